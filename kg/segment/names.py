"""Bylines: which words of a line are the names of its authors."""

import re
from functools import cache, lru_cache

from kg.core.text import Span
from kg.lexicon import rows
from kg.words.words import UNKNOWN
from kg.words.words import words as words_of

_MEDIUM = r"[\u4e00-\u9fffA-Za-z]{1,8}(?:报社?|网|社|台|客户端)"
_KIND = (
    r"(?:[A-Za-z]{2,8})?"
    r"(?:全媒体|融媒体|首席|特派|见习|实习|特约|主任|驻[\u4e00-\u9fff]{1,4}){0,3}"
    r"(?:记者|通讯员|撰稿人?|作者|评论员|实习生)[:：丨|｜/／]?"
)
_HAS_ROLE = re.compile(r"记者|通讯员|撰稿|作者|评论员|实习生")
_ROLES = re.compile(rf"(?:本[报刊网台社]|{_MEDIUM})?(?:[·/／]?{_MEDIUM})?{_KIND}")
_FREE_ROLES = re.compile(
    rf"(?:^|(?<=[\s(（;；,，:：丨|｜]))[^\s（()）,，;；:：“”0-9]{{0,20}}?记者[:：丨|｜/／]?|"
    rf"(?:本[报刊网台社]|(?:^|(?<=[\s(（])){_MEDIUM})?{_KIND}|"
    r"(?:文|图|摄影?)\s?[/／、·|｜]\s?(?:文|图|摄影?)[/／:：]?|(?:采写|撰文|执笔|文)\s?[/／:：丨|｜]|"
    r"\s?[/／]\s?(?:文图?|图文)$"
)
"""Inside brackets and behind the last full stop, whatever stands before 记者 names its medium."""
_STROKES = re.compile("[/／、·|｜:：丨]")
_WRITERS = re.compile("[文图摄采撰执]")
"""Signs and characters of which a role that names no reporter has both."""
_SPOKEN = re.compile(r"告诉|[向对从据让]|(?<!参)与|表示|采访|接受|的")
"""What stands before 记者 where it is a word of the text."""
_TASKS = re.compile(
    r"(?:发自)?[\u4e00-\u9fff·-]{0,16}报道|采写|摄影|采访整理|整理|综合|文图|图文|文并图|文并摄|编辑|[\u4e00-\u9fff]{0,6}供图|报道员"
)
_WROTE = re.compile(r"文[/／:：]")
_PICTURES = re.compile(
    r"(?<!文[/／、·|｜])(?<!文)(?:图|摄影|摄)[/／:：](?!文)\s*\S+|(?:编辑|校对|制图|剪辑)[/／:：\s]\s*\S+.*|"
    r"\s文\s+[\u4e00-\u9fff \u3000]{2,12}\s图\s*$|图(?:据|源|由)\S.*"
)
"""From here on a byline names who took pictures and who edited."""
_CUTTER = re.compile(r"(?:视频)?剪辑[\s:：/／]*[\u4e00-\u9fff]{2,4}?(?=\s*(?:通讯员|记者|实习生))")
"""Who cut the film, named between two who wrote."""
_PICTURE_SIGNS = re.compile("[图摄编校制剪文]")
_GAPS = re.compile(r"[\s、,，/／;；和|｜丨]+")
_CJK = "\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003134f"
_NAME = re.compile(rf"[{_CJK}]{{2,4}}|[{_CJK}]{{1,5}}(?:[·・•][{_CJK}]{{1,5}}){{1,3}}")
_PEN_NAME = re.compile(rf"[{_CJK}](?:[ \t\u3000]*[{_CJK}]){{1,2}}")
_NO_NAME = re.compile(
    r"[的了区县镇乡村园部局委院所厂司社摄网报台]$|图片|提供|的|公司|企业|集团|产业|项目|服务|发展|同比|生产|记者|通讯|某|新闻|资讯|在线|策略|执法|寿险|^发自|译$|^文并|[讯电]$"
)
_BODY = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,16}(?:[报网社台院局委部站队所校会]|新闻|客户端|公司|大学|集团)")
"""The body that a name in brackets belongs to: （云岭区人民法院 赵一鸣）."""

_LONGEST_NAME = 4
_NAME_TAGS = frozenset((UNKNOWN, "nr", "nrt", "ns"))
_LIST_GAP = re.compile(r"[\s、，,]+")
_LIST = re.compile(rf"[{_CJK}]{{2,4}}(?:[\s、，,]+[{_CJK}]{{2,4}}){{1,5}}")
_WRITTEN = re.compile(r"(?:文|撰文|采写|作者)\s?[/／:：丨|｜]")
_PHOTOGRAPHER = re.compile(rf"[{_CJK}]{{2,4}}摄")
_TASK_SIGNS = re.compile("报|采|摄|整|综|文|编|供")
_TASKS_BEHIND = ("采访整理", "整理报道", "摄影报道", "综合报道", "文并摄", "报道", "整理", "采写")


@cache
def _surnames() -> frozenset[str]:
    """Compound surnames, and single ones that are common enough to have a rank."""
    found = (row for row in rows("surnames") if row["kind"] in ("single", "compound"))
    return frozenset(row["form"] for row in found if row["rank"] or row["kind"] == "compound")


def is_name(word: str) -> bool:
    """True for a word that is built like a person's name in Chinese.

    >>> is_name("赵一鸣"), is_name("高新区")
    (True, False)
    """
    dotted = not word.isalpha()
    short = len(word) <= 3 and word[:1] in _surnames()
    return (dotted or short or (len(word) > 2 and word[:2] in _surnames())) and _is_built_like_one(word)


def _is_built_like_one(word: str) -> bool:
    rare = len(word) == 4 and word.isalpha() and word[0] not in _surnames() and word[:2] not in _surnames()
    return bool(_NAME.fullmatch(word)) and not rare and not _NO_NAME.search(word)


