"""jieba's cut of a text into words: the same words, found in half the time.

jieba asks its table for each piece twice and takes each logarithm anew; here one walk from right to left finds the
likeliest way, with the logarithms taken once and added in jieba's order. What the way leaves in single characters goes
through jieba's hidden Markov models, and is kept.
"""

import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from math import log
from typing import Any

UNKNOWN = "x"
"""The tag of a word that the dictionary does not hold."""

_HAN = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+)")
_SPACE = re.compile(r"(\r\n|\s)")
_PREFIX = 0.0
"""The weight of what only begins words; those of words are below it."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """jieba's dictionary: the weight of each word and of each beginning of one, and the tag of each word."""

    weights: dict[str, float]
    tags: dict[str, str]
    rare: float
    """The weight of a character that the dictionary lacks."""


@cache
def dictionary() -> Dictionary:
    """jieba's dictionary, read once per process.

    jieba's own cache is a ``marshal`` file in a folder that anyone may write to, and its contents would be run
    on trust.
    """
    tags: dict[str, str] = {}
    counts: dict[str, int] = {}
    with jieba_module("jieba").Tokenizer().get_dict_file() as file:
        for line in file:
            word, count, tag = line.decode("utf-8").split()
            tags[word] = tag
            counts[word] = int(count)
    rare = -log(sum(counts.values()))
    weights = {word: log(count) + rare if count else _PREFIX for word, count in counts.items()}
    for word in counts:
        for length in range(len(word) - 1, 0, -1):
            if word[:length] in weights:
                break  # and so are all beginnings of it
            weights[word[:length]] = _PREFIX
    return Dictionary(weights, tags, rare)


@cache
def jieba_module(module: str) -> Any:
    """A module of jieba, silent."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own sources warn about escapes and pkg_resources
        found = import_module(module)
    import_module("jieba").setLogLevel(logging.ERROR)
    return found


def cut(text: str) -> list[str]:
    """The words of the text in order, without gaps."""
    if len(text) == 1:
        return [text]
    found: list[str] = []
    for number, stretch in enumerate(_HAN.split(text)):
        if number % 2:
            found += _stretch(stretch)
        elif stretch:
            found += stretch if len(stretch) == 1 else _marks(stretch)
    return found


def stretch_around(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the stretch without marks that holds ``text[at]`` begins, and its words; a mark is alone."""
    for stretch in _HAN.finditer(text):
        if stretch.end() > at:
            return (
                (stretch.start(), _stretch(stretch.group())) if stretch.start() <= at else (at, (text[at],))
            )
    return at, tuple(text[at : at + 1])


def _marks(stretch: str) -> Iterator[str]:
    for number, piece in enumerate(_SPACE.split(stretch)):
        if number % 2:
            yield piece
        else:
            yield from piece


@lru_cache(maxsize=8192)
def _stretch(stretch: str) -> tuple[str, ...]:
    """The words of a stretch without marks."""
    found: list[str] = []
    for piece, left_open in pieces(stretch):
        if left_open and len(piece) > 1:
            found += _joined(piece)
        else:
            found.append(piece)
    return tuple(found)


def pieces(stretch: str) -> Iterator[tuple[str, bool]]:
    """The words of the likeliest way, and between them whole, marked true, what it leaves in single characters."""
    ends = _way(stretch)
    at, first, length = 0, 0, len(stretch)
    while at < length:
        end = ends[at]
        if end - at > 1:
            if first < at:
                yield stretch[first:at], True
            yield stretch[at:end], False
            first = end
        at = end
    if first < at:
        yield stretch[first:at], True


def _way(stretch: str) -> list[int]:
    """For each place the end of the word that the likeliest way has there; of equal ways the longer word."""
    known = dictionary()
    weigh, rare, length = known.weights.get, known.rare, len(stretch)
    scores, ends = [0.0] * (length + 1), [0] * length
    for at in range(length - 1, -1, -1):
        end = at + 1
        best, best_end = rare + scores[end], 0
        weight = weigh(stretch[at])
        while weight is not None:
            if weight:
                score = weight + scores[end]
                if score >= best or not best_end:
                    best, best_end = score, end
            end += 1
            if end > length:
                break
            weight = weigh(stretch[at:end])
        scores[at], ends[at] = best, best_end or at + 1
    return ends


@lru_cache(maxsize=65536)
def _joined(run: str) -> tuple[str, ...]:
    """Single characters as they are, or joined by jieba's hidden Markov model where the dictionary lacks the run."""
    if len(run) == 1 or dictionary().weights.get(run):
        return tuple(run)
    return tuple(jieba_module("jieba.finalseg").cut(run))
