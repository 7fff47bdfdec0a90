"""The teacher: a transformer over characters that has read the whole corpus, with weights for tags and for pairs.

It is far too slow to ship; what it says of raw articles is what the student learns.
"""

import math
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, LONGEST = 512, 10, 8, 1024
_AROUND = 30
"""Characters before and behind a pair that are taken together."""
_GAPS = (0, 1, 2, 4, 6, 9, 14, 22, 35, 60, 110)

Angles = tuple[Tensor, Tensor]


def _turned(value: Tensor, angles: Angles) -> Tensor:
    """Rotary places (Su et al. 2021)."""
    cosine, sine = (a[: value.shape[2]].to(value.dtype) for a in angles)
    a, b = value.chunk(2, -1)
    return torch.cat((a * cosine - b * sine, a * sine + b * cosine), -1)


class _Block(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.before, self.between = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.asked, self.said = nn.Linear(WIDTH, 3 * WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x: Tensor, angles: Angles) -> Tensor:
        texts, length, _ = x.shape
        parts = (
            self.asked(self.before(x)).view(texts, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        )
        query, key = _turned(parts[0], angles), _turned(parts[1], angles)
        seen = functional.scaled_dot_product_attention(query, key, parts[2])
        x = x + self.said(seen.transpose(1, 2).reshape(texts, length, WIDTH))
        return x + self.down(functional.gelu(self.up(self.between(x))))


class Reader(nn.Module):
    """Numbers of characters, shape (texts, characters), to what is made of each, shape (texts, characters, WIDTH)."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.characters = nn.Embedding(characters, WIDTH)
        self.blocks = nn.ModuleList(_Block() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.guess, self.bias = nn.Linear(WIDTH, WIDTH), nn.Parameter(torch.zeros(characters))
        half = WIDTH // HEADS // 2
        angles = torch.arange(LONGEST)[:, None] * 10000 ** (-torch.arange(half) / half)
        self.register_buffer("cosine", angles.cos(), persistent=False)
        self.register_buffer("sine", angles.sin(), persistent=False)
        self._begin()

    def _begin(self) -> None:
        nn.init.normal_(self.characters.weight, std=0.02)
        for block in self.blocks:
            for layer in (block.asked, block.up):
                nn.init.normal_(layer.weight, std=0.02)
            for layer in (block.said, block.down):
                nn.init.normal_(layer.weight, std=0.02 / math.sqrt(2 * LAYERS))

    def forward(self, characters: Tensor) -> Tensor:
        x = self.characters(characters)
        for block in self.blocks:
            x = block(x, (self.cosine, self.sine))
        return self.norm(x)

    def guessed(self, read: Tensor) -> Tensor:
        """Weights of the characters that a hidden one may be."""
        made = functional.gelu(self.guess(read))
        return made @ self.characters.weight.t().to(made.dtype) + self.bias


class Pairs(nn.Module):
    """Weights for what a span says of another."""

    def __init__(self, types: int, kinds: int, width: int = 256) -> None:
        super().__init__()
        self.first, self.second = nn.Linear(2 * WIDTH, width), nn.Linear(2 * WIDTH, width)
        self.around = nn.Linear(2 * WIDTH, width)
        self.first_type, self.second_type = nn.Embedding(types, width), nn.Embedding(types, width)
        self.gap = nn.Embedding(24, width)
        self.inner, self.out = nn.Linear(width, width), nn.Linear(width, kinds)
        nn.init.constant_(self.out.bias, -4)

    def forward(self, read: Tensor, window: Tensor, start: Tensor, end: Tensor, type_: Tensor) -> Tensor:
        """Rows of weights of pairs; the spans are subjects, then objects, in windows of what was read."""
        edges = torch.cat((read[window, start], read[window, end - 1]), -1)
        one, other = (slice(0, len(start) // 2), slice(len(start) // 2, len(start)))
        hidden = self.first(edges[one]) + self.first_type(type_[one])
        hidden = hidden + self.second(edges[other]) + self.second_type(type_[other])
        sums = functional.pad(read.float().cumsum(1), (0, 0, 1, 0))
        place = window[one]
        low, high = torch.minimum(end[one], end[other]), torch.maximum(start[one], start[other])
        high = torch.maximum(low, high)
        between = (sums[place, high] - sums[place, low]) / (high - low).clamp(min=1)[:, None]
        left, right = torch.minimum(start[one], start[other]), torch.maximum(end[one], end[other])
        outside = sums[place, (right + _AROUND).clamp(max=read.shape[1])] - sums[place, right]
        outside = outside + sums[place, left] - sums[place, (left - _AROUND).clamp(min=0)]
        hidden = hidden + self.around(torch.cat((between, outside / _AROUND), -1).to(hidden.dtype))
        hidden = functional.gelu(hidden + self.gap(_gaps(start[one], end[one], start[other], end[other])))
        hidden = functional.dropout(hidden, 0.1, self.training)
        return self.out(functional.gelu(self.inner(hidden)))


def _gaps(start: Tensor, end: Tensor, other: Tensor, other_end: Tensor) -> Tensor:
    gap = torch.where(other >= end, other - end, (start - other_end).clamp(min=0) + 1)
    steps = torch.bucketize(gap, torch.tensor(_GAPS, device=gap.device), right=True)
    return steps + 12 * (other < end)


class Teacher(nn.Module):
    """A reader with weights for tags and pairs."""

    def __init__(self, characters: int, tags: int, types: int, kinds: int) -> None:
        super().__init__()
        self.reader, self.tags, self.pairs = Reader(characters), nn.Linear(WIDTH, tags), Pairs(types, kinds)


def pack(module: nn.Module, folder: Path, portion: int = 15_000_000) -> None:
    """Write the weights in whole steps of one byte a weight, in files of at most ``portion`` bytes."""
    files: list[dict[str, np.ndarray]] = [{}]
    for name, value in module.state_dict().items():
        exact = value.detach().float().cpu().numpy()
        whole = {name: exact}
        if exact.ndim == 2:
            step = np.abs(exact).max(1, keepdims=True) / 127 + 1e-12
            whole = {name: np.rint(exact / step).astype(np.int8), f"{name}#step": step.astype(np.float32)}
        if sum(a.nbytes for a in (*files[-1].values(), *whole.values())) > portion:
            files.append({})
        files[-1] |= whole
    for number, arrays in enumerate(files):
        np.savez(folder / f"reader-{number}.npz", **arrays)


def unpack(module: nn.Module, folder: Path) -> None:
    """Read such weights."""
    stored = {}
    for path in sorted(folder.glob("reader-*.npz")):
        with np.load(path) as file:
            stored |= {name: file[name] for name in file.files}
    made = {
        name: torch.from_numpy(value.astype(np.float32) * stored.get(f"{name}#step", np.float32(1)))
        for name, value in stored.items()
        if not name.endswith("#step")
    }
    module.load_state_dict(made)
