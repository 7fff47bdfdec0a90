"""The reading order of blocks of text: columns from left to right, each from top to bottom."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from kg.read.layout.blocks import Block
from kg.read.layout.bylines import is_byline
from kg.repair.doubles import ends_sentence
from kg.words.words import UNKNOWN, tag_of

COLUMN_LINES = 3
"""A column has so many lines in one block, at least."""

LEAST_GUTTER = 30
"""Tenths of a point between two columns."""


def column_order(blocks: Sequence[Block]) -> list[Block]:
    """The blocks as they are read; lines of vertical text from right to left.

    Text below a picture that crosses columns may go on in its own column, or may begin a new band of columns: the
    order is taken in which more columns go on as the one before them ended.
    """
    if len(blocks) < 2:
        return list(blocks)
    bands = split(blocks, across=False)
    if len(bands) > 1 and len(bands[0]) == 1 and _opens(bands[0][0], blocks):
        return [*bands[0], *column_order([b for band in bands[1:] for b in band])]
    parts = split(blocks, across=True)
    if len(parts) == 1 or _across(blocks):
        return _without_parts(blocks)
    if all(map(_is_vertical, blocks)):
        parts.reverse()
    by_column = [b for part in parts for b in column_order(part)]
    if len(bands) == 1:
        return by_column
    for cut in range(1, len(bands)):
        above = [b for band in bands[:cut] for b in band]
        below = [b for band in bands[cut:] for b in band]
        if not _apart(above, below):
            continue
        if len(split(above, across=True)) > 1 and len(split(below, across=True)) > 1:
            by_band = [*column_order(above), *column_order(below)]
            pairs = _pairs(blocks)
            if _continuity(by_band, pairs) >= _continuity(by_column, pairs):
                return by_band
    return by_column


def _is_vertical(block: Block) -> bool:
    """True for a line of vertical text: characters one below another."""
    return len(block.lines) > 1 and all(len(line.glyphs) == 1 for line in block.lines)


def _opens(block: Block, blocks: Sequence[Block]) -> bool:
    """True for a line or two above all columns: a byline, or in the middle, or at the left edge."""
    left, right = min(b.left for b in blocks), max(b.right for b in blocks)
    centred = abs(block.left - left - (right - block.right)) < 2 * block.size
    placed = centred or block.left - left < 3 * block.size or is_byline(block.text)
    return placed and len(block.lines) < COLUMN_LINES


def _apart(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """True when a picture has room between them."""
    return min(b.top for b in below) - max(b.bottom for b in above) > 2 * max(
        b.size for b in (*above, *below)
    )


def _without_parts(blocks: Sequence[Block]) -> list[Block]:
    """One column, or columns with something set across them, which is read where it stands."""
    first = next(iter(sorted(_across(blocks), key=lambda b: (b.top, b.left))), None)
    if first is None:
        return sorted(blocks, key=lambda b: (b.top, b.left))
    rest = [b for b in blocks if b is not first]
    above = [b for b in rest if b.top < first.top]
    return [*column_order(above), first, *column_order([b for b in rest if b.top >= first.top])]


def _across(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that cross a gutter between columns of some length."""
    columns = split([b for b in blocks if len(b.lines) >= COLUMN_LINES], across=True)
    edges = [(max(b.right for b in one), min(b.left for b in other)) for one, other in pairwise(columns)]
    return [b for b in blocks if any(b.left < left and b.right > right for left, right in edges)]


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


def _pairs(blocks: Sequence[Block]) -> frozenset[str]:
    """Every two letters or Chinese characters that stand together in the text."""
    return frozenset(
        a + b for block in blocks for a, b in pairwise(block.text) if a.isalpha() and b.isalpha()
    )


def _continuity(blocks: Sequence[Block], pairs: frozenset[str]) -> tuple[int, int]:
    """How many blocks begin as the block before them lets expect, less those that do not; and how many of them
    go on with a word that the block before began."""
    score = known = 0
    for before, after in pairwise(blocks):
        if (
            after.top > before.bottom
            and after.left < before.right
            and after.top - before.bottom < 2 * before.size
        ):
            continue
        known += not ends_sentence(before.text) and _joins(before.text, after.text, pairs)
        ended = ends_sentence(before.text) and not is_full(before)
        score += 1 if ended == is_indented(after) else -1
        score -= not ends_sentence(before.text) and is_indented(after)
    return score, known


def _joins(before: str, after: str, pairs: frozenset[str]) -> bool:
    """True when the last characters and the first make a word of the dictionary, or stand together elsewhere."""
    if before[-1] + after[0] in pairs:
        return True
    words = (before[-n:] + after[:m] for n in (1, 2, 3) for m in range(1, 5 - n))
    return any(tag_of(word) != UNKNOWN for word in words)


def is_indented(block: Block) -> bool:
    """True when the first line begins to the right of the others."""
    rest = [line.left for line in block.lines[1:]]
    return bool(rest) and block.lines[0].left - min(rest) > block.size


def is_full(block: Block) -> bool:
    """True when the last line reaches the right edge."""
    return block.right - block.lines[-1].right < block.size
