"""Characters to lines: those on one base line are one line unless a gutter between columns parts them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.read.layout.bylines import is_byline
from kg.read.layout.glyphs import Glyph

GUTTER_ROWS = 2
"""A gap that stands at one place in so many rows parts columns."""

_HANGING = frozenset("，。、；：！？”’）》,.;:!?")

LONGEST_NAME = 4
"""A piece as short goes on with the byline before it."""

REACH, LEAST_TYPE = 20, 60
"""A gutter that ended so many ems above, in type of 6 points at least, does not go on."""

WIDEST_SPACE = 4
"""In ems: a gap that is wider parts two lines."""


@dataclass(slots=True)
class Line:
    """Characters on one base line from left to right."""

    glyphs: list[Glyph]
    left: int = field(init=False)
    right: int = field(init=False)
    top: int = field(init=False)
    bottom: int = field(init=False)
    base: int = field(init=False)
    size: int = field(init=False)
    cells: tuple[int, ...] = ()
    """Where the cells of a table's row begin among the glyphs, but the first."""

    def __post_init__(self) -> None:
        self.left = min(g.left for g in self.glyphs)
        self.right = max(g.right for g in self.glyphs)
        self.size = usual(g.size for g in self.glyphs)
        self.base = usual(g.base for g in self.glyphs)
        self.top = self.base - 88 * self.size // 100
        self.bottom = self.base + 12 * self.size // 100

    @property
    def text(self) -> str:
        """The characters without spaces."""
        return "".join(g.char for g in self.glyphs)


def usual(numbers: Iterable[int]) -> int:
    """The commonest number; of several the least."""
    counts: dict[int, int] = {}
    for number in numbers:
        counts[number] = counts.get(number, 0) + 1
    return min(counts, key=lambda n: (-counts[n], n))


