"""A source with its articles and what belongs to none of them; as JSON."""

import json
from dataclasses import dataclass
from typing import Any

from kg.core.text import Article, Block, Dropped, Source, merge_offsets
from kg.segment import articles


@dataclass(frozen=True, slots=True)
class Seen:
    """One source as it was cut."""

    source: Source
    articles: tuple[Article, ...]
    dropped: tuple[Dropped, ...]


def seen(source: Source) -> Seen:
    """Cut a source into its articles."""
    found, dropped = articles(source)
    return Seen(source, found, dropped)


def as_json(page: Seen) -> str:
    """One line of JSON; ``parts`` are half-open intervals of the decoded source, or of the extracted text."""
    source = page.source
    row: dict[str, Any] = {
        "source": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "warnings": list(source.warnings),
        "articles": [_article(article) for article in page.articles],
        "dropped": [_dropped(source, dropped) for dropped in page.dropped],
    }
    if source.origin is not None:
        row |= {"text_file": source.origin.text_file, "start": source.origin.start}
    return json.dumps(row, ensure_ascii=False)


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": [authors_name(article, a, b) for a, b in article.authors],
        **facts_of(article),
        "blocks": [_block(article, block) for block in article.blocks],
    }


def facts_of(article: Article) -> dict[str, str | None]:
    """What is known of an article beside its text: date and paper as printed, else as stated of its file."""
    stated = article.source.stated
    return {
        "issued": article.issued,
        "publisher": article.publisher,
        "dateline": article.printed.place,
        "edition": stated.edition,
        "page": stated.page,
        "url": stated.url,
    }


def authors_name(article: Article, start: int, end: int) -> str:
    """The name in a byline without the space that spreads it.

    A name of Latin words keeps its spaces.
    """
    name = article.text[start:end]
    return name if name.isascii() else "".join(name.split())


def _block(article: Article, block: Block) -> dict[str, Any]:
    source = article.source
    parts = merge_offsets(block.offsets, source.text)
    row: dict[str, Any] = {
        "role": block.role,
        "text": block.text,
        "parts": [[source.start + a, source.start + b] for a, b in parts],
    }
    if source.layout is not None and parts:
        row["page"] = source.layout.page(parts[0][0])
    return row


def _dropped(source: Source, dropped: Dropped) -> dict[str, Any]:
    return {
        "reason": dropped.reason,
        "text": "".join(source.text[a:b] for a, b in dropped.parts),
        "parts": [[source.start + a, source.start + b] for a, b in dropped.parts],
    }
