"""Which rows of a page belong to which article."""

from collections.abc import Sequence
from dataclasses import replace

from kg.core.view import without_space
from kg.segment.headlines import FOOT, with_headlines
from kg.segment.rows import Kind, Row
from kg.segment.signed import split_signed
from kg.segment.wording import breaks_off, is_unfinished

_PAIR = 2
UNTITLED = 3
"""So many more pairs of its characters must a headline share with a titled article to be its subtitle."""

LONGEST_FOOT = 60
"""A longer line at a page's foot is a paragraph, no caption."""


def grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each article in order; a headline printed behind its body goes to the front of it."""
    groups = [
        _titled(part, n) for group in _cut(with_headlines(rows)) for n, part in enumerate(split_signed(group))
    ]
    if not groups:
        return []
    *_, last = groups
    untitled = len(groups) > 1 and any(not _has_title(group) for group in groups)
    body, trailing = _trailing(last, untitled)
    groups[-1] = body
    _place(groups, trailing)
    return groups


def _cut(rows: Sequence[Row]) -> list[list[Row]]:
    """A headline after text, or 本报讯 after text, begins the next article."""
    groups: list[list[Row]] = []
    has_text = True
    for row in rows:
        if not groups or (has_text and row.kind in ("title", "dateline", "kicker", "rubric")):
            groups.append([])
            has_text = False
        has_text = has_text or row.kind == "text"
        groups[-1].append(row)
    return groups


def _titled(rows: list[Row], number: int) -> list[Row]:
    """A group split off another one begins with its headline."""
    return [replace(rows[0], kind="title"), *rows[1:]] if number else rows


def _has_title(rows: Sequence[Row]) -> bool:
    return any(r.kind == "title" for r in rows)


def _trailing(rows: Sequence[Row], untitled: bool) -> tuple[list[Row], list[list[Row]]]:
    """The rows of the last article, and the headlines, of a line or more, printed behind all bodies."""
    end = _signature(rows)
    if end is None and untitled:
        end = _last_words(rows)
    if end is None or len(rows) - end > FOOT + 1:
        return list(rows), []
    body, headlines = list(rows[: end + 1]), list[list[Row]]()
    in_caption = False
    for row in rows[end + 1 :]:
        if not in_caption and _may_head(row):
            if headlines and not row.gap and is_unfinished(headlines[-1][-1].text):
                headlines[-1].append(row)
            else:
                headlines.append([row])
            continue
        second_line = in_caption and not row.gap
        if row.kind == "text":
            in_caption = not row.ends_sentence
        body.append(replace(row, kind="caption") if row.kind == "text" and not second_line else row)
    return body, headlines


def _signature(rows: Sequence[Row]) -> int | None:
    """Where the author's name behind the body stands."""
    for index in reversed([i for i, row in enumerate(rows) if row.kind == "byline"]):
        above = next((row for row in reversed(rows[:index]) if row.kind == "text"), None)
        if above is not None and above.ends_sentence:
            return index
    return None


def _last_words(rows: Sequence[Row]) -> int | None:
    """Where an unsigned last article ends above headlines that stand apart; None when none follow."""
    for at in range(max(1, len(rows) - FOOT - 1), len(rows) - 1):
        below = rows[at + 1]
        ended = rows[at].kind == "text" and rows[at].ends_sentence
        if ended and below.gap and _may_head(below) and all(map(_is_foot, rows[at + 1 :])):
            return at
    return None


def _is_foot(row: Row) -> bool:
    """True for a headline, a caption of one line and a credit: what stands behind the last words of a page."""
    if row.kind != "text":
        return row.kind in ("caption", "credit")
    return len(row.text) <= LONGEST_FOOT and (_may_head(row) or row.ends_sentence)


def _may_head(row: Row) -> bool:
    """True for a line at a page's foot that is a headline or begins one."""
    return row.kind == "text" and breaks_off(row) and not any(c in row.text for c in "，,。；;")


def _place(groups: list[list[Row]], trailing: Sequence[Sequence[Row]]) -> None:
    """Each headline goes to the article without one whose text is most like it; others become subtitles."""
    for rows in sorted(trailing, key=lambda r: not r[0].indented):
        text = without_space("".join(row.text for row in rows))
        best = max(range(len(groups)), key=lambda i: (_fitness(text, groups[i]), -i))
        kind: Kind = "subtitle" if _has_title(groups[best]) else "title"
        at = sum(r.kind in ("title", "subtitle", "kicker", "rubric") for r in groups[best])
        groups[best][at:at] = [replace(row, kind=kind) for row in rows]


def _fitness(text: str, rows: Sequence[Row]) -> int:
    """The likeness, with some advantage to an article that has no headline yet."""
    return _likeness(text, rows) + (0 if _has_title(rows) else UNTITLED)


def _likeness(text: str, rows: Sequence[Row]) -> int:
    """How many pairs of characters of the headline stand in the article."""
    body = without_space("".join(r.text for r in rows if r.kind in ("text", "title")))
    return sum(text[i : i + _PAIR] in body for i in range(len(text) - 1))