def _is_rare(name: str) -> bool:
    """True for four characters that are no words but names' parts (阿依古丽)."""
    if len(name) != _LONGEST_NAME or not name.isalpha() or _NO_NAME.search(name):
        return False
    return {word.tag for word in words_of(name)} <= _NAME_TAGS


def pen_name(text: str) -> tuple[Span, ...]:
    """The span of a name of any make, alone where a byline stands; empty for other words.

    >>> pen_name("言 午"), pen_name("本报讯")
    (((0, 3),), ())
    """
    return ((0, len(text)),) if _PEN_NAME.fullmatch(text) and not _NO_NAME.search(text) else ()


def has_role(text: str) -> bool:
    """True when the text names a reporter's or a correspondent's role."""
    return bool(_HAS_ROLE.search(text))


@lru_cache(maxsize=64)  # a byline is asked about when it is found, when it is cut, and for its names
def author_spans(text: str, bracketed: bool = False) -> tuple[Span, ...]:
    """The names in a byline (本报记者赵一鸣 通讯员 钱 宁), as spans; empty if other words stand there.

    A spread name keeps its space. Behind 本报记者, and behind any role inside brackets, a name needs no known
    surname (记者手记 is a subhead), nor does one beside a name with a known surname. ``bracketed`` stands
    also for what follows the last full stop of a text.
    """
    if "剪辑" in text:
        text = _CUTTER.sub(lambda cutter: " " * len(cutter[0]), text)
    known = bracketed and bool(_LIST.fullmatch(text)) and any(map(is_name, _LIST_GAP.split(text)))
    written = bracketed and bool(_WRITTEN.match(text))
    strict = not (known or written) and not (has_role(text) and (bracketed or text.startswith("本")))
    found: list[Span] = []
    pictures = _PICTURES.search(text) if _PICTURE_SIGNS.search(text) else None
    pieces = _between_roles(text[: pictures.start()] if pictures else text, bracketed)
    for start, end in pieces:
        words = _words(text, start, end)
        more = len(words) > 1 or end < pieces[-1][1]
        if bracketed and words and more and _BODY.fullmatch(text, *words[0]):
            words = words[1:]
        names = _names(text, words, strict, known)
        if names is None:
            return ()
        found += names
    return tuple(found)


def _between_roles(text: str, bracketed: bool) -> list[Span]:
    at, pieces = 0, []
    if bracketed:
        may = has_role(text) or (_STROKES.search(text) and _WRITERS.search(text))
        roles = [r for r in _FREE_ROLES.finditer(text) if not _SPOKEN.search(r[0])] if may else []
    else:
        roles = list(_ROLES.finditer(text)) if has_role(text) else []
    for role in roles:
        pieces.append((at, role.start()))
        at = role.end()
    return [*pieces, (at, len(text))]


def _names(text: str, words: list[Span], strict: bool, known: bool) -> list[Span] | None:
    """The words that are names; None when another word is among them.

    Beside a name that is spread or known, four characters without a surname are one too.
    """
    found: list[Span] = []
    if len(words) == 1:
        words = [_without_task(text, *words[0])]
    elif "摄" in text:
        words = [w for w in words if not _PHOTOGRAPHER.fullmatch(text, *w)]
    if _TASK_SIGNS.search(text):
        words = [w for w in words if not _is_task(text, w)]
    joined = _joined(words)
    names = ["".join(text[left:right].split()) for left, right in joined]
    beside = known or any(
        right - left > len(name) and is_name(name) for name, (left, right) in zip(names, joined, strict=True)
    )
    for name, span in zip(names, joined, strict=True):
        if not (beside and _is_rare(name)) and not (is_name(name) if strict else _is_built_like_one(name)):
            return None
        found.append(span)
    return found


def _without_task(text: str, start: int, end: int) -> Span:
    """A name without what its bearer did, printed behind it: 赵一鸣报道."""
    task = next((task for task in _TASKS_BEHIND if text.endswith(task, start, end)), "")
    last = end - len(task)
    return (start, last) if task and is_name(text[start:last]) else (start, end)


def _is_task(text: str, word: Span) -> bool:
    """True for 报道, 摄影, and for 文 in front of a stroke or colon: what someone did, no name."""
    start, end = word
    return bool(_TASKS.fullmatch(text, start, end)) or bool(_WROTE.match(text, start, end + 1))


def _joined(words: list[Span]) -> list[Span]:
    """Words with spread names (钱 宁, 赵 一 鸣, 欧阳 明) made one: a single character is no name."""
    if all(right - left > 1 for left, right in words):
        return words
    found: list[Span] = []
    number = 0
    while number < len(words):
        singles = _singles(words, number)
        size = _SPREAD.get(singles, 2 if number + 1 < len(words) else 1)
        if singles == 0:
            size = 2 if words[number][1] - words[number][0] == 2 and _singles(words, number + 1) == 1 else 1
        last = min(number + size, len(words)) - 1
        found.append((words[number][0], words[last][1]))
        number = last + 1
    return found


_SPREAD = {2: 2, 3: 3, 4: 2, 6: 3}
"""How many single characters in a row make one name; one alone goes with the word behind it."""


def _singles(words: list[Span], number: int) -> int:
    """How many words of one character stand in a row from here."""
    count = 0
    while number + count < len(words) and words[number + count][1] - words[number + count][0] == 1:
        count += 1
    return count


def _words(text: str, start: int, end: int) -> list[Span]:
    words, at = [], start
    for gap in _GAPS.finditer(text, start, end):
        words.append((at, gap.start()))
        at = gap.end()
    return [(a, b) for a, b in [*words, (at, end)] if a < b]
