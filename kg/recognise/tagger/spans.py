"""Names read off the weights of tags: where one begins, goes on and ends, and how sure that is."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from kg.recognise.tagger.features import Numbers
from kg.recognise.tagger.network import Floats

TYPES = (
    "Zone",
    "Park",
    "Company",
    "PartyOrganization",
    "GovernmentBody",
    "Institution",
    "Person",
    "Program",
    "Project",
    "Place",
    "Industry",
    "Product",
    "Honour",
    "Event",
)
"""The types in the order in which the weights were learnt, whatever order the ontology has: the tags are none, then for
each type begin, inside, end and single."""

_FINE = 64
"""Steps of a weight's unit that are told apart."""
_WIDEST = 16
"""A tag that weighs so much less than the heaviest has no chance."""
_WHOLE = 1 << 20
_CHANCES = np.array([round(_WHOLE * float(np.exp(-step / _FINE))) for step in range(_FINE * _WIDEST + 1)])
"""Chances by steps below the heaviest: whole numbers, so that no machine's way to round decides."""

_SURE_OF_NONE = 4
"""A character whose weight for no name is so much greater than for any other tag is in no name."""
_LONGEST = 40


class Span(NamedTuple):
    """A name at ``start:end``; ``chance`` is the least of its characters' chances of the tags that make it."""

    start: int
    end: int
    type: str
    chance: float


def chances(weights: Floats) -> Floats:
    """The chance of each tag for each character, from weights of shape (characters, tags)."""
    steps = np.rint((weights.max(1, keepdims=True) - weights) * _FINE)
    parts = _CHANCES[np.minimum(steps, _FINE * _WIDEST).astype(np.int64)]
    shares: Floats = (parts / parts.sum(1, keepdims=True)).astype(np.float32)
    return shares


def spans(weights: Floats, least: float) -> list[Span]:
    """Names in which every character has at least the chance ``least``, the likeliest first; they may overlap."""
    where: Numbers = np.flatnonzero(weights[:, 1:].max(1, initial=-np.inf) > weights[:, 0] - _SURE_OF_NONE)
    if not len(where):
        return []
    rows: dict[int, list[float]] = dict(zip(where.tolist(), chances(weights[where]).tolist(), strict=True))
    found = [span for at in rows for span in _from(at, rows, least)]
    return sorted(found, key=lambda span: (-span.chance, span.start, span.end, span.type))


def _from(at: int, rows: dict[int, list[float]], least: float) -> Iterator[Span]:
    row = rows[at]
    for number, type_ in enumerate(TYPES):
        begin = 1 + 4 * number
        if row[begin + 3] >= least:
            yield Span(at, at + 1, type_, row[begin + 3])
        if row[begin] >= least:
            yield from _ends(at, begin, type_, rows, least)


def _ends(at: int, begin: int, type_: str, rows: dict[int, list[float]], least: float) -> Iterator[Span]:
    chance = rows[at][begin]
    for place in range(at + 1, at + _LONGEST):
        row = rows.get(place)
        if row is None:
            return
        if row[begin + 2] >= least:
            yield Span(at, place + 1, type_, min(chance, row[begin + 2]))
        if row[begin + 1] < least:
            return
        chance = min(chance, row[begin + 1])
