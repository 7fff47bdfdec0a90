"""What may own a figure at all: not what it counts, nor goods and people that are only mentioned."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.core.mentions import Discourse, Reference
from kg.measure.quantities import Quantity
from kg.measure.strengths import HEAD, OWNER, PLAIN, Topic
from kg.refer.focus import Focus

_LISTED = re.compile(r"^[”’)]*(?:等|等共|等各类|等全国)?[”’)]*$")
_AMONG = re.compile(r"[”)]?[、和与及][^,。;:]*等(?:共计?|总计|合计)?")
_TITLED = re.compile(
    r"[^,。;:、]{0,10}(?:代表|负责人|负责同志|领导|专家|干部|人员|部门|成员|师生|员工|职工|嘉宾|高管)[、和与及,][^。;:]*等?(?:共计?|总计|合计)?"
)
_PEOPLE = frozenset({"人", "名", "位", "余人"})
"""云岭高新区相关负责人、长风重工代表等80余人: those whose people are counted own no such figure."""
_BRACKET = re.compile(r"\([^()]{1,40}\)")
_CREDIT = re.compile(r"[摄文/]|报道|供图")
_MARKET = re.compile(
    r"”?(?:年?产能|产量|年?销量|出货量|国[内际]市场|全球市场|市场占有率|市占率|市场份额|份额|产销量|出口)"
)
"""What is said of the maker, where the sentence has one: 长风重工…,齿轮箱市场份额全国第一."""
_QUALITIES = frozenset({"time", "share", "percent", "rank", "score", "temperature", "times"})
"""Kinds of units in which a product that opens the clause is measured."""
PERSONAL = 40
"""From this weight on a figure may be a person's that is not even its clause's subject: 判处赵一鸣有期徒刑三年."""
_LONGEST_LIST = 60


class Admissible:
    """Tests topics of one article, which are given in text order; figures are asked for in text order."""

    def __init__(self, discourse: Discourse, focus: Focus, topics: Sequence[Topic]) -> None:
        self._discourse, self._focus, self._topics = discourse, focus, topics
        self._view = discourse.article.view
        self._starts = [topic.reference.start for topic in topics]
        self._counted: set[int] = set()

    def may_own(self, topic: Topic, q: Quantity, here: int, weights: dict[str, int]) -> bool:
        """True when the topic may have a figure in clause ``here`` of an indicator with these weights."""
        reference, kind = topic.reference, topic.reference.type
        if topic.clause == here and self._listed(reference, q.start, people=q.unit in _PEOPLE):
            self._counted.add(reference.start)
        if reference.start in self._counted:
            return False
        if kind not in ("Industry", "Product", "Person"):
            return True
        if kind == "Person" and weights.get(kind, 0) >= PERSONAL:
            return self._personal(reference, q)
        return self._aside(topic, q, here, bool(weights.get(kind)))

    def _personal(self, person: Reference, q: Quantity) -> bool:
        """What is said of a person is not another's whom the text does not name (徐某)."""
        between = self._view[person.end : q.start]
        return "某" not in between and _CREDIT.match(between) is None

    def _aside(self, topic: Topic, q: Quantity, here: int, fits: bool) -> bool:
        """Goods, people and trades own figures of the sentence that is about them."""
        reference, kind = topic.reference, topic.reference.type
        clauses = self._focus.clauses
        if clauses[topic.clause].sentence != clauses[here].sentence or topic.strength < PLAIN:
            return False
        if kind == "Industry":
            return self._view[reference.start : reference.end].endswith(("集群", "产业链"))
        if kind == "Product":
            return self._product(topic, q, here, fits)
        return _CREDIT.match(self._view, reference.end) is None

    def _product(self, topic: Topic, q: Quantity, here: int, fits: bool) -> bool:
        """What is measured of goods is theirs; how they sell is the company's that the sentence is about."""
        if _MARKET.match(self._view, topic.reference.end) and self._of_company(here, topic.reference):
            return False
        if fits:
            return _CREDIT.match(self._view, topic.reference.end) is None
        return topic.strength == HEAD or (topic.clause == here and q.kind in _QUALITIES)

    def _of_company(self, here: int, product: Reference) -> bool:
        """True when the sentence names a company as subject or owner before the product."""
        sentence = self._focus.clauses[here].sentence
        first = bisect_left(self._starts, self._discourse.sentences[sentence].start)
        last = bisect_left(self._starts, product.start)
        return any(t.reference.type == "Company" and t.strength >= OWNER for t in self._topics[first:last])

    def _listed(self, reference: Reference, position: int, *, people: bool) -> bool:
        """One of the things that the figure counts: A、B等9家子公司, A、B两区."""
        if position - reference.end > 3 * _LONGEST_LIST:
            return False
        rest = self._view[reference.end : position]
        if _AMONG.fullmatch(rest) or (people and _TITLED.fullmatch(rest)):
            return True
        for other in sorted(self._discourse.within(reference.end, position), key=lambda r: r.start - r.end):
            if other.kind == "name":
                rest = rest.replace(self._view[other.start : other.end], "")
        rest = _BRACKET.sub("", rest)
        items = rest.replace("、", "")
        before = self._view[max(0, reference.start - 1) : reference.start]
        coordinated = "、" in rest or before in "、和与及"
        return _LISTED.match(items) is not None and ("等" in items or coordinated)
