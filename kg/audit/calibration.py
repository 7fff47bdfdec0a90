"""Whether claims are right as often as their confidence says: bins of confidence with what gold found in each."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from kg.audit.judged import Sample
from kg.confidence import Record

EDGES = tuple(Decimal(edge) for edge in ("0", "0.6", "0.7", "0.8", "0.9", "1.01"))
"""Where bins begin and end; the last one holds 1."""

FACTS = frozenset({"relation", "post", "observation"})
"""The kinds that a user asks about; names are nearly all right and would hide the rest."""

Weighed = tuple[Sample, Decimal]
"""A sample and the confidence that it got."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: how many, what they were estimated at, what share of them is right."""

    low: Decimal
    high: Decimal
    claims: int
    estimated: float
    observed: float

    @property
    def off(self) -> float:
        """How far the estimate is from what was observed."""
        return abs(self.estimated - self.observed)


def estimates(samples: Iterable[Sample], record: Record) -> list[Weighed]:
    """The samples that a record has an estimate for, each with it."""
    found = ((s, record.estimate(s.kind, s.rules, s.signs)) for s in samples)
    return [(s, sure) for s, sure in found if sure is not None]


def calibration(found: Iterable[Weighed], kinds: frozenset[str] = FACTS) -> list[Bin]:
    """The bins that hold claims of these kinds, the least sure first."""
    rows = [(sure, s.right) for s, sure in found if s.kind in kinds]
    bins = []
    for low, high in pairwise(EDGES):
        inside = [(sure, right) for sure, right in rows if low <= sure < high]
        if inside:
            number = len(inside)
            estimated = float(sum(sure for sure, _ in inside)) / number
            bins.append(Bin(low, high, number, estimated, sum(right for _, right in inside) / number))
    return bins
