"""Which rows of a page are headlines, kickers, subtitles and authors' lines, by the rows around them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from kg.repair.columns import WIDEST_COLUMN, width
from kg.segment.columns import Columns
from kg.segment.measures import UNEVEN, is_column_line
from kg.segment.names import has_role
from kg.segment.rows import BOLD_LEVEL, Row, as_text
from kg.segment.stacks import with_stacks
from kg.segment.wording import LONGEST_HEADLINE, asks, breaks_off, headline_like, is_unfinished, speaks

FOOT = 8
"""So many rows at the end of a page may be headlines and captions printed behind the last article."""

SHORTEST_BODY = 80
"""Fewer characters behind an author's name are captions, no article."""

CHAPTERS = 3
"""A page with so many headings of the highest level above plain text marks its subheads so."""

_HEAD_KINDS = frozenset({"heading", "title", "subtitle", "kicker"})


def with_headlines(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with its headline rows told from text, and authors' lines from mere short lines."""
    return _Teller(with_stacks(rows)).told()


class _Teller:
    """Goes through the rows once; ``found`` holds those already told."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._found: list[Row] = []
        self._has_text = self._has_title = False
        self._top = min([r.level for r in rows if 0 < r.level < BOLD_LEVEL], default=0)
        self._chapters = self._top > 0 and self._has_chapters()
        self._page = Columns()

    def _has_chapters(self) -> bool:
        headings = (i for i, r in enumerate(self._rows) if r.level == self._top and not self._opens(i))
        return sum(1 for _ in islice(headings, CHAPTERS)) == CHAPTERS

    def told(self) -> list[Row]:
        in_sentence = False
        for index, row in enumerate(self._rows):
            if in_sentence and row.kind == "text":  # most rows: no headline stands in the midst of a sentence
                told = row
            else:
                told = self._tell(index, row)
                self._page.see(told, self._last)
                self._has_text = self._has_text or told.kind == "text"
                self._has_title = self._has_title or told.kind == "title"
            in_sentence = told.kind == "text" and not told.ends_sentence
            self._found.append(told)
        return self._found

    @property
    def _last(self) -> Row | None:
        return self._found[-1] if self._found else None

    def _tell(self, index: int, row: Row) -> Row:
        if row.kind == "heading":
            return self._heading(index, row)
        if row.kind == "kicker" and self._has_text and not self._opens(index):
            again = self._page.is_rubric(row) and self._heads(index + 1)
            return row if again else replace(row, kind="subhead")
        if row.kind == "subtitle" and self._is_third():
            self._found[-2:] = [
                replace(self._found[-2], kind="kicker"),
                replace(self._found[-1], kind="title"),
            ]
        elif row.kind == "subtitle" and (self._last is None or self._last.kind not in ("title", "subtitle")):
            return as_text(row)
        if row.kind == "byline" and not self._signs(index, row):
            return self._plain_headline(index, as_text(row))
        return self._plain_headline(index, row) if row.kind == "text" else row

    def _is_third(self) -> bool:
        """True below a headline of two lines: with a subtitle behind a dash they are kicker and title."""
        above = self._found[-2:]
        return [r.kind for r in above] == ["title", "subtitle"] and not above[1].mark.strip("#\u3000 ")

    def _heading(self, index: int, row: Row) -> Row:
        last = self._last
        if last is not None and last.kind == "title" and last.level:
            return self._second_line(index, row, last)
        first = not (self._has_title or self._has_text)
        signed = last is not None and last.kind == "byline"
        if first or signed or self._opens(index) or (row.level == self._top and not self._chapters):
            return replace(row, kind="title")
        if self._page.is_item(row):
            return replace(row, kind="title")
        return replace(row, kind="subhead")

    def _second_line(self, index: int, row: Row, title: Row) -> Row:
        """A headline row right below a headline: its second half, its subtitle, or already a subhead."""
        if not self._opens(index, signed=True) and (row.level != title.level or row.gap > title.gap):
            return replace(row, kind="subhead" if row.level else "text")
        evenly = row.level == title.level and bool(row.level or not row.gap)
        joined = is_unfinished(title.text) or (evenly and self._is_later())
        return replace(row, kind="title" if joined else "subtitle")

    def _is_later(self) -> bool:
        """True behind the page's first text: the headlines of short items break into lines of one make."""
        return self._has_text and any(r.kind == "title" for r in self._found[:-1])

    def _plain_headline(self, index: int, row: Row) -> Row:
        """A short line of text that is a headline or a subtitle; else the row itself."""
        last = self._last
        if last is not None and last.kind == "text" and not last.ends_sentence:
            return row
        if self._begins_headline(index, row) or self._heads_item(index) or self._asks(index, row):
            return replace(row, kind="title")
        if not headline_like(row):
            return row
        first = not (self._has_title or self._has_text)
        opens = self._opens(index, signed=first or (last is not None and last.kind in ("byline", "title")))
        if last is not None and last.kind == "title":
            return self._second_line(index, row, last) if opens or speaks(last.text) else row
        fresh = (first and _is_above(last)) or (
            last is not None and last.kind == "byline" and self._has_body(index)
        )
        alone = fresh and self._stands_alone(index, row) and not is_column_line(self._rows, index)
        return replace(row, kind="title") if opens or alone else row

    def _asks(self, index: int, row: Row) -> bool:
        """True for a question or a cry above a byline or 本报讯."""
        return asks(row.text) and self._opens(index, signed=_is_above(self._last))

    def _heads_item(self, index: int) -> bool:
        """True for a headline below a rubric like the page's first."""
        last = self._last
        return (
            last is not None and last.kind == "kicker" and self._page.is_rubric(last) and self._heads(index)
        )

    def _heads(self, index: int) -> bool:
        """True for a line like a headline right below another one, above a subtitle or set-off text."""
        if index + 1 >= len(self._rows):
            return False
        row, below = self._rows[index : index + 2]
        if row.kind != "text" or not headline_like(row) or row.gap:
            return False
        return below.kind in ("subtitle", "dateline") or (below.kind == "text" and below.gap > 0)

    def _begins_headline(self, index: int, row: Row) -> bool:
        """True for a line that breaks off, or names who speaks, above the headline's second line."""
        says = speaks(row.text)
        if (row.text[-1:] not in "：:，,、" and not says) or len(row.text) > LONGEST_HEADLINE:
            return False
        below = self._rows[index + 1] if index + 1 < len(self._rows) else None
        whole = below is not None and below.kind == "text" and not below.gap and headline_like(below)
        if not whole or not (row.gap or _is_above(self._last)):
            return False
        return self._opens(index) or (
            says and not any(is_column_line(self._rows, i) for i in (index, index + 1))
        )

    def _stands_alone(self, index: int, row: Row) -> bool:
        """True for a first line that is no line of a column: a headline without a byline below it."""
        after = self._rows[index + 1] if index + 1 < len(self._rows) else None
        if after is None:
            return False
        column = width(after.text) if after.kind == "text" else WIDEST_COLUMN
        if re.search(r"[，,。；;]", row.text) and column <= WIDEST_COLUMN:
            return False
        if after.kind != "text":
            return True
        return column > min(WIDEST_COLUMN, width(row.text) + 3) or after.gap > 0

    def _opens(self, index: int, signed: bool = False) -> bool:
        """True when an article's byline or 本报讯 follows, after at most two more headline rows.

        A byline of bare names counts only at the head of a page or behind an author's name (``signed``).
        """
        for number, row in enumerate(self._rows[index + 1 : index + 4]):
            if row.reason:
                return False
            if row.kind == "dateline" or (row.kind == "byline" and (row.marked or has_role(row.text))):
                return True
            if row.kind == "byline" and signed and number < 2 and self._text_at(index + number + 2):
                return True
            if row.kind not in _HEAD_KINDS and not (row.kind == "text" and headline_like(row)):
                return False
        return False

    def _has_body(self, index: int) -> bool:
        """True when text follows that is more than the captions at a page's foot."""
        if not self._has_text or self._is_lone(index + 1):
            return False
        following = self._rows[index + 1 : index + 1 + FOOT]
        return sum(len(r.text) for r in following if r.kind == "text") >= SHORTEST_BODY

    def _is_lone(self, index: int) -> bool:
        """True for a line like a headline that is no first line of a column."""
        if index >= len(self._rows) or not headline_like(self._rows[index]):
            return False
        if index + 1 == len(self._rows) or self._rows[index + 1].kind != "text":
            return True
        row, below = self._rows[index : index + 2]
        even = abs(width(row.text) - width(below.text)) <= UNEVEN and not below.ends_sentence
        return below.gap > 0 and not even

    def _text_at(self, index: int) -> bool:
        row = self._rows[index] if index < len(self._rows) else None
        return row is not None and row.kind == "text" and len(row.text) > 8

    def _signs(self, index: int, row: Row) -> bool:
        """True for a byline that stands where one may: below a headline, or behind the last paragraph."""
        last = self._last
        if row.marked or has_role(row.text):
            return True
        if last is None or (last.kind == "text" and not last.ends_sentence):
            return False
        bracketed = row.text[0] in "（(" and row.text[-1] in ")）"
        headed = last.kind in ("title", "subtitle", "byline", "dateline")
        return bracketed or headed or self._article_ends(index + 1)

    def _article_ends(self, index: int) -> bool:
        """True when from here on captions, another headline, or nothing follows."""
        foot = self._rows[index : index + FOOT]
        at = next((n for n, r in enumerate(foot) if r.kind not in ("caption", "credit", "byline")), None)
        if at is None or foot[at].kind != "text":
            return True
        at_foot = len(self._rows) - index - at <= FOOT
        if at_foot or not breaks_off(foot[at]):
            return breaks_off(foot[at])
        return self._opens(index + at) or (self._stands_alone(index + at, foot[at]) and foot[at].gap > 0)


def _is_above(last: Row | None) -> bool:
    """True when only a rubric or a picture stands above."""
    return last is None or last.kind in ("kicker", "rubric", "caption", "credit")