def pieces_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The runs of characters on one base line that no wide gap parts."""
    return [piece for row in _rows(glyphs) for piece in _pieces(row)]


def lines_of(pieces: Sequence[Line]) -> list[Line]:
    """The lines that the pieces of a page make, from top to bottom."""
    gutters = _gutters(pieces)
    parted = [part for piece in pieces for part in _parted(piece, gutters)]
    lines = [line for row in _by_base(parted) for line in _rejoined(row, gutters)]
    return sorted(lines, key=lambda line: (line.top, line.left))


def _rows(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Characters whose base lines agree."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: (g.base, g.left, g.char)):
        if row and glyph.base - row[0].base > min(glyph.size, row[0].size) // 5:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _pieces(row: Sequence[Glyph]) -> Iterator[Line]:
    """The runs of a row without wide gaps; a character printed twice to look bold is kept once."""
    run: list[Glyph] = []
    for glyph in _without_spaces(sorted(row, key=lambda g: (g.left, g.right, g.char))):
        em = max(glyph.size, run[-1].size) if run else 0
        if any(g.char == glyph.char and glyph.left - g.left < g.size // 4 for g in run[-2:]):
            continue
        if run and (2 * (glyph.left - run[-1].right) > em or not _alike(glyph.size, run[-1].size)):
            yield Line(run)
            run = []
        run.append(glyph)
    if run:
        yield Line(run)


def _without_spaces(row: Iterable[Glyph]) -> Iterator[Glyph]:
    """The characters of a row, those behind a printed space marked."""
    spaced = False
    for glyph in row:
        if glyph.char == " ":
            spaced = True
            continue
        yield replace(glyph, spaced=True) if spaced else glyph
        spaced = False


def _alike(one: int, other: int) -> bool:
    """False for sizes that no line of text mixes."""
    return 5 * max(one, other) <= 9 * min(one, other)


Gap = tuple[int, int, int, int]
"""Left, right, top and bottom of the white between two pieces of a row."""


@dataclass(slots=True)
class _Gutter:
    """A white strip and the gaps (left, right, top, bottom) of the rows that make it."""

    left: int
    right: int
    bottom: int
    gaps: list[Gap]

    @property
    def top(self) -> int:
        """Where it begins."""
        return self.gaps[0][2]

    def settle(self) -> bool:
        """True once another row begins or ends where the narrowest gap does: a space in a line above is taken out.

        An indent of two characters counts as the same place.
        """
        while len(self.gaps) >= GUTTER_ROWS:
            narrowest = min(self.gaps, key=lambda g: g[1] - g[0])
            em = narrowest[3] - narrowest[2]
            alike = [g for g in self.gaps if _is_alike(g, narrowest, max(20, em // 4), 2 * em)]
            if len(alike) >= GUTTER_ROWS:
                self.left, self.right = max(g[0] for g in self.gaps), min(g[1] for g in self.gaps)
                self.bottom = max(g[3] for g in self.gaps)
                return True
            self.gaps.remove(narrowest)
        return False


def _is_alike(gap: Gap, other: Gap, near: int, indent: int) -> bool:
    """True for gaps of two rows that share an edge, or whose right sides begin an indent apart."""
    ends, begins = abs(gap[0] - other[0]), abs(gap[1] - other[1])
    return min(ends, begins, abs(begins - indent)) <= near


def _gutters(pieces: Sequence[Line]) -> list[_Gutter]:
    """White strips of at least two rows between pieces that stand side by side."""
    found: list[_Gutter] = []
    live: list[_Gutter] = []
    for piece, other in _neighbours(pieces):
        gap = (piece.right, other.left, piece.top, piece.bottom)
        alike = False
        live = [g for g in live if piece.top - g.bottom < REACH * max(piece.size, LEAST_TYPE)]
        for gutter in live:
            left, right = max(gutter.left, gap[0]), min(gutter.right, gap[1])
            narrower, wider = sorted((gap[1] - gap[0], gutter.right - gutter.left))
            if piece.top - gutter.bottom >= 2 * piece.size or 100 * (right - left) < max(
                25 * piece.size, min(60 * piece.size, 85 * narrower)
            ):
                continue
            gutter.left, gutter.right, gutter.bottom = left, right, max(gutter.bottom, piece.bottom)
            gutter.gaps.append(gap)
            alike = alike or 100 * (right - left) >= 85 * wider
        if not alike:
            found.append(_Gutter(gap[0], gap[1], gap[3], [gap]))
            live.append(found[-1])
    return [g for g in found if g.settle()]


def _parted(piece: Line, gutters: Sequence[_Gutter]) -> Iterator[Line]:
    """The piece, cut where a mark that hangs over the edge of its column reaches the next one."""
    level = [g for g in gutters if g.top < piece.base < g.bottom + 2 * piece.size]
    start = 0
    for index, (before, glyph) in enumerate(pairwise(piece.glyphs), start=1):
        near = piece.size // 6
        if before.char in _HANGING and any(abs(glyph.left - g.right) <= near for g in level):
            yield Line(piece.glyphs[start:index])
            start = index
    yield Line(piece.glyphs[start:])


def _neighbours(pieces: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each piece with the nearest one to its right on about its height."""
    ordered = sorted(pieces, key=lambda p: (p.top, p.left))
    for index, piece in enumerate(ordered):
        nearest: Line | None = None
        for step in (-1, 1):
            at = index + step
            while 0 <= at < len(ordered) and abs(ordered[at].top - piece.top) < piece.size:
                other = ordered[at]
                if other.left >= piece.right and (nearest is None or other.left < nearest.left):
                    nearest = other
                at += step
        if nearest is not None:
            yield piece, nearest


def _by_base(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    row: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (p.base, p.left)):
        if row and piece.base - row[0].base > min(piece.size, row[0].size) // 5:
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _rejoined(row: Sequence[Line], gutters: Sequence[_Gutter]) -> Iterator[Line]:
    """Pieces of one line whose gaps are spaces and no gutters."""
    held: Line | None = None
    for piece in sorted(row, key=lambda p: p.left):
        if held is not None and _is_space(held, piece, gutters):
            held = Line([*held.glyphs, *piece.glyphs])
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _is_space(one: Line, other: Line, gutters: Sequence[_Gutter]) -> bool:
    if not 8 * max(one.size, other.size) <= 9 * min(one.size, other.size):
        return False
    if other.left - one.right > WIDEST_SPACE * one.size:
        return False
    if is_byline(one.text) and len(other.text) <= LONGEST_NAME:
        return True
    return not any(
        2 * g.top - one.size < 2 * one.base < 2 * g.bottom + 4 * one.size
        and g.left < other.left
        and g.right > one.right
        for g in gutters
    )
