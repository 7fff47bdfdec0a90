"""CSV for spreadsheets: UTF-8 with a byte order mark, and no cell that would run as a formula."""

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal

from kg.core.numbers import plain
from kg.export.tables import Cell, Table

BOM = "\ufeff"

_FORMULA = re.compile(r"[\t\r]|[\s\x00-\x20\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]")
"""What spreadsheets take for a formula, after white space and invisible marks too, in full width too."""

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def sheet(table: Table) -> Iterator[str]:
    """The lines of a table, with header."""
    yield BOM + csv_line(table.columns)
    for row in table.rows:
        yield csv_line(map(harmless, row))


def csv_line(cells: object) -> str:
    """Cells as one record of RFC 4180."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)  # type: ignore[arg-type]  # any iterable of text
    return out.getvalue()


def harmless(cell: Cell) -> str:
    """A cell as text; a text that a spreadsheet would run begins with an apostrophe, which it does not show.

    >>> harmless("=1+1"), harmless(Decimal("-1.50"))
    ("'=1+1", '-1.5')
    """
    text = as_text(cell)
    if isinstance(cell, str):
        text = _UNFIT.sub("\ufffd", text)
        return f"'{text}" if _FORMULA.match(cell) else text
    return text


def as_text(cell: Cell) -> str:
    """A cell as text: numbers without exponent, true and false in small letters, nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return plain(cell) if isinstance(cell, Decimal) else str(cell)
