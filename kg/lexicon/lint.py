"""The canonical form of lexicon files, and a check of it: ``python -m kg.lexicon.lint [--fix]``."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.core.view import matching_view
from kg.errors import LexiconError

DATA = Path(__file__).parent / "data"


def canonical(columns: Sequence[str], table: Iterable[Mapping[str, str]]) -> str:
    """The file's text: header, rows sorted by code point, none twice, each ended by a line feed."""
    lines = sorted({"\t".join(row[column] for column in columns) for row in table})
    return "\n".join(["\t".join(columns), *lines]) + "\n"


def problems(text: str) -> list[str]:
    """What is wrong with a lexicon's text, one line each; empty when it is canonical.

    Lines in front that begin with ``# `` say where the rows come from.
    """
    told, text = _told(text)
    header, *lines = text.split("\n")
    columns = header.split("\t")
    found = [] if columns[-1] == "source" else ["line 1: the last column must be source"]
    if not lines or lines.pop() != "":
        found.append("the file must end with one line feed")
    for number, line in enumerate(lines, start=2 + told.count("\n")):
        found += [f"line {number}: {what}" for what in _row_problems(columns, line)]
    if lines != sorted(set(lines)):
        found.append("rows must be sorted by code point, none twice")
    return found


def _told(text: str) -> tuple[str, str]:
    """The lines that say where a lexicon comes from, and the rest."""
    lines = text.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if not line.startswith("# ")), len(lines))
    return "".join(lines[:first]), "".join(lines[first:])


def _row_problems(columns: Sequence[str], line: str) -> list[str]:
    fields = line.split("\t")
    if len(fields) != len(columns):
        return [f"{len(fields)} fields, but the header has {len(columns)}"]
    found = [] if fields[-1] else ["no source"]
    found += [f"{c} has space at an edge" for c, f in zip(columns, fields, strict=True) if f != f.strip()]
    if matching_view(line) != line:
        found.append("not in the matching view (full-width forms)")
    return found


def lint(path: Path, fix: bool = False) -> None:
    """Raises LexiconError naming file and line; with ``fix`` sorts the rows first."""
    text = path.read_text(encoding="utf-8")
    if fix:
        told, rest = _told(text)
        header, *lines = rest.splitlines()
        text = told + "\n".join([header, *sorted(set(lines))]) + "\n"
        path.write_text(text, encoding="utf-8")
    found = problems(text)
    if found:
        raise LexiconError(f"{path.name}: {'; '.join(found[:5])}; sort with python -m kg.lexicon.lint --fix")


def main(arguments: Sequence[str]) -> None:
    """Checks every lexicon of the package."""
    for path in sorted(DATA.glob("*.tsv")):
        lint(path, fix="--fix" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
