"""Which rows of a page are headlines, kickers, subtitles and authors' lines, by the rows around them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.repair.columns import WIDEST_COLUMN, width
from kg.segment.names import has_role
from kg.segment.rows import Row

LONGEST_HEADLINE = 45
FOOT = 8
"""So many rows at the end of a page may be headlines and captions printed behind the last article."""

_HEAD_KINDS = frozenset({"heading", "title", "subtitle", "kicker"})
_BARE_NAME = re.compile(
    r"[^“”‘’：:，,！？!?\s的里\d]{2,12}(?:区|园|园区|基地|集团|公司|市|县|省|州|镇|乡|村|街道|社区|大学|学院|学校|医院|"
    r"研究院|研究所|实验室|联盟|协会|银行|局|委员会|办公室|中心|新城|小镇)$"
)
"""A line that only names who the headline speaks of: the next line goes on with it."""


def with_headlines(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with its headline rows told from text, and authors' lines from mere short lines."""
    found: list[Row] = []
    for index in range(len(rows)):
        found.append(_told(rows, index, found))
    return found


def _told(rows: Sequence[Row], index: int, before: Sequence[Row]) -> Row:
    row = rows[index]
    if row.kind == "heading":
        return _heading(rows, index, before)
    if row.kind == "kicker" and not _heads_article(rows, index, before):
        return replace(row, kind="subhead")
    if row.kind == "subtitle" and not (before and before[-1].kind in ("title", "subtitle")):
        return replace(row, kind="text")
    if row.kind == "byline" and not _signs(rows, index, before):
        row = replace(row, kind="text")
    if row.kind == "text" and headline_like(row):
        return _plain_headline(rows, index, before)
    return row


def headline_like(row: Row) -> bool:
    """True for a short row that ends no sentence and is not cut off at a comma."""
    if len(row.text) > LONGEST_HEADLINE or row.ends_sentence or row.text[-1:] in "，,、；;：:。":
        return False
    return sum("\u4e00" <= c <= "\u9fff" for c in row.text) >= 2


def _heads_article(rows: Sequence[Row], index: int, before: Sequence[Row]) -> bool:
    return not any(r.kind == "text" for r in before) or opens(rows, index)


def _heading(rows: Sequence[Row], index: int, before: Sequence[Row]) -> Row:
    row = rows[index]
    if before and before[-1].kind == "title" and before[-1].level:
        return _second_line(rows, index, before)
    first = not any(r.kind in ("title", "text") for r in before)
    signed = bool(before) and before[-1].kind == "byline"
    if first or signed or opens(rows, index) or (row.level == 1 and not _many_chapters(rows)):
        return replace(row, kind="title")
    return replace(row, kind="subhead")


def _many_chapters(rows: Sequence[Row]) -> bool:
    """True when the page marks its subheads with a single #."""
    return sum(r.level == 1 and not opens(rows, i) for i, r in enumerate(rows[:400])) > 2


def _second_line(rows: Sequence[Row], index: int, before: Sequence[Row]) -> Row:
    """A headline row right below a headline: its second half, its subtitle, or already a subhead."""
    row, title = replace(rows[index], kind="heading" if rows[index].level else "text"), before[-1]
    if not opens(rows, index) and (row.level != title.level or row.gap > title.gap):
        return replace(row, kind="subhead" if row.level else "text")
    joined = bool(_BARE_NAME.fullmatch(title.text)) or title.text[-1:] in "：:"
    return replace(row, kind="title" if joined else "subtitle")


def _plain_headline(rows: Sequence[Row], index: int, before: Sequence[Row]) -> Row:
    row, last = replace(rows[index], kind="text"), before[-1] if before else None
    signed = _first(before) or (last is not None and last.kind in ("byline", "title"))
    if last is not None and last.kind == "title":
        return _second_line(rows, index, before) if opens(rows, index, signed) else row
    if last is not None and last.kind == "text" and not last.ends_sentence:
        return row
    if opens(rows, index, signed) or (_first(before) and _stands_alone(rows, index)):
        return replace(row, kind="title")
    return row


def _first(before: Sequence[Row]) -> bool:
    return all(r.kind in ("kicker", "caption", "credit") for r in before)


def _stands_alone(rows: Sequence[Row], index: int) -> bool:
    """True for a first line that is no line of a column: a headline without a byline below it."""
    row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if after is None or re.search(r"[，,。；;]", row.text):
        return False
    if after.kind != "text":
        return True
    column = width(after.text)
    return column > WIDEST_COLUMN or after.ends_sentence or abs(column - width(row.text)) > 3 or after.gap > 0


def opens(rows: Sequence[Row], index: int, signed: bool = False) -> bool:
    """True when an article's byline or 本报讯 follows this row, after at most two more headline rows.

    A byline of bare names counts only at the head of the page or behind an author's name (``signed``).
    """
    for number, row in enumerate(rows[index + 1 : index + 4]):
        if row.kind == "dateline" or (row.kind == "byline" and (row.marked or has_role(row.text))):
            return True
        if row.kind == "byline" and signed and number < 2 and _text_follows(rows, index + number + 2):
            return True
        if row.kind not in _HEAD_KINDS and not (row.kind == "text" and headline_like(row)):
            return False
    return False


def _text_follows(rows: Sequence[Row], index: int) -> bool:
    return index < len(rows) and rows[index].kind == "text" and len(rows[index].text) > 8


def _signs(rows: Sequence[Row], index: int, before: Sequence[Row]) -> bool:
    """True for a byline that stands where one may: below a headline, or behind the last paragraph."""
    row, last = rows[index], before[-1] if before else None
    if row.marked or has_role(row.text):
        return True
    if last is None:
        return False
    if last.kind in ("title", "subtitle", "byline", "dateline"):
        return True
    if last.kind == "text" and not last.ends_sentence:
        return False
    following = index + 1
    while following < len(rows) and rows[following].kind in ("caption", "credit", "byline"):
        following += 1
    if following == len(rows) or rows[following].kind != "text":
        return True
    at_foot = len(rows) - following <= FOOT
    return headline_like(rows[following]) and (at_foot or opens(rows, following))
