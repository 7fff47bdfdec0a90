"""Which white space of a paragraph is meant and which only justifies or wraps its lines."""

import re
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
    spaced = _SPACE.search(whole) is not None
    if not spaced and role not in _BREAKING_ROLES and not _LATIN_WORD.search(whole) and all(lines):
        return Block(role, whole, Offsets(spans))
    text: list[str] = []
    runs: list[Span] = []
    behind = -1
    breaking = role in _BREAKING_ROLES
    for line, (start, end) in zip(lines, spans, strict=True):
        if behind >= 0 and (breaking or source[start] in _LETTERS) and _parted(source, role, behind, start):
            text.append(" ")
            runs.append((behind, behind + 1))
        behind = end
        if not spaced or not _SPACE.search(line):
            text.append(line)
            runs.append((start, end))
            continue
        for a, b in _kept(line, role):
            text.append(line[a:b] if not is_space(line[a]) or (line[a] == "\t" and role == "row") else " ")
            runs.append((start + a, start + b))
    return Block(role, "".join(text), Offsets(runs))


def _kept(line: str, role: str) -> list[Span]:
    """The stretches of a line without white space, and one character of each space that is meant."""
    spaces = list(_SPACE.finditer(line))
    spread = bool(spaces) and letter_spaced(line)
    found, at = [], 0
    for space in spaces:
        found.append((at, space.start()))
        if _meant(line, space.span(), role, spread):
            found.append((space.start(), space.start() + 1))
        at = space.end()
    return [(a, b) for a, b in [*found, (at, len(line))] if a < b]


def letter_spaced(line: str) -> bool:
    """True when most characters of the line stand apart, as in a spread heading.

    >>> letter_spaced("新 朋 友 来 了"), letter_spaced("云岭高新区 三招留人")
    (True, False)
    """
    words = _SPACE.split(line.strip())
    return len(words) > 2 and [len(w) for w in words].count(1) >= 0.6 * len(words)


def _meant(line: str, space: Span, role: str, spread: bool) -> bool:
    start, end = space
    if start == 0 or end == len(line):
        return False
    if _latin(line[start - 1]) and _latin(line[end]):
        return not _spread_digits(line, space)
    if role == "byline":
        return end - start > 1 or not (_alone(line, start - 1) and _alone(line, end))
    if spread:
        return role in HEADING_ROLES and end - start > 1
    return role in HEADING_ROLES or _phrases(line, space)


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
    if role not in _BREAKING_ROLES:
        if source[end - 1] not in _LETTERS or source[start] not in _LETTERS:
            return False
    return end < start and is_space(source[end])
