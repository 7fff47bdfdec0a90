"""What stands below a rubric: headline, subtitle and byline of an article, the briefs of a column, or its bullets."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.core.view import without_space
from kg.segment.bullets import MARK, STOPS, bullets_end, is_free, without_mark, without_marks
from kg.segment.labels import (
    LABEL_SIGNS,
    LONGEST_LABEL,
    is_known,
    is_pen,
    is_spread,
    label_of,
    names_many,
    without_frame,
)
from kg.segment.measures import is_column_line, measure_below
from kg.segment.names import has_role
from kg.segment.rows import Kind, Row
from kg.segment.wording import LONGEST_HEADLINE, asks, goes_on, headline_like, is_unfinished

MOST_HEADLINES = 2
"""So many lines a headline below a rubric may have."""

TWICE = 2
"""A headline set wide below a rubric set wide is longer by so much."""

SHORTEST_LINE = 3
"""No line of a headline has so few characters."""

FEWEST_BRIEFS = 3
LONGEST_BRIEF = 260
"""A column whose name tells nothing has so many short stories."""

_PLAIN = re.compile("[\u4e00-\u9fff]{2,6}")

Head = tuple[list[tuple[int, Kind]], int]
"""The rows of a head with what they are, and where its text begins."""


def with_stacks(rows: Sequence[Row]) -> list[Row]:
    """The rows with rubrics, and the headlines, bylines and bullets below them, told from text."""
    return _Stacks(rows).told()


class _Stacks:
    """Goes through the rows once, and leaves alone what stands below no rubric."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = list(rows)
        self._in_column = self._has_text = False
        self._mark = ""
        """What stands before each headline of the column."""
        self._measure = 0.0
        """How wide the lines are below the rubric."""

    def told(self) -> list[Row]:
        rows, index, free = self._rows, 0, True
        while index < len(rows):
            row = rows[index]
            if free and len(row.text) <= (LONGEST_HEADLINE if self._in_column else LONGEST_LABEL):
                index = self._told_from(index)
                free = is_free(rows, index)
                continue
            index += 1
            free = row.ends_sentence if row.kind == "text" else row.kind != "dateline"
            self._has_text = self._has_text or (free and row.kind == "text")
        return rows

    def _told_from(self, index: int) -> int:
        """Tells what begins at this row; where to go on."""
        label = label_of(self._rows[index]) or self._plain_label(index) or self._like_a_name(index)
        item = self._in_column and self._is_item(index)
        if label and (is_known(label) or not (item and self._mark)):
            return self._below(index, label)
        head = self._head(index) if item else None
        return self._take(head) if head else index + 1

    def _below(self, index: int, label: str) -> int:
        """Tells a rubric and what stands below it, if it is one; where to go on."""
        bullets = bullets_end(self._rows, index + 1)
        if bullets and is_known(label):
            self._rows[index] = replace(without_frame(self._rows[index]), kind="title")
            self._rows[index + 1 : bullets] = without_marks(self._rows, index + 1, bullets)
            self._in_column = False
            return bullets
        before = self._in_column
        self._in_column = names_many(label) or (is_known(label) and label != self._rows[index].text)
        head = self._head(index + 1)
        if head is None or not (is_known(label) or self._differs(index)):
            self._in_column = before
            return index + 1
        self._mark, self._measure = self._mark_of(index + 1), 0.0
        self._in_column = self._holds_briefs(label, head)
        self._rows[index] = replace(without_frame(self._rows[index]), kind="rubric")
        return self._take(head)

    def _plain_label(self, index: int) -> str:
        """A short line that stands apart from the headline below it and is set in another way."""
        row, below = self._rows[index], self._rows[index + 1 : index + 2]
        if (
            row.kind not in ("text", "heading")
            or not (below and _PLAIN.fullmatch(row.text))
            or is_unfinished(row.text)
        ):
            return ""
        apart = (below[0].gap > 0 or len(row.text) <= SHORTEST_LINE) and not row.level
        differs = (row.level == 0) != (below[0].level == 0) or is_spread(below[0].text)
        return row.text if (apart or differs) and self._heads_article(index) else ""

    def _like_a_name(self, index: int) -> str:
        """A rubric that could be a name (■ 云帆): no name stands behind such a sign, or nearer to the next headline."""
        row = self._rows[index]
        if row.kind != "byline":
            return ""
        below, label = self._rows[index + 1 : index + 2], without_space(row.text)
        if not below or not _PLAIN.fullmatch(label) or label_of(below[0]):
            return ""
        set_off = (row.mark.strip(" \t\u3000") or "-") in LABEL_SIGNS or index == 0
        nearer = (
            row.gap > below[0].gap and (row.text == label or is_spread(row.text)) and self._is_signed(index)
        )
        return label if (set_off or nearer) and self._head(index + 1) else ""

    def _is_signed(self, index: int) -> bool:
        """True when the article that ends here has its authors above its text."""
        for row in reversed(self._rows[:index]):
            if row.kind in ("byline", "dateline"):
                return row.kind == "byline" or has_role(row.text)
            if row.kind in ("rubric", "title"):
                return False
        return False

    def _heads_article(self, index: int) -> bool:
        """True for a plain rubric above a headline with a byline or 本报讯, and for one shorter than any headline."""
        label, below, head = self._rows[index], self._rows[index + 1], self._head(index + 1)
        if head is None or len(below.text) < TWICE * len(label.text):
            return False
        signed = self._rows[head[1]].kind == "dateline" or any(kind == "byline" for _, kind in head[0])
        short = len(label.text) <= SHORTEST_LINE and label.gap > 0
        return signed or below.level > label.level or (short and not STOPS.search(below.text))

    def _differs(self, index: int) -> bool:
        """False for the first line of a headline set wide."""
        below = self._rows[index + 1]
        return (
            below.gap > 0
            or not is_spread(below.text)
            or TWICE * len(self._rows[index].text) <= len(below.text)
        )

    def _head(self, start: int) -> Head | None:
        """The headline, subtitle and byline from here on; None where no headline stands above a text."""
        kinds: list[tuple[int, Kind]] = []
        for index in range(start, min(len(self._rows), start + 6)):
            row, told = self._rows[index], [kind for _, kind in kinds]
            if row.kind == "dateline":
                return (kinds, index) if kinds else None
            kind = self._kind(index, row, told)
            if kind is None:
                return (kinds, index) if kinds and row.kind == "text" else None
            kinds.append((index, kind))
        return None

    def _kind(self, index: int, row: Row, told: Sequence[Kind]) -> Kind | None:
        """What a row is in a head below such rows; None for the first line of a text, and what is in no head."""
        if told and (row.kind == "byline" or (is_pen(row) and "byline" not in told)):
            return "byline"
        if row.kind == "subtitle":
            return "subtitle" if told else None
        if "byline" in told or len(told) == MOST_HEADLINES or not _is_headline(row):
            return None
        if row.kind != "heading" and not MARK.match(row.text) and self._is_line(index, bool(told)):
            return None
        return self._second(index, row) if told else "title"

    def _is_line(self, index: int, below_title: bool) -> bool:
        """True for the first line of a text; where a brief's headline may stand, only by its words too."""
        row, below = self._rows[index], self._rows[index + 1 : index + 2]
        stops = STOPS.search(row.text) is not None
        if below_title and stops and below and below[0].kind == "text":
            return True
        if self._in_column and not (below_title or stops) and not (below and goes_on(below[0].text)):
            return False
        return is_column_line(self._rows, index, self._measure)

    def _second(self, index: int, row: Row) -> Kind:
        """The second line of a headline, or a subtitle."""
        above = self._rows[index - 1]
        even = row.kind == above.kind and bool(row.level or not row.gap)
        return "title" if is_unfinished(above.text) or (even and self._has_text) else "subtitle"

    def _take(self, head: Head) -> int:
        kinds, body = head
        self._measure = max(self._measure, measure_below(self._rows, body - 1))
        for index, kind in kinds:
            row = self._rows[index] if kind == "subtitle" else without_mark(self._rows[index])
            self._rows[index] = replace(row, kind=kind)
        if any(kind == "byline" for _, kind in kinds):
            self._in_column = False
        return body + 1

    def _is_item(self, index: int) -> bool:
        """True for the headline of the column's next brief."""
        if self._mark:
            return self._mark_of(index) == self._mark
        return self._rows[index].kind in ("text", "heading") and self._head(index) is not None

    def _mark_of(self, index: int) -> str:
        """The sign in front of a row, and the level of a heading."""
        row = self._rows[index]
        mark = MARK.match(row.text)
        return "#" * row.level + (row.mark.strip("# \t\u3000") or (mark[0].strip() if mark else ""))

    def _holds_briefs(self, label: str, head: Head) -> bool:
        """True for a column of short stories, by its name or by its stories."""
        kinds, body = head
        if any(kind == "byline" for _, kind in kinds):
            return False
        return names_many(label) or self._count_briefs(body) >= FEWEST_BRIEFS

    def _count_briefs(self, body: int) -> int:
        """How many stories as short as a brief, each with a headline, stand from this text on."""
        count, length = 1, 0
        for index in range(body, len(self._rows)):
            row = self._rows[index]
            if index > body and is_free(self._rows, index) and self._is_item(index):
                count, length = count + 1, 0
            elif (length := length + len(row.text)) > LONGEST_BRIEF or row.kind in ("kicker", "subtitle"):
                return count - 1
        return count


def _is_headline(row: Row) -> bool:
    if row.kind not in ("text", "heading", "kicker", "title"):
        return False
    unfinished = is_unfinished(row.text) and len(row.text) <= LONGEST_HEADLINE
    return headline_like(row) or unfinished or asks(row.text)
