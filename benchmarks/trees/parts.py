"""Trees for pages that they have not learnt from: each part of the gold pages has its own."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.trees import tables

PARTS = 3


def part_of(stem: str, stems: Iterable[str]) -> int | None:
    """The number of the part that a gold page is left out of, None for a page that is not learnt from."""
    ordered = sorted(stems)
    return ordered.index(stem) % PARTS if stem in ordered else None


def folder_of(part: int, folder: Path) -> Path:
    """Where the trees without a part lie."""
    return folder / f"without-{part}"


@contextmanager
def trees_in(folder: Path) -> Iterator[None]:
    """While it lasts, zonekg weighs by the trees of a folder."""
    before = tables.FOLDER
    tables.FOLDER = folder
    tables.forest.cache_clear()
    try:
        yield
    finally:
        tables.FOLDER = before
        tables.forest.cache_clear()
