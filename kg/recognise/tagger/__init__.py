"""Names that a small network knows by their characters, where no rule does."""

import re

from kg.core.text import Article
from kg.recognise.tagger.features import numbers, word_numbers
from kg.recognise.tagger.network import Network, shipped
from kg.recognise.tagger.spans import Span, spans
from kg.recognise.words import Word, cut_words, moved

__all__ = ["Span", "tagged_names"]

_PIECE = re.compile(r"[^。！？!?;\n]+[。！？!?;\n]?|[。！？!?;\n]")


def tagged_names(article: Article, least: float) -> list[Span]:
    """The network's names in the article's view, each character of a chance of at least ``least``, likeliest first."""
    return names_in(article.view, shipped(), least)


def names_in(text: str, network: Network, least: float) -> list[Span]:
    """The names that a network finds in a text."""
    if not text:
        return []
    characters, pairs = numbers(text, network.alphabet)
    return spans(network.weights(characters, pairs, word_numbers(len(text), words_of(text))), least)


def words_of(text: str) -> list[Word]:
    """The text's words, cut sentence by sentence."""
    return [
        word for piece in _PIECE.finditer(text) for word in moved(cut_words(piece.group()), piece.start())
    ]
