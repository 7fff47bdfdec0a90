"""The articles of a page."""

import re
from collections.abc import Sequence

from kg.core.text import Article, Block, Dropped, Source, Span, merge_offsets
from kg.core.view import is_space
from kg.repair import repaired
from kg.segment.boxes import with_boxes
from kg.segment.groups import grouped
from kg.segment.names import author_spans
from kg.segment.outlined import Cut, outlined
from kg.segment.page import page_rows
from kg.segment.paragraphs import Joiner, Piece

_REPORTED = re.compile(r"[讯电](?=\s*记者)[^（(]*?(?P<end>报道[:：])$")
_BRACKET = re.compile(r"[（(]([^（()）]*)[)）]?\s*$")


def articles(source: Source) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    """The articles of a source in order, and the characters that belong to none of them, with the reason."""
    cut = outlined(source) if source.outline else _plain(source)
    groups = [with_boxes(source.text, pieces) for pieces in cut.articles]
    found = [_article(source, number, pieces) for number, pieces in enumerate(groups, start=1)]
    return tuple(found), _dropped(source, found, cut.dropped)


def _plain(source: Source) -> Cut:
    """The articles of a page of plain lines."""
    rows = page_rows(source.text)
    cut = Cut(dropped=[(r.reason, r.spans) for r in rows if r.kind == "dropped"])
    for group in grouped([r for r in rows if r.kind != "dropped"]):
        made = Joiner(source.text, group).joined()
        cut.dropped += [("doubled text", (span,)) for span in made.doubled]
        cut.articles.append(made.pieces)
    return cut


def _article(source: Source, number: int, pieces: Sequence[Piece]) -> Article:
    blocks = tuple(repaired(source.text, piece.role, piece.spans) for piece in pieces)
    return Article(
        source,
        number,
        blocks,
        title=_first(blocks, "title"),
        subtitle=_first(blocks, "subtitle"),
        authors=_authors(blocks),
        body=_body(blocks),
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
    names = author_spans(text[start:end], True) or author_spans(text[start:end])
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
    covered = bytearray(len(source.text))
    for article in found:
        for offset in article.offsets:
            if offset >= 0:
                covered[offset] = 1
    dropped = []
    for reason, spans in known:
        inside = [i for a, b in spans for i in range(a, b) if not covered[i]]
        offsets = [i for i in inside if not is_space(source.text[i])]
        for offset in offsets:
            covered[offset] = 1
        if offsets:
            dropped.append(Dropped(merge_offsets(offsets, source.text), reason))
    left = [i for i, c in enumerate(source.text) if not covered[i] and not is_space(c)]
    marks = (Dropped((part,), "layout mark") for part in merge_offsets(left, source.text))
    return tuple(sorted((*dropped, *marks), key=lambda d: d.parts))
