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


class Said(NamedTuple):
    """A name that says ``kind`` of another name; ``sure`` is the chance times that of the less sure of the two names."""

    subject: Reference
    kind: str
    object: Reference
    sure: float


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

    def said(self, least: float) -> Iterator[Said]:
        """The statements between names of different entities that are so sure."""
        first, second, chances = self._pairs
        sure = chances[:, :_OWNS] * np.minimum(self._names[first], self._names[second])[:, None]
        sure[self._one == self._other] = 0
        for row, kind in np.argwhere(sure >= least).tolist():
            subject, obj = self._spans[first[row]], self._spans[second[row]]
            if isinstance(subject, Reference) and isinstance(obj, Reference):
                yield Said(subject, KINDS[kind], obj, float(sure[row, kind]))

    def chance(self, subject: int, kind: str, obj: int) -> float | None:
        """The greatest chance that some name of an entity says this of one of another; None where none was judged."""
        ways = [(subject, obj), (obj, subject)] if kind == _EITHER_WAY else [(subject, obj)]
        return max((self._chance(a, KINDS.index(kind), b) for a, b in ways), default=0.0) or None

    def _chance(self, subject: int, kind: int, obj: int) -> float:
        if not (0 <= subject < self._many and 0 <= obj < self._many):
            return 0.0
        statement = subject * self._many + obj
        at = int(np.searchsorted(self._statements, statement))
        known = at < len(self._statements) and self._statements[at] == statement
        return float(self._best[at, kind]) if known else 0.0

    def owner(self, figure: Span) -> tuple[Reference, float] | None:
        """The name that a figure most surely belongs to, and how sure that is."""
        rows = self._figures.get(figure)
        if rows is None:
            return None
        sure = self._pairs.chances[rows, _OWNS] * self._names[self._pairs.first[rows]]
        best = int(sure.argmax())
        owner = self._spans[self._pairs.first[rows[best]]]
        return (owner, float(sure[best])) if isinstance(owner, Reference) else None

    def owned(self, figure: Span, entities: Sequence[int]) -> float | None:
        """The greatest chance that a figure is one of the entities' own; None where that was not judged."""
        rows = self._figures.get(figure)
        own = rows[np.isin(self._one[rows], entities)] if rows is not None else ()
        return float(self._pairs.chances[own, _OWNS].max()) if len(own) else None

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
