"""The focus of a discourse: every reference so far, how strong a subject it is, and the best for a place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kg.core.mentions import Reference
from kg.core.text import Article, Sentence
from kg.refer.clauses import Clause, all_clauses
from kg.refer.roles import CREATED, OWNER, PLAIN, role_in

WINDOW = 400
"""How many references back a subject is looked for; keeps the cost linear."""

SIDE_ROLES = frozenset({"caption", "pullquote", "credit", "byline", "lead", "kicker", "subhead"})
"""Blocks that stand beside the running text: what they name is not carried into it."""


_JOINED = re.compile(r"[”)]?(?:[、和与及同跟]|以及|联合|携手)[“(]?")

ROLE = (0, 28, 38, 58, 61, 60)
PRIOR = {"Product": 30, "Industry": 35, "Honour": 40, "Place": 30, "Person": 15, "Event": 5, "Program": 10}
CLAUSE, SENTENCE, PARAGRAPH, ASIDE, FRAME, HERO, ANAPHOR = 8, 20, 15, 60, 10, 0, 0
"""The weights: what a role gives; what is taken for a type that seldom is a subject, and for each clause,
sentence, paragraph, change from what stands beside the text, and change into or out of speech; what the
article's hero gains in another paragraph, and an anaphor."""

_STRONGEST = max(ROLE) - min(0, *PRIOR.values()) + max(HERO, 0) + max(ANAPHOR, 0)
"""No candidate weighs more."""

FOUNDED = 3
"""How many clauses on what a clause founds may be what is spoken of."""


class Candidate(NamedTuple):
    """A reference with its strength as subject of its clause, an index into the focus's clauses."""

    reference: Reference
    role: int
    clause: int


def _inside(reference: Reference, other: Reference) -> bool:
    """In a longer one."""
    longer = other.end - other.start > reference.end - reference.start
    return longer and other.start <= reference.start and reference.end <= other.end


