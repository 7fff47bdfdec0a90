"""What every format gives: the text of one record and what the format says of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.core.origin import NOTHING_STATED, Layout, Outline, Stated


@dataclass(frozen=True, slots=True)
class Record:
    """One extracted text; ``path`` leads to it (``a.zip!/b.txt``, ``f.jsonl#id``)."""

    path: str
    text: str
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()
    outline: Outline = ()
    stated: Stated = NOTHING_STATED
    layout: Layout | None = None


ROW = "row"
"""The role of a row of a table, its cells parted by tabs."""

LONGEST_CELL = 40
"""What is longer, or ends a sentence, is text that a table only sets in its place."""


def table_row(cells: Sequence[str]) -> str | None:
    """The cells of a table's row parted by tabs; None for one cell, and for text set in boxes.

    >>> table_row(["产值", "86 亿元"]), table_row(["园区投产。", "企业落户。"])
    ('产值\\t86 亿元', None)
    """
    texts = [" ".join(cell.split()) for cell in cells]
    short = all(len(text) <= LONGEST_CELL and text[-1:] not in "。！？；" for text in texts if text)
    return "\t".join(texts).strip("\t") if short and sum(map(bool, texts)) > 1 else None


def outlined_text(parts: list[tuple[str, str]]) -> tuple[str, Outline]:
    """The texts with their roles as one text of a line each, and its outline; white space is made single.

    The cells of a table's row stay parted by tabs.

    >>> outlined_text([("title", "云岭 高新区"), ("body", "近日。")])
    ('云岭 高新区\\n近日。', ((0, 6, 'title'), (7, 10, 'body')))
    """
    lines, outline, at = [], [], 0
    for role, text in parts:
        line = (
            "\t".join(" ".join(cell.split()) for cell in text.split("\t"))
            if role == ROW
            else " ".join(text.split())
        )
        if line:
            lines.append(line)
            outline.append((at, at + len(line), role))
            at += len(line) + 1
    return "\n".join(lines), tuple(outline)
