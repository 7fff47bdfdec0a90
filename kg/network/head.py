"""The weights for pairs of spans: what one says of the other, by the characters at their edges, those between, and
how they stand to each other.

As in the layers, every sum of products is a whole number below 2**24, and what is added up are whole numbers.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.network.places import Spans, Wholes

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_TOP = np.float32(255)
_SOME = 8
"""A sum over characters between is divided by so much, so that a single strong one counts."""


@dataclass(frozen=True, slots=True)
class Linear:
    """``factor * sum + shift``: whole weights of shape (in, out), factor and shift of shape (out,)."""

    weights: Floats
    factor: Floats
    shift: Floats

    def __call__(self, active: Floats) -> Floats:
        """Rows of sums."""
        return (active @ self.weights) * self.factor + self.shift


class Pairs(NamedTuple):
    """Pairs of spans by their numbers, the number of each pair's types, and those of its places (a row each)."""

    first: Wholes
    second: Wholes
    types: Wholes
    places: Wholes


@dataclass(frozen=True, slots=True)
class PairHead:
    """From two spans to a weight for each thing that the first may say of the second.

    ``types`` has a row for each pair of types, ``places`` a table of rows for each kind of place
    (:mod:`kg.network.places`).
    """

    subject: Linear
    object: Linear
    between: Linear
    types: Floats
    places: tuple[Floats, ...]
    inner: Linear
    out: Linear

    def weights(self, active: Bytes, spans: Spans, pairs: Pairs) -> Floats:
        """Rows of weights, shape (pairs, kinds); ``active`` is what the layers make of the characters."""
        edges = _edges(active, spans)
        hidden = np.rint(self.subject(edges))[pairs.first]
        hidden += np.rint(self.object(edges))[pairs.second]
        lying, number = _lying_between(spans, pairs)
        hidden += np.rint(self.between(_between(active, lying)))[number]
        hidden += self.types[pairs.types]
        for table, numbers in zip(self.places, pairs.places.T, strict=True):
            hidden += table[numbers]
        np.clip(hidden, 0, _TOP, out=hidden)
        hidden = np.clip(np.rint(self.inner(hidden)), 0, _TOP)
        return self.out(hidden)


def _edges(active: Bytes, spans: Spans) -> Floats:
    """The first and the last character of each span, the one before and the one behind it."""
    start, end = spans.start, spans.end
    before, behind = np.maximum(start - 1, 0), np.minimum(end, len(active) - 1)
    edges = np.concatenate([active[start], active[end - 1], active[before], active[behind]], 1)
    return edges.astype(np.float32)


def _lying_between(spans: Spans, pairs: Pairs) -> tuple[Wholes, Wholes]:
    """The stretches between spans, rows of start and end, and which of them lies between each pair: it is the same in
    either order."""
    low, high = np.minimum(pairs.first, pairs.second), np.maximum(pairs.first, pairs.second)
    known, number = np.unique(low * len(spans.start) + high, return_inverse=True)
    one, other = np.divmod(known, len(spans.start))
    left = np.minimum(spans.end[one], spans.end[other])
    return np.stack([left, np.maximum(spans.start[other], left)], 1), number


def _between(active: Bytes, lying: Wholes) -> Floats:
    """The mean of the characters of stretches, and an eighth of their sum, in whole numbers of 0–255."""
    left, right = lying.T
    sums = np.zeros((len(active) + 1, active.shape[1]), np.int32)
    np.cumsum(active, axis=0, dtype=np.int32, out=sums[1:])
    total = (sums[right] - sums[left]).astype(np.float32)
    mean = np.rint(total / np.maximum(right - left, 1).astype(np.float32)[:, None])
    some = np.minimum(np.rint(total / np.float32(_SOME)), _TOP)
    return np.concatenate([mean, some], 1)


def pair_head(stored: dict[str, NDArray[Any]]) -> PairHead:
    """The head of the arrays that a file holds."""
    places = sorted(name for name in stored if name.startswith("pair_place_"))
    return PairHead(
        subject=_linear(stored, "pair_subject"),
        object=_linear(stored, "pair_object"),
        between=_linear(stored, "pair_between"),
        types=stored["pair_types"].astype(np.float32),
        places=tuple(stored[name].astype(np.float32) for name in places),
        inner=_linear(stored, "pair_inner"),
        out=_linear(stored, "pair_out"),
    )


def _linear(stored: dict[str, NDArray[Any]], name: str) -> Linear:
    weights = np.ascontiguousarray(stored[name], dtype=np.float32)
    return Linear(weights, stored[f"{name}_factor"], stored[f"{name}_shift"])
