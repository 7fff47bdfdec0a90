"""The trained network in whole numbers, as :mod:`kg.recognise.tagger.network` reads it."""

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from benchmarks.tagger.net import DILATIONS, LEVELS, TOP, Net, row_steps
from kg.recognise.tagger.features import Alphabet

_STEP = TOP / LEVELS


def arrays(net: Net, alphabet: Alphabet) -> dict[str, NDArray[Any]]:
    """What the file of the network holds, by name."""
    factor, shift = _folded(net.first)
    word = net.word.weight * factor
    character = net.character.weight * factor + shift
    layers = [_layer(layer.weight, norm) for layer, norm in zip(net.layers, net.norms, strict=True)]
    steps = row_steps(net.out.weight)
    return {
        "characters": alphabet.points,
        "pairs": alphabet.pairs.astype(np.uint32),
        "character_vectors": _bytes(character / _STEP),
        "pair_vectors": _bytes(net.pair.weight * factor / _STEP),
        "word_vectors": _bytes(word / _STEP),
        "dilations": np.array(DILATIONS, np.int8),
        "layers": np.stack([weights for weights, _, _ in layers]),
        "factors": np.stack([factor for _, factor, _ in layers]),
        "shifts": np.stack([shift for _, _, shift in layers]),
        "out": _bytes((net.out.weight / steps)[:, :, 0].T),
        "out_factor": _array(steps[:, 0, 0] * _STEP),
        "out_shift": _array(net.out.bias),
    }


def _folded(norm: nn.BatchNorm1d) -> tuple[Tensor, Tensor]:
    """A normalisation as a factor and a shift of each channel."""
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return factor, norm.bias - norm.running_mean * factor


def _layer(weight: Tensor, norm: nn.BatchNorm1d) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Weights by place, shape (3, channels in, channels out); the factor of a sum and what is added, in steps."""
    factor, shift = _folded(norm)
    steps = row_steps(weight)
    whole = _bytes((weight / steps).permute(2, 1, 0))
    return whole, _array(factor * steps[:, 0, 0]), _array(shift / _STEP)


def _bytes(value: Tensor) -> NDArray[np.int8]:
    return np.clip(np.rint(value.detach().numpy()), -127, 127).astype(np.int8)


def _array(value: Tensor) -> NDArray[np.float32]:
    return value.detach().numpy().astype(np.float32)
