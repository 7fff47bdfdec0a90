"""Signs in front of lines (● ◆ ■): bullets of news in a sentence, and headlines of briefs."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.segment.labels import SIGNS
from kg.segment.measures import is_column_line
from kg.segment.rows import Row

FEWEST_BULLETS = 2
_BULLETED = ("kicker", "caption")
"""Kinds of short lines behind a sign."""

MARK = re.compile(rf"[{SIGNS}]+[ \t\u3000]*(?=\S)")
STOPS = re.compile("[，。；,;]|[？！?!](?=.)")
"""What the first line of a text mostly holds, and a headline seldom."""


def is_free(rows: Sequence[Row], index: int) -> bool:
    """True for a row behind a finished paragraph, or behind anything but a text."""
    before = rows[index - 1] if index else None
    if before is None or before.kind not in ("text", "dateline"):
        return True
    return before.kind == "text" and before.ends_sentence


def bullets_end(rows: Sequence[Row], start: int) -> int:
    """Where the bullets from here on end; 0 where there are none, or headlines stand behind the signs."""
    sign = _sign(rows, start)
    if not sign:
        return 0
    end = start
    while end < len(rows) and (rows[end].kind == "text" or _sign(rows, end) == sign):
        end += 1
    first = [i for i in range(start, end) if _sign(rows, i) == sign and is_free(rows, i)]
    spoken = [i for i in first if STOPS.search(rows[i].text) or rows[i].ends_sentence]
    told = [i for i in first if rows[i].ends_sentence or is_column_line(rows, i)]
    if len(first) < FEWEST_BULLETS or 3 * len(spoken) < len(first) or 2 * len(told) <= len(first):
        return 0
    return _paragraph_end(rows, first[-1])


def _paragraph_end(rows: Sequence[Row], start: int) -> int:
    """Behind the first row from here on that ends a sentence."""
    at = start
    while at < len(rows) and rows[at].kind in (*_BULLETED, "text") and not rows[at].ends_sentence:
        at += 1
    return at + 1


def _sign(rows: Sequence[Row], index: int) -> str:
    """The sign in front of a row that may be a paragraph."""
    row = rows[index] if index < len(rows) else None
    first = (row.mark + row.text)[0] if row and row.kind in (*_BULLETED, "text") else ""
    return first if first and first in SIGNS else ""


def without_marks(rows: Sequence[Row], start: int, end: int) -> list[Row]:
    """The bullets in these rows as text without signs."""
    return [
        replace(without_mark(rows[i]), kind="text") if is_free(rows, i) else rows[i]
        for i in range(start, end)
    ]


def without_mark(row: Row) -> Row:
    """A row without the sign in front of it."""
    mark = MARK.match(row.text)
    if not mark:
        return row
    (start, end), *rest = row.spans
    spans = ((start + mark.end(), end), *rest)
    return replace(row, spans=spans, text=row.text[mark.end() :], mark=row.mark + mark[0], marked=True)
