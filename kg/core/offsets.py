"""Where each character of a repaired text stands in its source, kept as runs of neighbours."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import overload

GAP = -1
"""The offset of a character that stands in no source: the line end between two blocks."""

Run = tuple[int, int]
"""A half-open interval of the source; a gap of one character is (GAP, GAP + 1)."""


class Offsets(Sequence[int]):
    """The offsets of a text's characters, as one would index, slice and iterate a tuple of them.

    >>> list(Offsets([(3, 5), (9, 10)])), Offsets([(3, 5), (9, 10)])[2]
    ([3, 4, 9], 9)
    """

    __slots__ = ("_known", "runs")

    def __init__(self, runs: Iterable[Run]) -> None:
        self.runs: tuple[Run, ...] = tuple(runs)
        self._known: list[int] | None = None

    @property
    def _ends(self) -> list[int]:
        """Where each run ends in the text; counted when first asked for, since most texts never are."""
        if self._known is None:
            self._known = list(accumulate(end - start for start, end in self.runs))
        return self._known

    @classmethod
    def of(cls, offsets: Sequence[int]) -> "Offsets":
        """The runs of single offsets; those of an Offsets are its own."""
        return offsets if isinstance(offsets, Offsets) else cls(_runs(offsets))

    def __len__(self) -> int:
        return self._known[-1] if self._known else sum([end - start for start, end in self.runs])

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> "Offsets": ...

    def __getitem__(self, at: int | slice) -> "int | Offsets":
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step == 1:
                return Offsets(self.between(start, stop))
            return Offsets.of([self[i] for i in range(start, stop, step)])
        ends = self._ends
        length = ends[-1] if ends else 0
        index = at + length if at < 0 else at
        if not 0 <= index < length:
            raise IndexError(f"offset {at} of a text of {length} characters")
        run = bisect_right(ends, index)
        return self.runs[run][1] - (ends[run] - index)

    def between(self, start: int, end: int) -> Iterator[Run]:
        """The runs of the characters ``start`` to ``end``, cut at both."""
        ends = self._ends
        number = bisect_right(ends, start)
        while number < len(ends) and start < end:
            last = self.runs[number][1]
            stop = ends[number]
            yield last - (stop - start), last - max(0, stop - end)
            start, number = stop, number + 1

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(range(start, end) for start, end in self.runs)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Offsets):
            return self.runs == other.runs or tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Offsets({list(self.runs)!r})"


def _runs(offsets: Iterable[int]) -> Iterator[Run]:
    start = end = None
    for offset in offsets:
        if start is not None and offset == end and start != GAP:
            end = offset + 1
            continue
        if start is not None and end is not None:
            yield start, end
        start, end = offset, offset + 1
    if start is not None and end is not None:
        yield start, end


def joined(blocks: Iterable[Offsets]) -> Offsets:
    """The offsets of blocks with one line end between each two."""
    runs: list[Run] = []
    for number, offsets in enumerate(blocks):
        if number:
            runs.append((GAP, GAP + 1))
        runs += offsets.runs
    return Offsets(runs)
