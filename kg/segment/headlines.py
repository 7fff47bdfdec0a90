"""Which rows of a page are headlines, subtitles and subheads, by the rows around them."""

from collections.abc import Sequence
from dataclasses import replace

from kg.segment.rows import Row

LONGEST_HEADLINE = 45


def with_headlines(rows: Sequence[Row]) -> list[Row]:
    """The rows with headlines, plain subtitles and subheads told from text."""
    found: list[Row] = []
    for index, row in enumerate(rows):
        found.append(_headline(rows, index, row, found[-1] if found else None))
    return found


def _headline(rows: Sequence[Row], index: int, row: Row, before: Row | None) -> Row:
    if row.kind == "heading":
        return replace(row, kind="title" if _opens(rows, index, before) else "subhead")
    if row.kind == "text" and headline_like(row) and _may_follow(before):
        if before is not None and before.kind == "title":
            return replace(row, kind="subtitle") if _opens(rows, index, before) else row
        if before is None or _opens(rows, index, before):
            return replace(row, kind="title")
    return row


def headline_like(row: Row) -> bool:
    """True for a short row that ends no sentence."""
    return len(row.text) <= LONGEST_HEADLINE and not row.ends_sentence and row.text[-1:] not in "，,、；;"


def _may_follow(before: Row | None) -> bool:
    return before is None or before.kind != "text" or before.ends_sentence


def _opens(rows: Sequence[Row], index: int, before: Row | None) -> bool:
    """True when an article's byline or 本报讯 follows, after at most two more headline rows."""
    if rows[index].level == 1 or (before is None and rows[index].level):
        return True
    for row in rows[index + 1 : index + 4]:
        if row.kind == "dateline" or (row.kind == "byline" and row.marked) or (row.kind == "byline" and len(row.text) > 5):
            return True
        if row.kind not in ("heading", "subtitle") and not (row.kind == "text" and headline_like(row)):
            return False
    return False
