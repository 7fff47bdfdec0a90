"""What a page's first article tells of those below it: a rubric's sign, a brief's heading."""

import re

from kg.core.view import without_space
from kg.segment.rows import BOLD_LEVEL, Row

LONGEST_BRIEF = 800
"""A story behind 本报讯 that is as short has no subheads."""

LEAST_ITEM = 12
"""A shorter heading behind it may be a subhead all the same."""

_OURS = re.compile(r"本\s?[报刊网台]\s?[讯电]")


class Columns:
    """Sees each row as it is told, and says how headlines below are set."""

    def __init__(self) -> None:
        self._rubric = ""
        """The sign before the rubric above the page's first headline."""
        self._is_brief = False
        self._characters = 0
        self._item_level = 0

    def see(self, row: Row, last: Row | None) -> None:
        """Take in a row as it was told; ``last`` is the one before it."""
        if row.kind == "title":
            above = last is not None and last.kind in ("kicker", "rubric") and last.mark
            self._rubric = self._rubric or (last.mark.strip() if above and last else "") or "-"
            self._is_brief, self._characters = False, 0
        elif row.kind == "dateline":
            self._is_brief = not self._characters and bool(_OURS.match(row.text))
        elif row.kind == "text":
            self._characters += len(row.text)

    def is_rubric(self, row: Row) -> bool:
        """True for a rubric set as the one above the page's first headline."""
        return row.mark.strip() == self._rubric

    def is_item(self, row: Row) -> bool:
        """True for a heading behind a short story after 本报讯, and for the others of its level."""
        brief = self._is_brief and 0 < self._characters <= LONGEST_BRIEF
        if brief and 0 < row.level < BOLD_LEVEL and len(without_space(row.text)) >= LEAST_ITEM:
            self._item_level = row.level
        return 0 < row.level == self._item_level
