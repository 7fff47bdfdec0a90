"""Measure words and units: the table ``units.tsv``, and one pattern that finds the longest of them."""

from dataclasses import dataclass
from functools import cache

from kg.measure.tables import either, table

_SAME = {
    "元人民币": "元",
    "人民币": "元",
    "块钱": "元",
    "个小时": "小时",
    "个人": "人",
    "秒钟": "秒",
    "㎡": "平方米",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure word as printed; ``kind`` is count, money, area, time …; ``not_before`` holds the characters that
    make another word of it (人 before 才)."""

    unit: str
    kind: str
    not_before: str


@cache
def units() -> dict[str, Unit]:
    """Every measure word by its form."""
    rows = table("units", ("unit", "kind", "not_before", "source"))
    return {row["unit"]: Unit(row["unit"], row["kind"], row["not_before"]) for row in rows}


@cache
def unit_pattern() -> str:
    """An alternation of all units, longest first, each with what may not follow it."""
    ordered = sorted(units().values(), key=lambda unit: (-len(unit.unit), unit.unit))
    return "|".join(either(unit.unit, unit.not_before) for unit in ordered)


def printed_unit(unit: str) -> str:
    """The unit as an observation gives it: 元 and 小时 in one form, the rest as printed.

    >>> printed_unit("元人民币"), printed_unit("台套")
    ('元', '台套')
    """
    return _SAME.get(unit, unit)


def kind_of(unit: str) -> str:
    """The kind of a unit of the table; count for one with an alternative in brackets (台(套))."""
    known = units().get(unit)
    return known.kind if known else "count"
