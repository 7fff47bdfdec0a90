"""The network in training: torch weights that are rounded forward as they will be at run time."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.recognise.tagger.features import WORD_NUMBERS
from kg.recognise.tagger.spans import TYPES

CHANNELS, DILATIONS = 96, (1, 2, 4, 8)
TOP, LEVELS = 8.0, 255
"""Activations lie in 0–TOP, in so many steps."""
TAGS = 1 + 4 * len(TYPES)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many characters and pairs have vectors, the unknown included."""

    characters: int
    pairs: int


def _through(exact: Tensor, rounded: Tensor) -> Tensor:
    """The rounded value, with the gradient of the exact one."""
    return exact + (rounded - exact).detach()


def activation(value: Tensor) -> Tensor:
    """Clipped and in steps."""
    value = value.clamp(0, TOP)
    return _through(value, torch.round(value * (LEVELS / TOP)) * (TOP / LEVELS))


def row_steps(weight: Tensor) -> Tensor:
    """The step of each output channel by which its weights become whole numbers of −127 to 127."""
    return weight.detach().abs().amax(dim=(1, 2), keepdim=True) / 127 + 1e-12


def rounded(weight: Tensor) -> Tensor:
    """Weights of a convolution in whole steps."""
    step = row_steps(weight)
    return _through(weight, torch.round(weight / step) * step)


class Net(nn.Module):
    """Vectors of character, pair and word tag, summed; dilated convolutions that add; weights of tags."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.character = nn.Embedding(sizes.characters, CHANNELS)
        self.pair = nn.Embedding(sizes.pairs, CHANNELS)
        self.word = nn.Embedding(WORD_NUMBERS, CHANNELS)
        nn.init.normal_(self.character.weight, std=0.3)
        nn.init.zeros_(self.pair.weight)
        nn.init.zeros_(self.word.weight)
        self.first = nn.BatchNorm1d(CHANNELS)
        self.layers = nn.ModuleList(
            nn.Conv1d(CHANNELS, CHANNELS, 3, padding=by, dilation=by, bias=False) for by in DILATIONS
        )
        self.norms = nn.ModuleList(nn.BatchNorm1d(CHANNELS) for _ in DILATIONS)
        self.out = nn.Conv1d(CHANNELS, TAGS, 1)
        self.dropout = dropout

    def forward(self, characters: Tensor, pairs: Tensor, words: Tensor) -> Tensor:
        """Weights of tags, shape (texts, tags, characters), from numbers of shape (texts, characters)."""
        summed = self.character(characters) + self.pair(pairs) + self.word(words)
        active = self._drop(activation(self.first(summed.transpose(1, 2))))
        for layer, norm in zip(self.layers, self.norms, strict=True):
            added = functional.conv1d(active, rounded(layer.weight), None, 1, layer.padding, layer.dilation)
            active = self._drop(activation(active + norm(added)))
        return functional.conv1d(active, rounded(self.out.weight), self.out.bias)

    def _drop(self, active: Tensor) -> Tensor:
        return functional.dropout(active, self.dropout, self.training)
