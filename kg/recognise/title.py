"""Titles of posts as printed: 董事长, 党委副书记, 焊接组班组长, 电控事业部总工程师."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.names import usual_surname
from kg.recognise.wordlists import listed, word_set
from kg.words.words import UNKNOWN, Word, word_at, words

_KINDS = ("party", "government", "company", "academic", "technical", "social")

_MORE = word_set("title.more")
"""Titles that the reference list may lack."""

_NOT_A_POST = word_set("title.not_a_post")
"""Words of the list that mostly describe people; the person recogniser takes them for context only."""

_AFTER = listed("title.not_before")
"""What follows where a title's characters are part of another word (院长办公会, 工程师协会)."""

_UNITS = listed("title.unit")
"""Units inside a company or school: they belong to the title that follows."""

_NOT_UNITS = ("实验室", "办公室", "研究室", "大学科", "工作组", "党组", "党小组", "处室")
_OWNER_TAGS = ("ns", "nt", "nr", "nz", "x", "p", "c", "d", "u", "r", "m", "t", "y", "q", "f")
_OWNER_ENDINGS = listed("title.owner")


_POST_ENDINGS = listed("title.ending")
"""A listed title that ends otherwise (职工, 学生, 高层次人才) names a kind of people, not a post."""

_ORGAN_ENDINGS = listed("title.organ")
_OWN_ORGANS = listed("title.own_organ")
"""Organs that stay in the title (党委书记); others in front are the organization (环保局 | 局长)."""


@lru_cache(maxsize=1)
def _ministries() -> tuple[str, ...]:
    """Bodies of their own, whatever words they end with (应急管理部 | 部长)."""
    return tuple(form for form in forms("government_units", "state") if form.endswith("部"))


@lru_cache(maxsize=1)
def _titles() -> Matcher[str]:
    listed = (set(forms("titles", _KINDS, "title")) | _MORE) - _NOT_A_POST
    posts = {t for t in listed if len(t) > 1 and t.upper().endswith(_POST_ENDINGS)}
    return Matcher({title: title for title in sorted(posts) if not _holds_organ(title, posts)})


def _holds_organ(title: str, posts: set[str]) -> bool:
    """True for a listed title that is an organ and a title of its own (研究院副院长)."""
    for at in range(1, len(title) - 1):
        if title[at:] in posts and title[:at].endswith(_ORGAN_ENDINGS):
            return not title[:at].endswith((*_OWN_ORGANS, "执行", "非执行")) or title[:at] in (
                "集团党委",
                "行业党委",
                "镇党委",
                "乡党委",
            )
    return False


@lru_cache(maxsize=2)
def _title_places(view: str) -> tuple[tuple[int, ...], tuple[Hit[str], ...]]:
    """The listed titles of a whole view, and their starts."""
    hits = tuple(_titles().find(view))
    return tuple(hit.start for hit in hits), hits


def title_hits(view: str, start: int, end: int) -> Iterator[Hit[str]]:
    """The listed titles in a stretch of a view that stand there as titles."""
    starts, hits = _title_places(view)
    for hit in hits[bisect_left(starts, start) : bisect_left(starts, end)]:
        if hit.end > end:
            continue
        if view.startswith(_AFTER, hit.end, end) or in_word(view, start, end, hit.end):
            continue
        if not counted(view, start, hit.start):
            yield hit


_COUNTED = re.compile("[0-9百千万余多](?:名|位|个|批|支)[一-龥“”]{0,5}$")


def counted(view: str, floor: int, at: int) -> bool:
    """True where what begins at ``at`` is counted, not named (26名指导员)."""
    return _COUNTED.search(view[max(floor, at - 10) : at]) is not None


