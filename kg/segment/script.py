"""Pages in traditional script: cut as their simplified reading is, and kept as printed."""

from collections.abc import Iterator
from dataclasses import replace

from kg.core.script import simplified
from kg.core.text import Article, Block, Dropped, Source
from kg.core.view import is_space
from kg.segment.articles import articles as cut


def articles(source: Source) -> tuple[tuple[Article, ...], tuple[Dropped, ...]]:
    """The articles of a source in order, and the characters that belong to none of them, with the reason."""
    text = simplified(source.text)
    if text == source.text:
        return cut(source)
    found, dropped = cut(replace(source, text=text))
    return tuple(_as_printed(article, source) for article in found), dropped


def _as_printed(article: Article, source: Source) -> Article:
    blocks = tuple(Block(b.role, "".join(_printed(b, source.text)), b.offsets) for b in article.blocks)
    return replace(
        article,
        source=source,
        blocks=blocks,
        title=article.title and _first(blocks, "title"),
        subtitle=article.subtitle and _first(blocks, "subtitle"),
    )


def _printed(block: Block, source: str) -> Iterator[str]:
    """The characters of the source where the block has them; a space stays one."""
    for char, offset in zip(block.text, block.offsets, strict=True):
        yield char if offset < 0 or is_space(source[offset]) else source[offset]


def _first(blocks: tuple[Block, ...], role: str) -> str | None:
    return next((b.text for b in blocks if b.role == role), None)
