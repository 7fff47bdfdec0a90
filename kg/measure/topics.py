"""What the clauses of an article are about, and the likeliest owner of each figure."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.core.mentions import Discourse, Reference
from kg.measure.admissible import Admissible
from kg.measure.affinity import weights_for
from kg.measure.echoes import POINTED, POINTERS, echoes
from kg.measure.outermost import outermost
from kg.measure.quantities import Quantity
from kg.measure.sorts import sort_of
from kg.measure.strengths import (
    AGENT,
    BUILT,
    FOUNDED,
    GATHERING,
    HEAD,
    LOCATED,
    OBJECT,
    OWNER,
    PLAIN,
    SPEAKER,
    WEAK,
    Strengths,
    Topic,
)
from kg.measure.turns import Turns
from kg.measure.wholes import WHOLE, wholes
from kg.refer.focus import SIDE_ROLES, Candidate
from kg.refer.subjects import focus_of, protagonist

OWNERS = frozenset(
    {
        "Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Program",
        "Product", "Industry", "Event", "Place", "Person",
    }
)  # fmt: skip
"""Types that may have a figure."""

STRENGTH = {
    OBJECT: 4, WEAK: 40, AGENT: 40, SPEAKER: 44, OWNER: 34, LOCATED: 40, BUILT: 62, GATHERING: 40, PLAIN: 60,
    FOUNDED: 66, HEAD: 72,
}  # fmt: skip
SAME_CLAUSE, SAME_OWNER = 18, 16
PER_CLAUSE, PER_SENTENCE, PER_PARAGRAPH, BESIDE = 5, 12, 15, 60
FARTHEST = (10, 5, 3)
MAIN = 26
ECHO, MADE, BESIDE_IT = 50, 27, 20
LEAST, SPOKEN, OF_MAIN, SORT = 10, 10, 5, 30
LATEST_ECHO = 4
PRIOR = {"Person": -24, "Product": -27, "Industry": -10, "Event": -10, "Program": -8}
PLACE_BESIDE_ZONE, PLACE = -22, -8
"""The weights of the score, fitted to gold: what a strength gives; what a topic of the same clause and the owner of
the figure before gain; what each clause, sentence and paragraph between takes, up to so many, and a block beside it;
what the article's main entity scores where the paragraph names nobody; what types that seldom own figures lose, and
a place, with a zone in the article and without."""

_DATELINE = re.compile(r"(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:电|讯|消息)[\s(:]?|[0-9]{1,2}月[0-9]{1,2}日[(]")
_POLICY = re.compile(r"(?:措施|政策|办法|意见|细则|规定|条例|方案|(?:[0-9]|[一二三四五六七八九十])条)$")
_GRANTS = frozenset({"money", "percent", "share", "time"})
GRANTED = 16
"""From this weight of programmes on a figure is a grant, which a policy may tell of far behind its name."""
_HAS = re.compile(r"[”)]?(?:的|现有|共有|已有|拥有|有)(?:全部|这)?")
_LONGEST_HAS = 8
_WINDOW = 200
"""How many references back an owner is looked for."""

NO_RIVAL = 100
"""The lead of an owner that stands alone, and the most that any lead counts."""

_Scored = tuple[int, Reference]


@dataclass(frozen=True, slots=True)
class Likeliest:
    """The likeliest owner of a figure, its score, and by how much it leads before the next one."""

    reference: Reference
    score: int
    lead: int
    apt: bool
    """True for the article's main entity, for a type that has such figures, and for a place where no zone is told of or
    that has the figure before."""


class Topics:
    """The topics of one article, in text order."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.focus = focus_of(discourse)
        self.view = discourse.article.view
        self._main = protagonist(discourse)
        self._of_zone = self._main is not None and discourse.entities[self._main].type == "Zone"
        zoned = any(e.type == "Zone" for e in discourse.entities)
        self._prior = PRIOR | {"Place": PLACE_BESIDE_ZONE if zoned else PLACE}
        strengths = Strengths(discourse, self.focus)
        named = [strengths.topic(c) for c in _outermost(self.focus.candidates) if not self._dated(c)]
        opened = [Topic(r, PLAIN, clause) for r, clause in wholes(discourse, self.focus.clauses)]
        self._topics = sorted([*named, *opened], key=lambda t: t.reference.start)
        self._starts = [topic.reference.start for topic in self._topics]
        self._admissible = Admissible(discourse, self.focus, self._topics)
        self.turns = Turns(discourse, self.focus, self._topics)
        self._keeper: Reference | None = None
        self._bares: dict[int, bool] = {}

    def _dated(self, candidate: Candidate) -> bool:
        """The place of a dateline: 本报云岭8月15日电."""
        reference = candidate.reference
        return reference.type == "Place" and _DATELINE.match(self.view, reference.end) is not None

    def best(self, q: Quantity, indicator: str) -> Likeliest | None:
        """The most likely owner of a figure that counts ``indicator``; figures are asked for in text order."""
        here = self.focus.clause_index(q.start)
        if here < 0:
            return None
        weights = weights_for(indicator, q.kind)
        self._keeper = self.turns.keeper(q.start, here)
        sort = sort_of(self.discourse, self.focus.clauses[here], q.start)
        last = bisect_left(self._starts, q.start)
        found: _Scored | None = None
        scores: list[_Scored] = []
        named = False
        echoed = False
        for topic in reversed(self._topics[max(0, last - _WINDOW) : last]):
            if found is not None and self._far(topic, here):
                break
            if topic.reference.end > q.start or not self._admissible.may_own(topic, q, here, weights):
                continue
            named = named or (
                self._paragraph(topic.clause) == self._paragraph(here) and topic.strength >= SPEAKER
            )
            score = self._score(topic, here) + weights.get(topic.reference.type, 0)
            near = q.start - topic.reference.end <= _LONGEST_HAS
            score += BESIDE_IT if near and _HAS.fullmatch(self.view, topic.reference.end, q.start) else 0
            score += SORT if sort is not None and topic.reference.type == sort else 0
            if not echoed and self._echoed(topic, here, q.start):
                echoed, score = True, score + ECHO
            scores.append((score, topic.reference))
            if found is None or score > found[0]:
                found = scores[-1]
        if self._main is not None:
            instead = self._of_main if named else self._or_main
            found = instead(found, self._main, weights)
        if found is None or found[0] < LEAST:
            return None
        of_place = found[1].type == "Place" and (not self._of_zone or self._keeps(found[1]))
        apt = of_place or found[1].entities == (self._main,) or weights.get(found[1].type, 0) > 0
        return Likeliest(found[1], found[0], _lead(found, scores), apt)

    @property
    def main(self) -> int | None:
        """The article's main entity."""
        return self._main

    def policy(self, q: Quantity, indicator: str) -> Reference | None:
        """The latest policy that the article tells of before a figure of what is granted."""
        if self._keeper is not None and self._is_policy(self._keeper) and q.kind in _GRANTS:
            return self._keeper
        if weights_for(indicator, q.kind).get("Program", 0) < GRANTED:
            return None
        before = reversed(self._topics[: bisect_left(self._starts, q.start)])
        return next((t.reference for t in before if self._is_policy(t.reference)), None)

    def _is_policy(self, reference: Reference) -> bool:
        name = self.discourse.entities[reference.entities[0]].name
        return reference.type == "Program" and _POLICY.search(name) is not None

    def _far(self, topic: Topic, here: int) -> bool:
        """So far back that nothing nearer loses to it: each distance takes the most that it can."""
        there, now = self.focus.clauses[topic.clause], self.focus.clauses[here]
        apart = here - topic.clause >= FARTHEST[0] and now.sentence - there.sentence >= FARTHEST[1]
        return apart and self._paragraph(here) - self._paragraph(topic.clause) >= FARTHEST[2]

    def _of_main(self, found: _Scored | None, main: int, weights: dict[str, int]) -> _Scored | None:
        """The article's main entity, where the figure is of its sort and nothing named is likely to have it."""
        weak = found is None or found[0] < LEAST
        fits = weights.get(self.discourse.entities[main].type, 0) >= OF_MAIN
        return (LEAST, self._reference(main)) if weak and fits else found

    def _or_main(self, found: _Scored | None, main: int, weights: dict[str, int]) -> _Scored | None:
        """The article's main entity, where the paragraph has named nobody yet and the figure is of its sort."""
        entity = self.discourse.entities[main]
        score = MAIN + weights.get(entity.type, 0)
        if weights.get(entity.type, 0) <= 0 or (found is not None and found[0] >= score):
            return found
        return score, self._reference(main)

    def _reference(self, main: int) -> Reference:
        """The article's main entity, unsaid."""
        entity, at = self.discourse.entities[main], self.discourse.sentences[0].start
        return Reference(at, at, entity.type, (main,), "elided", entity.mentions[:1], "main")

    def _echoed(self, topic: Topic, here: int, position: int) -> bool:
        """Named again by its last word alone where the figure's clause or sentence opens."""
        if topic.reference.type not in POINTED or topic.clause == here:
            return False
        there, now = self.focus.clauses[topic.clause], self.focus.clauses[here]
        if now.sentence - there.sentence > LATEST_ECHO:
            return False
        entity = self.discourse.entities[topic.reference.entities[0]]
        starts = {now.start}
        if there.sentence < now.sentence:
            starts.add(self.discourse.sentences[now.sentence].start)
        return any(
            (self.view[start] in POINTERS or self._bare(start)) and echoes(self.view, start, position, entity)
            for start in sorted(starts)
        )

    def _bare(self, start: int) -> bool:
        """No name opens the clause; asked for once per clause, since every topic asks."""
        if start not in self._bares:
            opening = outermost(self.discourse, start, start + 12)
            self._bares[start] = not any(r.kind == "name" for r in opening)
        return self._bares[start]

    def _paragraph(self, clause: int) -> int:
        return self.discourse.sentences[self.focus.clauses[clause].sentence].paragraph

    def _score(self, topic: Topic, here: int) -> int:
        """How likely a figure in clause ``here`` belongs to the topic; only the order of scores means anything."""
        there, now = self.focus.clauses[topic.clause], self.focus.clauses[here]
        strength = self._strength(topic, here, there.end)
        a, b = self.discourse.sentences[there.sentence], self.discourse.sentences[now.sentence]
        score = STRENGTH[strength]
        score += 0 if topic.reference.rule == WHOLE else self._prior.get(topic.reference.type, 0)
        score += MADE if topic.reference.type == "Product" and strength == HEAD else 0
        score -= SPOKEN if topic.reference.rule == "speaker" else 0
        score += SAME_CLAUSE if topic.clause == here and strength >= OWNER else 0
        score += SAME_OWNER if self._keeps(topic.reference) else 0
        score -= PER_CLAUSE * min(here - topic.clause, FARTHEST[0])
        score -= PER_SENTENCE * min(now.sentence - there.sentence, FARTHEST[1])
        score -= PER_PARAGRAPH * min(b.paragraph - a.paragraph, FARTHEST[2])
        aside = a.role != b.role and (a.role in SIDE_ROLES or a.role in ("title", "subtitle"))
        return score - (BESIDE if aside else 0)

    def _keeps(self, reference: Reference) -> bool:
        return self._keeper is not None and self._keeper.entities == reference.entities

    def _strength(self, topic: Topic, here: int, end: int) -> int:
        """What is founded or built owns figures of later clauses; a project that closes a clause, those of the next."""
        if topic.clause == here:
            return OBJECT if topic.strength in (FOUNDED, BUILT) else topic.strength
        reference = topic.reference
        if topic.strength == AGENT:
            return OBJECT
        project = reference.type == "Project" and reference.kind == "name" and topic.clause == here - 1
        closes = project and not self.view[reference.end : end].strip("”》) ")
        return BUILT if closes and topic.strength < BUILT else topic.strength


def _lead(found: _Scored, scores: Sequence[_Scored]) -> int:
    """How far the best score is above that of the next entity."""
    others = [score for score, reference in scores if reference.entities != found[1].entities]
    return min(NO_RIVAL, found[0] - max(others, default=found[0] - NO_RIVAL))


def _outermost(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates of types that have figures, without those inside a longer name."""
    found: list[Candidate] = []
    for c in sorted(candidates, key=lambda c: (c.reference.start, -c.reference.end)):
        if c.reference.type in OWNERS and not (found and c.reference.end <= found[-1].reference.end):
            found.append(c)
    return found