def in_word(view: str, start: int, end: int, at: int) -> bool:
    """True when ``at`` lies inside a dictionary word (地处|长春), but for a place read into a name (会长|沙海林) and for
    代表人|为, which the dictionary reads as 人为."""
    if view[at - 1 : at + 1] == "人为":
        return False
    word = word_at(view[start:end], at - start)
    if word is None or word.start >= at - start or word.tag == UNKNOWN or word.tag[:2] == "nr":
        return False
    place = word.tag == "ns" and word.text[0] == "长" and word.start + 1 == at - start
    return not (place and view[at - 2] in _HEADED)


_HEADED = "会院局校厅董馆队"
"""What a title that ends with 长 is the head of; others are words before such a place too (地处|长春)."""


def find_titles(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of the helper type Title; a unit of a company in front belongs to the title."""
    found: list[Candidate] = []
    view = article.view
    for sentence in sentences:
        for hit in title_hits(view, sentence.start, sentence.end):
            found += _title(view, sentence.start, hit)
    return found


_MODIFIER = re.compile(
    "(?:常务|独立非执行|非执行|执行|名誉|荣誉|代理|专职|兼职|挂职|联席|轮值|资深|高级|特别|首席|候任|终身|独立|联合|第一|临时|助理)副?$"
)
"""What narrows a title before it, where the list has the plain title alone (专职 | 副主任)."""

_REST = re.compile(
    ".*(?:党|部|局|会|委|联|协|院|所|处|室|厅|中心|公司|集团|支部|总支|人大|项目)"
    "(副?(?:部长|局长|主任|书记|主席|会长|秘书长|理事长|院长|所长|处长|厅长|总经理)|负责人|委员|常委|成员)"
)
"""Listed titles with their organ, whose rest is the title where the organ is part of the name before it."""


def _title(view: str, floor: int, hit: Hit[str]) -> Iterator[Candidate]:
    modifier = _MODIFIER.search(view, max(floor, hit.start - 6), hit.start)
    first = modifier.start() if modifier else hit.start
    start = _with_unit(view, floor, hit) if first == hit.start else first
    if start < hit.start:
        rule = "title.unit" if first == hit.start else "title.modified"
        yield Candidate(start, hit.end, "Title", view[start : hit.end], rule, STRONG)
    yield Candidate(hit.start, hit.end, "Title", hit.value, "title.listed", USUAL)
    rest = _REST.fullmatch(hit.value)
    if rest:
        at = hit.start + rest.start(1)
        yield Candidate(at, hit.end, "Title", rest.group(1), "title.rest", WEAK)


_REACH = 24
"""No unit's name is longer."""


def _with_unit(view: str, floor: int, hit: Hit[str]) -> int:
    """Where the title begins when a unit of the company stands before it; else the hit's own start."""
    floor = max(floor, hit.start - _REACH)
    before = words(view[floor : hit.start])
    line = view[floor : hit.start]
    if not line.endswith(_UNITS) or line.endswith(_NOT_UNITS) or view.endswith(_ministries(), 0, hit.start):
        return hit.start
    start, at = hit.start, len(before) - 1
    while at >= 0 and _in_unit(before[at]):
        bare = before[at].text in _BARE_UNITS
        start = floor + before[at].start
        at -= 1
        if bare and at >= 0 and before[at].tag == UNKNOWN and 1 < len(before[at].text) <= 3:
            start = floor + before[at].start  # 铣磨 in 铣磨组: a word that no dictionary holds
            at -= 1
    return max(start, floor)


_BARE_UNITS = ("部", "组", "处", "班", "科", "室", "车间")


_HOLDING = ("是", "为", "任", "当")
"""What a title stands behind: 现任 and 已是 belong to no unit."""


def _in_unit(word: Word) -> bool:
    if word.text in _UNITS or word.text in _BARE_UNITS:
        return True
    if word.tag == UNKNOWN and word.text.endswith(_BARE_UNITS):
        return not usual_surname(word.text[0])
    if not word.text[0].isalnum() or word.text.endswith((*_OWNER_ENDINGS, *_HOLDING)):
        return False
    return word.tag != UNKNOWN and not word.tag.startswith(_OWNER_TAGS)
