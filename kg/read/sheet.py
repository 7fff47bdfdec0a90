"""What the user knows of files and the files do not say: ``sources.tsv``, and dates in the files' names."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kg.core.dates import iso_date
from kg.core.origin import Stated
from kg.core.text import Source
from kg.core.urls import is_url
from kg.errors import UsageError
from kg.read.inputs import STANDARD_INPUT, read_inputs

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


class Statements:
    """What tables and file names say of sources; ``warnings`` tells what is wrong with them."""

    def __init__(self, tables: Iterable[Source] = (), pattern: str | None = None) -> None:
        """Raises UsageError for a pattern without YYYY."""
        self.warnings: list[str] = []
        self._name = name_pattern(pattern) if pattern else None
        self._rows = {file: row for table in tables for file, row in _rows(table, self.warnings)}
        self._unread = set(self._rows)

    def of(self, source: Source) -> Source:
        """The source with what is said of it and itself does not state."""
        container = _key(source)
        self._unread -= {source.path, container}
        row = self._rows.get(source.path) or self._rows.get(container) or Stated()
        found = self._name.search(container) if self._name else None
        parts = found.groupdict() if found else {}
        from_name = iso_date(parts["year"], parts.get("month"), parts.get("day")) if parts else None
        stated = source.stated
        for what, date in ((SHEET, row.issued), ("the file's name", from_name)):
            if conflict(stated.issued, date):
                self.warnings.append(
                    f"{source.path}: {what} says {date}, but {stated.issued} is stated already and is kept"
                )
            stated = replace(stated, issued=stated.issued or date)
        return replace(source, stated=_completed(stated, row))

    def unread(self) -> list[str]:
        """A warning for each file that a table names and none of the sources was."""
        return [f"{SHEET}: {file}: no such file was read; correct the name" for file in sorted(self._unread)]


def statements(inputs: Sequence[str | Path], pattern: str | None = None) -> Statements:
    """What the tables beside and among the inputs, and the names, say; standard input is left to be read later."""
    files = [given for given in inputs if given != STANDARD_INPUT]
    tables = read_inputs([*files, *sheets_beside(files)], name=SHEET)
    return Statements((t for t in tables if isinstance(t, Source) and is_sheet(t)), pattern)


def told(sources: Sequence[Source], pattern: str | None = None) -> Told:
    """Give each source what ``sources.tsv`` and its name say and itself does not; the tables are no sources.

    ``pattern`` is a piece of the file's path with YYYY, MM and DD in the places of the date: ``rb-YYYYMMDD``.
    Raises UsageError for a pattern without YYYY.
    """
    said = Statements(filter(is_sheet, sources), pattern)
    kept = tuple(said.of(s) for s in sources if not is_sheet(s))
    return Told(kept, tuple(dict.fromkeys((*said.warnings, *said.unread()))))


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


def date_of(text: str) -> str | None:
    """A cell as 2025, 2025-08 or 2025-08-10; None for what is no date.

    >>> date_of("2025年8月10日"), date_of("20250810"), date_of("August")
    ('2025-08-10', '2025-08-10', None)
    """
    found = _DATE.fullmatch(text.strip())
    return iso_date(*found.groups()) if found else None


def conflict(one: str | None, other: str | None) -> bool:
    """True for two dates of which none is the other's year or month."""
    return bool(one and other) and not (str(one).startswith(str(other)) or str(other).startswith(str(one)))


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
        where, given = (
            f"{table.path} line {number}",
            {column: value for column, value in row.items() if value},
        )
        yield (folder / given["file"]).as_posix(), _stated(given, where, warnings)


def _stated(row: Mapping[str, str], where: str, warnings: list[str]) -> Stated:
    date, url = date_of(row.get("date", "")), row.get("url")
    if "date" in row and not date:
        warnings.append(f"{where}: {row['date']!r} is no date; write 2025-08-10")
    if url and not is_url(url):
        warnings.append(f"{where}: {url!r} is no address; write https://…")
        url = None
    return Stated(
        issued=date, publisher=row.get("paper"), edition=row.get("edition"), page=row.get("page"), url=url
    )


def _completed(stated: Stated, row: Stated) -> Stated:
    """What is stated already, and from the row what is not."""
    return replace(
        stated,
        publisher=stated.publisher or row.publisher,
        edition=stated.edition or row.edition,
        page=stated.page or row.page,
        url=stated.url or row.url,
    )
