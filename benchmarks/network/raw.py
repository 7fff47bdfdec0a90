"""Raw articles as teachers mark them: the chances of tags, the spans these make, and what pairs of spans say."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from benchmarks.network.documents import BOUNDARY, LENGTH, STRIDE, fitting, rows_of
from benchmarks.network.report import names_of
from benchmarks.network.scheme import Scheme, places
from benchmarks.network.student import Laid
from benchmarks.network.teacher import Teacher

REACH = 200
_WINDOWS, _PAIRS = 256, 60_000
_AHEAD = 120
"""A pair is judged in a window that begins at least so far before it."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A row of texts with boundaries between; ``figures`` are starts and ends."""

    characters: np.ndarray
    words: np.ndarray
    figures: np.ndarray


def read_raw(folder: Path) -> Raw:
    """The raw articles that ``prepare`` wrote, as many characters as make whole strides."""
    with np.load(folder / "raw.npz") as file:
        characters, words, figures = file["characters"], file["words"], file["figures"]
    length = len(characters) // STRIDE * STRIDE
    return Raw(characters[:length].astype(np.int64), words[:length], figures[figures[:, 1] <= length])


class Marked:
    """Raw articles with what teachers say of them, on a device, window by window."""

    def __init__(self, raw: Raw, teachers: list[Teacher], scheme: Scheme, device: str) -> None:
        self._scheme, self._device = scheme, device
        self.windows = len(raw.characters) // STRIDE - 1
        self.characters = torch.from_numpy(raw.characters.astype(np.int32)).to(device)
        self.words = torch.from_numpy(raw.words.astype(np.uint8)).to(device)
        self._within = torch.arange(LENGTH, device=device)
        self.tags = torch.zeros((len(raw.characters), scheme.tags), dtype=torch.float16, device=device)
        self._tag(teachers)
        self._lay(raw)
        self.said = torch.zeros((len(self._places), len(scheme.kinds)), dtype=torch.float16, device=device)
        self._judge(teachers)

    def places(self, windows: Tensor) -> Tensor:
        """The places of the windows' characters, shape (windows, LENGTH)."""
        return windows[:, None] * STRIDE + self._within

    def laid(self, windows: Tensor) -> tuple[Tensor, Laid, Tensor]:
        """The numbers of the windows' pairs, the pairs themselves, and which kinds their types allow."""
        numbers, window = self._pairs_of(windows)
        return (
            numbers,
            self._laid(numbers, window, windows),
            self._allowed[self._types[numbers, 0], self._types[numbers, 1]],
        )

    @torch.no_grad()
    def _tag(self, teachers: list[Teacher]) -> None:
        """The middle of each window is marked by it, the beginning by the first."""
        edge = (LENGTH - STRIDE) // 2
        for windows in self._portions():
            places_, read = self.places(windows), self.characters[self.places(windows)].long()
            with torch.autocast(self._device, torch.bfloat16):
                chances = sum(torch.softmax(t.tags(t.reader(read)).float(), -1) for t in teachers) / len(
                    teachers
                )
            middle = slice(edge, edge + STRIDE)
            self.tags[places_[:, middle].flatten()] = chances[:, middle].flatten(0, 1).half()
            if windows[0] == 0:
                self.tags[:edge] = chances[0, :edge].half()

    def _portions(self) -> Iterator[Tensor]:
        for at in range(0, self.windows, _WINDOWS):
            yield torch.arange(at, min(self.windows, at + _WINDOWS), device=self._device)

    def _lay(self, raw: Raw) -> None:
        """The pairs of all spans, in the order of the windows in which they are judged."""
        spans = self._spans(raw)
        boundaries = np.flatnonzero(raw.characters == BOUNDARY)
        document = np.searchsorted(boundaries, spans.start)
        begin = np.concatenate([[0], boundaries + 1])[document]
        first, second = fitting(spans, document, self._scheme, REACH)
        left = np.minimum(spans.start[first], spans.start[second])
        right = np.maximum(spans.end[first], spans.end[second])
        window = np.maximum(0, (left - _AHEAD) // STRIDE)
        fits = (right < window * STRIDE + LENGTH) & (window < self.windows)
        order = np.flatnonzero(fits)[np.argsort(window[fits], kind="stable")]
        first, second, window = first[order], second[order], window[order]
        rows = rows_of(raw.characters, spans, document, self._scheme, first, second, begin)
        self._bounds = self._put(np.searchsorted(window, np.arange(self.windows + 1)), torch.int64)
        self._places = self._put(rows, torch.uint8)
        self._starts = self._put(np.column_stack([spans.start[first], spans.start[second]]), torch.int64)
        self._ends = self._put(np.column_stack([spans.end[first], spans.end[second]]), torch.int64)
        self._types = self._put(np.column_stack([spans.type[first], spans.type[second]]), torch.int64)
        self._allowed = torch.from_numpy(self._scheme.allowed).to(self._device)

    def _put(self, values: np.ndarray, as_: torch.dtype) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).to(as_).to(self._device)

    def _spans(self, raw: Raw) -> "places.Spans":
        """The likeliest names, and the figures outside them."""
        names = names_of(self.tags.argmax(-1).to(torch.int16).cpu().numpy())
        taken = np.zeros(len(raw.characters), bool)
        for start, end, _ in names:
            taken[start:end] = True
        figure = self._scheme.span_types.index("Figure")
        figures = [(a, b, figure) for a, b in raw.figures.tolist() if not taken[a:b].any()]
        columns = np.array(sorted([*names, *figures]), np.int64).T
        return places.Spans(columns[0], columns[1], columns[2])

    @torch.no_grad()
    def _judge(self, teachers: list[Teacher]) -> None:
        for windows in self._portions():
            numbers, window = self._pairs_of(windows)
            read = self.characters[self.places(windows)].long()
            with torch.autocast(self._device, torch.bfloat16):
                reads = [t.reader(read) for t in teachers]
                for at in range(0, len(numbers), _PAIRS):
                    some = numbers[at : at + _PAIRS]
                    pairs = self._laid(some, window[at : at + _PAIRS], windows)
                    chances = [
                        torch.sigmoid(t.pairs(r, pairs.window, pairs.start, pairs.end, pairs.type).float())
                        for t, r in zip(teachers, reads, strict=True)
                    ]
                    self.said[some] = (sum(chances) / len(teachers)).half()

    def _pairs_of(self, windows: Tensor) -> tuple[Tensor, Tensor]:
        """The numbers of the windows' pairs, and which of the windows each is in."""
        begin, end = self._bounds[windows], self._bounds[windows + 1]
        counts = end - begin
        window = torch.repeat_interleave(torch.arange(len(windows), device=self._device), counts)
        before = torch.repeat_interleave(counts.cumsum(0) - counts, counts)
        return begin[window] + torch.arange(len(window), device=self._device) - before, window

    def _laid(self, numbers: Tensor, window: Tensor, windows: Tensor) -> Laid:
        begin = windows[window] * STRIDE
        return Laid(
            torch.cat((window, window)),
            torch.cat((self._starts[numbers, 0] - begin, self._starts[numbers, 1] - begin)),
            torch.cat((self._ends[numbers, 0] - begin, self._ends[numbers, 1] - begin)),
            torch.cat((self._types[numbers, 0], self._types[numbers, 1])),
            self._places[numbers].long(),
        )
