"""What each clause of an article is about: references with their strength as owners of figures."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from kg.core.mentions import Discourse, Reference
from kg.measure.affinity import weights_for
from kg.measure.quantities import Quantity
from kg.refer.focus import SIDE_ROLES, Candidate
from kg.refer.refer import protagonist
from kg.refer.subjects import focus_of

OWNERS = frozenset(
    {
        "Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Program",
        "Product", "Industry", "Event", "Place", "Person",
    }
)  # fmt: skip
"""Types that may have a figure."""

OBJECT, WEAK, OWNER, PLAIN, INTRODUCED, HEAD = range(6)
_STRENGTH = {OBJECT: 4, WEAK: 28, OWNER: 46, PLAIN: 60, INTRODUCED: 50, HEAD: 68}
_INTRODUCES = re.compile(
    r"(?:成立|组建|发起成立|设立|创办|发布|出台|启动|建设|打造|投建|落地|签约|引进|实施|新建|兴建|建成|创建|追加[^,。;]{0,10}启动)"
    r"了?[“《]?[^,。;、的]{0,6}$"
)
_HEAD_BEFORE = re.compile(r"^[^,。;]{0,18}(?:的|所属|旗下|下属|下设)(?:[^,。;的]{0,6})[“《]?$")
_SPEECH_AFTER = re.compile(r"^[^,。;]{0,4}(?:介绍|说|表示|告诉|坦言|透露|认为|道|指出|回忆|感慨|算了)")
_NEW_TYPES = frozenset({"PartyOrganization", "Institution", "Project", "Park", "Company", "Program", "Event"})
_LISTED = re.compile(r"^(?:等|等共|等各类|等全国)?[”’)]*$")
_WINDOW = 200
"""How many references back an owner is looked for."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A reference, how strongly clause ``clause`` is about it, and the candidate it comes from."""

    reference: Reference
    strength: int
    clause: int


class Topics:
    """The topics of one article, in text order."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.focus = focus_of(discourse)
        self.view = discourse.article.view
        self.main = protagonist(discourse)
        self.topics = [
            Topic(c.reference, self._strength(c), c.clause)
            for c in self.focus.candidates
            if c.reference.type in OWNERS and len(c.reference.entities) >= 1
        ]
        self._starts = [topic.reference.start for topic in self.topics]

    def _strength(self, candidate: Candidate) -> int:
        reference, start = candidate.reference, self.focus.clauses[candidate.clause].start
        before = self.view[start : reference.start]
        if self._is_head(candidate, before):
            return HEAD
        if candidate.role >= 2:
            return PLAIN if candidate.role == 3 else OWNER
        if reference.type in _NEW_TYPES and _INTRODUCES.search(before):
            return INTRODUCED
        return WEAK if candidate.role == 1 else OBJECT

    def _is_head(self, candidate: Candidate, before: str) -> bool:
        """The noun that a relative clause describes: 由A主办的B, A控股的B, A所属B."""
        if not before or candidate.reference.type in ("Person", "Industry", "Place"):
            return False
        clause = self.focus.clauses[candidate.clause]
        if candidate.reference.end >= clause.end - 1:
            return False
        opener = re.match(r"(?:由|在|经)", before)
        first = clause.start + (opener.end() if opener else 0)
        for other in self.discourse.within(first, candidate.reference.start):
            if other.start <= first + 6 and other.kind != "elided":
                return _HEAD_BEFORE.match(self.view[other.end : candidate.reference.start]) is not None
        return False

    def best(self, q: Quantity, indicator: str) -> Reference | None:
        """The most likely owner of a figure that counts ``indicator``."""
        here = self.focus.clause_index(q.start)
        if here < 0:
            return None
        weights = weights_for(indicator, q.kind)
        last = bisect_left(self._starts, q.start)
        found: tuple[int, Reference] | None = None
        for topic in reversed(self.topics[max(0, last - _WINDOW) : last]):
            if topic.reference.end > q.start or not self._may_own(topic, q, here):
                continue
            score = self._score(topic, here) + weights.get(topic.reference.type, 0)
            if found is None or score > found[0]:
                found = (score, topic.reference)
        return found[1] if found else None

    def _may_own(self, topic: Topic, q: Quantity, here: int) -> bool:
        reference, kind = topic.reference, topic.reference.type
        same_sentence = self.focus.clauses[topic.clause].sentence == self.focus.clauses[here].sentence
        if topic.clause == here and _LISTED.match(self.view[reference.end : q.start]) and self._coordinated(reference):
            return False
        if kind == "Industry":
            return same_sentence and topic.strength >= PLAIN and self.view[: reference.end].endswith(("集群", "产业链"))
        if kind in ("Product", "Person"):
            return same_sentence and topic.strength >= PLAIN and not self._speaks(reference)
        return True

    def _speaks(self, reference: Reference) -> bool:
        return _SPEECH_AFTER.match(self.view[reference.end : reference.end + 10]) is not None

    def _coordinated(self, reference: Reference) -> bool:
        return self.view[max(0, reference.start - 1) : reference.start] in "、和与及"

    def _score(self, topic: Topic, here: int) -> int:
        there, now = self.focus.clauses[topic.clause], self.focus.clauses[here]
        score = _STRENGTH[topic.strength]
        if topic.strength == INTRODUCED and topic.clause == here:
            score = _STRENGTH[OBJECT]
        score -= 4 * min(here - topic.clause, 10)
        score -= 12 * min(now.sentence - there.sentence, 5)
        a, b = self.discourse.sentences[there.sentence], self.discourse.sentences[now.sentence]
        score -= 15 * min(b.paragraph - a.paragraph, 3)
        if a.role != b.role and a.role in SIDE_ROLES:
            score -= 60
        return score + _PRIOR.get(topic.reference.type, 0)


_PRIOR = {"Person": -30, "Product": -15, "Industry": -10, "Event": -15, "Place": -15, "Program": -10}
