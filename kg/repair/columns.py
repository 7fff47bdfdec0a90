"""Which lines of a column make one paragraph: by widths, ends and the empty lines between them."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from kg.repair.doubles import ends_sentence

WIDEST_COLUMN = 45.0
"""In Chinese characters; a longer line is no line of a column but a paragraph."""

_WIDE = re.compile("[—‘’“”…、-〾\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*")
"""Most lines: nothing but wide characters."""

_USUAL = re.compile(r"[\x00-\x7f\s—‘’“”…、-〾\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*")
"""Characters of which those beyond ASCII are all wide."""


@lru_cache(maxsize=1024)  # of the lines around the ends of paragraphs, which are measured again and again
def width(text: str) -> float:
    """The printed width in Chinese characters, Latin letters and digits counting half.

    >>> width("约20家")
    3.0
    """
    if len(text) > 4 * WIDEST_COLUMN or _WIDE.fullmatch(text):
        return float(len(text))
    if _USUAL.fullmatch(text):
        packed = "".join(text.split())
        return len(packed) - len(packed.encode("ascii", "ignore")) / 2
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text if not c.isspace())


@dataclass(slots=True)
class Strip:
    """One line of running text as its column sees it; ``gap`` counts the empty lines before it.

    ``before`` is the width of what stands in front of it on its line.
    """

    text: str
    gap: int
    ends: bool
    before: float = 0.0

    @property
    def width(self) -> float:
        """Measured when asked for: only the lines around the ends of paragraphs are."""
        return width(self.text) + self.before

    @property
    def is_cut(self) -> bool:
        """True for a line of a column that is cut in mid-sentence."""
        return not self.ends and (
            len(self.text) + self.before <= WIDEST_COLUMN or self.width <= WIDEST_COLUMN
        )


def strip_of(text: str, gap: int) -> Strip:
    """The strip of a line of text."""
    return Strip(text, gap, ends_sentence(text))


def is_wrapped(strips: Sequence[Strip]) -> bool:
    """True when most lines are lines of columns: short, and cut in mid-sentence."""
    return len(strips) > 1 and 2 * sum([s.is_cut for s in strips]) >= len(strips)


def indents(strips: Sequence[Strip]) -> bool:
    """True when the first lines of paragraphs are shorter than the second ones: the page prints indents."""
    shifts = [
        second.width - first.width
        for last, first, second in zip(strips, strips[1:], strips[2:], strict=False)
        if last.ends and not first.ends and not second.ends and last.width < first.width - 2
    ]
    return len(shifts) >= 3 and median(shifts) >= 1.0


def flows_on(strips: Sequence[Strip], first: int, last: int, indented: bool) -> bool:
    """True when the paragraph of the lines ``first`` to ``last`` goes on in the line after them.

    A paragraph whose line ends in mid-sentence always does. One whose line ends a sentence does when that
    line is full and neither the gap nor an indent of the next line says that a new one begins.
    """
    end, following = strips[last], strips[last + 1]
    if not end.ends:
        return True
    if following.width > WIDEST_COLUMN or not _is_full(strips, first, last):
        return False
    inner = end.gap if last > first or following.gap else 0
    return following.gap <= inner and not (indented and _is_indented(strips, last + 1))


def _is_full(strips: Sequence[Strip], first: int, last: int) -> bool:
    """True when the line reaches the edge of its column; a first line may be shorter by its indent."""
    end, following = strips[last], strips[last + 1]
    if end.width > WIDEST_COLUMN:
        return False
    if last == first:
        return not following.ends and end.width >= following.width - 3.0
    return end.width >= max(s.width for s in strips[max(first, last - 2) : last]) - 1.0


def _is_indented(strips: Sequence[Strip], index: int) -> bool:
    """True when the line is as much shorter than the one after it as an indent makes it."""
    return index + 1 < len(strips) and strips[index + 1].width - strips[index].width >= 1.0
