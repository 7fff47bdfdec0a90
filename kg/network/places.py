"""How two spans of a text stand to each other, as numbers of rows that the network has learnt.

Needs numpy alone: the training, which needs no more of zonekg, reads it too.
"""

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Wholes = NDArray[np.int64]

SENTENCE_ENDS, CLAUSE_ENDS = "。!?;\n！？；", ",:、，："
_GAPS = np.array([0, 1, 2, 4, 6, 9, 14, 22, 35, 60, 110])
_SENTENCES, _CLAUSES, _SPANS, _ALIKE = 4, 6, 7, 3
"""More of a kind between two spans are not told apart."""
_OPENING, _LEAD = 40, 160
"""Where the first characters of an article end, and where its first paragraph often does."""
_OFTEN = np.array([2, 3, 5])

SIZES = (24, 9, 7, 8, 4, 4, 4, 9, 16)
"""How many numbers each kind of place has."""


class Spans(NamedTuple):
    """Spans in text order: where they start and end, the number of each one's type."""

    start: Wholes
    end: Wholes
    type: Wholes


class Around(NamedTuple):
    """What stands around spans."""

    sentences: Wholes
    """How many sentences end before each character."""
    clauses: Wholes
    """How many clauses do."""
    begin: Wholes
    """Where the article of each span begins."""
    times: Wholes
    """How often the string of each span is one in its article."""


def places(view: str, spans: Spans, first: Wholes, second: Wholes) -> Wholes:
    """For each pair of spans of one article a row of numbers, one for each kind of :data:`SIZES`."""
    points = np.frombuffer(view.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    strings = [view[a:b] for a, b in zip(spans.start.tolist(), spans.end.tolist(), strict=True)]
    counts = Counter(strings)
    around = Around(
        before(np.isin(points, [ord(mark) for mark in SENTENCE_ENDS])),
        before(np.isin(points, [ord(mark) for mark in CLAUSE_ENDS + SENTENCE_ENDS])),
        np.zeros_like(spans.start),
        np.array([counts[string] for string in strings], np.int64),
    )
    return rows(spans, first, second, around)


def before(found: NDArray[np.bool_]) -> Wholes:
    """How many of the characters that are found stand before each."""
    return np.concatenate([[0], np.cumsum(found)[:-1]]).astype(np.int64)


def rows(spans: Spans, first: Wholes, second: Wholes, around: Around) -> Wholes:
    """The rows of pairs of spans, of whatever articles."""
    start, end, types = spans
    low, high = np.minimum(first, second), np.maximum(first, second)
    left = np.minimum(end[first], end[second]) - 1
    right = np.maximum(np.maximum(start[first], start[second]), left)
    ahead = start[second] >= end[first]
    gap = np.where(ahead, start[second] - end[first], np.maximum(start[first] - end[second], 0) + 1)
    seen = _seen_of_type(types)
    sentence = around.sentences[start]
    opens = np.ones(len(start), np.int64)
    opens[1:] = sentence[1:] != sentence[:-1]
    from_begin = start - around.begin
    lead = (from_begin >= _OPENING).astype(np.int64) + (from_begin >= _LEAD)
    often = np.searchsorted(_OFTEN, around.times, side="right")
    columns = (
        np.searchsorted(_GAPS, gap, side="right") + 12 * ~ahead,
        np.clip(sentence[second] - sentence[first], -_SENTENCES, _SENTENCES) + _SENTENCES,
        np.minimum(around.clauses[right] - around.clauses[left], _CLAUSES),
        np.minimum(high - low - 1, _SPANS),
        np.minimum(seen[types[first], high] - seen[types[first], low + 1], _ALIKE),
        np.minimum(seen[types[second], high] - seen[types[second], low + 1], _ALIKE),
        2 * opens[first] + opens[second],
        3 * lead[first] + lead[second],
        4 * often[first] + often[second],
    )
    return np.stack(columns, 1).astype(np.int64)


def _seen_of_type(types: Wholes) -> Wholes:
    """How many spans of each type stand before each span; shape (types, spans + 1)."""
    seen = np.zeros((int(types.max()) + 1, len(types) + 1), np.int64)
    seen[types, np.arange(1, len(types) + 1)] = 1
    return np.cumsum(seen, 1)
