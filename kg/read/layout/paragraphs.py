"""The lines of an article's columns to paragraphs and subheads, by indents, line ends and gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from kg.read.layout.blocks import Block
from kg.read.layout.bylines import is_byline
from kg.read.layout.lines import Line
from kg.repair.doubles import ends_sentence

LONGEST_SUBHEAD = 30
MANY = 400
"""So many blocks around one tell how wide its column is."""


@dataclass(slots=True)
class Paragraph:
    """Lines that make one paragraph."""

    role: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class _Set:
    """A line as it is set: how far it begins from the left edge of its column and ends before the right one."""

    line: Line
    inset: int
    missing: int
    gap: bool
    """True when white space above sets it off from the line before in its column."""


def paragraphs_of(blocks: Sequence[Block], size: int) -> list[Paragraph]:
    """The paragraphs of blocks in reading order; ``size`` is that of the text."""
    lines = list(_set_lines(blocks))
    indenting = _indents(lines)
    found: list[Paragraph] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        last = found[-1] if found else None
        if _is_subhead(line, after, size, indenting):
            found.append(Paragraph("subhead", [line.line]))
        elif (
            last is not None and last.role != "subhead" and _goes_on(last, lines[number - 1], line, indenting)
        ):
            last.lines.append(line.line)
        else:
            found.append(Paragraph("body", [line.line]))
    return found


def _set_lines(blocks: Sequence[Block]) -> Iterator[_Set]:
    steps = [b.base - a.base for block in blocks for a, b in pairwise(block.lines)]
    leading = median_low(steps) if steps else 0
    for number, block in enumerate(blocks):
        near = blocks if len(blocks) <= MANY else blocks[max(0, number - MANY // 2) : number + MANY // 2]
        column = [b for b in near if _one_column(b, block)]
        left, right = min(b.left for b in column), max(b.right for b in column)
        before = blocks[number - 1] if number else None
        for index, line in enumerate(block.lines):
            above = block.lines[index - 1] if index else _above(before, block)
            step = line.base - above.base if above else 0
            yield _Set(line, line.left - left, right - line.right, 4 * step > 5 * leading)


def _above(before: Block | None, block: Block) -> Line | None:
    """The line that the first line of the block stands below in its column."""
    return before.lines[-1] if before is not None and _one_column(before, block) else None


def _one_column(one: Block, other: Block) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    near = abs(one.left - other.left) <= 3 * max(one.size, other.size)
    return near and 2 * across >= min(one.width, other.width) and one.width <= 2 * other.width + 4 * one.size


def _indents(lines: Sequence[_Set]) -> bool:
    """True when lines behind a finished paragraph are indented as a rule."""
    firsts = [b for a, b in pairwise(lines) if _short(a, b) and ends_sentence(a.line.text)]
    return bool(firsts) and 2 * sum(_indented(line) for line in firsts) >= len(firsts)


def _indented(line: _Set) -> bool:
    return 10 * line.line.size <= 10 * line.inset + 2 * line.line.size and line.inset <= 4 * line.line.size


def _short(line: _Set, after: _Set) -> bool:
    """True for a line that ends before the edge; a long foreign word below may be the reason."""
    word = re.match(r"[A-Za-z0-9.%-]{2,}", after.line.text)
    room = line.line.size * 2 + (after.line.size * len(word[0]) // 2 if word else 0)
    return line.missing > room


def _goes_on(last: Paragraph, before: _Set, line: _Set, indenting: bool) -> bool:
    """True when the line belongs to the paragraph of the line before it."""
    return not _begins(before, line, indenting) and not (len(last.lines) == 1 and _stands_alone(before))


def _begins(before: _Set, line: _Set, indenting: bool) -> bool:
    """True when the line begins a paragraph."""
    if 100 * abs(line.line.size - before.line.size) > 8 * line.line.size:
        return True
    if indenting:
        return _indented(line) or (_short(before, line) and line.gap)
    if ends_sentence(before.line.text):
        return _short(before, line) or line.gap or _indented(line)
    return line.gap and _short(before, line)


def _stands_alone(line: _Set) -> bool:
    """True for a short line that no paragraph begins with: a byline."""
    width = line.line.right - line.line.left
    if is_byline(line.line.text):
        return True
    return 2 * line.missing > width and line.line.text[-1:] not in "，、；：,;:"


def _is_subhead(line: _Set, after: _Set | None, size: int, indenting: bool) -> bool:
    """A short line set larger than the text, or in the middle of its column, above a paragraph's first line."""
    text = line.line.text
    if (
        after is None
        or len(text) > LONGEST_SUBHEAD
        or is_byline(text)
        or ends_sentence(text)
        or text[-1:] in "，、；：,;:"
    ):
        return False
    if 100 * line.line.size >= 106 * size:
        return True
    room = 2 * line.line.size
    centred = min(line.inset, line.missing) > room // 2 and abs(line.inset - line.missing) < room
    return centred and line.inset + line.missing > 2 * room and (not indenting or _indented(after))
