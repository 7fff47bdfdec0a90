"""Figures as people read them: 1000000000 元 is 10亿元, a share is 75%, a bound is a word before it."""

from decimal import Decimal

_BOUNDS = {"over": "超", "about": "约", "under": "不足", "exact": ""}
_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_DECIMALS = 2
"""How many decimals a scaled number may show; where more are needed, all digits are printed instead."""


def readable_figure(value: Decimal, unit: str | None, bound: str = "exact") -> str:
    """The value with its unit and bound, without losing a digit.

    >>> readable_figure(Decimal("1000000000"), "元")
    '10亿元'
    >>> readable_figure(Decimal("12000"), "名", "over")
    '超1.2万名'
    >>> readable_figure(Decimal("123457"), "家")
    '123,457家'
    >>> readable_figure(Decimal("0.6667"), None, "about")
    '约0.6667'
    """
    return f"{_BOUNDS.get(bound, '')}{readable_number(value, scaled=not _is_scaled(unit))}{unit or ''}"


def readable_number(value: Decimal, *, scaled: bool = True) -> str:
    """The number with 万, 亿 or 万亿 where that shortens it exactly, else with separators from 10,000 on.

    >>> readable_number(Decimal("2025")), readable_number(Decimal("-35000000"))
    ('2025', '-3500万')
    """
    size = abs(value)
    for scale, word in _SCALES if scaled else ():
        if size >= scale and _decimals(size / scale) <= _DECIMALS:
            return f"{_plain(value / scale)}{word}"
    return f"{value:,f}" if size >= 10_000 else _plain(value)


def _is_scaled(unit: str | None) -> bool:
    """True for a unit that brings its own scale (万吨, 亿件)."""
    return bool(unit) and str(unit)[0] in "百千万亿"


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
