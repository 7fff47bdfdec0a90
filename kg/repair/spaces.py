"""Which white space of a paragraph is meant and which only justifies or wraps its lines."""

import re
from collections.abc import Sequence

from kg.core.text import Block, Span
from kg.core.view import IGNORED, is_space

HEADING_ROLES = frozenset({"title", "kicker", "subtitle", "byline", "subhead", "caption", "credit"})
"""Roles in which a space between two Chinese words parts two phrases or two names."""

_SPACE = re.compile(rf"[\s{''.join(sorted(IGNORED))}]+")
_CJK = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_PHRASE_BEFORE = re.compile(rf"(?:[{_CJK}][‘’“”「」『』]*){{3}}$")
_PHRASE_AFTER = re.compile(rf"(?:[‘’“”「」『』]*[{_CJK}]){{3}}")


def repaired(source: str, role: str, spans: Sequence[Span]) -> Block:
    """One block of the source intervals in reading order, its lines joined and its false spaces left out.

    A space that is kept stands for the first white-space character of its run.
    """
    text: list[str] = []
    offsets: list[int] = []
    for number, (start, end) in enumerate(spans):
        if number:
            _join(source, role, text, offsets, spans[number - 1], start)
        _copy(source, role, (start, end), text, offsets)
    return Block(role, "".join(text), tuple(offsets))


def _copy(source: str, role: str, span: Span, text: list[str], offsets: list[int]) -> None:
    start, end = span
    line = source[start:end]
    spread = letter_spaced(line)
    at = 0
    for space in _SPACE.finditer(line):
        _append(source, start + at, start + space.start(), text, offsets)
        if _meant(line, space.start(), space.end(), role, spread):
            text.append(" ")
            offsets.append(start + space.start())
        at = space.end()
    _append(source, start + at, end, text, offsets)


def _append(source: str, start: int, end: int, text: list[str], offsets: list[int]) -> None:
    text.append(source[start:end])
    offsets.extend(range(start, end))


def letter_spaced(line: str) -> bool:
    """True when most characters of the line stand apart, as in a spread heading.

    >>> letter_spaced("新 朋 友 来 了"), letter_spaced("云岭高新区 三招留人")
    (True, False)
    """
    words = _SPACE.split(line.strip())
    if len(words) < 3:
        return False
    return sum(len(w) == 1 for w in words) >= 0.6 * len(words)


def _meant(line: str, start: int, end: int, role: str, spread: bool) -> bool:
    if start == 0 or end == len(line):
        return False
    before, after = line[start - 1], line[end]
    if _latin(before) and _latin(after):
        return not _spread_digits(line, start, end)
    if role == "byline":
        return end - start > 1 or not (_alone(line, start - 1) and _alone(line, end))
    if spread:
        return role in HEADING_ROLES and end - start > 1
    if role in HEADING_ROLES:
        return True
    return _phrases(line, start, end)


def _alone(line: str, at: int) -> bool:
    """True for a character with white space or an edge on both sides: half of a spread name (钱 宁)."""
    return (at == 0 or is_space(line[at - 1])) and (at + 1 == len(line) or is_space(line[at + 1]))


def _latin(char: str) -> bool:
    return char.isascii() and not char.isspace()


def _spread_digits(line: str, start: int, end: int) -> bool:
    """Digits that stand one by one (2 0 1 9) belong to one number."""
    if not (line[start - 1].isdigit() and line[end].isdigit()):
        return False
    alone_before = start < 2 or is_space(line[start - 2]) or not _latin(line[start - 2])
    alone_after = end + 1 >= len(line) or is_space(line[end + 1]) or not _latin(line[end + 1])
    return alone_before and alone_after


def _phrases(line: str, start: int, end: int) -> bool:
    """A space inside quotation marks or a book title that parts two phrases of it."""
    left, right = line[max(0, start - 30) : start], line[end : end + 30]
    quoted = _opened(left) and _closed(right)
    return quoted and bool(_PHRASE_BEFORE.search(left)) and bool(_PHRASE_AFTER.match(right))


def _opened(left: str) -> bool:
    return max(left.rfind("“"), left.rfind("《")) > max(left.rfind("”"), left.rfind("》"))


def _closed(right: str) -> bool:
    closing = [i for i in (right.find("”"), right.find("》")) if i >= 0]
    opening = [i for i in (right.find("“"), right.find("《")) if i >= 0]
    return bool(closing) and (not opening or min(closing) < min(opening))


def _join(
    source: str, role: str, text: list[str], offsets: list[int], previous: Span, start: int
) -> None:
    """Between two lines only words that a space would part keep one."""
    before, after = source[previous[1] - 1], source[start]
    wide = role in HEADING_ROLES and role not in ("caption", "credit", "byline")
    words = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    if (wide or words) and previous[1] < start and is_space(source[previous[1]]):
        text.append(" ")
        offsets.append(previous[1])
