"""Mentions of one-line texts, as the whole of recognition gives them."""

from kg.core.text import Article, Block, Sentence, Source
from kg.recognise import recognise


def mentions(text: str, *types: str) -> list[str]:
    """The names of the mentions of the types given, in text order, once each."""
    source = Source("test.txt", text, "0" * 64, "utf-8")
    article = Article(source, 1, (Block("body", text, tuple(range(len(text)))),))
    found = recognise(article, (Sentence(0, len(text), 0, "body"),))
    return list(dict.fromkeys(m.name for m in found if m.type in types))
