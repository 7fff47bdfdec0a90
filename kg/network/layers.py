"""The network's layers: from the numbers of a text's characters to what it makes of each character.

A sum of three learnt vectors (the character, the pair it ends, its word's tag) goes through dilated convolutions that
each add to what came before. All weights are whole numbers of one byte and all activations lie in 0–255, so that every
sum of products is a whole number below 2**24: it is exact in single precision, in whatever order a machine adds. The
same text therefore gets the same weights on every machine.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from kg.network.features import Alphabet, Numbers
from kg.network.head import Bytes, Floats, PairHead, pair_head

PATH = Path(__file__).with_name("network.npz")
"""The weights, made by the programs of benchmarks/network (benchmarks/network.md says from what)."""

_TOP = np.float32(255)
_CHUNK = 8192
"""Characters taken at once: what bounds the memory of a long article."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution over three places ``dilation`` apart, each ``places[k]`` of shape (channels, channels).

    What it adds to an activation is ``factor * sum + shift``, both of shape (channels,).
    """

    dilation: int
    places: tuple[Floats, Floats, Floats]
    factor: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """The weights as they are used; ``vectors`` are those of characters, pairs and word tags, rows by number."""

    alphabet: Alphabet
    vectors: tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.int8]]
    layers: tuple[Layer, ...]
    out: Floats
    """Shape (channels, tags)."""
    factor: Floats
    shift: Floats
    pairs: PairHead

    def active(self, characters: Numbers, pairs: Numbers, words: Numbers) -> Bytes:
        """What the layers make of each character: bytes, shape (characters, channels).

        The three are numbers of vectors, of equal length.
        """
        reach = sum(layer.dilation for layer in self.layers)
        rows = []
        with one_thread():
            for start in range(0, len(characters), _CHUNK):
                end = min(len(characters), start + _CHUNK)
                left, right = max(0, start - reach), min(len(characters), end + reach)
                around = self._chunk(characters[left:right], pairs[left:right], words[left:right])
                rows.append(around[start - left : end - left].astype(np.uint8))
        return np.concatenate(rows) if rows else np.zeros((0, len(self.out)), np.uint8)

    def weights(self, active: Bytes) -> Floats:
        """A row of weights for each character, one for each tag."""
        made = np.empty((len(active), len(self.shift)), np.float32)
        with one_thread():
            for start in range(0, len(active), _CHUNK):
                chunk = active[start : start + _CHUNK].astype(np.float32)
                made[start : start + _CHUNK] = (chunk @ self.out) * self.factor + self.shift
        return made

    def _chunk(self, characters: Numbers, pairs: Numbers, words: Numbers) -> Floats:
        of_character, of_pair, of_word = self.vectors
        active = of_character[characters].astype(np.float32)
        active += of_pair[pairs]
        active += of_word[words]
        np.clip(active, 0, _TOP, out=active)
        for layer in self.layers:
            active = _step(layer, active)
        return active


def _step(layer: Layer, active: Floats) -> Floats:
    by = layer.dilation
    before, here, after = layer.places
    added = active @ here
    added[by:] += active[:-by] @ before
    added[:-by] += active[by:] @ after
    added *= layer.factor
    added += layer.shift
    added += active
    np.rint(added, out=added)
    return np.clip(added, 0, _TOP, out=added)


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def one_thread() -> AbstractContextManager[object]:
    """A block in which the libraries behind numpy use one thread: for products as small as these, more only wait."""
    return _threads().limit(limits=1)  # type: ignore[no-any-return]


@cache
def shipped() -> Network:
    """The network that is shipped, loaded once."""
    with np.load(PATH, allow_pickle=False) as stored:
        return from_arrays({name: stored[name] for name in stored.files})


def from_arrays(stored: dict[str, NDArray[Any]]) -> Network:
    """The network of the arrays that a file holds."""
    layers = tuple(
        Layer(
            int(by),
            (_floats(weights[0]), _floats(weights[1]), _floats(weights[2])),
            stored["factors"][number],
            stored["shifts"][number],
        )
        for number, (by, weights) in enumerate(zip(stored["dilations"], stored["layers"], strict=True))
    )
    return Network(
        alphabet=Alphabet.of_arrays(stored["characters"], stored["pairs"].astype(np.int64)),
        vectors=(stored["character_vectors"], stored["pair_vectors"], stored["word_vectors"]),
        layers=layers,
        out=_floats(stored["out"]),
        factor=stored["out_factor"],
        shift=stored["out_shift"],
        pairs=pair_head(stored),
    )


def _floats(whole: NDArray[Any]) -> Floats:
    return np.ascontiguousarray(whole, dtype=np.float32)
