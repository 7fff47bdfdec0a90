"""Which types of entities a figure fits: the table ``affinity.tsv``."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.errors import LexiconError

_COLUMNS = ["name", "indicator", "units", "weights", "source"]


@dataclass(frozen=True, slots=True)
class Affinity:
    """Indicators of one sort: a pattern that finds them, the kinds of units they have (any when empty), and how
    much likelier than others entities of a type have such figures."""

    name: str
    pattern: re.Pattern[str]
    units: frozenset[str]
    weights: dict[str, int]


@cache
def affinities() -> tuple[Affinity, ...]:
    """The rows of the table; raises LexiconError for a ragged one."""
    header, *lines = (files("kg.measure") / "affinity.tsv").read_text(encoding="utf-8").splitlines()
    if header.split("\t") != _COLUMNS:
        raise LexiconError(f"kg/measure/affinity.tsv: the header must be {' '.join(_COLUMNS)}, not {header!r}")
    return tuple(_row(number, line.split("\t")) for number, line in enumerate(lines, start=2))


def _row(number: int, fields: list[str]) -> Affinity:
    if len(fields) != len(_COLUMNS):
        raise LexiconError(f"kg/measure/affinity.tsv line {number}: {len(fields)} fields instead of {len(_COLUMNS)}")
    name, pattern, kinds, weights, _ = fields
    pairs = (pair.split(":") for pair in weights.split())
    return Affinity(name, re.compile(pattern), frozenset(kinds.split()), {t: int(w) for t, w in pairs})


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
