"""Which white space of a paragraph is meant and which only justifies or wraps its lines."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from string import ascii_letters

from kg.core.offsets import Offsets
from kg.core.text import Block, Span
from kg.core.view import IGNORED, is_space

HEADING_ROLES = frozenset({"title", "kicker", "subtitle", "byline", "subhead", "caption", "credit", "row"})
"""Roles in which a space between two Chinese words parts two phrases or two names."""

_BREAKING_ROLES = HEADING_ROLES - {"caption", "credit", "row"}
"""Roles in which the end of a line parts two phrases too."""

_WHITE = rf"[\s{''.join(sorted(IGNORED))}]"
_WHITE_CHAR = re.compile(_WHITE)
_SPACE = re.compile(f"{_WHITE}{_WHITE}*")
_LATIN_WORD = re.compile("[A-Za-z]")
_LETTERS = frozenset(ascii_letters)
_CJK = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_PHRASE_BEFORE = re.compile(rf"(?:[{_CJK}][‘’“”「」『』]*){{3}}$")
_PHRASE_AFTER = re.compile(rf"(?:[‘’“”「」『』]*[{_CJK}]){{3}}")
_NEAR = 30
"""How far an opening or closing quotation mark is looked for."""


def repaired(source: str, role: str, spans: Sequence[Span]) -> Block:
    """One block of the source intervals in reading order, its lines joined and its false spaces left out.

    A space that is kept stands for the first white-space character of its run; the cells of a table's row stay
    parted by tabs.
    """
    lines = [source[start:end] for start, end in spans]
    whole = "".join(lines)
    spaces = _spaces(whole)
    breaking = len(lines) > 1 and (role in _BREAKING_ROLES or _LATIN_WORD.search(whole) is not None)
    if not spaces and not breaking and all(lines):
        return Block(role, whole, Offsets(spans))
    spaces.append(len(whole) + 1)
    text: list[str] = []
    runs: list[Span] = []
    behind, at, space = -1, 0, 0
    for line, (start, end) in zip(lines, spans, strict=True):
        if breaking and behind >= 0 and _parted(source, role, behind, start):
            text.append(" ")
            runs.append((behind, behind + 1))
        behind = end
        at += len(line)
        if spaces[space] >= at:
            text.append(line)
            runs.append((start, end))
            continue
        space = bisect_left(spaces, at)
        for a, b in _kept(line, role):
            text.append(line[a:b] if not is_space(line[a]) or (line[a] == "\t" and role == "row") else " ")
            runs.append((start + a, start + b))
    return Block(role, "".join(text), Offsets(runs))


def _spaces(text: str) -> list[int]:
    """Where white space stands; of all of it only the plain space counts as printable."""
    if " " not in text and text.isprintable():
        return []
    return [space.start() for space in _WHITE_CHAR.finditer(text)]


def _kept(line: str, role: str) -> list[Span]:
    """The stretches of a line without white space, and one character of each space that is meant."""
    found: list[Span] = []
    at = 0
    for space in _SPACE.finditer(line):
        start, end = space.span()
        if at < start:
            found.append((at, start))
        if _meant(line, (start, end), role):
            found.append((start, start + 1))
        at = end
    if at < len(line):
        found.append((at, len(line)))
    return found


def letter_spaced(line: str) -> bool:
    """True when most characters of the line stand apart, as in a spread heading.

    >>> letter_spaced("新 朋 友 来 了"), letter_spaced("云岭高新区 三招留人")
    (True, False)
    """
    words = _SPACE.split(line.strip())
    return len(words) > 2 and [len(w) for w in words].count(1) >= 0.6 * len(words)


def _meant(line: str, space: Span, role: str) -> bool:
    start, end = space
    if start == 0 or end == len(line):
        return False
    if _latin(line[start - 1]) and _latin(line[end]):
        return not _spread_digits(line, space)
    if role == "byline":
        return end - start > 1 or not (_alone(line, start - 1) and _alone(line, end))
    if role in HEADING_ROLES:
        return end - start > 1 or not letter_spaced(line)
    return _phrases(line, space) and not letter_spaced(line)


def _latin(char: str) -> bool:
    return char.isascii() and not char.isspace()


def _alone(line: str, at: int) -> bool:
    """True for a character with white space or an edge on both sides: half of a spread name (钱 宁)."""
    return (at == 0 or is_space(line[at - 1])) and (at + 1 == len(line) or is_space(line[at + 1]))


def _spread_digits(line: str, space: Span) -> bool:
    """Digits that stand one by one (2 0 1 9) belong to one number."""
    start, end = space
    if not (line[start - 1].isdigit() and line[end].isdigit()):
        return False
    alone_before = start < 2 or is_space(line[start - 2]) or not _latin(line[start - 2])
    alone_after = end + 1 >= len(line) or is_space(line[end + 1]) or not _latin(line[end + 1])
    return alone_before and alone_after


def _phrases(line: str, space: Span) -> bool:
    """A space inside quotation marks or a book title that parts two phrases of it."""
    left = line[max(0, space[0] - _NEAR) : space[0]]
    if "“" not in left and "《" not in left:
        return False
    right = line[space[1] : space[1] + _NEAR]
    quoted = _opened(left) and _closed(right)
    return quoted and bool(_PHRASE_BEFORE.search(left)) and bool(_PHRASE_AFTER.match(right))


def _opened(left: str) -> bool:
    return max(left.rfind("“"), left.rfind("《")) > max(left.rfind("”"), left.rfind("》"))


def _closed(right: str) -> bool:
    closing = [i for i in (right.find("”"), right.find("》")) if i >= 0]
    opening = [i for i in (right.find("“"), right.find("《")) if i >= 0]
    return bool(closing) and (not opening or min(closing) < min(opening))


def _parted(source: str, role: str, end: int, start: int) -> bool:
    """Between two lines a space stands for the break where two Latin words or two headings meet."""
    words = source[end - 1] in _LETTERS and source[start] in _LETTERS
    return (words or role in _BREAKING_ROLES) and end < start and is_space(source[end])
