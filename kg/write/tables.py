"""``decisions.tsv``: which local entities are one, which are not, by whom, for what reasons."""

from collections.abc import Iterator

from kg.core.graph import Decision, Graph
from kg.errors import BuildError

COLUMNS = ("verdict", "a", "b", "by", "reasons")
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ESCAPE = str.maketrans(_ESCAPES)
_PLAIN = {escaped[1]: char for char, escaped in _ESCAPES.items()}


def decisions(graph: Graph) -> Iterator[str]:
    """The lines of the table, sorted; tab, line ends and backslash are escaped by a backslash."""
    yield "\t".join(COLUMNS) + "\n"
    for d in graph.decisions:
        yield "\t".join(cell.translate(_ESCAPE) for cell in (d.verdict, d.a, d.b, d.by, d.reasons)) + "\n"


def read_decisions(text: str) -> tuple[Decision, ...]:
    """The decisions of such a table. Raises BuildError for a line that is none."""
    lines = text.split("\n")
    if lines[0].split("\t") != list(COLUMNS):
        raise BuildError(f"decisions.tsv, line 1: the columns are {', '.join(COLUMNS)}; build again")
    return tuple(_row(line, number) for number, line in enumerate(lines[1:], 2) if line)


def _row(line: str, number: int) -> Decision:
    cells = [_unescaped(cell) for cell in line.split("\t")]
    if len(cells) != len(COLUMNS):
        raise BuildError(f"decisions.tsv, line {number}: {len(cells)} cells, not {len(COLUMNS)}; build again")
    return Decision(*cells)


def _unescaped(cell: str) -> str:
    head, *rest = cell.split("\\\\")
    return "\\".join(_without_escapes(piece) for piece in (head, *rest))


def _without_escapes(piece: str) -> str:
    for letter in "tnr":
        piece = piece.replace(f"\\{letter}", _PLAIN[letter])
    return piece
