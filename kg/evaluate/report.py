"""The evaluation as people read it: a table of scores, the list of misses, the rows that flipped against a baseline."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import UsageError
from kg.evaluate.items import Item
from kg.evaluate.score import Score

KINDS = ("entity", "relation", "post", "observation", "title", "author", "bound", "evidence", "alias")
"""In the order of the table; *bound*, *evidence* and *alias* are shares of right ones (precision)."""

SHARES = frozenset({"bound", "evidence", "alias"})
"""Kinds that have no misses: only their precision means something."""

Row = tuple[str, str, Score]


def score_rows(items: list[Item]) -> list[Row]:
    """(kind, group, score) for each kind as a whole (group "") and each type or predicate in it."""
    by: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        by[item.kind, ""].append(item)
        if item.kind in ("entity", "relation"):
            by[item.kind, item.group].append(item)
    keys = sorted(by, key=lambda k: (KINDS.index(k[0]), k[1]))
    return [(kind, group, Score.of(by[kind, group])) for kind, group in keys]


def page_rows(items: list[Item]) -> list[tuple[str, dict[str, Score]]]:
    """For each page the score of each kind."""
    pages: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        pages[item.page].append(item)
    return [
        (page, {kind: Score.of([i for i in pages[page] if i.kind == kind]) for kind in KINDS})
        for page in sorted(pages)
    ]


def listed(items: Iterable[Item]) -> Iterator[str]:
    """A line for every wrong and missed item, with its sentence."""
    for i in items:
        if i.verdict != "right":
            yield f"{i.page}\t{i.verdict}\t{i.kind}\t{i.group}\t{i.label}\t{' '.join(i.quote.split())}"


def write_baseline(items: list[Item], file: Path) -> None:
    """Keep the verdicts, for :func:`flipped` to compare with later."""
    rows = sorted({(i.page, i.kind, i.group, i.label, i.verdict) for i in items})
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    file.write_text(text + "\n", encoding="utf-8")


def flipped(items: list[Item], file: Path) -> list[str]:
    """A line for each item whose verdict differs from the baseline's. Raises UsageError for a file that is none."""
    now = {(i.page, i.kind, i.group, i.label): i.verdict for i in items}
    before = _baseline(file)
    lines = []
    for key in sorted(now.keys() | before.keys()):
        was, is_ = before.get(key, "absent"), now.get(key, "absent")
        if was != is_:
            lines.append(f"{key[0]}\t{was} -> {is_}\t{key[1]}\t{key[2]}\t{key[3]}")
    return lines


def _baseline(file: Path) -> dict[tuple[str, str, str, str], str]:
    try:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
        return {(page, kind, group, label): verdict for page, kind, group, label, verdict in rows}
    except (OSError, ValueError) as error:
        raise UsageError(f"{file}: not a baseline ({error}); write one with --save-baseline FILE") from error
