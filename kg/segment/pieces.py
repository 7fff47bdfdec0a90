"""Blocks in the making, and the lines of text that they are made from."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.core.text import Span
from kg.repair.columns import Strip, width
from kg.segment.rows import Row


@dataclass(slots=True)
class Piece:
    """A block in the making."""

    role: str
    spans: list[Span]
    tail: str
    """The last characters."""


@dataclass(slots=True)
class Pieces:
    """The pieces of an article and the characters that its column breaks print twice."""

    pieces: list[Piece] = field(default_factory=list)
    doubled: list[Span] = field(default_factory=list)


ROLES = {"text": "body", "dateline": "byline", "heading": "subhead", "rubric": "kicker"}
"""The role of a block that a row of another kind makes."""


def strips_of(rows: Sequence[Row], texts: Sequence[int]) -> list[Strip]:
    """The strips of the rows of text; 本报讯 on the same line counts to its width."""
    found = [Strip(row.text, row.gap, row.ends_sentence) for row in rows if row.kind == "text"]
    for number, index in enumerate(texts):
        row, before = rows[index], rows[index - 1] if index else None
        if before is not None and before.kind == "dateline" and row.line == before.line:
            on_line = before.text.rsplit("\n", 1)[-1]
            found[number].before = width(on_line) + 0.5
            found[number].gap = before.gap
    return found
