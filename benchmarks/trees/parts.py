"""Trees for pages that they have not learnt from: each part of the gold pages has its own."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.trees import tables

PARTS = 3


def part_of(stem: str) -> int:
    """The number of the trees that a gold page is left out of."""
    return zlib.crc32(stem.encode()) % PARTS


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
