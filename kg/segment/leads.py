"""Reporters' names in front of a text that a crawl glued to them: 云岭日报记者 赵一鸣8月9日，……"""

import re

from kg.segment.glued import begins_text
from kg.segment.names import author_spans, is_name
from kg.words.words import UNKNOWN, words

_ROLE = re.compile(
    r"[◎●■\s]*(?:(?:文|图|图文|撰文|作者|采写)\s?[、/／:：丨|｜]?\s?){0,3}"
    r"(?:[\u4e00-\u9fffA-Za-z·/／、\-—+《》]{1,20}\s?[|｜]\s?)?(?:[\u4e00-\u9fff]{2,8}[ \u3000]){0,3}"
    r"[\u4e00-\u9fffA-Za-z·/／\-—+《》]{0,20}?(?:记者|通讯员|实习生|评论员|作者)[ \xa0\u3000:：丨|｜/]{0,4}|"
    r"(?:文|作者|撰文|采写)\s?[/／:：丨|｜]\s?"
)
_ANY_ROLE = re.compile(r"记者|通讯员|实习生|评论员|作者|文[\s/／:：丨|｜]|写[\s/／:：丨|｜]")
_INNER_ROLE = re.compile(
    r"[\s、，]*[\u4e00-\u9fffA-Za-z·/／\-]{0,14}?(?:记者|通讯员|实习生|评论员|摄影记者|视频剪辑)"
    r"[ \xa0\u3000:：丨|｜/]{0,4}"
)
_NAME = re.compile(
    r"([\u4e00-\u9fff]{2,4})(?=[\s、，/／])[\s、/／]{1,3}|"
    r"([\u4e00-\u9fff])[ \u3000\xa0]{1,3}([\u4e00-\u9fff])(?=[\s、])[\s、]{1,3}"
)
_BEHIND = re.compile(
    r"\s*(?:(?:发自)?[\u4e00-\u9fff]{0,4}(?:报道|摄影报道|整理报道)[:：]?|(?:文|图)\s?[、/／]\s?(?:文|图)|文并摄|[\u4e00-\u9fff]{2,8}供图|"
    r"图[/／][\u4e00-\u9fff]{2,6}供图?|摄影报道)(?=[\s\d“《A-Z\u4e00-\u9fff])\s*"
)
_GLUED = re.compile(r"[\u4e00-\u9fff]{2,3}")
_SPEAKS = re.compile(r"[\d从在获今昨近走来看注了就采问随对向将还也发到跟连再第拨]|日前|表示|:|：")
_NEVER = re.compile("[从据在获的和了而]")
_FIRST_WORDS = frozenset("据在从为由随自对以近今昨当每一这有新全我他她很因经受按")
"""Single characters that a text may begin with."""

_PICTURED = frozenset("摄：:")
"""What stands behind the name of a photographer, and of one who speaks."""

MOST_NAMES = 12


def leading_names(text: str, at: int) -> int | None:
    """Where a byline at this place ends, when its words are a role and names; None for running text.

    >>> leading_names("云岭日报记者 赵一鸣 钱宁8月9日，园区投产。", 0)
    13
    """
    role = _ROLE.match(text, at, at + 60) if _ANY_ROLE.search(text, at, at + 45) else None
    if not role or role.end() == at or _runs_on(text, role):
        return None
    end, found = role.end(), 0
    while found < MOST_NAMES:
        inner = _INNER_ROLE.match(text, end, end + 30) if found else None
        at_name = inner.end() if inner and not _SPEAKS.match(text, inner.end()) else end
        name = _NAME.match(text, at_name, at_name + 12)
        if name and _is_person("".join(g for g in name.groups() if g)):
            end, found = name.end(), found + 1
            continue
        glued = _glued_end(text, at_name)
        if not glued:
            break
        end, found = glued, found + 1
        if not _INNER_ROLE.match(text, end, end + 20):
            break
    behind = _BEHIND.match(text, end, end + 20)
    end = behind.end() if behind else end
    if text[end : end + 2].strip()[:1] in _PICTURED:
        return None
    return end if found and author_spans(text[at:end].strip(), bracketed=True) else None


def _runs_on(text: str, role: re.Match[str]) -> bool:
    """True for 记者 as a word of the text (记者从……获悉)."""
    return role[0][-1] in "者员生" and bool(_SPEAKS.match(text, role.end()))


def _is_person(name: str) -> bool:
    return is_name(name) or (
        len(name) <= 3 and len(words(name)) == 1 and words(name)[0].tag in (UNKNOWN, "nr")
    )


def _glued_end(text: str, at: int) -> int | None:
    """Where a name ends that stands right before other words: what follows it must be a word."""
    run = _GLUED.match(text, at)
    if not run:
        return None
    inner = _INNER_ROLE.match(text, at + 2, at + 3) or _INNER_ROLE.match(text, at + 3, at + 20)
    best: tuple[int, int] | None = None
    for length in (3, 2):
        name = text[at : at + length]
        if len(name) < length or not is_name(name) or length > len(run[0]) or _NEVER.search(name):
            continue
        score = _follows(text, at + length) + begins_text(text, at + length)
        if best is None or score > best[0]:
            best = (score, at + length)
    return best[1] if best and (best[0] > 0 or inner) else None


def _follows(text: str, at: int) -> int:
    """How well a text begins here: with a figure, a mark or a word of two characters and more."""
    following = text[at : at + 1]
    if not following or not "\u4e00" <= following <= "\u9fff":
        return 3
    first = words(text[at : at + 8])[0]
    if first.text in _FIRST_WORDS:
        return 2
    return 2 if len(first.text) > 1 and first.tag != UNKNOWN else 1 if len(first.text) > 1 else 0
