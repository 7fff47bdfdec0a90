"""Clauses: the stretches of a sentence between commas, semicolons, colons and quotation marks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.core.text import Article, Sentence

LONGEST_NAME = 400
"""Characters between quotation marks that are looked at; more is speech."""

_MARK = re.compile("[(《)》,;:。!?“”…]")
"""Brackets, and the marks that end clauses."""


class Clause(NamedTuple):
    """A half-open interval of an article's text without the mark that closes it; ``sentence`` is an index."""

    start: int
    end: int
    sentence: int


def all_clauses(article: Article, sentences: Sequence[Sentence]) -> tuple[Clause, ...]:
    """The clauses of all of an article's sentences; kept for the stages that come next to the same article."""
    return _all_clauses(article.view, tuple(sentences))


@lru_cache(maxsize=2)
def _all_clauses(view: str, sentences: tuple[Sentence, ...]) -> tuple[Clause, ...]:
    return tuple(clause for number, s in enumerate(sentences) for clause in _clauses(view, s, number))


def clauses_of(article: Article, sentence: Sentence, number: int) -> tuple[Clause, ...]:
    """The clauses of one sentence in order; brackets hold their commas, and so do figures (1,200).

    A pair of quotation marks around less than a clause (a name) does not part anything.
    """
    return _clauses(article.view, sentence, number)


def _clauses(view: str, sentence: Sentence, number: int) -> tuple[Clause, ...]:
    found, start, depth = list[tuple[int, int]](), sentence.start, 0
    for mark in _MARK.finditer(view, sentence.start, sentence.end):
        at, char = mark.start(), mark.group()
        if char in "(《":
            depth += 1
        elif char in ")》":
            depth = max(0, depth - 1)
        elif depth == 0 and _parts(view, at, sentence):
            found.append((start, at))
            start = at + 1
    found.append((start, sentence.end))
    return tuple(Clause(*_trimmed(view, *span), number) for span in found if view[slice(*span)].strip())


def _parts(view: str, at: int, sentence: Sentence) -> bool:
    char = view[at]
    if char in ",:" and 0 < at < len(view) - 1:
        return not (view[at - 1].isdigit() and view[at + 1].isdigit())
    if char == "“":
        return is_speech(view, at, _closing(view, at, sentence.end))
    if char == "”":
        return is_speech(view, _opening(view, at, sentence.start), at)
    return True


def is_speech(view: str, opening: int, closing: int) -> bool:
    """True when the quotation marks hold a clause or more, not a name."""
    inside = view[opening + 1 : closing]
    return any(c in inside for c in ",。!?;") or (opening > 0 and view[opening - 1] in ":,")


def _closing(view: str, at: int, end: int) -> int:
    found = view.find("”", at, min(end, at + LONGEST_NAME))
    return end if found < 0 else found


def _opening(view: str, at: int, start: int) -> int:
    found = view.rfind("“", max(start, at - LONGEST_NAME), at)
    return start if found < 0 else found


def _trimmed(view: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (view[start].isspace() or view[start] in "”’"):
        start += 1
    return start, end


def clause_at(clauses: tuple[Clause, ...], position: int) -> int:
    """The index of the clause that holds the position, or the last one before it; -1 when there is none."""
    return bisect_right(clauses, position, key=lambda clause: clause.start) - 1
