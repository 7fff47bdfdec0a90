"""The reading order of blocks of text: columns from left to right, each from top to bottom."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from kg.read.layout.blocks import Block
from kg.repair.doubles import ends_sentence

LEAST_GUTTER = 30
"""Tenths of a point between two columns."""


def column_order(blocks: Sequence[Block]) -> list[Block]:
    """The blocks as they are read.

    Text below a picture that crosses columns may go on in its own column, or may begin a new band of columns: the
    order is taken in which more columns go on as the one before them ended.
    """
    if len(blocks) < 2:
        return list(blocks)
    parts = split(blocks, across=True)
    bands = split(blocks, across=False)
    if len(parts) == 1:
        return _without_parts(blocks, bands)
    by_column = [b for part in parts for b in column_order(part)]
    if len(bands) == 1:
        return by_column
    for cut in range(1, len(bands)):
        above = [b for band in bands[:cut] for b in band]
        below = [b for band in bands[cut:] for b in band]
        if len(split(above, across=True)) > 1 and len(split(below, across=True)) > 1:
            by_band = [*column_order(above), *column_order(below)]
            if _continuity(by_band) > _continuity(by_column):
                return by_band
    return by_column


def _without_parts(blocks: Sequence[Block], bands: list[list[Block]]) -> list[Block]:
    """One column, or columns with something set across them: that is read where it stands."""
    if len(bands) == 1:
        return sorted(blocks, key=lambda b: (b.top, b.left))
    widest = max(blocks, key=lambda b: (b.width, -b.top))
    at = next(i for i, band in enumerate(bands) if widest in band)
    groups = [bands[:at], [bands[at]], bands[at + 1 :]]
    if len(bands[at]) == len(blocks):
        return sorted(blocks, key=lambda b: (b.top, b.left))
    return [b for group in groups if group for b in column_order([b for band in group for b in band])]


def split(blocks: Sequence[Block], *, across: bool) -> list[list[Block]]:
    """The blocks in the fewest groups that white strips part: side by side (``across``), or one below another."""
    start: Callable[[Block], int] = (lambda b: b.left) if across else (lambda b: b.top)
    end: Callable[[Block], int] = (lambda b: b.right) if across else (lambda b: b.bottom)
    least = LEAST_GUTTER if across else 0
    groups: list[list[Block]] = []
    edge = 0
    for block in sorted(blocks, key=lambda b: (start(b), end(b), b.top, b.left)):
        if not groups or start(block) - edge >= least:
            groups.append([])
            edge = end(block)
        groups[-1].append(block)
        edge = max(edge, end(block))
    return groups


def _continuity(blocks: Sequence[Block]) -> int:
    """How many blocks begin as the block before them lets expect, less those that do not."""
    score = 0
    for before, after in pairwise(blocks):
        if (
            after.top > before.bottom
            and after.left < before.right
            and after.top - before.bottom < 2 * before.size
        ):
            continue
        ended = ends_sentence(before.text) and not is_full(before)
        score += 1 if ended == is_indented(after) else -1
        score -= not ends_sentence(before.text) and is_indented(after)
    return score


def is_indented(block: Block) -> bool:
    """True when the first line begins to the right of the others."""
    rest = [line.left for line in block.lines[1:]]
    return bool(rest) and block.lines[0].left - min(rest) > block.size


def is_full(block: Block) -> bool:
    """True when the last line reaches the right edge."""
    return block.right - block.lines[-1].right < block.size
