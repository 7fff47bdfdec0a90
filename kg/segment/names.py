"""Bylines: which words of a line are the names of its authors."""

import re
from functools import cache

from kg.core.text import Span
from kg.lexicon import forms

_SURNAME_KINDS = ("single", "compound")
_ROLE = (
    r"(?:本[报刊网台社]|[\u4e00-\u9fff]{2,8}(?:报|网|社|日报|客户端))?(?:[··]?[\u4e00-\u9fff]{2,8}(?:报|网|社))?"
    r"(?:全媒体|融媒体|首席|特派|见习|实习|特约|驻[\u4e00-\u9fff]{1,4})*(?:记者|通讯员|撰稿人?|作者|评论员|实习生)"
)
_ROLES = re.compile(_ROLE)
_AFTER = re.compile(r"(?:摄影报道|采写|报道|摄影|整理|综合|文图|图文|文并图|文/图|文|图)$")
_SPLIT = re.compile(r"[\s、,，/／;；和]+")
_NAME = re.compile(
    r"[\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003134f]{2,4}$|[\u4e00-\u9fff]{1,5}(?:[·・][\u4e00-\u9fff]{1,5}){1,3}$"
)
_NO_NAME = re.compile(r"[的了区县镇乡村园部局委院所厂司社]$|的|公司|企业|集团|产业|项目|服务|发展|同比|生产")


@cache
def _surnames() -> frozenset[str]:
    return frozenset(forms("surnames", _SURNAME_KINDS))


def is_name(word: str) -> bool:
    """True for a word that is built like a Chinese person's name."""
    if not _NAME.match(word) or _NO_NAME.search(word):
        return False
    if "·" in word:
        return True
    if word[:2] in _surnames() and len(word) > 2:
        return True
    return word[0] in _surnames() and len(word) <= 3


def author_spans(text: str, need_surname: bool = True) -> tuple[Span, ...]:
    """The names in a byline (本报记者赵一鸣 通讯员 钱 宁), as spans of the text; empty when another word stands there.

    A name of two characters may be spread by a space; its span holds the space.
    """
    found: list[Span] = []
    for start, end in _without_roles(text):
        names = _names(text, start, end, need_surname)
        if names is None:
            return ()
        found += names
    return tuple(found)


def _without_roles(text: str) -> list[Span]:
    at, pieces = 0, []
    for role in _ROLES.finditer(text):
        pieces.append((at, role.start()))
        at = role.end()
    pieces.append((at, len(text)))
    return pieces


def has_role(text: str) -> bool:
    """True when the text names a reporter's or a correspondent's role."""
    return bool(_ROLES.search(text))


def _names(text: str, start: int, end: int, need_surname: bool) -> list[Span] | None:
    """The names between two roles; None when something else stands there."""
    words = _words(text, start, end)
    found: list[Span] = []
    number = 0
    while number < len(words):
        left, right = words[number]
        if right - left == 1 and number + 1 < len(words) and words[number + 1][1] - words[number + 1][0] <= 2:
            right = words[number + 1][1]
            number += 1
        elif right - left == 2 and number + 1 < len(words) and words[number + 1][1] - words[number + 1][0] == 1:
            right = words[number + 1][1]
            number += 1
        name = "".join(text[left:right].split())
        if _AFTER.fullmatch(name):
            number += 1
            continue
        if not (is_name(name) or (not need_surname and _NAME.match(name))):
            return None
        found.append((left, right))
        number += 1
    return found


def _words(text: str, start: int, end: int) -> list[Span]:
    words, at = [], start
    for gap in _SPLIT.finditer(text, start, end):
        if gap.start() > at:
            words.append((at, gap.start()))
        at = gap.end()
    if end > at:
        words.append((at, end))
    return words
