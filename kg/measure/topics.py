"""What each clause of an article is about: references with their strength as owners of figures."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from kg.core.mentions import Discourse, Reference
from kg.measure.affinity import weights_for
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.recognise.words import words
from kg.refer.focus import SIDE_ROLES, Candidate
from kg.refer.roles import OWNER as OWNS
from kg.refer.roles import PLAIN as OPENS
from kg.refer.subjects import focus_of, protagonist

OWNERS = frozenset(
    {
        "Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Program",
        "Product", "Industry", "Event", "Place", "Person",
    }
)  # fmt: skip
"""Types that may have a figure."""

OBJECT, WEAK, SPEAKER, OWNER, LOCATED, BUILT, GATHERING, PLAIN, FOUNDED, HEAD = range(10)
"""How a reference stands in its clause, weakest first: among other words; behind them; as whom a speaker stands for;
as owner of what opens the clause; as the place where things settle; as what is built; as the meeting where it happens;
as what opens the clause; as the body that is founded there; as what a relative clause describes."""
_STRENGTH = {
    OBJECT: 4, WEAK: 40, SPEAKER: 44, OWNER: 34, LOCATED: 40, BUILT: 62, GATHERING: 40, PLAIN: 60, FOUNDED: 66, HEAD: 80,
}  # fmt: skip
SAME_CLAUSE = 18
SAME_OWNER = 16
PER_CLAUSE, PER_SENTENCE, PER_PARAGRAPH = 5, 12, 15
BESIDE = 60
MAIN = 26
"""What the zone or company that the article is about scores where the paragraph names nobody."""
_PRIOR = {"Person": -24, "Product": -27, "Industry": -10, "Event": -15, "Program": -14}

_NEAR = r"了?[“《]?[^,。;、的在]{0,6}$"
_FOUNDS = re.compile(f"(?:{alternation('founding')}){_NEAR}")
_BUILDS = re.compile(f"(?:{alternation('building')}){_NEAR}")
_ISSUES = re.compile(f"(?:{alternation('issuing')}){_NEAR}")
_SETTLES = re.compile(f"(?:{alternation('settling')})在?[“]?$")
_MEETS = re.compile(r"^[”》]?(?:上|现场|期间|活动现场|首日|当天)")
_HEAD_BEFORE = re.compile(r"^[^,。;]{0,18}(?:的|所属|旗下|下属|下设)(?:[^,。;的]{0,6})[“《]?$")
_MADE_BEFORE = re.compile(rf"^[^,。;]{{0,10}}(?:{alternation('making')})的[“《]?$")
_OPENER = re.compile(r"(?:由|经|近[0-9一二三四五]年|今年|去年)")
_MADE = frozenset({"Project", "Park", "Program", "Institution", "Event", "Product", "PartyOrganization"})
_SPEECH_END = re.compile(rf"(?:{alternation('speech')})[,:“”。\s]*$")
_PREPOSED = re.compile(f"(?:{alternation('preposition')})[“《(]?$")
_AGENT = re.compile(r"(?:由|被)[“《(]?$")
_HOSTS = re.compile(f"(?:{alternation('hosting')})[”。)]*$")
_LIST_END = re.compile(r"[”》)]*等(?:项目|企业|单位|地)?[”》)。]*")
_LISTED = re.compile(r"^[”’)]*(?:等|等共|等各类|等全国)?[”’)]*$")
_BRACKET = re.compile(r"\([^()]{1,40}\)")
_FOUNDED_TYPES = frozenset({"PartyOrganization", "Institution", "Company"})
_QUALITIES = frozenset({"time", "share", "percent", "rank", "score", "temperature", "times"})
"""Kinds of units in which a product that opens the clause is measured."""
_WINDOW = 200
"""How many references back an owner is looked for."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A reference and how strongly its clause is about it."""

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
        self.place_prior = -30 if any(e.type == "Zone" for e in discourse.entities) else -8
        self.topics = [self._topic(c) for c in _outermost(self.focus.candidates)]
        self._starts = [topic.reference.start for topic in self.topics]
        self._counted: set[int] = set()
        self._last: tuple[int, tuple[int, ...]] | None = None

    def _topic(self, candidate: Candidate) -> Topic:
        reference = candidate.reference
        if reference.rule == "speaker" and reference.type == "PartyOrganization":
            body = self._body_of(reference)
            if body is not None:
                return Topic(body, PLAIN, candidate.clause)
        return Topic(reference, self._strength(candidate), candidate.clause)

    def _body_of(self, reference: Reference) -> Reference | None:
        """The company or zone that a Party organ is named after: its secretary speaks for it."""
        names = {m.name for m in self.discourse.entities[reference.entities[0]].mentions}
        for entity in self.discourse.entities:
            if entity.type not in ("Company", "Zone", "Institution"):
                continue
            named = next((m for m in entity.mentions if any(n.startswith(m.name) for n in names)), None)
            if named is not None:
                return replace(reference, type=entity.type, entities=(entity.id,), antecedents=(named,))
        return None

    def _strength(self, candidate: Candidate) -> int:
        reference = candidate.reference
        clause = self.focus.clauses[candidate.clause]
        if reference.rule == "speaker":
            return WEAK if reference.type == "PartyOrganization" else PLAIN
        before, after = self.view[clause.start : reference.start], self.view[reference.end : clause.end]
        opens = not before.strip("“《( ")
        if before.startswith("在") and not after.strip("”》)"):
            return LOCATED if reference.type in ("Zone", "Park") else OBJECT
        if _PREPOSED.search(before) or (_AGENT.search(before) and "的" in after[:-1]):
            settled = reference.type in ("Zone", "Park") and not after.strip("”》)")
            return LOCATED if settled else OBJECT
        if _SPEECH_END.search(after):
            return SPEAKER if (opens or candidate.role >= OWNS) and reference.type != "PartyOrganization" else WEAK
        if self._is_head(candidate, before, after):
            return HEAD
        if reference.type == "Event" and _MEETS.match(after):
            return GATHERING
        if self._in_list(candidate, opens, after) or (_HOSTS.search(after) and "由" not in after):
            return OBJECT
        if not opens and _behind_verb(before):
            return self._as_object(reference, before) or WEAK
        if opens or candidate.role in (OPENS, OWNS):
            return OWNER if after.startswith("的") or candidate.role == OWNS else PLAIN
        return self._as_object(reference, before) or (WEAK if candidate.role else OBJECT)

    def _in_list(self, candidate: Candidate, opens: bool, after: str) -> bool:
        """An item of a list that commas part: 涉及甲项目,乙项目,丙项目等."""
        if _LIST_END.fullmatch(after):
            return True
        return opens and not after and self._is_item(candidate.clause + 1) and self.focus.clauses[
            candidate.clause
        ].sentence == self.focus.clauses[candidate.clause + 1].sentence

    def _is_item(self, number: int) -> bool:
        """True for a clause that is one name and nothing else, but for 等."""
        if number >= len(self.focus.clauses):
            return False
        clause = self.focus.clauses[number]
        inside = [r for r in self.discourse.within(clause.start, clause.end) if r.kind == "name"]
        longest = max(inside, key=lambda r: r.end - r.start, default=None)
        if longest is None or longest.start != clause.start:
            return False
        return re.fullmatch(r"[”》)]*(?:等(?:项目|企业|单位|地)?)?", self.view[longest.end : clause.end]) is not None

    def _as_object(self, reference: Reference, before: str) -> int:
        kind = reference.type
        if kind in _FOUNDED_TYPES and _FOUNDS.search(before):
            return FOUNDED
        if kind in ("Project", "Park") and _BUILDS.search(before):
            return BUILT
        if kind == "Program" and _ISSUES.search(before):
            return BUILT
        if kind in ("Zone", "Park") and _SETTLES.search(before):
            return LOCATED
        return 0

    def _is_head(self, candidate: Candidate, before: str, after: str) -> bool:
        """The noun that a relative clause describes: 由A主办的B, A控股的B, A所属B, 近年推行的B."""
        reference = candidate.reference
        if not before or before.startswith("在") or reference.type in ("Person", "Industry", "Place"):
            return False
        if len(after.strip("”》) ")) <= 1 and reference.type not in _MADE:
            return False
        opener = _OPENER.match(before)
        first = self.focus.clauses[candidate.clause].start + (opener.end() if opener else 0)
        others = [o for o in self.discourse.within(first, reference.start) if o.kind != "elided"]
        if others and others[0].start <= first + 6:
            nearest = max(o.end for o in others)
            return _HEAD_BEFORE.match(self.view[nearest : reference.start]) is not None
        return _MADE_BEFORE.match(before) is not None

    def best(self, q: Quantity, indicator: str) -> Reference | None:
        """The most likely owner of a figure that counts ``indicator``."""
        here = self.focus.clause_index(q.start)
        if here < 0:
            return None
        weights = weights_for(indicator, q.kind)
        last = bisect_left(self._starts, q.start)
        found: tuple[int, Reference] | None = None
        named = False
        for topic in reversed(self.topics[max(0, last - _WINDOW) : last]):
            kind = topic.reference.type
            if topic.reference.end > q.start or not self._may_own(topic, q, here):
                continue
            if kind == "Product" and not weights.get(kind) and not (topic.clause == here and q.kind in _QUALITIES):
                continue
            named = named or (self._paragraph(topic.clause) == self._paragraph(here) and topic.strength >= SPEAKER)
            score = self._score(topic, here) + weights.get(kind, 0)
            if found is None or score > found[0]:
                found = (score, topic.reference)
        if not named and self.main is not None:
            found = self._or_main(found, weights)
        if found is None:
            return None
        self._last = (self.focus.clauses[here].sentence, found[1].entities)
        return found[1]

    def _or_main(self, found: tuple[int, Reference] | None, weights: dict[str, int]) -> tuple[int, Reference] | None:
        """The article's main entity, where the paragraph has named nobody yet."""
        entity = self.discourse.entities[self.main or 0]
        score = MAIN + weights.get(entity.type, 0)
        if found is not None and found[0] >= score:
            return found
        first = entity.mentions[0]
        at = self.discourse.sentences[0].start
        return score, Reference(at, at, entity.type, (entity.id,), "elided", (first,), "main")

    def _paragraph(self, clause: int) -> int:
        return self.discourse.sentences[self.focus.clauses[clause].sentence].paragraph

    def _may_own(self, topic: Topic, q: Quantity, here: int) -> bool:
        reference, kind = topic.reference, topic.reference.type
        same_sentence = self.focus.clauses[topic.clause].sentence == self.focus.clauses[here].sentence
        if topic.clause == here and self._listed(reference, q.start):
            self._counted.add(reference.start)
        if reference.start in self._counted:
            return False
        if kind == "Industry":
            return same_sentence and topic.strength >= PLAIN and self.view[: reference.end].endswith(("集群", "产业链"))
        if kind in ("Product", "Person"):
            return same_sentence and topic.strength >= PLAIN and not self._credited(reference)
        return True

    def _credited(self, reference: Reference) -> bool:
        return self.view[reference.end : reference.end + 1] in ("摄", "文", "/") or self.view[
            reference.end : reference.end + 2
        ] in ("报道", "供图")

    def _listed(self, reference: Reference, position: int) -> bool:
        """One of the things that the figure counts: A、B等9家子公司, A、B两区."""
        between = _BRACKET.sub("", self.view[reference.end : position])
        if len(between) <= 60:
            for other in sorted(self.discourse.within(reference.end, position), key=lambda r: r.start - r.end):
                if other.kind == "name":
                    between = between.replace(self.view[other.start : other.end], "")
        items = between.replace("、", "")
        coordinated = "、" in between or self.view[max(0, reference.start - 1) : reference.start] in "、和与及"
        return _LISTED.match(items) is not None and ("等" in items or coordinated)

    def _closes(self, topic: Topic, end: int) -> bool:
        """A project at the end of the clause, which the next clause goes on to describe."""
        closes = not self.view[topic.reference.end : end].strip("”》) ")
        return closes and topic.reference.type == "Project" and topic.reference.kind == "name"

    def _score(self, topic: Topic, here: int) -> int:
        there, now = self.focus.clauses[topic.clause], self.focus.clauses[here]
        strength = topic.strength
        if topic.clause == here - 1 and strength < BUILT and self._closes(topic, there.end):
            strength = BUILT
        if topic.clause == here:
            strength = OBJECT if strength in (FOUNDED, BUILT) else strength
        score = _STRENGTH[strength] + (SAME_CLAUSE if topic.clause == here and strength >= OWNER else 0)
        score -= PER_CLAUSE * min(here - topic.clause, 10)
        score -= PER_SENTENCE * min(now.sentence - there.sentence, 5)
        a, b = self.discourse.sentences[there.sentence], self.discourse.sentences[now.sentence]
        score -= PER_PARAGRAPH * min(b.paragraph - a.paragraph, 3)
        if a.role != b.role and (a.role in SIDE_ROLES or a.role in ("title", "subtitle")):
            score -= BESIDE
        if self._last == (now.sentence, topic.reference.entities):
            score += SAME_OWNER
        kind = topic.reference.type
        return score + (self.place_prior if kind == "Place" else _PRIOR.get(kind, 0))


def _behind_verb(before: str) -> bool:
    """True when the words end in a verb, so that a name behind them is its object: 实地参观X."""
    last = words(before.rstrip("“《( "))[-1:]
    return bool(last) and last[0].tag == "v" and len(last[0].text) > 1


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates of types that have figures, without those inside a longer name."""
    found: list[Candidate] = []
    for c in sorted(candidates, key=lambda c: (c.reference.start, -c.reference.end)):
        if c.reference.type in OWNERS and not (found and c.reference.end <= found[-1].reference.end):
            found.append(c)
    return found
