"""Words of a stretch of text with jieba's dictionary tags: what left and right edges of names are found by."""

from collections.abc import Iterable
from functools import lru_cache, partial
from typing import NamedTuple

import re2

from kg.words.jieba_cut import UNKNOWN, cut, dictionary, stretch_around
from kg.words.jieba_tags import cut_tagged

__all__ = ["UNKNOWN", "Word", "cut_words", "moved", "tag_of", "tagged", "word_at", "words"]


class Word(NamedTuple):
    """A word at ``start:end`` of the text that was cut; ``tag`` is the dictionary's part of speech."""

    start: int
    end: int
    text: str
    tag: str


_word = partial(tuple.__new__, Word)
"""A word of its four fields, made in half the time that its class takes: each text has thousands."""

_LONGEST = 400
_CHUNK = re2.compile(f"(?s)[^,。;!?、\n]{{0,{_LONGEST}}}.?")
"""jieba's model takes quadratic time on a run of unknown characters; it cuts at these marks anyway."""


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The text's words in order, without gaps; a hidden Markov model joins what the dictionary lacks.

    >>> [word.text for word in words("建设智能工厂")]
    ['建设', '智能', '工厂']
    """
    return tuple(cut_words(text))


def cut_words(text: str) -> list[Word]:
    """The same words, not kept for who asks again."""
    tag, found, at = dictionary().tags.get, list[Word](), 0
    for chunk in (text,) if len(text) <= _LONGEST else _CHUNK.findall(text):
        for piece in cut(chunk):
            end = at + len(piece)
            found.append(_word((at, end, piece, tag(piece, UNKNOWN))))
            at = end
    return found


def word_at(text: str, at: int) -> Word | None:
    """The one of the text's words that holds ``text[at]``, for the price of the stretch between two marks."""
    if len(text) > _LONGEST:
        return next((word for word in words(text) if word.end > at), None)
    start, pieces = stretch_around(text, at)
    for piece in pieces:
        if start + len(piece) > at:
            return Word(start, start + len(piece), piece, tag_of(piece))
        start += len(piece)
    return None


def moved(found: Iterable[Word], by: int) -> list[Word]:
    """The words of a text in a longer one, in which it stands at ``by``."""
    return [_word((start + by, end + by, text, tag)) for start, end, text, tag in found]


@lru_cache(maxsize=4096)
def tagged(text: str) -> tuple[Word, ...]:
    """The text's words with tags in context; slow (0.1 M characters a second), so meant for short spans."""
    found, at = [], 0
    for piece, tag in cut_tagged(text):
        found.append(Word(at, at + len(piece), piece, tag))
        at += len(piece)
    return tuple(found)


def tag_of(word: str) -> str:
    """The dictionary's tag of a word, :data:`UNKNOWN` when it has none."""
    return dictionary().tags.get(word, UNKNOWN)
