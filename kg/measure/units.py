"""Measure words and units: the table ``units.tsv``, and one pattern that finds the longest of them."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.errors import LexiconError

_COLUMNS = ["unit", "kind", "not_before", "source"]
_SAME = {"元人民币": "元", "块钱": "元", "个小时": "小时", "个人": "人", "秒钟": "秒"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A measure word as printed; ``kind`` is count, money, area, time … and ``not_before`` the characters
    that make another word of it (人 before 才)."""

    unit: str
    kind: str
    not_before: str


@cache
def units() -> dict[str, Unit]:
    """Every measure word by its form; raises LexiconError for a ragged table."""
    header, *lines = (files("kg.measure") / "units.tsv").read_text(encoding="utf-8").splitlines()
    if header.split("\t") != _COLUMNS:
        raise LexiconError(f"kg/measure/units.tsv: the header must be {' '.join(_COLUMNS)}, not {header!r}")
    table = {}
    for number, line in enumerate(lines, start=2):
        fields = line.split("\t")
        if len(fields) != len(_COLUMNS):
            raise LexiconError(f"kg/measure/units.tsv line {number}: {len(fields)} fields instead of {len(_COLUMNS)}")
        table[fields[0]] = Unit(fields[0], fields[1], fields[2])
    return table


@cache
def unit_pattern() -> str:
    """An alternation of all units, longest first, each with what may not follow it."""
    ordered = sorted(units().values(), key=lambda unit: (-len(unit.unit), unit.unit))
    return "|".join(_form(unit) for unit in ordered)


def _form(unit: Unit) -> str:
    form = re.escape(unit.unit)
    if unit.unit[-1].isascii() and unit.unit[-1].isalpha():
        return form + r"(?![A-Za-z])"
    return form + (f"(?![{unit.not_before}])" if unit.not_before else "")


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
