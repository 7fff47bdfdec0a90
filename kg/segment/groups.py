"""Which rows of a page belong to which article."""

from collections.abc import Sequence
from dataclasses import replace

from kg.segment.headlines import FOOT, headline_like, with_headlines
from kg.segment.rows import Kind, Row

_PAIR = 2


def grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each article in order; a headline printed behind its body goes to the front of it."""
    groups = _cut(with_headlines(rows))
    if not groups:
        return []
    *_, last = groups
    body, trailing = _trailing(last)
    groups[-1] = body
    _place(groups, trailing)
    return groups


def _cut(rows: Sequence[Row]) -> list[list[Row]]:
    """A headline after text, or 本报讯 after text, begins the next article."""
    groups: list[list[Row]] = []
    has_text = True
    for row in rows:
        if not groups or (has_text and row.kind in ("title", "dateline", "kicker")):
            groups.append([])
            has_text = False
        has_text = has_text or row.kind == "text"
        groups[-1].append(row)
    return groups


def _trailing(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of the last article, and the headlines that the page prints behind all its bodies."""
    signed = _signature(rows)
    if signed is None or len(rows) - signed > FOOT + 1:
        return list(rows), []
    body, headlines = list(rows[: signed + 1]), []
    in_caption = False
    for row in rows[signed + 1 :]:
        if row.kind == "text" and not in_caption and headline_like(row) and _only_headline(row):
            headlines.append(row)
            continue
        second_line = in_caption and not row.gap
        if row.kind == "text":
            in_caption = not row.ends_sentence
        body.append(replace(row, kind="caption") if row.kind == "text" and not second_line else row)
    return body, headlines


def _signature(rows: Sequence[Row]) -> int | None:
    """Where the author's name behind the body stands."""
    found, complete = None, False
    for index, row in enumerate(rows):
        if row.kind == "text":
            complete = row.ends_sentence
        elif row.kind == "byline" and complete:
            found = index
    return found


def _only_headline(row: Row) -> bool:
    return not any(c in row.text for c in "，,。；;")


def _place(groups: list[list[Row]], trailing: Sequence[Row]) -> None:
    """Each headline goes to the article without one whose text is most like it; others become subtitles."""
    for row in sorted(trailing, key=lambda r: not r.indented):
        best = max(range(len(groups)), key=lambda i: (_likeness(row.text, groups[i]), -i))
        titled = any(r.kind == "title" for r in groups[best])
        kind: Kind = "subtitle" if titled else "title"
        at = sum(r.kind in ("title", "subtitle", "kicker") for r in groups[best])
        groups[best].insert(at, replace(row, kind=kind))


def _likeness(text: str, rows: Sequence[Row]) -> int:
    """How many pairs of characters of the headline stand in the article."""
    body = "".join(r.text for r in rows if r.kind in ("text", "title"))
    return sum(text[i : i + _PAIR] in body for i in range(len(text) - 1))
