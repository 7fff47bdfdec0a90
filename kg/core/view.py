"""The matching view: the same text with width, quotation marks and dots made equal, character by character."""

import unicodedata
from functools import lru_cache

IGNORED = frozenset("\u200b\u200c\u200d\u2060\ufeff")
"""Invisible characters that count as white space wherever spans and quotes are compared."""

_SAME = str.maketrans({"•": "·", "・": "·", "‧": "·", "∙": "·", "—": "—", "―": "—", "─": "—", "〜": "~"})


def is_space(char: str) -> bool:
    """True for white space in the contract's sense: ``str.isspace`` and the invisible characters."""
    return char.isspace() or char in IGNORED


def without_space(text: str) -> str:
    """The text with every white-space and invisible character removed."""
    return "".join(c for c in text if not is_space(c))


@lru_cache(maxsize=20_000)
def _same_width(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 and not folded.isspace() else char


def matching_view(text: str) -> str:
    """A text of equal length in which full-width forms and look-alike dots are one; offsets stay valid.

    >>> matching_view("２０２５年，（Ａ）")
    '2025年,(A)'
    """
    return "".join(map(_same_width, text)).translate(_SAME)
