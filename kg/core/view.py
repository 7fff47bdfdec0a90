"""The matching view: the same text with width, quotation marks and dots made equal, character by character."""

import re
import unicodedata

from kg.core.script import simplified

IGNORED = frozenset("\u200b\u200c\u200d\u2060\ufeff")
"""Invisible characters that count as white space wherever spans and quotes are compared."""

SEEN = re.compile(rf"[^\s{''.join(sorted(IGNORED))}]")
"""A character that is no white space in this sense."""

WHITE = "".join(char for char in map(chr, range(0x3001)) if char.isspace()) + "".join(sorted(IGNORED))
"""Every character that is white space in this sense, for ``str.rstrip``."""

_INVISIBLE = re.compile(f"[{''.join(sorted(IGNORED))}]")
_SAME = str.maketrans({"•": "·", "・": "·", "‧": "·", "∙": "·", "—": "—", "―": "—", "─": "—", "〜": "~"})


def is_space(char: str) -> bool:
    """True for white space in the contract's sense: ``str.isspace`` and the invisible characters."""
    return char.isspace() or char in IGNORED


def without_space(text: str) -> str:
    """The text with every white-space and invisible character removed."""
    if is_solid(text):
        return text
    packed = "".join(text.split())
    return _INVISIBLE.sub("", packed) if _INVISIBLE.search(packed) else packed


def is_solid(text: str) -> bool:
    """True for a text that surely holds no such character: of all of them only the plain space counts as printable."""
    return " " not in text and text.isprintable()


def _folded(char: str) -> str:
    folded = unicodedata.normalize("NFKC", char)
    same = folded if len(folded) == 1 and not folded.isspace() else char
    return same.translate(_SAME)


class _Changed(dict[str, str]):
    """What each character seen so far is in the view."""

    def __missing__(self, char: str) -> str:
        self[char] = _folded(char)
        return self[char]


_CHANGED = _Changed()
_FREQUENT = "，：；（）！？"
_RARE = re.compile("[^\u3400-\u4dbf\u4e00-\u9fff\x20-\x7e、。“”‘’《》〈〉【】「」『』·,—…]")
"""Any character that may be another one in the view, but for the frequent ones."""


def matching_view(text: str) -> str:
    """A text of equal length in simplified script in which full-width forms and look-alike dots are one.

    >>> matching_view("２０２５年，（Ａ）")
    '2025年,(A)'
    """
    return same_width(simplified(text))


def same_width(text: str) -> str:
    """The text with full-width forms and look-alike dots made one; offsets stay valid."""
    for char in _FREQUENT:
        text = text.replace(char, _CHANGED[char])
    if not _RARE.search(text):
        return text
    for char in sorted(set(_RARE.findall(text))):  # what one replacement puts in, no other one changes
        text = text.replace(char, _CHANGED[char])
    return text
