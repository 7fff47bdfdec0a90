"""The network that is shipped, in training: weights and activations are rounded forward as they will be at run time."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.network.scheme import Scheme, places

CHANNELS, DILATIONS, HIDDEN = 96, (1, 2, 4, 8), 64
TOP, LEVELS = 8.0, 255
"""Activations lie in 0–TOP, in so many steps."""
STEP = TOP / LEVELS


def through(exact: Tensor, rounded: Tensor) -> Tensor:
    """The rounded value, with the gradient of the exact one."""
    return exact + (rounded - exact).detach()


def activation(value: Tensor) -> Tensor:
    """Clipped and in steps."""
    value = value.clamp(0, TOP)
    return through(value, torch.round(value / STEP) * STEP)


def row_steps(weight: Tensor) -> Tensor:
    """The step of each output channel by which its weights become whole numbers of −127 to 127."""
    return weight.detach().abs().amax(dim=tuple(range(1, weight.ndim)), keepdim=True) / 127 + 1e-12


def rounded(weight: Tensor) -> Tensor:
    """Weights in whole steps."""
    step = row_steps(weight)
    return through(weight, torch.round(weight / step) * step)


def _linear(layer: nn.Linear, value: Tensor) -> Tensor:
    return functional.linear(value, rounded(layer.weight), layer.bias)


@dataclass(frozen=True, slots=True)
class Laid:
    """Pairs as the student is told of them: the spans are subjects, then objects; ``places`` a row for each pair."""

    window: Tensor
    start: Tensor
    end: Tensor
    type: Tensor
    places: Tensor


class Student(nn.Module):
    """Vectors of character, pair and word tag, summed; dilated convolutions that add; weights of tags and of pairs."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.character = nn.Embedding(scheme.characters, CHANNELS)
        self.pair = nn.Embedding(1 + scheme.pairs, CHANNELS)
        self.word = nn.Embedding(scheme.words, CHANNELS)
        nn.init.normal_(self.character.weight, std=0.3)
        nn.init.zeros_(self.pair.weight)
        nn.init.zeros_(self.word.weight)
        self.first = nn.BatchNorm1d(CHANNELS)
        self.layers = nn.ModuleList(
            nn.Conv1d(CHANNELS, CHANNELS, 3, padding=by, dilation=by, bias=False) for by in DILATIONS
        )
        self.norms = nn.ModuleList(nn.BatchNorm1d(CHANNELS) for _ in DILATIONS)
        self.out = nn.Conv1d(CHANNELS, scheme.tags, 1)
        self.subject, self.object = nn.Linear(4 * CHANNELS, HIDDEN), nn.Linear(4 * CHANNELS, HIDDEN)
        self.between = nn.Linear(2 * CHANNELS, HIDDEN)
        self.types = nn.Embedding(len(scheme.span_types) ** 2, HIDDEN)
        self.places = nn.ModuleList(nn.Embedding(size, HIDDEN) for size in places.SIZES)
        for table in (self.types, *self.places):
            nn.init.normal_(table.weight, std=0.1)
        self.inner, self.pairs = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, len(scheme.kinds))
        nn.init.constant_(self.pairs.bias, -4)
        self._span_types = len(scheme.span_types)

    def forward(self, characters: Tensor, pairs: Tensor, words: Tensor) -> Tensor:
        """What is made of each character, shape (texts, channels, characters), from numbers (texts, characters)."""
        summed = self.character(characters) + self.pair(pairs) + self.word(words)
        active = activation(self.first(summed.transpose(1, 2)))
        for layer, norm in zip(self.layers, self.norms, strict=True):
            added = functional.conv1d(active, rounded(layer.weight), None, 1, layer.padding, layer.dilation)
            active = activation(active + norm(added))
        return active

    def tags(self, active: Tensor) -> Tensor:
        """Weights of tags, shape (texts, tags, characters)."""
        return functional.conv1d(active, rounded(self.out.weight), self.out.bias)

    def said(self, active: Tensor, laid: Laid) -> Tensor:
        """Weights of what pairs say, shape (pairs, kinds)."""
        rows = active.transpose(1, 2)
        window, start, end = laid.window, laid.start, laid.end
        before, behind = (start - 1).clamp(min=0), end.clamp(max=rows.shape[1] - 1)
        edges = torch.cat([rows[window, at] for at in (start, end - 1, before, behind)], -1)
        half = len(start) // 2
        one, other = slice(0, half), slice(half, len(start))
        hidden = _linear(self.subject, edges[one]) + _linear(self.object, edges[other])
        sums = functional.pad(rows.float().cumsum(1), (0, 0, 1, 0))
        low = torch.minimum(end[one], end[other])
        high = torch.maximum(torch.maximum(start[one], start[other]), low)
        total = sums[window[one], high] - sums[window[one], low]
        mean = total / (high - low)[:, None].clamp(min=1)
        between = torch.cat((mean, (total / 8).clamp(max=TOP)), -1)
        hidden = hidden + _linear(self.between, through(between, torch.round(between / STEP) * STEP))
        hidden = hidden + self.types(laid.type[one] * self._span_types + laid.type[other])
        for table, numbers in zip(self.places, laid.places.unbind(1), strict=True):
            hidden = hidden + table(numbers)
        return _linear(self.pairs, activation(_linear(self.inner, activation(hidden))))


def pair_numbers(characters: Tensor, known: Tensor) -> Tensor:
    """The number of the pair that ends at each character, 0 for no known pair (kg.network.features)."""
    before = torch.full_like(characters, 3)
    before[..., 1:] = characters[..., :-1]
    pairs = before * 65536 + characters
    at = torch.searchsorted(known, pairs).clamp(max=len(known) - 1)
    return torch.where(known[at] == pairs, at + 1, 0)