class Focus:
    """What may be spoken of at each place of an article; references are added in text order."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], hero: int | None, speech_of: Sequence[int] = ()
    ) -> None:
        self.article = article
        self.sentences = sentences
        self.clauses: tuple[Clause, ...] = all_clauses(article, sentences)
        self._clause_starts = [clause.start for clause in self.clauses]
        self.hero = hero
        self.speech_of = speech_of or (-1,) * len(self.clauses)
        self.candidates: list[Candidate] = []
        self._starts: list[int] = []

    def clause_index(self, position: int) -> int:
        """The clause that holds the position, or the last before it; -1 before the first."""
        return bisect_right(self._clause_starts, position) - 1

    def add(self, references: Sequence[Reference], clause: int, beside: Sequence[Reference] = ()) -> None:
        """Take references of one clause; ``beside`` are all of that clause when these are not."""
        for reference in references:
            role = role_in(self.article, self.clauses[clause], reference, beside or references)
            at = bisect_left(self._starts, reference.start)
            self._starts.insert(at, reference.start)
            self.candidates.insert(at, Candidate(reference, role, clause))

    def add_all(self, references: Sequence[Reference]) -> None:
        """Take all references of an article, in text order."""
        by_clause: dict[int, list[Reference]] = {}
        for reference in references:
            by_clause.setdefault(self.clause_index(reference.start), []).append(reference)
        for clause, inside in by_clause.items():
            if clause >= 0:
                self.add(inside, clause)

    def has_subject(self, clause: int) -> bool:
        """True when a reference opens the clause or owns what opens it."""
        at = len(self.candidates) - 1
        while at >= 0 and self.candidates[at].clause == clause:
            if self.candidates[at].role >= OWNER:
                return True
            at -= 1
        return False

    def opener(self, position: int, sentence: int) -> Reference | None:
        """The latest reference before the position that opens a clause of the sentence."""
        last = bisect_left(self._starts, position)
        for candidate in reversed(self.candidates[max(0, last - WINDOW) : last]):
            if self.clauses[candidate.clause].sentence != sentence:
                return None
            if candidate.role == PLAIN and candidate.reference.kind != "elided":
                return candidate.reference
        return None

    def around(self, position: int, end: int) -> Iterator[Reference]:
        """The references that hold the position or follow it before the end, in text order."""
        at = bisect_left(self._starts, position)
        for candidate in self.candidates[max(0, at - 3) :]:
            if candidate.reference.start >= end:
                return
            if candidate.reference.end > position:
                yield candidate.reference

    def last_pair(self, position: int, types: frozenset[str]) -> tuple[Reference, Reference] | None:
        """The last two names joined by 、, 与 or 和 before the position, else the last two; of the types."""
        last = bisect_left(self._starts, position)
        now = self.clauses[self.clause_index(position)].sentence
        near = [
            c.reference
            for c in self.candidates[max(0, last - 40) : last]
            if c.reference.type in types and (types == {"Zone"} or now - self.clauses[c.clause].sentence < 2)
        ]
        names = [
            r
            for r in near
            if len(r.entities) == 1 and r.end <= position and not any(_inside(r, other) for other in near)
        ]
        pairs = [p for p in pairwise(names) if p[0].entities != p[1].entities]
        joined = [p for p in pairs if _JOINED.fullmatch(self.article.view[p[0].end : p[1].start])]
        found = joined or pairs
        return found[-1] if found else None

    def best(
        self, position: int, accept: Callable[[Reference], bool], subjects_only: bool = False
    ) -> Candidate | None:
        """The candidate before the position with the highest score, the latest among equals."""
        last = bisect_right(self._starts, position)
        here = self.clause_index(position)
        described = self._is_described(position)
        found: Candidate | None = None
        top = 0
        for candidate in reversed(self.candidates[max(0, last - WINDOW) : last]):
            if found is not None and self._most(candidate.clause, here) <= top:
                break
            reference = candidate.reference
            if reference.end > position or (subjects_only and not candidate.role) or not accept(reference):
                continue
            if described and candidate.clause == here and reference.end < position:
                continue
            score = self.score(candidate, here)
            if found is None or score > top:
                found, top = candidate, score
        return found

    def _is_described(self, position: int) -> bool:
        """Behind what says which thing the expression at the position means: 隶属长风集团的这家企业."""
        view = self.article.view
        return view[position - 1 : position] == "的" and view[position : position + 1] in "这该此"

    def _most(self, clause: int, here: int) -> int:
        """No candidate of the clause, or of one before it, scores more; an empty clause begins where the next does."""
        return _STRONGEST - self._distance(min(clause + 1, here), here)

    def _distance(self, clause: int, here: int) -> int:
        """What the clauses, sentences and paragraphs from a clause to ``here`` take away."""
        there, now = self.clauses[clause].sentence, self.clauses[here].sentence
        paragraphs = self.sentences[now].paragraph - self.sentences[there].paragraph
        return (
            CLAUSE * min(here - clause, 10) + SENTENCE * min(now - there, 5) + PARAGRAPH * min(paragraphs, 3)
        )

    def score(self, candidate: Candidate, here: int) -> int:
        """How likely the candidate is what clause ``here`` is about; only the order means anything."""
        score = ROLE[candidate.role] - PRIOR.get(candidate.reference.type, 0)
        if candidate.reference.kind == "anaphor":
            score += ANAPHOR
        if candidate.clause == here:
            return score
        a, b = (self.sentences[self.clauses[clause].sentence] for clause in (candidate.clause, here))
        score -= self._distance(candidate.clause, here)
        if candidate.role == CREATED and here - candidate.clause > FOUNDED:
            score -= ROLE[CREATED] - ROLE[OWNER]
        if a.role != b.role and a.role in SIDE_ROLES:
            score -= ASIDE
        if candidate.reference.entities == (self.hero,) and b.paragraph != a.paragraph:
            score += HERO
        if self.speech_of[candidate.clause] != self.speech_of[here]:
            score -= FRAME
        return score
