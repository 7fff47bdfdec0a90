"""Lines to blocks: lines of one size below each other, in one column."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low

from kg.read.layout.lines import Line, usual


@dataclass(slots=True, eq=False)
class Block:
    """Lines of one column from top to bottom; ``role`` is told later."""

    lines: list[Line]
    role: str = "body"
    left: int = field(init=False)
    right: int = field(init=False)
    top: int = field(init=False)
    bottom: int = field(init=False)
    size: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(line.left for line in self.lines)
        self.right = max(line.right for line in self.lines)
        self.top = self.lines[0].top
        self.bottom = self.lines[-1].bottom
        self.size = usual(g.size for line in self.lines for g in line.glyphs)

    @classmethod
    def picture(cls, left: int, top: int, right: int, bottom: int) -> "Block":
        """A block without lines that only takes its place."""
        block = cls.__new__(cls)
        block.lines, block.role, block.size = [], "picture", 0
        block.left, block.top, block.right, block.bottom = left, top, right, bottom
        return block

    @property
    def text(self) -> str:
        """The characters without spaces."""
        return "".join(line.text for line in self.lines)

    @property
    def width(self) -> int:
        """From left to right."""
        return self.right - self.left


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page, sorted from top to bottom and from left to right."""
    below = _links(lines)
    starts = set(range(len(lines))) - set(below.values())
    found = []
    for start in sorted(starts):
        chain = [start]
        while chain[-1] in below:
            chain.append(below[chain[-1]])
        found += [Block(part) for part in _split([lines[i] for i in chain])]
    return sorted(found, key=lambda b: (b.top, b.left))


def _links(lines: Sequence[Line]) -> dict[int, int]:
    """For each line the one that goes on below it: the only one below, of which it is the only one above."""
    below: dict[int, list[int]] = {}
    above: dict[int, list[int]] = {}
    for one, line in enumerate(lines):
        reach = line.base + 24 * line.size // 10
        for other in range(one + 1, len(lines)):
            if lines[other].top > reach:
                break
            if _follows(line, lines[other]) and not _hidden(lines, below.get(one, ()), other):
                below.setdefault(one, []).append(other)
                above.setdefault(other, []).append(one)
    return {
        one: others[0]
        for one, others in below.items()
        if len(others) == 1 and len(above[others[0]]) == 1 and _same(lines[one], lines[others[0]])
    }


def _follows(line: Line, other: Line) -> bool:
    """True when the other line stands below this one and under part of it."""
    if other.base - line.base < min(line.size, other.size) // 2:
        return False
    return min(line.right, other.right) - max(line.left, other.left) > min(line.size, other.size) // 2


def _hidden(lines: Sequence[Line], nearer: Sequence[int], other: int) -> bool:
    """True when a line already found below stands between."""
    return any(_follows(lines[n], lines[other]) for n in nearer)


def _same(line: Line, other: Line) -> bool:
    if bool(line.cells) != bool(other.cells):
        return False
    small, large = sorted((line.size, other.size))
    return 100 * large <= 108 * small and other.base - line.base <= 24 * small // 10


def _is_centred(line: Line, below: Sequence[Line]) -> bool:
    """True for a line that begins and ends well inside the lines below it: a byline, no line of text."""
    left, right = min(other.left for other in below), max(other.right for other in below)
    return min(line.left - left, right - line.right) > 5 * line.size // 2


def _split(lines: list[Line]) -> list[list[Line]]:
    """The lines, cut where they stand farther apart than usual."""
    steps = [b.base - a.base for a, b in pairwise(lines)]
    if not steps:
        return [lines]
    leading = median_low(steps)
    parts = [[lines[0]]]
    if _is_centred(lines[0], lines[1:]):
        parts, lines, steps = [[lines[0]], [lines[1]]], lines[1:], steps[1:]
    for step, line in zip(steps, lines[1:], strict=True):
        if step > leading * 125 // 100 and step > leading + line.size // 5:
            parts.append([])
        parts[-1].append(line)
    return parts
