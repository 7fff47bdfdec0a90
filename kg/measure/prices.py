"""Prices of shares, which exchanges quote without naming them: 截至收盘,云岭机械报12元."""

import re

from kg.measure.counted import Indicator
from kg.measure.quantities import Quantity

_QUOTES = re.compile(
    r"(?:^|(?<![汇申上通预海晚日周月年快简喜捷播情电举填谎警公]))报(?:收|于|收于)?$|收(?:报|于)于?$|[今高低平]开(?:报|于)?$"
)
_CLOSED = re.compile(r"收盘|收市|报收|收[报于]")
_SORTS = (("最高", "最高价"), ("最低", "最低价"), ("开", "开盘价"))
PRICE = "股价"
CLOSING = "收盘股价"
_QUOTED = frozenset({PRICE, CLOSING, *(price for _, price in _SORTS)})
_SWINGS = re.compile(
    r"(?:早盘|早间|盘[中前后]|午[后间]|尾盘|开盘|收盘|周[一二三四五]|绩后|[现再]|再?度|一度|股价)*[大暴急微收]?([涨跌])去?"
)
_HIGHEST = 10_000
"""Units of money that a share hardly costs."""
_WINDOW = 12


def quoted(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """What price a verb of quoting announces; None where it announces none.

    >>> from kg.measure.quantities import quantities
    >>> view = "截至收盘,云岭机械报12.5元"
    >>> quoted(view, quantities(view)[0], Indicator("报", 9, 10)).text
    '收盘股价'
    """
    if before is not None and q.kind == "percent":
        return _swung(before)
    if before is None or q.kind != "money" or q.value >= _HIGHEST or not _QUOTES.search(before.text):
        return None
    named = next((price for sign, price in _SORTS if sign in before.text.replace("开盘", "")), PRICE)
    around = view[max(0, before.start - _WINDOW) : q.start]
    closed = named == PRICE and _CLOSED.search(around) is not None
    return Indicator(CLOSING if closed else named, before.start, before.end)


def moved(before: Indicator, previous: Indicator) -> str | None:
    """How a price moved that the figure before quotes: 报12元,跌3%."""
    if previous.text not in _QUOTED:
        return None
    if before.text.rstrip("了") in ("下跌", "上涨"):
        return PRICE + before.text.rstrip("了")
    if before.text.rstrip("了幅") in ("跌", "大跌", "涨", "大涨"):
        return PRICE + before.text.rstrip("了幅")[-1] + "幅"
    return None


def _swung(before: Indicator) -> Indicator | None:
    """早盘涨3%, 再度大跌5%: how a price moved, when that is said too."""
    swing = _SWINGS.fullmatch(before.text)
    alone = swing is None or len(before.text) == 1
    return None if swing is None or alone else Indicator(swing[1] + "幅", before.start, before.end)
