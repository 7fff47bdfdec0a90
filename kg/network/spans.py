"""Names read off the weights of tags: where one begins, goes on and ends, and how sure that is."""

from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

import numpy as np

from kg.network.features import Numbers
from kg.network.head import Floats

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

_SLACK = 0.1
"""A character whose weight for no name is so much greater than a chance allows is in no name of that chance."""
_LONGEST = 40
_PORTION = 4096
"""Spans taken at once: what bounds the memory of a long article."""


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
    behind = log((1 - least) / least) + _SLACK if 0 < least < 1 else np.inf
    where: Numbers = np.flatnonzero(weights[:, 1:].max(1, initial=-np.inf) > weights[:, 0] - behind)
    if not len(where):
        return []
    of_tags = chances(weights[where])
    rows: dict[int, list[float]] = dict(zip(where.tolist(), of_tags.tolist(), strict=True))
    opens = of_tags[:, 1::4] >= least  # a name of the type begins here, or is this character alone
    opens |= of_tags[:, 4::4] >= least
    found = [
        span
        for at, number in np.argwhere(opens).tolist()
        for span in _from(int(where[at]), number, rows, least)
    ]
    return sorted(found, key=lambda span: (-span.chance, span.start, span.end, span.type))


def chances_of(weights: Floats, given: Sequence[tuple[int, int, str]]) -> list[float]:
    """The chances that exactly the characters of spans (start, end, type) are names of such types."""
    portions = (given[at : at + _PORTION] for at in range(0, len(given), _PORTION))
    return [chance for portion in portions for chance in _chances_of(weights, portion)]


def _chances_of(weights: Floats, given: Sequence[tuple[int, int, str]]) -> list[float]:
    places = np.concatenate([np.arange(start, end) for start, end, _ in given])
    begin = np.concatenate([np.full(end - start, 1 + 4 * TYPES.index(type_)) for start, end, type_ in given])
    lengths = np.array([end - start for start, end, _ in given])
    first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    tags = begin + 1
    tags[first] = begin[first]
    tags[first + lengths - 1] = begin[first] + np.where(lengths > 1, 2, 3)
    found: list[float] = np.minimum.reduceat(
        chances(weights[places])[np.arange(len(places)), tags], first
    ).tolist()
    return found


def _from(at: int, number: int, rows: dict[int, list[float]], least: float) -> Iterator[Span]:
    """The names of a type, by its number, that begin at a character."""
    row, type_, begin = rows[at], TYPES[number], 1 + 4 * number
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
