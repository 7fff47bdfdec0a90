"""The measure of a column: how wide its lines are, and whether a row is one of them or stands apart."""

from collections.abc import Sequence
from itertools import islice
from statistics import median

from kg.repair.columns import WIDEST_COLUMN, width
from kg.segment.rows import Row

UNEVEN = 1.5
"""The lines of a column differ by so much in width, in Chinese characters."""

INDENT = 2.5
"""The first line of a paragraph is shorter by so much at most."""

MOST_LINES = 6
_HEAD = frozenset({"byline", "dateline", "subtitle", "heading"})


def is_column_line(rows: Sequence[Row], index: int, measure: float = 0.0) -> bool:
    """True for a row of text that is as wide as the lines of its column, and no further from the next one.

    ``measure`` is the width of the column's lines where it is known.
    """
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below is None or below.kind != "text":
        return False
    own = width(rows[index].text)
    if own > WIDEST_COLUMN:
        return True
    if _stands_off(rows, index):
        return False
    if below.ends_sentence:
        return (measure or width(below.text)) - own <= INDENT
    return -UNEVEN <= measure_below(rows, index) - own <= INDENT


def _stands_off(rows: Sequence[Row], index: int) -> bool:
    """True above a gap wider than that between the lines below it."""
    lines = rows[index + 1 : index + 3]
    cut = len(lines) == 2 and lines[1].kind == "text" and not lines[0].ends_sentence
    return lines[0].gap > lines[1].gap if cut else lines[0].gap > 1


def measure_below(rows: Sequence[Row], index: int) -> float:
    """The width of the lines below that are cut in mid-sentence; 0 where there are none, or only those of a head."""
    widths = []
    for row in islice(rows, index + 1, index + 1 + MOST_LINES):
        if row.kind in _HEAD:
            return 0.0
        if row.kind == "text":
            widths.append(width(row.text))
        if row.ends_sentence:
            last = widths.pop() if widths else 0.0
            return 0.0 if last > max(widths, default=last) + UNEVEN else float(median(widths or [0.0]))
    return float(median(widths)) if widths else 0.0
