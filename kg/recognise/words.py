"""Words of a stretch of text with jieba's dictionary tags: what left and right edges of names are found by.

The dictionary is read here once per process: jieba's own cache is a ``marshal`` file in a folder that anyone
may write to, and its contents would be run on trust.
"""

import logging
import warnings
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

import re2

UNKNOWN = "x"
"""The tag of a word that the dictionary does not hold."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``start:end`` of the text that was cut; ``tag`` is the dictionary's part of speech."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class _Dictionary:
    tokenizer: Any
    tags: dict[str, str]


@lru_cache(maxsize=1)
def _dictionary() -> _Dictionary:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own sources warn about escapes and pkg_resources
        jieba = import_module("jieba")
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tags: dict[str, str] = {}
    frequencies: dict[str, int] = {}
    with tokenizer.get_dict_file() as file:
        for line in file:
            word, frequency, tag = line.decode("utf-8").split()
            tags[word] = tag
            frequencies[word] = int(frequency)
    _fill(tokenizer, frequencies)
    return _Dictionary(tokenizer, tags)


def _fill(tokenizer: Any, frequencies: dict[str, int]) -> None:
    """Give jieba its table, in which every prefix of a word stands too (with 0)."""
    table = dict(frequencies)
    for word in frequencies:
        for length in range(1, len(word)):
            table.setdefault(word[:length], 0)
    tokenizer.FREQ = table
    tokenizer.total = sum(frequencies.values())
    tokenizer.initialized = True


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The text's words in order, without gaps; a hidden Markov model joins what the dictionary lacks.

    >>> [word.text for word in words("建设智能工厂")]
    ['建设', '智能', '工厂']
    """
    dictionary = _dictionary()
    found, at = [], 0
    for chunk in _CHUNK.findall(text):
        for piece in dictionary.tokenizer.cut(chunk):
            found.append(Word(at, at + len(piece), piece, dictionary.tags.get(piece, UNKNOWN)))
            at += len(piece)
    return tuple(found)


_CHUNK = re2.compile("(?s)[^,。;!?、\n]{0,400}.?")
"""jieba's model takes quadratic time on a run of unknown characters; it cuts at these marks anyway."""


@lru_cache(maxsize=1)
def _tagger() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        posseg = import_module("jieba.posseg")
    return posseg.POSTokenizer(_dictionary().tokenizer)


@lru_cache(maxsize=4096)
def tagged(text: str) -> tuple[Word, ...]:
    """The text's words with tags in context; slow (0.1 M characters a second), so meant for short spans."""
    found, at = [], 0
    for piece, tag in _tagger().cut(text):
        found.append(Word(at, at + len(piece), piece, tag))
        at += len(piece)
    return tuple(found)


def tag_of(word: str) -> str:
    """The dictionary's tag of a word, :data:`UNKNOWN` when it has none."""
    return _dictionary().tags.get(word, UNKNOWN)
