"""The articles of a page."""

from collections.abc import Sequence

from kg.core.text import Article, Block, Dropped, Parts, Source, Span, merge_offsets
from kg.core.view import is_space
from kg.repair import repaired, split_lines
from kg.segment.headlines import with_headlines
from kg.segment.names import author_spans
from kg.segment.rows import Row, rows_of


def articles(source: Source) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    """The articles of a source in order, and every character that belongs to none of them, with the reason."""
    rows = with_headlines([row for line in split_lines(source.text) for row in rows_of(line)])
    found = tuple(_article(source, number, group) for number, group in enumerate(_groups(rows), start=1))
    return found, _dropped(source, found)


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each article: a headline after text, or 本报讯 after text, begins the next."""
    groups: list[list[Row]] = []
    has_text = True
    for row in rows:
        if not groups or (has_text and row.kind in ("title", "dateline")):
            groups.append([])
            has_text = False
        has_text = has_text or row.kind == "text"
        groups[-1].append(row)
    return groups


def _article(source: Source, number: int, rows: Sequence[Row]) -> Article:
    blocks = _blocks(source.text, rows)
    titles = [b.text for b in blocks if b.role == "title"]
    subtitles = [b.text for b in blocks if b.role == "subtitle"]
    return Article(
        source,
        number,
        tuple(blocks),
        title=" ".join(titles) or None,
        subtitle=subtitles[0] if subtitles else None,
        authors=_authors(blocks),
        body=_body(blocks),
    )


def _blocks(text: str, rows: Sequence[Row]) -> list[Block]:
    """The blocks of an article; a paragraph that captions cut in two comes before them."""
    blocks: list[tuple[str, list[Span]]] = []
    paragraph: int | None = None
    for row in rows:
        role = {"text": "body", "dateline": "byline", "heading": "subhead"}.get(row.kind, row.kind)
        if row.kind == "text" and paragraph is not None and not _complete(text, blocks[paragraph][1]):
            blocks[paragraph][1].extend(row.spans)
            continue
        if row.kind not in ("caption", "credit"):
            paragraph = len(blocks) if row.kind == "text" else None
        blocks.append((role, list(row.spans)))
    return [repaired(text, role, spans) for role, spans in blocks]


def _complete(text: str, spans: Sequence[Span]) -> bool:
    start, end = spans[-1]
    return Row("text", (), text[max(start, end - 10) : end]).ends_sentence


def _authors(blocks: Sequence[Block]) -> tuple[Span, ...]:
    found: list[Span] = []
    at = 0
    for block in blocks:
        if block.role == "byline":
            found += [(at + a, at + b) for a, b in _names(block.text)]
        at += len(block.text) + 1
    return tuple(found)


def _names(text: str) -> tuple[Span, ...]:
    opening = max(text.find("("), text.find("（"))
    start = opening + 1
    end = len(text.rstrip(")） "))
    return tuple((start + a, start + b) for a, b in author_spans(text[start:end]))


def _body(blocks: Sequence[Block]) -> Span:
    at, spans = 0, []
    for block in blocks:
        if block.role in ("body", "subhead"):
            spans.append((at, at + len(block.text)))
        at += len(block.text) + 1
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)


def _dropped(source: Source, found: Sequence[Article]) -> tuple[Dropped, ...]:
    kept = {offset for article in found for offset in article.offsets}
    left = [i for i, c in enumerate(source.text) if i not in kept and not is_space(c)]
    parts: Parts = merge_offsets(left, source.text)
    return tuple(Dropped((part,), "mark") for part in parts)
