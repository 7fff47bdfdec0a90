"""The pieces of one article: its rows joined to paragraphs, subheads, captions and boxes in reading order."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from kg.repair.columns import WIDEST_COLUMN, flows_on, indents, is_wrapped, width
from kg.repair.doubles import ends_sentence, repeated_start, without_start
from kg.segment.pieces import ROLES, Piece, Pieces, strips_of
from kg.segment.rows import Row
from kg.segment.wording import goes_on, headline_like, is_whole

LONGEST_SUBHEAD = 30
LONGEST_PLAIN_CAPTION = 60
_PICTURED = re.compile("图为|图[①-⑩一二三四]|[上下左右]图")
MOST_LINES = 6
_PICTURE_GAP = 2
"""So many empty lines stand where a picture stood."""

_MISSING = ((5.0, 2.0), (3.0, 1.0), (1.5, 0.0), (-2.5, -2.0), (float("-inf"), 1.5))
"""How much a line's missing width speaks for a subhead; one wider than its column is set across columns."""

_SAYS = re.compile(r"[^，。：,:]{0,12}(?:说|道|表示|介绍|坦言|告诉记者|认为|指出)[。，：,:]")


class Joiner:
    """Joins the rows of one article; ``source`` is the page's text."""

    def __init__(self, source: str, rows: Sequence[Row]) -> None:
        self._source = source
        self._rows = rows
        self._texts = [i for i, row in enumerate(rows) if row.kind == "text"]
        self._number = {row: number for number, row in enumerate(self._texts)}
        self._strips = strips_of(rows)
        self._wrapped = is_wrapped(self._strips)
        self._indents = indents(self._strips)
        self._open: Piece | None = None
        self._first = self._last = 0
        self._in_caption = False
        self._caption_row = -1
        self._made = Pieces()

    def joined(self) -> Pieces:
        """All pieces, a paragraph before the captions that stand inside it."""
        index = 0
        while index < len(self._rows):
            row = self._rows[index]
            index += 1
            if row.kind != "text":
                self._other(index - 1, row)
                continue
            self._text(index - 1, row)
            if self._open is not None and self._wrapped and self._number[index - 1] == self._last:
                index = self._run_on(index, self._open)
        return self._made

    def _run_on(self, start: int, piece: Piece) -> int:
        """Takes the plain lines in the midst of a paragraph's, which need no questions; where they end."""
        rows = self._rows
        index, before = start, rows[start - 1]
        while index < len(rows) and not before.ends_sentence:
            row = rows[index]
            if row.kind != "text" or row.ends_sentence or row.gap >= _PICTURE_GAP:
                break
            piece.spans += row.spans
            before = row
            index += 1
        if index > start:
            piece.tail = before.text[-12:]
            self._last = self._number[index - 1]
            self._in_caption = False
        return index

    def _other(self, index: int, row: Row) -> None:
        if row.kind not in ("caption", "credit"):
            self._open = None
        last = self._made.pieces[-1] if self._made.pieces else None
        if row.kind == "title" and last is not None and last.role == "title":
            self._extend(last, row)
        else:
            self._add(ROLES.get(row.kind, row.kind), row)
        if row.kind == "caption":
            self._caption_row = index

    def _add(self, role: str, row: Row) -> Piece:
        piece = Piece(role, list(row.spans), row.text[-12:])
        self._made.pieces.append(piece)
        return piece

    def _text(self, index: int, row: Row) -> None:
        before = self._rows[index - 1] if index else None
        ended = self._open is not None and ends_sentence(self._open.tail)
        if self._open is not None and self._flows(index) and not (ended and self._is_subhead(index)):
            if self._is_plain_caption(index) or self._credited(index):
                self._caption(index, row)
                self._in_caption = True
                return
            if self._extends_caption(index):
                self._extend_caption(index, row)
            else:
                self._continue(row)
                self._last = self._number[index]
        elif self._extends_caption(index):
            self._extend_caption(index, row)
        elif self._is_captioned(index):
            self._caption(index, row)
        elif self._is_subhead(index):
            self._subhead(row, before)
        else:
            self._open = self._add("body", row)
            self._first = self._last = self._number[index]
        self._in_caption = False

    def _flows(self, index: int) -> bool:
        """True when the open paragraph goes on in this row."""
        number = self._number[index]
        if self._wrapped and self._last == number - 1 and self._texts[number - 1] == index - 1:
            return flows_on(self._strips, self._first, number - 1, self._indents)
        return self._open is not None and not ends_sentence(self._open.tail)

    def _continue(self, row: Row) -> None:
        assert self._open is not None
        count = repeated_start(self._open.tail, row.text) if row.gap and not self._wrapped else 0
        if count:
            spans, doubled = without_start(row.spans, self._source, count)
            self._made.doubled.append(doubled)
            row = replace(row, spans=spans)
        self._extend(self._open, row)

    @staticmethod
    def _extend(piece: Piece, row: Row) -> None:
        piece.spans += row.spans
        piece.tail = row.text[-12:]

    def _subhead(self, row: Row, before: Row | None) -> None:
        self._open = None
        last = self._made.pieces[-1] if self._made.pieces else None
        second = last is not None and last.role == "subhead" and before is not None and not before.level
        if last is not None and second and not row.gap:
            self._extend(last, row)
        else:
            self._add("subhead", row)

    def _caption(self, index: int, row: Row) -> None:
        self._add("caption", row)
        self._caption_row = index

    def _extend_caption(self, index: int, row: Row) -> None:
        self._extend(self._made.pieces[-1], row)
        self._caption_row = index

    def _extends_caption(self, index: int) -> bool:
        """A caption's second line stands right below its first."""
        last = self._made.pieces[-1] if self._made.pieces else None
        row = self._rows[index]
        if last is None or last.role != "caption" or row.gap or self._caption_row != index - 1:
            return False
        return not ends_sentence(last.tail) and width(row.text) <= WIDEST_COLUMN and not row.indented

    def _is_plain_caption(self, index: int) -> bool:
        """A short whole sentence behind the gap of a picture, inside a paragraph that goes on after it."""
        row, before = self._rows[index], self._rows[index - 1]
        after = self._after(index)
        if after is None or not row.ends_sentence or not 8 <= len(row.text) <= LONGEST_PLAIN_CAPTION:
            return False
        pictured = row.gap >= _PICTURE_GAP and before.kind == "text"
        fresh = after.kind in ("text", "credit") and not goes_on(row.text)
        return fresh and (pictured or self._in_caption)

    def _credited(self, index: int) -> bool:
        """Lines without a gap behind the gap of a picture and above a photo credit are its caption."""
        rows = self._rows
        if rows[index].gap < _PICTURE_GAP or rows[index - 1].kind != "text":
            return False
        at = index + 1
        while at < min(len(rows), index + 4) and rows[at].kind == "text" and not rows[at].gap:
            at += 1
        return at < len(rows) and rows[at].kind == "credit"

    def _is_captioned(self, index: int) -> bool:
        """A line right above a photo credit that is no paragraph: 发展中的云岭高新区 / 云岭高新区供图."""
        row, after = self._rows[index], self._after(index)
        if after is None or after.kind != "credit" or len(row.text) > LONGEST_PLAIN_CAPTION:
            return False
        if row.ends_sentence and (_PICTURED.match(row.text) or self._is_wider(index)):
            return True
        return (headline_like(row) and is_whole(row.text)) or row.gap >= _PICTURE_GAP

    def _is_wider(self, index: int) -> bool:
        """True for a line that is wider than those of the column above it."""
        above = [
            s.width for s in self._strips[max(0, self._number[index] - MOST_LINES) : self._number[index]]
        ]
        return self._wrapped and len(above) == MOST_LINES and width(self._rows[index].text) > max(above) + 2.0

    def _after(self, index: int) -> Row | None:
        return self._rows[index + 1] if index + 1 < len(self._rows) else None

    def _is_subhead(self, index: int) -> bool:
        """A short line that stands apart from the column below it, or above a paragraph on one line."""
        if not (self._may_be_subhead(index) and is_whole(self._rows[index].text)):
            return False
        row, after, column = self._rows[index], self._rows[index + 1], self._column(index)
        if not self._wrapped or not 0 < column <= WIDEST_COLUMN:
            longer = width(after.text) > width(row.text) + 3.0
            return longer and not goes_on(after.text)
        if self._made.pieces and self._made.pieces[-1].role == "subhead" and not row.gap and after.gap:
            return True
        return not self._in_box(index) and self._apartness(index, column) >= 1.0

    def _in_box(self, index: int) -> bool:
        """True for the first line of an article when the next one is as short: both are lines of a box."""
        number = self._number[index]
        own, following = self._strips[number : number + 2]
        return number == 0 and not following.gap and abs(own.width - following.width) <= 1.0

    def _may_be_subhead(self, index: int) -> bool:
        row, after = self._rows[index], self._after(index)
        before = self._rows[index - 1] if index else None
        if before is None or (before.kind == "dateline" and before.line == row.line):
            return False
        if after is None or after.kind != "text" or len(row.text) > LONGEST_SUBHEAD or not headline_like(row):
            return False
        return not (before.text[-1:] in "”’" and _SAYS.match(after.text))

    def _column(self, index: int) -> float:
        """The width of the lines that follow."""
        number = self._number[index]
        widths = [s.width for s in self._strips[number + 1 : number + 7] if not s.ends]
        return float(median(widths)) if widths else 0.0

    def _apartness(self, index: int, column: float) -> float:
        """How far a short line stands apart from the column below: by width, gaps and indent."""
        row, number = self._rows[index], self._number[index]
        following = self._strips[number + 1 : number + 3]
        missing = column - width(row.text)
        score = next(points for limit, points in _MISSING if missing >= limit)
        if len(following) == 2 and not following[0].ends:
            inner = following[1].gap
            above = number > 0 and row.gap > max(inner, 1)  # below a headline every text stands apart
            score += 1.5 * (following[0].gap > inner) + 1.0 * above
            if self._indents:
                score += 0.5 if following[1].width - following[0].width >= 1.0 else -1.0
        return score
