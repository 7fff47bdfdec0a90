"""The lines of a source, each with its place and the empty lines before it."""

import re
from dataclasses import dataclass

from kg.core.view import IGNORED

_IGNORED = "".join(sorted(IGNORED))
_LINE = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_EDGE = re.compile(rf"[\s{_IGNORED}]*")


@dataclass(frozen=True, slots=True)
class Line:
    """``source[start:end]`` without white space at its edges; ``gap`` counts the empty lines before it."""

    start: int
    end: int
    text: str
    gap: int = 0
    indented: bool = False


def split_lines(source: str) -> list[Line]:
    """All lines that hold a character, in order."""
    found: list[Line] = []
    at, empty = 0, 0
    for end, following in _line_ends(source):
        line = stripped_line(source, at, end, empty)
        empty = empty + 1 if line is None else 0
        if line is not None:
            found.append(line)
        at = following
    return found


def _line_ends(source: str) -> list[tuple[int, int]]:
    ends = [(m.start(), m.end()) for m in _LINE.finditer(source)]
    return [*ends, (len(source), len(source))]


def stripped_line(source: str, start: int, end: int, gap: int = 0) -> Line | None:
    """The line ``source[start:end]`` without its outer white space; None when nothing is left."""
    text = source[start:end]
    left = _EDGE.match(text)
    skipped = left.end() if left else 0
    kept = _trimmed_length(text)
    if skipped >= kept:
        return None
    return Line(start + skipped, start + kept, text[skipped:kept], gap, skipped > 0)


def _trimmed_length(text: str) -> int:
    length = len(text)
    while length and (text[length - 1].isspace() or text[length - 1] in IGNORED):
        length -= 1
    return length
