"""Two articles in one group: the first signed above its text, the second below it, with a headline between."""

import re
from collections.abc import Sequence
from statistics import median

from kg.core.view import without_space
from kg.repair.columns import width
from kg.segment.measures import MOST_LINES, is_column_line, measure_below
from kg.segment.names import has_role
from kg.segment.rows import Row
from kg.segment.wording import headline_like

_NAMED = re.compile(
    r"[\u4e00-\u9fff（）()]{2,16}?(?:区|园|园区|基地|集团|公司|市|县|省|州|镇|乡|街道|社区|大学|学院|医院|研究院|中心|新城)"
)
"""How the headline of a short item says at once where it is from."""

CHANGED = 2.5
"""Columns of two articles differ by so much in width, in Chinese characters."""

_FULL = 1.0
_SIGN = re.compile(r"[：:“\s！？]")
_COMMA = re.compile(r"[，,；;、]|[的和与]$")
_PARTED = 5
"""Two texts, two names and a headline."""

SHORTEST_PLAIN = 8
"""A line between paragraphs that names no place is a subhead when it is shorter."""


def split_signed(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows in two groups where two authors' lines show two articles; else the rows as they are.

    An article is signed once: where a name stands above the text and a bare one behind its last sentence,
    the last belongs to a second article, whose headline is the longest line that stands apart between them.
    """
    first = next((i for i, r in enumerate(rows) if r.kind == "text"), None)
    if first is None or not any(_signs_above(r) for r in rows[:first]) or not _is_signed_below(rows):
        return [list(rows)]
    column, usual = _spread_column(rows), median(r.gap for r in rows if r.kind == "text")
    found = [
        i
        for i in range(first + 1, len(rows) - 2)
        if (_stands_apart(rows, i) and not (column and _may_be_line(rows[i], column)))
        or (rows[i].gap > usual + 1 and _may_head(rows, i) and not is_column_line(rows, i))
    ]
    if not found:
        return [list(rows)]
    at = max(found, key=lambda i: _fitness(rows, i))
    return [list(rows[:at]), list(rows[at:])]


def _spread_column(rows: Sequence[Row]) -> float:
    """How wide columns are whose lines all have empty lines between them: a gap tells nothing there; else 0."""
    texts = [r for r in rows if r.kind == "text"]
    broken = [width(r.text) for r in texts if not r.ends_sentence]
    spread = 2 * len(broken) >= len(texts) and median(r.gap for r in texts) > 0
    return float(median(broken)) if spread else 0.0


def _may_be_line(row: Row, column: float) -> bool:
    """True for what a column's line could be: as wide as those, or without any sign of a headline."""
    full = abs(width(row.text) - column) <= _FULL
    return full or not _SIGN.search(row.text) or bool(_COMMA.search(row.text))


def _signs_above(row: Row) -> bool:
    return row.kind == "byline" or (row.kind == "dateline" and has_role(row.text))


def _is_signed_below(rows: Sequence[Row]) -> bool:
    """True when a name without a role is the last row behind a whole sentence, captions aside."""
    last = next((r for r in reversed(rows) if r.kind not in ("caption", "credit")), None)
    if last is None or last.kind != "byline":
        return False
    kept = [r for r in rows if r.kind not in ("caption", "credit")]
    if len(kept) < _PARTED:
        return False
    before = kept[-2]
    bare = not (has_role(last.text) or last.reason)
    return bare and before.kind == "text" and before.ends_sentence


def _fitness(rows: Sequence[Row], index: int) -> tuple[bool, bool, int, int]:
    """How likely the line is a headline: by the measure of the text below it, its words, its length."""
    above = [width(r.text) for r in rows[:index] if r.kind == "text" and not r.ends_sentence][-MOST_LINES:]
    below = measure_below(rows, index)
    changes = bool(above) and below > 0 and abs(median(above) - below) > CHANGED
    return changes, _is_named(rows[index]), len(without_space(rows[index].text)), index


def _stands_apart(rows: Sequence[Row], index: int) -> bool:
    """True for a whole line between empty lines, behind a finished sentence and above running text."""
    return bool(rows[index].gap and rows[index + 1].gap) and _may_head(rows, index)


def _may_head(rows: Sequence[Row], index: int) -> bool:
    """True for a whole line behind a finished sentence and above running text."""
    before, row, after = rows[index - 1], rows[index], rows[index + 1]
    if row.kind != "text" or not headline_like(row) or (before.kind == "text" and not before.ends_sentence):
        return False
    return after.kind == "text" and (_is_named(row) or len(without_space(row.text)) >= SHORTEST_PLAIN)


def _is_named(row: Row) -> bool:
    return bool(_NAMED.match(without_space(row.text)))
