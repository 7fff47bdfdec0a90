"""What the network takes one span of an article to say of another."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.core.vocabulary import SIGNATURES
from kg.network.head import Bytes, Floats, PairHead, Pairs
from kg.network.layers import one_thread
from kg.network.places import Spans, Wholes, places
from kg.network.spans import TYPES

FIGURE = "Figure"
OWNS = "figure"
SPAN_TYPES = (*TYPES, FIGURE)
KINDS = (
    "locatedIn",
    "subsidiaryOf",
    "partyOrganizationOf",
    "covers",
    "runs",
    "builds",
    "supports",
    "cooperatesWith",
    "worksFor",
    "produces",
    "receives",
    "focusesOn",
    "participatesIn",
    "organizes",
    "succeeds",
    OWNS,
)
"""What a span may say of another, in the order in which the weights were learnt; :data:`OWNS`: the figure is its own."""

OWNERS = tuple(type_ for type_ in TYPES if type_ != "Honour")
"""Types that may have figures."""

REACH = 150
"""Spans farther apart are no pair."""

_PORTION = 20_000
"""Pairs taken at once: what bounds the memory of a long article."""
_FINE, _WIDEST = 64, 8
_CHANCES = np.array(
    [
        round(1 / (1 + float(np.exp(-step / _FINE))), 4)
        for step in range(-_WIDEST * _FINE, _WIDEST * _FINE + 1)
    ]
)
"""Chances by steps of a weight: rounded, so that no machine's way to round decides."""


class Judged(NamedTuple):
    """Pairs of spans by their numbers, and a row of chances for each, one for each of :data:`KINDS`; 0 where the types
    allow no such statement."""

    first: Wholes
    second: Wholes
    chances: NDArray[np.float64]


def judged(view: str, active: Bytes, head: PairHead, given: Iterable[tuple[int, int, str]]) -> Judged:
    """All pairs of spans (start, end, type; in order) whose types fit, within :data:`REACH`."""
    columns = np.array([(start, end, SPAN_TYPES.index(type_)) for start, end, type_ in given], np.int64)
    spans = Spans(*columns.reshape(-1, 3).T)
    first, second = _fitting(spans)
    if not len(first):
        return Judged(first, second, np.zeros((0, len(KINDS))))
    types = spans.type[first] * len(SPAN_TYPES) + spans.type[second]
    pairs = Pairs(first, second, types, places(view, spans, first, second))
    chances = np.zeros((len(first), len(KINDS)))
    with one_thread():
        for rows in _portions(pairs):
            chances[rows] = _chances(_weights(head, active, spans, pairs, rows))
    return Judged(first, second, np.where(_allowed()[spans.type[first], spans.type[second]], chances, 0))


def _portions(pairs: Pairs) -> list[Wholes]:
    """The pairs by portions of neighbours."""
    order = np.argsort(np.minimum(pairs.first, pairs.second), kind="stable")
    return [order[at : at + _PORTION] for at in range(0, len(order), _PORTION)]


def _weights(head: PairHead, active: Bytes, spans: Spans, pairs: Pairs, rows: Wholes) -> Floats:
    """The weights of some pairs, from that part of the text and those spans alone that they need."""
    some = Pairs(*(column[rows] for column in pairs))
    low = min(some.first.min(), some.second.min())
    high = max(some.first.max(), some.second.max()) + 1
    here = Spans(*(column[low:high] for column in spans))
    begin = max(int(here.start.min()) - 1, 0)
    part = active[begin : int(here.end.max()) + 1]
    moved = here._replace(start=here.start - begin, end=here.end - begin)
    return head.weights(part, moved, some._replace(first=some.first - low, second=some.second - low))


def _chances(weights: Floats) -> NDArray[np.float64]:
    steps = np.clip(np.rint(weights * _FINE), -_WIDEST * _FINE, _WIDEST * _FINE)
    found: NDArray[np.float64] = _CHANCES[steps.astype(np.int64) + _WIDEST * _FINE]
    return found


def _fitting(spans: Spans) -> tuple[Wholes, Wholes]:
    """The pairs, in both orders, of spans within reach of each other whose types allow a statement."""
    start, end, types = spans
    number = np.arange(len(start))
    behind = np.maximum(np.searchsorted(start, end + REACH, side="right") - number - 1, 0)
    one = np.repeat(number, behind)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(behind) - behind, behind)
    may = np.any(_allowed(), axis=2)
    forth, back = may[types[one], types[other]], may[types[other], types[one]]
    return np.concatenate([one[forth], other[back]]), np.concatenate([other[forth], one[back]])


@cache
def _allowed() -> NDArray[np.bool_]:
    """Which kinds the types of two spans allow; shape (types, types, kinds)."""
    allowed = np.zeros((len(SPAN_TYPES), len(SPAN_TYPES), len(KINDS)), bool)
    for number, kind in enumerate(KINDS):
        subjects, objects = (OWNERS, (FIGURE,)) if kind == OWNS else SIGNATURES[kind]
        for subject in subjects:
            for obj in objects:
                allowed[SPAN_TYPES.index(subject), SPAN_TYPES.index(obj), number] = True
    return allowed
