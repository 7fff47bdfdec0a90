"""The articles of a source whose format says what its parts are: titles, paragraphs, captions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from kg.core.text import Source, Span
from kg.repair.lines import stripped_line
from kg.segment.groups import grouped
from kg.segment.names import has_role
from kg.segment.page import page_rows
from kg.segment.paragraphs import Joiner
from kg.segment.pieces import Piece
from kg.segment.rows import Kind, Row, rows_of

PLAIN = ("text", "body")
"""Roles of an outline whose lines are read as on a plain page: many lines, or one line a paragraph."""

_KINDS = {"pullquote": "caption", "lead": "text", "row": "subhead"}
_ROLES = {"text": "body", "dateline": "byline", "heading": "subhead"}
_BEHIND_TITLE = frozenset({"title", "kicker", "subtitle", "byline"})


@dataclass(slots=True)
class Cut:
    """The pieces of each article of a source, and what belongs to none of them, with the reason."""

    articles: list[list[Piece]] = field(default_factory=list)
    dropped: list[tuple[str, tuple[Span, ...]]] = field(default_factory=list)


def outlined(source: Source) -> Cut:
    """Cut a source by its outline; bylines, credits and crawl noise inside the paragraphs are still told apart."""
    known = {(start, end): role for start, end, role in source.outline if role not in PLAIN}
    rows = page_rows(_blanked(source.text, list(known)))
    cut = Cut(dropped=[(r.reason, r.spans) for r in rows if r.kind == "dropped"])
    cut.dropped += [("page furniture", (span,)) for span, role in known.items() if role == "furniture"]
    kept = [r for r in rows if r.kind != "dropped"]
    if any(role == "text" for *_, role in source.outline):
        kept += [_row(source, span, role) for span, role in known.items() if role != "furniture"]
        for group in grouped(sorted(kept, key=_place)):
            made = Joiner(source.text, group).joined()
            cut.dropped += [("doubled text", (span,)) for span in made.doubled]
            for piece in made.pieces:
                piece.role = "row" if known.get(piece.spans[0]) == "row" else piece.role
            cut.articles.append(made.pieces)
        return cut
    pieces = [(_place(r), _piece(r)) for r in kept]
    for span, role in known.items():
        pieces += _known(source, span, role)
    cut.articles = _grouped([piece for _, piece in sorted(pieces, key=lambda item: item[0])])
    return cut


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with white space, and no line end, in place of the spans."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return "".join((*pieces, text[at:]))


def _known(source: Source, span: Span, role: str) -> list[tuple[int, Piece]]:
    """The piece of a known role with its place; a caption and the credit behind it are two."""
    if role == "furniture":
        return []
    line = stripped_line(source.text, *span) if role == "caption" else None
    rows = rows_of(line) if line else []
    if rows and all(row.kind in ("caption", "credit") for row in rows):
        return [(_place(row), Piece(row.kind, list(row.spans), "")) for row in rows]
    return [(span[0], Piece(role, [span], ""))]


def _row(source: Source, span: Span, role: str) -> Row:
    return Row(cast(Kind, _KINDS.get(role, role)), (span,), source.text[slice(*span)], marked=True)


def _place(row: Row) -> int:
    return row.spans[0][0]


def _piece(row: Row) -> Piece:
    names = row.kind == "byline" and not row.marked and not has_role(row.text)
    return Piece("names" if names else _ROLES.get(row.kind, row.kind), list(row.spans), row.text[-12:])


def _grouped(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each article: a title or a kicker behind text begins the next one."""
    groups: list[list[Piece]] = []
    has_text = True
    for piece in pieces:
        if not groups or (has_text and piece.role in ("title", "kicker")):
            groups.append([])
            has_text = False
        has_text = has_text or piece.role == "body"
        groups[-1].append(piece)
    return [_with_bylines(group) for group in groups]


def _with_bylines(pieces: list[Piece]) -> list[Piece]:
    """Names alone on a line are a byline only behind the headline and behind the last paragraph."""
    above, ends = "title", max((i for i, p in enumerate(pieces) if p.role == "body"), default=-1)
    for index, piece in enumerate(pieces):
        if piece.role == "names":
            piece.role = "byline" if above in _BEHIND_TITLE or index > ends else "body"
        above = piece.role
    return pieces
