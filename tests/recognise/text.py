"""One-line texts for the tests of recognisers."""

from collections.abc import Callable

from kg.core.text import Article, Block, Sentence, Source
from kg.recognise.candidate import Candidate

Finder = Callable[[Article, tuple[Sentence, ...]], list[Candidate]]


def names(finder: Finder, text: str, role: str = "body") -> list[str]:
    """The names that a recogniser finds in a text of one block and one sentence, in text order, once each."""
    found = finder(article_of(text, role), (Sentence(0, len(text), 0, role),))
    return list(dict.fromkeys(c.name for c in sorted(found)))


def article_of(text: str, role: str = "body") -> Article:
    """An article of one block."""
    source = Source("test.txt", text, "0" * 64, "utf-8")
    return Article(source, 1, (Block(role, text, tuple(range(len(text)))),))
