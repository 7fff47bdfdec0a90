"""What the user knows of files and the files do not say: ``sources.tsv``, and dates in the files' names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kg.core.origin import Stated
from kg.core.text import Source
from kg.errors import UsageError

SHEET = "sources.tsv"
COLUMNS = ("file", "date", "paper", "edition", "page", "url")
"""The columns of a table, in any order; ``file`` is relative to the table's folder and must be there."""

_DATE = re.compile(r"(\d{4})(?:[-/.年]?(1[0-2]|0?[1-9])(?:[-/.月]?(3[01]|[12]\d|0?[1-9])日?|月)?|年)?")
_SIGNS = {
    "YYYY": r"(?P<year>\d{4})",
    "MM": r"(?P<month>1[0-2]|0[1-9])",
    "DD": r"(?P<day>3[01]|[12]\d|0[1-9])",
}


@dataclass(frozen=True, slots=True)
class Told:
    """The sources with what is said of them, and what is wrong with it."""

    sources: tuple[Source, ...]
    warnings: tuple[str, ...]


def told(sources: Sequence[Source], pattern: str | None = None) -> Told:
    """Give each source what ``sources.tsv`` and its name say and itself does not; the tables are no sources.

    ``pattern`` is a piece of the file's path with YYYY, MM and DD in the places of the date: ``rb-YYYYMMDD``.
    Raises UsageError for a pattern without YYYY.
    """
    name = name_pattern(pattern) if pattern else None
    tables = [s for s in sources if is_sheet(s)]
    warnings: list[str] = []
    rows = {file: row for table in tables for file, row in _rows(table, warnings)}
    named = {_key(s) for s in sources} | {s.path for s in sources}
    warnings += [
        f"{SHEET}: {file}: no such file was read; correct the name" for file in sorted(rows.keys() - named)
    ]
    kept = tuple(_with_statement(s, rows, name, warnings) for s in sources if not is_sheet(s))
    return Told(kept, tuple(dict.fromkeys(warnings)))


def sheets_beside(inputs: Iterable[str | Path]) -> list[Path]:
    """The tables in the folders of those inputs that are files; a folder's own is among its files."""
    files = (Path(given) for given in inputs)
    beside = {file.parent / SHEET for file in files if file.is_file()}
    return sorted(path for path in beside if path.is_file())


def is_sheet(source: Source) -> bool:
    """True for a table of sources."""
    if PurePosixPath(source.path).name != SHEET or source.origin:
        return False
    return "file" in source.text.split("\n", 1)[0].strip().lower().split("\t")


def name_pattern(pattern: str) -> re.Pattern[str]:
    """The expression of a pattern like ``rb-YYYYMMDD``.

    >>> name_pattern("YYYY-MM/DD").search("paper/2025-08/10.txt").groups()
    ('2025', '08', '10')
    """
    if "YYYY" not in pattern or ("DD" in pattern and "MM" not in pattern):
        raise UsageError(
            f"--date-from-name {pattern}: put YYYY, MM and DD where the date stands, as in rb-YYYYMMDD"
        )
    expression = re.escape(pattern)
    for sign, group in _SIGNS.items():
        expression = expression.replace(sign, group, 1)
    return re.compile(expression)


def iso_date(text: str) -> str | None:
    """A date as 2025, 2025-08 or 2025-08-10; None for what is none.

    >>> iso_date("2025年8月10日"), iso_date("20250810"), iso_date("August")
    ('2025-08-10', '2025-08-10', None)
    """
    found = _DATE.fullmatch(text.strip())
    return _iso(*found.groups()) if found else None


def conflict(one: str | None, other: str | None) -> bool:
    """True for two dates of which none is the other's year or month."""
    return bool(one and other) and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))


def _iso(year: str, month: str | None, day: str | None) -> str:
    return "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])


def _key(source: Source) -> str:
    return source.origin.container if source.origin else source.path


def _rows(table: Source, warnings: list[str]) -> Iterator[tuple[str, Stated]]:
    head, *lines = table.text.splitlines()
    columns = [c.strip().lower() for c in head.split("\t")]
    unknown = sorted(set(columns) - set(COLUMNS))
    if unknown:
        warnings.append(
            f"{table.path}: unknown columns {', '.join(unknown)}; it may have {', '.join(COLUMNS)}"
        )
    folder = PurePosixPath(table.path).parent
    for number, line in enumerate(lines, start=2):
        row = dict(zip(columns, (v.strip() for v in line.split("\t")), strict=False))
        if not row.get("file"):
            continue
        date = iso_date(row.get("date", ""))
        if row.get("date") and not date:
            warnings.append(f"{table.path} line {number}: {row['date']!r} is no date; write 2025-08-10")
        yield (folder / row["file"]).as_posix(), Stated(issued=date, publisher=row.get("paper") or None)


def _with_statement(
    source: Source, rows: Mapping[str, Stated], name: re.Pattern[str] | None, warnings: list[str]
) -> Source:
    row = rows.get(source.path) or rows.get(_key(source)) or Stated()
    found = name.search(_key(source)) if name else None
    parts = found.groupdict() if found else {}
    from_name = _iso(parts["year"], parts.get("month"), parts.get("day")) if parts else None
    stated, path = source.stated, source.path
    for what, date in ((SHEET, row.issued), ("the file's name", from_name)):
        if conflict(stated.issued, date):
            warnings.append(f"{path}: {what} says {date}, but {stated.issued} is stated already and is kept")
        stated = replace(stated, issued=stated.issued or date)
    return replace(source, stated=replace(stated, publisher=stated.publisher or row.publisher))
