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


def strips_of(rows: Sequence[Row]) -> list[Strip]:
    """The strips of the rows of text; 本报讯 on the same line counts to its width."""
    found: list[Strip] = []
    dateline: Row | None = None
    for row in rows:
        if row.kind == "text":
            strip = Strip(row.text, row.gap, row.ends_sentence)
            if dateline is not None and dateline.line == row.line:
                on_line = dateline.text.rsplit("\n", 1)[-1]
                strip.before, strip.gap = width(on_line) + 0.5, dateline.gap
            found.append(strip)
        dateline = row if row.kind == "dateline" else None
    return found
