"""Tables of figures: short pieces in stacks side by side, of which one holds numbers; each row becomes one line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.read.layout.lines import Line

LEAST_ROWS = 3
LONGEST_CELL = 14
"""Characters; columns of text as narrow have marks of sentences, which no cell has."""

LEAST_GAP = 1
"""In ems, between two cells of a row."""

FARTHEST = 30
"""In tenths of an em: how far apart the base lines of two rows may be."""

_SENTENCE = re.compile("[。，；！？]")
_FIGURE = re.compile(r"[约超近+\-−–—]?(?:\d[\d,.]*[%％‰]?[\u4e00-\u9fffA-Za-z/²]{0,5}|[-–—/])")
"""A number with its unit, or the sign for none."""

Stack = list[Line]
"""Cells one below another."""


def with_tables(pieces: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The pieces outside tables, and the rows of tables, each a line that knows where its cells begin."""
    cells = [p for p in pieces if _is_cell(p)]
    rows = _rows_of_tables(_stacks(cells)) if len(cells) >= 2 * LEAST_ROWS else []
    taken = {id(cell) for row in rows for cell in row}
    return [p for p in pieces if id(p) not in taken], list(map(_row, rows))


def _is_cell(piece: Line) -> bool:
    return len(piece.glyphs) <= LONGEST_CELL and not _SENTENCE.search(piece.text)


def _stacks(cells: Sequence[Line]) -> list[Stack]:
    """Cells of one size below each other that share an edge or their middle, at even distances."""
    stacks: list[Stack] = []
    for cell in sorted(cells, key=lambda c: (c.base, c.left)):
        above = next((s for s in stacks if _goes_below(s[-1], cell)), None)
        if above is None:
            stacks.append([cell])
        else:
            above.append(cell)
    return [stack for stack in stacks if len(stack) >= LEAST_ROWS]


def _goes_below(above: Line, cell: Line) -> bool:
    step = cell.base - above.base
    if not (above.size // 2 < step and 10 * step <= FARTHEST * above.size) or above.size != cell.size:
        return False
    shifts = (cell.left - above.left, cell.right - above.right)
    return min(abs(shifts[0]), abs(shifts[1]), abs(sum(shifts)) // 2) <= max(10, cell.size // 5)


def _rows_of_tables(stacks: Sequence[Stack]) -> list[list[Line]]:
    """The rows in which stacks stand side by side, where three rows follow each other and a stack holds figures."""
    runs: list[list[list[Line]]] = [[]]
    for row in _level(sorted((c for stack in stacks for c in stack), key=lambda c: (c.base, c.left))):
        above = runs[-1][-1][0] if runs[-1] else None
        if len(row) < 2 or not _are_apart(row):
            runs.append([])
        elif above is not None and (row[0].base - above.base) * 10 > FARTHEST * row[0].size:
            runs.append([row])
        else:
            runs[-1].append(row)
    return [row for run in runs if len(run) >= LEAST_ROWS and _has_figures(run) for row in run]


def _level(cells: Sequence[Line]) -> Iterator[list[Line]]:
    """The cells whose base lines agree, from left to right."""
    row: list[Line] = []
    for cell in cells:
        if row and cell.base - row[0].base > cell.size // 5:
            yield sorted(row, key=lambda c: c.left)
            row = []
        row.append(cell)
    if row:
        yield sorted(row, key=lambda c: c.left)


def _are_apart(row: Sequence[Line]) -> bool:
    return all(b.left - a.right >= LEAST_GAP * a.size for a, b in pairwise(row))


def _has_figures(run: Sequence[Sequence[Line]]) -> bool:
    """True when at least half of the cells behind the first of each row are figures."""
    cells = [cell for row in run for cell in row[1:]]
    return 2 * sum(bool(_FIGURE.fullmatch(cell.text)) for cell in cells) >= len(cells)


def _row(cells: Sequence[Line]) -> Line:
    line = Line([glyph for cell in cells for glyph in cell.glyphs])
    begins: list[int] = []
    for cell in cells[:-1]:
        begins.append((begins[-1] if begins else 0) + len(cell.glyphs))
    line.cells = tuple(begins)
    return line
