"""The lines of a source, each with its place and the empty lines before it."""

import re
from dataclasses import dataclass

from kg.core.view import IGNORED

_SPACE = rf"\s{''.join(sorted(IGNORED))}"
_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"\r\n|[{_BREAKS}]")
_PRINTED = re.compile(rf"[^{_SPACE}](?:[^{_BREAKS}]*[^{_SPACE}])?")
_PRINTED_WHOLE = re.compile(rf"[^{_SPACE}](?:(?s:.)*[^{_SPACE}])?")
_ODD = ("\r", *"\v\f\x1c\x1d\x1e\x85\u2028\u2029", *sorted(IGNORED))
"""Looking for each of them in turn is several times as fast as a search for all."""
_BREAK_CHARS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


@dataclass(slots=True)
class Line:
    """``source[start:end]`` without white space at its edges; ``gap`` counts the empty lines before it.

    Lines are made by the thousand and never changed: a frozen class would take three times as long to make.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    indented: bool = False


def split_lines(source: str) -> list[Line]:
    """All lines that hold a character, in order."""
    if source.isprintable() or not any(odd in source for odd in _ODD):
        return _plain_lines(source)
    found: list[Line] = []
    at = 0
    for printed in _PRINTED.finditer(source):
        start, end = printed.span()
        between = source[at:start]
        if between == "\n" and found:
            found.append(Line(start, end, printed[0]))
        else:
            empty = max(0, len(_BREAK.findall(between)) - (at > 0))
            indented = bool(between) and between[-1] not in _BREAK_CHARS
            found.append(Line(start, end, printed[0], empty, indented))
        at = end
    return found


def _plain_lines(source: str) -> list[Line]:
    """The same where lines end in line feeds only."""
    found: list[Line] = []
    at = empty = 0
    for line in source.split("\n"):
        text = line.strip()
        if not text:
            empty += 1
        elif text is line:
            found.append(Line(at, at + len(text), text, empty))
            empty = 0
        else:
            start = at + len(line) - len(line.lstrip())
            found.append(Line(start, start + len(text), text, empty, start > at))
            empty = 0
        at += len(line) + 1
    return found


def stripped_line(source: str, start: int, end: int, gap: int = 0) -> Line | None:
    """The line ``source[start:end]`` without its outer white space; None when nothing is left."""
    printed = _PRINTED_WHOLE.search(source, start, end)
    if printed is None:
        return None
    return Line(*printed.span(), printed[0], gap, printed.start() > start)
