"""Reading the lexicon files, each once a process, with what a user's folder changes in them."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from kg.errors import LexiconError
from kg.lexicon.changes import NO_CHANGES, Changes, Row

SEPARATOR = "|"
"""Joins several values in one field."""


class _InForce:
    """The changes that the lexicons are read with; :func:`kg.knowledge.using` sets them."""

    changes: Changes = NO_CHANGES


def set_changes(changes: Changes) -> None:
    """Read every lexicon with these changes from now on; what was made from the lexicons before must be forgotten."""
    _InForce.changes = changes


@cache
def rows(name: str) -> tuple[Row, ...]:
    """All rows of the lexicon ``name``, in file order; raises LexiconError for a missing or ragged file."""
    change = _InForce.changes.get(name)
    return change.applied(shipped_rows(name)) if change else shipped_rows(name)


@cache
def shipped_rows(name: str) -> tuple[Row, ...]:
    """The rows that zonekg brings along, whatever a user changes."""
    path = files("kg.lexicon") / "data" / f"{name}.tsv"
    if not path.is_file():
        raise LexiconError(f"lexicon {name}: no file data/{name}.tsv; make it with python -m kg.lexicon.make")
    columns, *lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line[:2] != "# ")
    header = columns.split("\t")
    return tuple(_row(name, number, header, line) for number, line in enumerate(lines, start=2))


@cache
def columns(name: str) -> tuple[str, ...]:
    """The columns of a lexicon that zonekg brings along."""
    path = files("kg.lexicon") / "data" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(next(line for line in lines if line[:2] != "# ").split("\t"))


def _row(name: str, number: int, header: list[str], line: str) -> Row:
    fields = line.split("\t")
    if len(fields) != len(header):
        raise LexiconError(
            f"data/{name}.tsv line {number}: {len(fields)} fields, but the header has {len(header)}; "
            "run python -m kg.lexicon.lint"
        )
    return dict(zip(header, fields, strict=True))


def values(field: str) -> tuple[str, ...]:
    """The values of a field that may hold several.

    >>> values("经开区|开发区")
    ('经开区', '开发区')
    """
    return tuple(v for v in field.split(SEPARATOR) if v)


@cache
def forms(name: str, kind: str | tuple[str, ...] | None = None, column: str = "form") -> tuple[str, ...]:
    """The sorted values of one column, of all rows or of those of the kind or kinds given.

    For lists of heads and titles (``titles`` has them in the column ``title``).
    """
    kinds = (kind,) if isinstance(kind, str) else kind
    found = {row[column] for row in rows(name) if kinds is None or row["kind"] in kinds}
    return tuple(sorted(found - {""}))


@cache
def names(name: str, columns: tuple[str, ...] = ("name", "short_names")) -> tuple[tuple[str, Row], ...]:
    """Every form in the columns given with its row, sorted; the first row that has a form keeps it."""
    found: dict[str, Row] = {}
    for row in rows(name):
        for form in _fields(row, columns):
            found.setdefault(form, row)
    return tuple(sorted(found.items(), key=lambda item: item[0]))


def _fields(row: Row, columns: Iterable[str]) -> Iterable[str]:
    for column in columns:
        yield from values(row[column])
