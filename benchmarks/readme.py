"""Keeps the answers in the README equal to what the queries give on graphs/.

usage: python benchmarks/readme.py          tells which answers differ
       python benchmarks/readme.py --write  writes them

A block between ``<!-- answer NAME ROWS -->`` and ``<!-- end -->`` holds the first ROWS rows of docs/queries/NAME.rq.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from kg.query import Result, query

ROOT = Path(__file__).resolve().parent.parent
FILES = ("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"(<!-- answer (\w+) (\d+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def updated(text: str) -> str:
    """The text with every answer as the query gives it now."""
    return _BLOCK.sub(lambda m: m[1] + _table(_answer(m[2]), int(m[3])) + m[4], text)


def _answer(name: str) -> Result:
    return query(ROOT / "graphs", (ROOT / "docs" / "queries" / f"{name}.rq").read_text(encoding="utf-8"))


def _table(result: Result, rows: int) -> str:
    lines = [_row(result.variables), _row(["---"] * len(result.variables))]
    lines += [_row(cell or "" for cell in row) for row in result.rows[:rows]]
    more = len(result.rows) - rows
    note = [f"\n… {more} more rows"] if more > 0 else []
    return "\n".join(["", *lines, *note, ""]) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def main() -> int:
    """Compare or write; 1 when something differs and nothing was written."""
    stale = []
    for name in FILES:
        file = ROOT / name
        text = file.read_text(encoding="utf-8")
        if updated(text) != text:
            stale.append(name)
            if "--write" in sys.argv:
                file.write_text(updated(text), encoding="utf-8")
    print("\n".join(f"{name}: answers differ" for name in stale) or "answers are those of graphs/")
    return int(bool(stale) and "--write" not in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
