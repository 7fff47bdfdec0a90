"""The words around a figure that make it a bound: 超, 近, 不足 before; 余, 左右, 以上 after."""

import re
from typing import Literal

from kg.measure.tables import forms

Bound = Literal["exact", "over", "about", "under"]

_BOUNDS: tuple[Bound, ...] = ("over", "about", "under")
_BY_WORD: dict[str, Bound] = {word: bound for bound in _BOUNDS for word in forms(f"{bound} before")}
_BY_SUFFIX: dict[str, Bound] = {word: bound for bound in _BOUNDS for word in forms(f"{bound} after")}
_SHORT = "过上破"
"""Words of one character that are bounds only right before a scale or a round number (过亿元, 上百家)."""


def _alternation(words: dict[str, Bound]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_BEFORE_END = re.compile(f"({_alternation(_BY_WORD)})[了至到达为]?(?:人民币)?$")
_AFTER_START = re.compile(f"(?:{_alternation(_BY_SUFFIX)})(?!游)")
_SHARE_BEFORE = re.compile(r"(约|近|超过?|逾)[占有为][^,;。、\d]{0,16}$")
_LIMIT_BEFORE = re.compile(r"(?:最高|最多|至多)[\u4e00-\u9fff]{1,4}$")
_LONGEST = 7


def bound_before(view: str, start: int, *, round_number: bool = False) -> tuple[int, Bound]:
    """Where the bound before a figure begins (``start`` when there is none) and what it says.

    >>> bound_before("专利约20项", 3)
    (2, 'about')
    """
    window = view[max(0, start - _LONGEST) : start]
    match = _BEFORE_END.search(window)
    if match is None:
        return start, "under" if _LIMIT_BEFORE.search(window) else "exact"
    word = match[1]
    if word in _SHORT and not round_number:
        return start, "exact"
    return start - len(match.group()), _BY_WORD[word]


def bound_of_share(view: str, start: int) -> Bound:
    """The bound that stands before the verb of a share: 约占全省的三成.

    >>> bound_of_share("约占全省的三成", 5)
    'about'
    """
    match = _SHARE_BEFORE.search(view[max(0, start - 20) : start])
    return _BY_WORD[match[1]] if match else "exact"


def bound_after(view: str, end: int) -> tuple[int, Bound]:
    """Where the bound after a figure ends (``end`` when there is none) and what it says.

    >>> bound_after("60家以上", 3)
    (5, 'over')
    """
    match = _AFTER_START.match(view, end)
    if match is None or (match.group() == "内" and view[end + 1 : end + 2] not in ("", ",", "。", "完")):
        return end, "exact"
    return match.end(), _BY_SUFFIX[match.group()]


def together(before: Bound, inner: bool, after: Bound) -> Bound:
    """One bound of three: 余 or 多 inside the figure wins, then the word after, then the word before.

    >>> together("about", True, "exact"), together("under", False, "exact")
    ('over', 'under')
    """
    if inner:
        return "over"
    return after if after != "exact" else before
