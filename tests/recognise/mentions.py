"""Mentions of one-line texts, as the rules give them: what the network adds is tested by itself."""

from kg.core.text import Sentence
from kg.recognise import by_rules, settled
from kg.recognise.known_names import without_refused
from kg.recognise.resolve import resolve
from tests.recognise.text import article_of


def mentions(text: str, *types: str) -> list[str]:
    """The names of the mentions of the types given, in text order, once each."""
    article = article_of(text)
    candidates = by_rules(article, (Sentence(0, len(text), 0, "body"),))
    found = settled(article, resolve(without_refused(candidates)))
    return list(dict.fromkeys(m.name for m in found if m.type in types))
