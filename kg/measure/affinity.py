"""Which types of entities a figure fits: the table ``affinity.tsv``."""

import re
from dataclasses import dataclass
from functools import cache

from kg.measure.tables import table


@dataclass(frozen=True, slots=True)
class Affinity:
    """Indicators of one sort: a pattern that finds them, the kinds of units they have (any when empty), and how
    much likelier than others the entities of a type have such figures.
    """

    name: str
    pattern: re.Pattern[str]
    units: frozenset[str]
    weights: dict[str, int]


@cache
def affinities() -> tuple[Affinity, ...]:
    """The rows of the table."""
    return tuple(
        _affinity(row) for row in table("affinity", ("name", "indicator", "units", "weights", "source"))
    )


def _affinity(row: dict[str, str]) -> Affinity:
    pairs = (pair.split(":") for pair in row["weights"].split())
    weights = {type_: int(weight) for type_, weight in pairs}
    return Affinity(row["name"], re.compile(row["indicator"]), frozenset(row["units"].split()), weights)


@cache
def weights_for(indicator: str, kind: str) -> dict[str, int]:
    """How much likelier each type is to have a figure of this indicator and kind of unit.

    >>> weights_for("入党积极分子", "count")["PartyOrganization"] > 0
    True
    """
    total: dict[str, int] = {}
    for affinity in affinities():
        if (not affinity.units or kind in affinity.units) and affinity.pattern.search(indicator):
            for type_, weight in affinity.weights.items():
                total[type_] = total.get(type_, 0) + weight
    return total
