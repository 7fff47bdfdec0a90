"""Counting more keys than fit into memory: what is counted so far goes to sorted files, which are merged at the end."""

import heapq
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

HELD = 200_000
"""So many different keys are held at a time."""

Key = tuple[str, ...]
_SEPARATOR = "\x1f"


class Tally:
    """Counts of keys, exact whatever their number; a context manager, whose files vanish with it."""

    def __init__(self, held: int = HELD) -> None:
        self._held = held
        self._counts: Counter[str] = Counter()
        self._files: list[Path] = []
        self._folder = tempfile.TemporaryDirectory(prefix="zonekg-")

    def __enter__(self) -> "Tally":
        return self

    def __exit__(self, *error: object) -> None:
        self._folder.cleanup()

    def add(self, keys: Iterable[Key]) -> None:
        """Counts each key once. Keys hold no line ends."""
        self._counts.update(_SEPARATOR.join(key) for key in keys)
        if len(self._counts) > self._held:
            self._spill()

    def items(self) -> Iterator[tuple[Key, int]]:
        """Every key with its count, sorted."""
        runs = [_read(file) for file in self._files]
        runs.append(iter(sorted(self._counts.items())))
        for text, group in groupby(heapq.merge(*runs), key=itemgetter(0)):
            yield tuple(text.split(_SEPARATOR)), sum(count for _, count in group)

    def _spill(self) -> None:
        file = Path(self._folder.name) / f"{len(self._files)}.tsv"
        with file.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{count}\t{key}\n" for key, count in sorted(self._counts.items()))
        self._files.append(file)
        self._counts.clear()


def _read(file: Path) -> Iterator[tuple[str, int]]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            count, _, key = line.removesuffix("\n").partition("\t")
            yield key, int(count)
