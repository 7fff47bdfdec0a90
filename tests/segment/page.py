"""How the tests of this room turn a text into articles."""

import hashlib

from kg.core.text import Article, Dropped, Source
from kg.core.text import cut as cut_parts
from kg.core.view import is_space
from kg.segment import articles


def source_of(text: str, path: str = "page.txt") -> Source:
    """The text as a file."""
    return Source(path, text, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), "utf-8")


def cut(text: str) -> tuple[Article, ...]:
    """The articles of a text."""
    return articles(source_of(text))[0]


def blocks(text: str) -> list[tuple[str, str]]:
    """Role and text of every block."""
    return [(b.role, b.text) for a in cut(text) for b in a.blocks]


def authors(article: Article) -> list[str]:
    """The names of an article's authors."""
    return [article.text[a:b] for a, b in article.authors]


def assert_each_character_once(text: str) -> None:
    """Every character but white space stands in exactly one block or one dropped span, and unchanged."""
    found, dropped = articles(source_of(text))
    seen = [0] * len(text)
    for article in found:
        for char, offset in zip(article.text, article.offsets, strict=True):
            if not is_space(char):
                assert char == text[offset]
                seen[offset] += 1
        assert article.body[0] <= article.body[1] <= len(article.text)
        assert all(0 <= a < b <= len(article.text) for a, b in article.authors)
    for gone in dropped:
        _count(gone, seen, text)
    assert all(n == (0 if is_space(c) else 1) for n, c in zip(seen, text, strict=True))


def _count(gone: Dropped, seen: list[int], text: str) -> None:
    assert gone.reason
    for start, end in gone.parts:
        for offset in range(start, end):
            seen[offset] += not is_space(text[offset])


def dropped(text: str) -> list[tuple[str, str]]:
    """Reason and characters of what belongs to no article."""
    return [(gone.reason, cut_parts(text, gone.parts)) for gone in articles(source_of(text))[1]]
