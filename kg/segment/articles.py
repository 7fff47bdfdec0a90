"""The articles of a page."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import itemgetter

from kg.core.offsets import GAP
from kg.core.origin import NOTHING_STATED, Stated
from kg.core.text import Article, Block, Dropped, Source, Span, merged
from kg.repair import repaired
from kg.segment.boxes import with_boxes
from kg.segment.groups import grouped
from kg.segment.imprint import imprint
from kg.segment.names import author_spans, pen_name
from kg.segment.outlined import Cut, outlined
from kg.segment.page import page_rows
from kg.segment.paragraphs import Joiner
from kg.segment.pieces import Piece

_REPORTED = re.compile(r"[讯电](?=\s*(?:记者|通讯员))[^（(]*?(?P<end>报道[:：]?)$")
_BRACKET = re.compile(
    r"[（(【]([^（()）【】]*)[)）】]?(?:\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?:报道|消息|讯|电)[:：]?)?\s*$"
)


def articles(source: Source) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    """The articles of a source in order, and the characters that belong to none of them, with the reason."""
    cut = outlined(source) if source.outline else _plain(source)
    groups = [with_boxes(source.text, pieces) for pieces in cut.articles]
    printed = [_imprint(source.text, pieces, cut.dropped) for pieces in groups]
    found = [
        _article(source, number, pieces, said)
        for number, (pieces, said) in enumerate(zip(groups, printed, strict=True), start=1)
    ]
    return tuple(found), _dropped(source, found, cut.dropped)


def _imprint(text: str, pieces: Sequence[Piece], dropped: Sequence[tuple[str, tuple[Span, ...]]]) -> Stated:
    """What the page prints of one article: noise on its lines counts for it, furniture for the whole page."""
    bylines = [text[slice(*p.spans[0])] for p in pieces if p.role == "byline"]
    spans = [span for piece in pieces for span in piece.spans]
    if not spans or not (dropped or bylines):
        return NOTHING_STATED
    first = text.rfind("\n", 0, min(spans)[0]) + 1
    last = text.find("\n", max([end for _, end in spans]))
    around = [
        text[start:end]
        for reason, parts in dropped
        for start, end in parts
        if reason == "page furniture"
        or (reason == "crawl noise" and start >= first and (last < 0 or end <= last))
    ]
    return imprint(around, bylines)


def _plain(source: Source) -> Cut:
    """The articles of a page of plain lines."""
    rows = page_rows(source.text)
    cut = Cut(dropped=[(r.reason, r.spans) for r in rows if r.kind == "dropped"])
    for group in grouped([r for r in rows if r.kind != "dropped"]):
        made = Joiner(source.text, group).joined()
        cut.dropped += [("doubled text", (span,)) for span in made.doubled]
        cut.articles.append(made.pieces)
    return cut


def _article(source: Source, number: int, pieces: Sequence[Piece], printed: Stated) -> Article:
    blocks = tuple(repaired(source.text, piece.role, piece.spans) for piece in pieces)
    return Article(
        source,
        number,
        blocks,
        title=_first(blocks, "title"),
        subtitle=_first(blocks, "subtitle"),
        authors=_authors(blocks),
        body=_body(blocks),
        printed=printed,
    )


def _first(blocks: Sequence[Block], role: str) -> str | None:
    return next((b.text for b in blocks if b.role == role), None)


def _authors(blocks: Sequence[Block]) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for block in blocks:
        if block.role == "byline":
            found += [(at + a, at + b) for a, b in _names(block.text)]
        at += len(block.text) + 1
    return tuple(found)


def _names(text: str) -> tuple[Span, ...]:
    """The names in a byline: inside its last bracket, or between 本报讯 and 报道, where it has them."""
    reported, bracket = _REPORTED.search(text), _BRACKET.search(text)
    start, end = bracket.span(1) if bracket else (0, len(text.rstrip(")） ")))
    if reported:
        start, end = reported.start() + 1, reported.start("end")
    names = author_spans(text[start:end], True) or author_spans(text[start:end]) or pen_name(text[start:end])
    return tuple((start + a, start + b) for a, b in names)


def _body(blocks: Sequence[Block]) -> Span:
    """From the first to the last body character; subheads count only between paragraphs."""
    at, spans = 0, []
    for block in blocks:
        if block.role == "body":
            spans.append((at, at + len(block.text)))
        at += len(block.text) + 1
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)


def _dropped(
    source: Source, found: Sequence[Article], known: Sequence[tuple[str, tuple[Span, ...]]]
) -> tuple[Dropped, ...]:
    """What was dropped for a reason, then the signs that only set lines off (#, ►, ▲)."""
    left = _uncovered(source.text, [run for a in found for run in a.offsets.runs if run[0] != GAP])
    dropped = []
    for reason, spans in known:
        inside = [piece for span in spans for piece in _within(left, span)]
        parts = merged(inside, source.text)
        if parts:
            dropped.append(Dropped(parts, reason))
            left = _without(left, inside)
    marks = (Dropped((part,), "layout mark") for run in left for part in merged([run], source.text))
    return tuple(sorted((*dropped, *marks), key=lambda d: d.parts))


def _uncovered(text: str, runs: Sequence[Span]) -> list[Span]:
    """The intervals of a source that no run covers and that are more than white space, in order."""
    left, at = [], 0
    for start, end in (*sorted(runs), (len(text), len(text))):
        if at < start and not text[at:start].isspace():
            left.append((at, start))
        at = max(at, end)
    return left


def _within(left: Sequence[Span], span: Span) -> list[Span]:
    """The pieces of the span that lie in the intervals."""
    first = bisect_right(left, span[0], key=itemgetter(1))
    found = []
    for start, end in islice(left, first, None):
        if start >= span[1]:
            break
        found.append((max(start, span[0]), min(end, span[1])))
    return found


def _without(left: Sequence[Span], pieces: Sequence[Span]) -> list[Span]:
    """The intervals without pieces of them."""
    kept = list(left)
    for start, end in pieces:
        index = bisect_right(kept, start, key=itemgetter(1))
        first, last = kept[index]
        kept[index : index + 1] = [(a, b) for a, b in ((first, start), (end, last)) if a < b]
    return kept
