"""Whose a figure is by all that speaks for each candidate, rules and network, weighed by trees."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.core.mentions import Reference
from kg.measure.candidates import FEATURES, Candidate
from kg.trees import forest

LEAST = -850
"""The least weight of an owner, in thousandths of log-odds: a chance of .3 (benchmarks/trees.md)."""
SAID = 1000
"""What rules say counts so much more than in the raw articles that the trees were learnt from: on zones' pages, which
they are written for, they are oftener right."""
SURE = 1500
"""From this weight on, what rules say aside, the owner is sure."""
LEARNT_OWNER = "learnt.owner"
"""The rule that stands beside that of a sure owner."""

_RULE = FEATURES.index("rule")


class Owner(NamedTuple):
    """Whose a figure is, and the rules that tell."""

    reference: Reference
    rules: tuple[str, ...]


def likeliest(figures: Sequence[Sequence[Candidate]]) -> list[Owner | None]:
    """For each figure the likeliest of its candidates, None where none is likely enough."""
    rows = [c.features for candidates in figures for c in candidates]
    weights = iter(forest("owning", FEATURES).weights(rows) if rows else ())
    return [_best([(next(weights), c) for c in candidates]) for candidates in figures]


def _best(weighed: list[tuple[int, Candidate]]) -> Owner | None:
    best = max(weighed, key=_total, default=None)
    if best is None or _total(best) < LEAST:
        return None
    weight, candidate = best
    sure = (LEARNT_OWNER,) if weight >= SURE else ()
    return Owner(candidate.reference, (candidate.rule, *sure))


def _total(one: tuple[int, Candidate]) -> int:
    weight, candidate = one
    return weight + (SAID if candidate.features[_RULE] else 0)
