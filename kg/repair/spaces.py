"""Which white space of a paragraph is meant and which only justifies or wraps its lines."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_letters

from kg.core.offsets import Offsets
from kg.core.text import Block, Span
from kg.core.view import IGNORED, is_solid, is_space

HEADING_ROLES = frozenset({"title", "kicker", "subtitle", "byline", "subhead", "caption", "credit", "row"})
"""Roles in which a space between two Chinese words parts two phrases or two names."""

_BREAKING_ROLES = HEADING_ROLES - {"caption", "credit", "row"}
"""Roles in which the end of a line parts two phrases too."""

_WHITE = rf"[\s{''.join(sorted(IGNORED))}]"
_SPACE = re.compile(f"{_WHITE}{_WHITE}*")
_STRETCH = re.compile(rf"[^\s{''.join(sorted(IGNORED))}]+")
_LATIN = "[\x00-\x08\x0e-\x1b\x21-\x7f]"
_MAY_MEAN = re.compile(f"[“《]|{_LATIN}{_WHITE}+{_LATIN}")
"""What a paragraph with a space that is meant holds: an opening quotation mark, or Latin on both sides of a space."""
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
    solid = is_solid(whole)
    breaking = len(lines) > 1 and (role in _BREAKING_ROLES or _LATIN_WORD.search(whole) is not None)
    if solid and not breaking and all(lines):
        return Block(role, whole, Offsets(spans))
    text: list[str] = []
    runs: list[Span] = []
    behind = -1
    for line, (start, end) in zip(lines, spans, strict=True):
        if breaking and behind >= 0 and _parted(source, role, behind, start):
            text.append(" ")
            runs.append((behind, behind + 1))
        behind = end
        if solid or is_solid(line):
            text.append(line)
            runs.append((start, end))
            continue
        for a, b, kept in _kept(line, role):
            text.append(kept)
            runs.append((start + a, start + b))
    return Block(role, "".join(text), Offsets(runs))


def _kept(line: str, role: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a line without white space, and one character for each space between them that is meant."""
    may = role in HEADING_ROLES or _MAY_MEAN.search(line) is not None
    behind = 0
    for stretch in _STRETCH.finditer(line):
        start, end = stretch.span()
        if may and behind and _meant(line, (behind, start), role):
            yield behind, behind + 1, "\t" if line[behind] == "\t" and role == "row" else " "
        yield start, end, stretch[0]
        behind = end


def letter_spaced(line: str) -> bool:
    """True when most characters of the line stand apart, as in a spread heading.

    >>> letter_spaced("新 朋 友 来 了"), letter_spaced("云岭高新区 三招留人")
    (True, False)
    """
    words = _SPACE.split(line.strip())
    return len(words) > 2 and [len(w) for w in words].count(1) >= 0.6 * len(words)


def _meant(line: str, space: Span, role: str) -> bool:
    start, end = space
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
