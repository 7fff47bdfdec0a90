"""What a figure counts, as it is read: the words for it and where they stand."""

import re
from dataclasses import dataclass, replace

from kg.measure.phrases import has_noun

_ASIDE = re.compile(r"\([^()]{6,60}\)")
"""An explanation in brackets, which is no part of the name: not the 套 of 首台(套)."""
_DESCRIBED = re.compile(r"(?:[向为与把将在按给从由以使让用]|(?!对)\D{11})\D*的(?=\D{2})")
"""A description before the noun: 与园区企业签下的."""
LONGEST = 80
"""How many characters before a figure may say what it counts."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, and the stretch of text it was read from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the stretch ``left:right`` that may say what it counts; ``sentence`` begins before it.

    ``names`` maps the starts of names of possible owners to their ends; ``works`` are starts of names that a figure
    with 的 describes; ``previous`` is what the figure before counts, ``unit`` its unit.
    """

    left: int
    right: int
    sentence: int
    names: dict[int, int]
    works: frozenset[int]
    next_figure: bool
    previous: Indicator | None
    unit: str | None


def without_names(text: str, start: int, names: dict[int, int]) -> str:
    """A stretch that begins at ``start``, with spaces for the names in it."""
    for name, end in names.items():
        left, right = name - start, min(end - start, len(text))
        if 0 <= left < right:
            text = text[:left] + " " * (right - left) + text[right:]
    return text


def core(counted: Indicator) -> Indicator:
    """What stands behind a long description: 与园区企业签下的意向订单 is 意向订单."""
    if "的" not in counted.text and "(" not in counted.text:
        return counted
    text = _ASIDE.sub("", counted.text)
    cut = _DESCRIBED.match(text)
    rest = text[cut.end() :] if cut else ""
    return replace(counted, text=rest if rest and has_noun(rest) else text)
