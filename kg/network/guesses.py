"""What the network takes an article to say: chances that later stages ask for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.core.mentions import Reference
from kg.core.text import Span
from kg.network.pairs import KINDS, OWNS, Judged
from kg.network.places import Wholes

_OWNS = KINDS.index(OWNS)
_EITHER_WAY = "cooperatesWith"
_NO_CHANCES = [0.0] * len(KINDS)
_SOME = 0.03
"""Names that say something less surely are not counted."""


class Said(NamedTuple):
    """A name that says ``kind`` of another name; ``sure`` is the chance times that of the less sure of the two names."""

    subject: Reference
    kind: str
    object: Reference
    sure: float


class Statement(NamedTuple):
    """What one entity may say of another: the names that say it most surely, and how sure each of the two is; the
    greatest chance of any names; the sum of how sure all names are; the chances of the same the other way round and
    of the likeliest other kind."""

    said: Said
    named: tuple[float, float]
    chance: float
    total: float
    back: float
    other: float


class Owning(NamedTuple):
    """An entity as the owner of a figure: its likeliest name, that chance, the sum over all its names, how sure the
    surest name is, and how many characters before the figure the nearest one ends, negative behind it."""

    reference: Reference
    chance: float
    chances: float
    named: float
    apart: int


def _apart(name: Reference, figure: Span) -> int:
    return figure[0] - name.end if name.end <= figure[0] else figure[1] - name.start


def _together(a: Owning, b: Owning) -> Owning:
    """What two names of an entity say."""
    best = a if a.chance >= b.chance else b
    return Owning(
        best.reference,
        best.chance,
        a.chances + b.chances,
        max(a.named, b.named),
        min(a.apart, b.apart, key=abs),
    )


class Guesses:
    """The pairs of an article's spans, judged."""

    def __init__(
        self, spans: Sequence[Reference | Span], entities: Wholes, names: NDArray[np.float64], pairs: Judged
    ) -> None:
        """A span is a name or the place of a figure; ``entities`` has the entity of each, -1 for a figure, ``names`` the
        chance that it is a name."""
        self._spans, self._names, self._pairs = spans, names, pairs
        self._one, self._other = entities[pairs.first], entities[pairs.second]
        self._many = int(entities.max(initial=0)) + 1
        self._statements, self._best = self._of_entities()
        self._figures = self._of_figures()

    def statements(self, least: float) -> list[Statement]:
        """What entities say of each other, that surely at least; who cooperates is told once."""
        found: dict[tuple[int, str, int], tuple[int, Said]] = {}
        totals: dict[tuple[int, str, int], float] = {}
        for row, said in self._said(min(least, _SOME)):
            a, b = said.subject.entities[0], said.object.entities[0]
            key = (b, said.kind, a) if said.kind == _EITHER_WAY and b < a else (a, said.kind, b)
            totals[key] = totals.get(key, 0.0) + said.sure
            if key not in found or said.sure > found[key][1].sure:
                found[key] = row, said
        return [self._statement(row, s, totals[key]) for key, (row, s) in found.items() if s.sure >= least]

    def _said(self, least: float) -> Iterator[tuple[int, Said]]:
        """The pairs of names of different entities that say something so surely, with their rows."""
        first, second, chances = self._pairs
        sure = chances[:, :_OWNS] * np.minimum(self._names[first], self._names[second])[:, None]
        sure[self._one == self._other] = 0
        for row, kind in np.argwhere(sure >= least).tolist():
            subject, obj = self._spans[first[row]], self._spans[second[row]]
            if isinstance(subject, Reference) and isinstance(obj, Reference):
                yield row, Said(subject, KINDS[kind], obj, float(sure[row, kind]))

    def _statement(self, row: int, said: Said, total: float) -> Statement:
        a, b = said.subject.entities[0], said.object.entities[0]
        named = float(self._names[self._pairs.first[row]]), float(self._names[self._pairs.second[row]])
        kind = KINDS.index(said.kind)
        forth, back = self._chances(a, b), self._chances(b, a)
        other = max(chance for number, chance in enumerate(forth[:_OWNS]) if number != kind)
        return Statement(said, named, self.chance(a, said.kind, b) or 0.0, total, back[kind], other)

    def chance(self, subject: int, kind: str, obj: int) -> float | None:
        """The greatest chance that some name of an entity says this of one of another; None where none was judged."""
        ways = [(subject, obj), (obj, subject)] if kind == _EITHER_WAY else [(subject, obj)]
        return max(self._chances(a, b)[KINDS.index(kind)] for a, b in ways) or None

    def _chances(self, subject: int, obj: int) -> list[float]:
        """The greatest chance of each kind."""
        if not (0 <= subject < self._many and 0 <= obj < self._many):
            return _NO_CHANCES
        statement = subject * self._many + obj
        at = int(np.searchsorted(self._statements, statement))
        known = at < len(self._statements) and self._statements[at] == statement
        chances: list[float] = self._best[at].tolist() if known else _NO_CHANCES
        return chances

    def owning(self, figure: Span) -> list[Owning]:
        """The names that may own a figure, by entity, the surest first."""
        found: dict[tuple[int, ...], Owning] = {}
        for row in self._figures.get(figure, ()):
            span, chance = self._spans[self._pairs.first[row]], float(self._pairs.chances[row, _OWNS])
            if isinstance(span, Reference):
                one = Owning(
                    span, chance, chance, float(self._names[self._pairs.first[row]]), _apart(span, figure)
                )
                known = found.get(span.entities)
                found[span.entities] = one if known is None else _together(known, one)
        return sorted(found.values(), key=lambda o: -o.chance)

    def _of_entities(self) -> tuple[Wholes, NDArray[np.float64]]:
        """Pairs of entities by number, ascending, and the greatest chance of each statement of theirs."""
        of_names = np.flatnonzero(self._other >= 0)
        numbers = self._one[of_names] * self._many + self._other[of_names]
        order = np.argsort(numbers, kind="stable")
        known, begin = np.unique(numbers[order], return_index=True)
        chances = self._pairs.chances[of_names[order]]
        return known, np.maximum.reduceat(chances, begin, axis=0) if len(known) else chances

    def _of_figures(self) -> dict[Span, Wholes]:
        """The pairs of which each figure is the second span."""
        rows = np.flatnonzero(self._other < 0)
        rows = rows[np.argsort(self._pairs.second[rows], kind="stable")]
        seconds, begin = np.unique(self._pairs.second[rows], return_index=True)
        parts = np.split(rows, begin[1:]) if len(seconds) else []
        figures = (self._spans[number] for number in seconds.tolist())
        return {f: part for f, part in zip(figures, parts, strict=True) if not isinstance(f, Reference)}


_NO_PAIRS = Judged(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros((0, len(KINDS))))
NONE = Guesses((), np.zeros(0, np.int64), np.zeros(0), _NO_PAIRS)
"""No guesses: what rules say stands alone."""
