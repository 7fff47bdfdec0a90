"""What a page prints of an article's date, paper and place: in a crawl's head, a dateline, an issue's mark."""

import re
from collections.abc import Iterable

from kg.core.dates import iso_date
from kg.core.origin import NOTHING_STATED, Stated
from kg.segment.media import media, medium_length

LONGEST_STATEMENT = 300
"""Longer stretches of noise are notices of a site, and say nothing of one article."""

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/年.]?\s?(?P<month>1[0-2]|0?[1-9])\s?[-/月.]\s?"
    r"(?P<day>[12]\d|3[01]|0?[1-9])?"
)
_SOURCE = re.compile(
    r"(?:来\s?源|转自|稿源)\s?[:：丨|｜/]\s*(?P<medium>[^\s，。：:|｜【】（）()<>#*/·、]{2,20})"
)
_PAPER = re.compile(r"《?[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报)》?")
_BEHIND_MEDIUM = re.compile(r"(?:返回搜狐|分享让更多|记者|实习|编辑|责编|通[讯迅]员|综合|▼|据|欢迎).*$")
_MEDIUM = re.compile(
    r"[\u4e00-\u9fff－·-]{2,10}|[\u4e00-\u9fffA-Za-z0-9－·•“”-]{2,20}?(?:[报网社台局委厅院站队所]|新闻|客户端|发布|中心|公安|频道|号|政府)"
)
_NO_MEDIUM = re.compile(r"^(?:网络|原创|本站|作者|未知|见|视频|图片|如下|以下)")
_REQUEST = re.compile(r"转载|注明|版权")
_ISSUE = re.compile(r"《\s?(?P<medium>[^》]{2,12}?)\s?》\s*[（(](?P<date>[^（()）]{6,24})[)）]")
_DATELINE = re.compile(
    r"^(?P<place>[\u4e00-\u9fff]{2,8}?)??(?P<date>(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日)?\s?(?:讯|电|消息|报道)"
)
_CHANNEL = re.compile(r"新闻|客户端|频道|财经|融媒|首屏|头条|时刻|记者|报|网|社")
_OWN = ("本报", "本网", "本刊", "本台")


def imprint(noise: Iterable[str], bylines: Iterable[str]) -> Stated:
    """Date, paper and place that the stretches of noise around an article and its bylines give.

    A date keeps the precision of its text. A month and day without a year give none.

    >>> said = imprint(["2025-08-10 13:13 来源：云岭日报，正文："], ["本报云岭8月9日电（记者 赵一鸣）"])
    >>> said.issued, said.publisher, said.place
    ('2025-08-10', '云岭日报', '云岭')
    """
    issued = publisher = place = None
    for text in noise:
        if (issued and publisher) or len(text) > LONGEST_STATEMENT:
            continue
        if not publisher and _PAPER.fullmatch(text):
            publisher = text.strip("《》")
        marked = _ISSUE.search(text)
        day = date_in(marked["date"] if marked else text)
        issued = issued or day
        publisher = publisher or (marked["medium"] if marked and day else _source(text))
    for text in bylines:
        medium, at = _dateline(text)
        publisher, place = publisher or medium, place or at
        issued = issued or date_in(text)
    if not (issued or publisher or place):
        return NOTHING_STATED
    return Stated(issued=issued, publisher=publisher, place=place)


def date_in(text: str) -> str | None:
    """The first date of a text: 2025-08 or 2025-08-10.

    >>> date_in("[2025/8/9 21:43]"), date_in("2025年8月"), date_in("8月9日")
    ('2025-08-09', '2025-08', None)
    """
    found = _DAY.search(text)
    if not found:
        return None
    return iso_date(found["year"], found["month"], found["day"])


def _source(text: str) -> str | None:
    found = None if _REQUEST.search(text) else _SOURCE.search(text)
    medium = _BEHIND_MEDIUM.sub("", found["medium"]).strip("－-—") if found else ""
    known = medium in media() or _MEDIUM.fullmatch(medium)
    return medium if known and not _NO_MEDIUM.search(medium) else None


def _dateline(text: str) -> tuple[str | None, str | None]:
    """Medium and place of 新华社云岭8月9日电; 本报 names no medium."""
    head = text.lstrip("*【( （")
    length = medium_length(head, 0, min(12, len(head))) or (2 if head.startswith(_OWN) else 0)
    if not length:
        return None, None
    found = _DATELINE.match(head[length : length + 40])
    place = found["place"] if found and found["date"] else None
    medium = head[:length]
    return (None if medium in _OWN else medium), (place if place and not _CHANNEL.search(place) else None)
