"""jieba's tags in context (``jieba.posseg``): the same tags, over the words of :mod:`kg.words.jieba_cut`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from kg.words.jieba_cut import UNKNOWN, dictionary, jieba_module, pieces

Tagged = tuple[str, str]
"""A word and its tag."""

_State = tuple[str, str]
"""What the model takes a character for: B, M, E or S of a word, and the word's tag."""

_STRETCH = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._]+)")
_HAN = re.compile(r"([\u4E00-\u9FD5]+)")
_LATIN = re.compile(r"([.0-9]+|[a-zA-Z0-9]+)")
_NUMERAL = re.compile(r"[.0-9]+")
_LETTERS = re.compile(r"[a-zA-Z0-9]+")
_NEVER = float("-inf")
_UNSEEN = -3.14e100


def cut_tagged(text: str) -> Iterator[Tagged]:
    """The words of the text with their tags in context; a mark is a word of its own."""
    for number, stretch in enumerate(_STRETCH.split(text)):
        if number % 2 == 0:
            yield from ((mark, "x") for mark in stretch)
            continue
        for piece, left_open in pieces(stretch):
            if left_open:
                yield from _joined(piece)
            else:
                yield piece, dictionary().tags.get(piece, UNKNOWN)


@lru_cache(maxsize=65536)
def _joined(run: str) -> tuple[Tagged, ...]:
    tags = dictionary().tags
    if len(run) == 1 or dictionary().weights.get(run):
        return tuple((char, tags.get(char, UNKNOWN)) for char in run)
    found: list[Tagged] = []
    for number, part in enumerate(_HAN.split(run)):
        if number % 2:
            found += _han(part)
        else:
            found += ((piece, _latin_tag(piece)) for piece in _LATIN.split(part) if piece)
    return tuple(found)


def _latin_tag(piece: str) -> str:
    return "m" if _NUMERAL.match(piece) else "eng" if _LETTERS.match(piece) else "x"


def _han(run: str) -> Iterator[Tagged]:
    """The words that the likeliest states make: from B to E, or S alone; what begins at the end is one word."""
    states = _likeliest(run)
    first = after = 0
    for at, (place, tag) in enumerate(states):
        if place == "B":
            first = at
        elif place in "ES":
            after = at + 1
            yield run[first if place == "E" else at : after], tag
    if after < len(run):
        yield run[after:], states[after][1]


@cache
def _model() -> tuple[Any, Any, Any, Any]:
    """jieba's tables: the states of each character, the chances to begin with, pass between and show in states."""
    posseg = jieba_module("jieba.posseg")
    return posseg.char_state_tab_P, posseg.start_P, posseg.trans_P, posseg.emit_P


@cache
def _sources() -> dict[_State, dict[_State, float]]:
    """For each state those that lead to it."""
    passes: Mapping[_State, Mapping[_State, float]] = _model()[2]
    found: dict[_State, dict[_State, float]] = {}
    for before, targets in passes.items():
        for state, chance in targets.items():
            found.setdefault(state, {})[before] = chance
    return found


def _likeliest(run: str) -> list[_State]:
    """The likeliest states of the characters (Viterbi); of equal ones the greater, as jieba decides."""
    states, begins, passes, shows = _model()
    first: Iterable[_State] = states.get(run[0], passes.keys())
    reached = {state: begins[state] + shows[state].get(run[0], _UNSEEN) for state in first}
    came: list[dict[_State, _State]] = []
    for char in run[1:]:
        leading = [state for state in reached if passes[state]]
        expected = {state for before in leading for state in passes[before]}
        here = set(states.get(char, passes.keys())) & expected or expected or passes.keys()
        steps = {state: _step(reached, leading, state, shows[state].get(char, _UNSEEN)) for state in here}
        reached = {state: chance for state, (chance, _) in steps.items()}
        came.append({state: before for state, (_, before) in steps.items()})
    way = [max((chance, state) for state, chance in reached.items())[1]]
    for before in reversed(came):
        way.append(before[way[-1]])
    return way[::-1]


def _step(
    reached: dict[_State, float], leading: list[_State], state: _State, shown: float
) -> tuple[float, _State]:
    sources = _sources().get(state, {})
    known = [(reached[before] + sources[before] + shown, before) for before in leading if before in sources]
    return max(known) if known else (_NEVER, max(leading))
