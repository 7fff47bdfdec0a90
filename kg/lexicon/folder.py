"""A user's folder of lexicons: read, checked line by line, all faults told at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.core.view import matching_view
from kg.core.vocabulary import ENTITY_TYPES
from kg.errors import LexiconError
from kg.lexicon.changes import USER, Change, Key, Row, by_kind, key_column, key_of
from kg.lexicon.load import columns, shipped_rows, values

OPEN = (
    "companies", "company_suffixes", "edge_words", "event_heads", "generic_cores", "government_units", "honours",
    "hospitals", "industries", "institution_heads", "known_names", "media", "national_zones", "not_names",
    "organ_words", "park_heads", "party_units", "program_heads", "project_heads", "surnames",
    "titles", "universities",
)  # fmt: skip
"""The lexicons that a folder may change; the others are counted, are tables of codes, or belong to the code."""

_IGNORED = (".md",)
_NUMBERS = {"surnames": ("rank",)}


@dataclass(slots=True)
class Table:
    """One file while it is read: what it changes, and what is wrong with it."""

    path: Path
    header: tuple[str, ...]
    added: dict[Key, Row] = field(default_factory=dict)
    removed: set[Key] = field(default_factory=set)
    lines: dict[tuple[bool, Key], int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def wrong(self, number: int, what: str) -> None:
        """Notes a fault of a line."""
        self.faults.append(f"{self.path}:{number}: {what}")


def read_lexicons(folder: Path) -> dict[str, Change]:
    """The changes that a folder makes, by lexicon. Raises LexiconError that tells every fault of all files, a line each.

    Each file has the name and the columns of one of the lexicons in kg/lexicon/data (:data:`OPEN`); columns that say
    nothing may be left out. A row replaces the one of the same name (and kind); a name with ``-`` before it is removed.
    """
    if not folder.is_dir():
        raise LexiconError(f"{folder}: no such folder; name a folder of lexicons (companies.tsv, …)")
    found: dict[str, Change] = {}
    faults: list[str] = []
    for path in sorted(
        p for p in folder.iterdir() if not p.name.startswith(".") and p.suffix not in _IGNORED
    ):
        change, wrong = _read(path)
        faults += wrong
        found[path.stem] = change
    if faults:
        raise LexiconError("\n".join(faults))
    return found


def _read(path: Path) -> tuple[Change, list[str]]:
    if path.suffix != ".tsv" or path.stem not in OPEN:
        known = ", ".join(f"{name}.tsv" for name in OPEN)
        return Change(), [
            f"{path}:1: no lexicon has this name; rename the file to one of {known}, or take it away"
        ]
    try:
        text = decoded(path)
    except LexiconError as error:
        return Change(), [str(error)]
    table = _table(path, [line.rstrip("\r") for line in text.split("\n")])
    return Change(tuple(table.added.values()), frozenset(table.removed)), table.faults


def decoded(path: Path) -> str:
    """The text of a UTF-8 file, a byte order mark left out. Raises LexiconError that names the line that is none."""
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = data[error.start]
        raise LexiconError(
            f"{path}:{line}: not UTF-8 (byte 0x{byte:02x}); save the file as UTF-8 and try again"
        ) from None


def _table(path: Path, lines: list[str]) -> Table:
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("# ")]
    if not numbered:
        table = Table(path, ())
        table.wrong(1, f"an empty file; its first line must name the columns: {_tabbed(columns(path.stem))}")
        return table
    table = Table(path, tuple(numbered[0][1].split("\t")))
    _check_header(table, numbered[0][0])
    if not table.faults:
        for number, line in numbered[1:]:
            _add(table, number, line)
    return table


def _tabbed(names: tuple[str, ...]) -> str:
    return "<TAB>".join(names)


def _check_header(table: Table, number: int) -> None:
    known = columns(table.path.stem)
    needed = (key_column(known), *(("kind",) if by_kind(known) else ()))
    needed += ("type",) if table.path.stem == "known_names" else ()
    for name in dict.fromkeys(table.header):
        if name not in known:
            table.wrong(
                number, f"unknown column {name!r}; the columns are {_tabbed(known)}, parted by one tab each"
            )
        if table.header.count(name) > 1:
            table.wrong(number, f"the column {name} stands there twice; leave one")
    for name in needed:
        if name not in table.header:
            table.wrong(number, f"no column {name}; the header needs it: {_tabbed(needed)}")


def _add(table: Table, number: int, line: str) -> None:
    fields = [matching_view(f.strip()) for f in line.split("\t")]
    if len(fields) != len(table.header):
        table.wrong(
            number,
            f"{len(fields)} columns, but the header has {len(table.header)} ({_tabbed(table.header)}); "
            "part them by one tab each and keep empty ones",
        )
        return
    row = dict.fromkeys(columns(table.path.stem), "") | dict(zip(table.header, fields, strict=True))
    key = key_column(row)
    removes = row[key].startswith("-")
    row[key] = row[key].removeprefix("-")
    before = len(table.faults)
    for what in (_remove_faults if removes else _row_faults)(table.path.stem, row):
        table.wrong(number, what)
    first = table.lines.setdefault((removes, key_of(row)), number)
    if first != number:
        table.wrong(number, f"{row[key]} stands in line {first} already; keep one of the two")
    if len(table.faults) > before:
        return
    if removes:
        table.removed.add(key_of(row))
    else:
        table.added[key_of(row)] = row | {"source": USER + (row["source"] or table.path.name)}


def _row_faults(name: str, row: Row) -> Iterator[str]:
    key = key_column(row)
    if not row[key]:
        yield f"no {key}; write what the row is about, or take the line away"
    if len(row[key]) == 1 and name in ("known_names", "companies"):
        yield f"{row[key]} is one character, which would be found everywhere; write a longer name"
    if by_kind(row) and row["kind"] not in _kinds(name):
        yield f"unknown kind {row['kind']!r}; it is one of {', '.join(_kinds(name))}"
    if row.get("type", "Company") not in ENTITY_TYPES and (name == "known_names" or row["type"]):
        yield f"unknown type {row['type']!r}; it is one of {', '.join(ENTITY_TYPES)}"
    for column in _NUMBERS.get(name, ()):
        if row[column] and not row[column].isdigit():
            yield f"{column} is {row[column]!r}; write a whole number or nothing"


def _remove_faults(name: str, row: Row) -> Iterator[str]:
    wanted, kind = key_of(row)
    if not any(_names(shipped, wanted, kind) for shipped in shipped_rows(name)):
        said = f"{wanted} of kind {kind}" if kind else wanted
        yield f"{said} cannot be removed: {name} does not hold it; see what it holds in kg/lexicon/data/{name}.tsv"


def _names(shipped: Row, wanted: str, kind: str) -> bool:
    if shipped[key_column(shipped)] == wanted:
        return not kind or shipped["kind"] == kind
    return not kind and any(wanted in values(shipped.get(c, "")) for c in ("short_names", "aliases"))


def _kinds(name: str) -> tuple[str, ...]:
    return tuple(sorted({row["kind"] for row in shipped_rows(name)}))
