"""What a small network knows by the characters alone: names that no rule finds, and what they say of each other."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.core.text import Article
from kg.network.features import Numbers, as_numbers, lay_words, numbers
from kg.network.head import Bytes, Floats
from kg.network.layers import Network, shipped
from kg.network.pairs import Judged, judged
from kg.network.spans import Span, chances_of, spans
from kg.words.words import cut_words

__all__ = ["Judged", "Span", "chances_of_names", "judged_pairs", "tagged_names"]

_PIECE = re.compile(r"[^。！？!?;\n]+[。！？!?;\n]?|[。！？!?;\n]")


def tagged_names(article: Article, least: float) -> list[Span]:
    """The network's names in the article's view, each character of a chance of at least ``least``, likeliest first."""
    return spans(_weights(article.view), least) if article.view else []


def chances_of_names(article: Article, given: Iterable[tuple[int, int, str]]) -> list[float]:
    """The chances that spans (start, end, type) of the article's view are names, those characters and no others."""
    return chances_of(_weights(article.view), list(given))


def judged_pairs(article: Article, given: Iterable[tuple[int, int, str]]) -> Judged:
    """What spans (start, end, type; in order) of the article's view may say of each other."""
    return judged(article.view, _active(article.view), shipped().pairs, given)


@lru_cache(maxsize=1)
def _active(text: str) -> Bytes:
    """What the shipped layers make of a text; kept, since several stages of an article ask."""
    return active_in(text, shipped())


@lru_cache(maxsize=1)
def _weights(text: str) -> Floats:
    return shipped().weights(_active(text))


def active_in(text: str, network: Network) -> Bytes:
    """What a network's layers make of each character of a text."""
    characters, pairs = numbers(text, network.alphabet)
    return network.active(characters, pairs, words_in(text))


def words_in(text: str) -> Numbers:
    """The numbers of the text's words, cut sentence by sentence."""
    found = bytearray(len(text))
    for piece in _PIECE.finditer(text):
        lay_words(found, cut_words(piece.group()), piece.start())
    return as_numbers(found)
