"""The tables beside this module, read once: rows by column, and alternations of the words of one list."""

import re
from functools import cache
from importlib.resources import files

from kg.errors import LexiconError


@cache
def table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """The rows of ``name``.tsv in order; raises LexiconError when its header is another or a row is ragged."""
    header, *lines = (files("kg.measure") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != columns:
        raise LexiconError(f"kg/measure/{name}.tsv: the header must be {' '.join(columns)}, not {header!r}")
    return tuple(_row(name, number, columns, line) for number, line in enumerate(lines, start=2))


def _row(name: str, number: int, columns: tuple[str, ...], line: str) -> dict[str, str]:
    fields = line.split("\t")
    if len(fields) != len(columns):
        raise LexiconError(
            f"kg/measure/{name}.tsv line {number}: {len(fields)} fields instead of {len(columns)}; add the missing tabs"
        )
    return dict(zip(columns, fields, strict=True))


@cache
def forms(name: str) -> tuple[str, ...]:
    """The words of one list of ``words.tsv``, longest first; raises LexiconError for a list that is not there."""
    return tuple(form for form, _ in _words(name))


@cache
def alternation(*names: str) -> str:
    """A pattern of all words of the lists, longest first, each with what may not follow it.

    >>> bool(re.fullmatch(alternation("founding"), "成立"))
    True
    """
    words = [word for name in names for word in _words(name)]
    return "|".join(either(form, not_before) for form, not_before in sorted(words, key=_longest))


def either(form: str, not_before: str) -> str:
    """The pattern of one form that does not stand before the characters given; a Latin unit ends at its last letter."""
    if form[-1].isascii() and form[-1].isalpha():
        return re.escape(form) + r"(?![A-Za-z])"
    return re.escape(form) + (f"(?![{not_before}])" if not_before else "")


def _longest(word: tuple[str, str]) -> tuple[int, str]:
    return -len(word[0]), word[0]


@cache
def _words(name: str) -> tuple[tuple[str, str], ...]:
    rows = table("words", ("list", "form", "not_before", "source"))
    found = {(row["form"], row["not_before"]) for row in rows if row["list"] == name}
    if not found:
        raise LexiconError(f"kg/measure/words.tsv: no list {name!r}; add its words, one a row")
    return tuple(sorted(found, key=_longest))
