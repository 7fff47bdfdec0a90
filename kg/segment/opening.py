"""What stands before the first sentence of a crawled article: its head, headline, byline and dateline."""

import re
from typing import Literal

from kg.segment.bare import DATE, bare_end, picture_end
from kg.segment.glued import headline_end, medium_start, unmarked_end
from kg.segment.leads import leading_names
from kg.segment.names import author_spans

Kind = Literal["title", "byline", "caption", "dropped"]
Part = tuple[Kind, int, int]
"""A stretch of the text with what it is."""

HEADER_LENGTH = 600
FARTHEST_DATELINE = 260
FARTHEST_GAP = 60
LONGEST_HEADLINE = 50
SHORTEST_HEADLINE = 6
FEWEST_BEHIND = 60
"""A headline without a mark of its own stands above at least so much text."""

_BODY_MARK = re.compile(r"正文[:：]\s*")
_STAMPED = re.compile(
    r"(?:\[\s{0,40})?\d{4}[-/]\d\d[-/]\d\d(?:\s{1,40}\d\d:\d\d(?::\d\d)?)?(?:\s{2,40}|\s{0,40}\])\s{0,400}(?=\S)"
)
_SENTENCE = re.compile(r"[。！？\n]")
_ADVERT = re.compile(r"广告\s[^×\n]{2,80}?\s×\s*")
_HEAD_AUTHOR = re.compile(
    r"(?:作者|记者)[:：]?\s*(?P<names>[\u4e00-\u9fff、 \u3000]{2,20}?)(?=\s{2,}|\s*，正文)"
)
_TITLE_MARK = re.compile(r"[（(]?\s?原标题[:：]\s*")
_MEDIUM = (
    r"[\u4e00-\u9fffA-Za-z·\-—－0-9]{1,16}?(?:日报|晚报|早报|晨报|时报|商报|都市报|快报|周刊|新闻网|新闻|频道|在线|客户端|融媒体?中心|融媒|电视台|"
    r"[网社报台]|发布|公安|公众号|微信|热线|财经)(?:客户端|微信公众号|公众号)?"
)
_SOURCE = re.compile(
    rf"(?:本文)?(?:来源|转自|稿源)\s?[:：丨|｜]\s*(?P<medium>{_MEDIUM}|)(?:原创稿|\s原创稿)?(?=[\s，|]|[\u4e00-\u9fff“《【A-Z\d（(])\s*[|，]?\s*(?:编辑[:：]\s*\S{{2,3}}\s+)?"
)
_STAMP = re.compile(r"\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日?\s+\d{1,2}:\d\d(?::\d\d)?\s*[|｜]?\s*")
_NOISE_STARTS = frozenset("广本来转稿")
_REPORTS = re.compile(
    r"(?:讯|电|消息|报道|综合)】?\s{0,8}(?P<one>[（(]\s*[^（()）]{2,60}?\s*[)）])\s*|"
    r"日\s?(?P<two>[（(]\s?(?:记者|通讯员)[^（()）]{2,60}?\s*[)）])\s*"
)
_REPORT_MARKS = re.compile(
    "|".join(rf"{mark}(?=】?\s{{0,8}}[（(])" for mark in ("讯", "电", "消息", "报道", "综合", "日"))
)
"""How every such report begins, each with a character of its own: the search passes quickly over the others."""
_STEM = re.compile(
    r"(?:[^\s，。：:（(“”！？]{1,20}\s{0,3}（[^（()）]{2,10}）|[【]?[^\s，。：:（()）“”！？]{0,24})$"
)
_PLAIN = re.compile(
    rf"(?P<stem>本[报刊网台]|[^\s，。：:（(“”]{{2,20}}?)(?P<date>{DATE})?\s?(?:讯|电)(?=\s|题|记者|据)\s*"
)
_TOLD = re.compile("[讯电]")
_SUBJECT = re.compile(
    r"题[:：]\s*(?P<title>[^。\n]{6,48}?)\s*(?=(?:新华社|中新社|中新财经|中新网|本报)?(?:记者|作者)[\s\u4e00-\u9fff])"
)
_SPACED = re.compile(r"(?P<title>[^\s，。][^。\n]{7,50}?)(?:\s{4,}|[ \u3000\xa0]{2,}(?=■))")
_WIDE_GAP = re.compile(r"\s(?:\s\s\s|[ \u3000\xa0]■)")
_DATED = re.compile(
    rf"[\u4e00-\u9fff]{{2,12}}（(?=记者|通讯员)[^（）]{{2,40}}）\s?{DATE}\s?(?:报道|讯|电|消息)[:：]?\s*(?![，,])"
)
_BRACKETED = re.compile(
    r"【(?=[^】]{0,20}(?:记者|通讯员|报道|特约|评论员))[^】]{2,40}】|"
    r"（(?=[^）]{0,16}(?:记者|通讯员))[^（）]{2,40}）"
)
_NO_HEADLINE = re.compile(
    r"。|[…，、：；—■发！？!?]$|Video|现场。|^.{0,6}(?:编辑|编译)|记者|通讯员|摄$|供图|资料图|来源|^图|消息|http|\d:\d\d"
)
_ROLE = re.compile(r"(?:记者|通讯员)(?=[ \u3000\xa0])")
LONGEST_CAPTION = 61
_CAPTION = re.compile(r"[^。！？\n]{4,60}。?\s*[（(][^（()）]{0,12}(?:供图|摄|图)[)）]\s*")
_CAPTION_END = re.compile(r"(?:摄|供图|提供|图|发)[）)]?\s*$|[。）)]\s*$")


def opening(text: str) -> tuple[int, list[Part]]:
    """Where the body of a crawled text begins, and what stands before it, in order.

    >>> opening("原标题：云岭高新区三招留住人才本报讯（记者 赵一鸣）8月9日，园区投产。")
    (26, [('dropped', 0, 4), ('title', 4, 15), ('byline', 15, 26)])
    """
    parts: list[Part] = []
    at = _noise(text, 0, parts)
    at = _headline(text, at, parts)
    at = _noise(text, at, parts)
    at = _dateline(text, at, parts)
    at = _noise(text, at, parts)
    return _pictured(text, at, parts), parts


def header_end(text: str) -> int:
    """Where a crawl's head (2025-08-10 13:13 来源：…，正文：) ends; 0 for a text without one."""
    mark = _BODY_MARK.search(text, 0, HEADER_LENGTH)
    if mark and not _SENTENCE.search(text, 0, mark.start()):
        return mark.end()
    stamped = _STAMPED.match(text) if text[:1].isdigit() or text[:1] == "[" else None
    return stamped.end() if stamped else 0


def head_author(text: str) -> tuple[int, int] | None:
    """The names in a crawl's head (记者：赵一鸣，正文：)."""
    found = _HEAD_AUTHOR.search(text)
    return found.span() if found and author_spans(found["names"]) else None


def _noise(text: str, at: int, parts: list[Part]) -> int:
    """Past advertisements, sources and time stamps."""
    while True:
        if text[at : at + 1].isspace():
            at += len(text[at : at + 2000]) - len(text[at : at + 2000].lstrip())
        char = text[at : at + 1]
        if char not in _NOISE_STARTS and not char.isdecimal():
            return at
        found = _ADVERT.match(text, at) or _SOURCE.match(text, at) or _STAMP.match(text, at)
        if not found or found.end() == at:
            return at
        parts.append(("dropped", at, found.end()))
        at = found.end()


def _headline(text: str, at: int, parts: list[Part]) -> int:
    """Past the headline behind 原标题, printed twice, or set off by white space."""
    mark = _TITLE_MARK.match(text, at)
    if mark:
        parts.append(("dropped", at, mark.end()))
        return _marked_headline(text, mark.end(), parts)
    spaced = _SPACED.match(text, at) if _WIDE_GAP.search(text, at, at + FARTHEST_GAP) else None
    if spaced and _is_headline(spaced["title"]) and len(text) - spaced.end() >= FEWEST_BEHIND:
        return _title(text, at, spaced.end("title"), parts)
    return at


def _marked_headline(text: str, at: int, parts: list[Part]) -> int:
    spaced = _SPACED.match(text, at)
    if spaced and "。" not in spaced["title"]:
        end: int | None = spaced.end("title")
    else:
        window = text[at : at + 160]
        end = headline_end(window)
        end = at + end if end else None
    return _title(text, at, end, parts) if end else at


def _title(text: str, at: int, end: int, parts: list[Part]) -> int:
    """Past a headline and its repetition."""
    parts.append(("title", at, end))
    title, following = text[at:end], end
    while text[following : following + 1] in (")", "）", " ", "\u3000", "\xa0", "\t"):
        following += 1
    if text.startswith(title, following):
        parts.append(("dropped", following, following + len(title)))
        return following + len(title)
    return following if text[following : following + 1] else end


def _is_headline(title: str) -> bool:
    return not _NO_HEADLINE.search(title) and len(title) <= LONGEST_HEADLINE


def _dateline(text: str, at: int, parts: list[Part]) -> int:
    """Past 本报讯（记者 …）, and past the headline or the captions before it."""
    found = _reports(text, at, at + FARTHEST_DATELINE)
    bracket = found and (found["one"] or found["two"])
    inner = bracket.strip("（()） ") if bracket else ""
    if found and inner and (author_spans(inner, bracketed=True) or inner.startswith("编辑")):
        start = _stem_start(text, at, found)
        before = text[at:start].rstrip()
        if not before or _told(text, at, at + len(before), parts):
            parts.append(("byline", start, len(text[: found.end()].rstrip())))
            return found.end()
    plain = _PLAIN.match(text, at, at + 60) if _TOLD.search(text, at, at + 60) else None
    if plain:
        return _behind_plain(text, at, plain, parts)
    signed = _BRACKETED.match(text, at) or _DATED.match(text, at)
    if signed and author_spans(re.split("[（）【】]", signed[0])[1], bracketed=True):
        parts.append(("byline", at, signed.end()))
        return signed.end()
    lead = leading_names(text, at)
    if lead:
        parts.append(("byline", at, len(text[:lead].rstrip())))
        return lead
    past = _bare(text, at, parts) or _titled(text, at, parts) or _unmarked(text, at, parts)
    return past or _captioned(text, at, parts)


def _reports(text: str, at: int, end: int) -> re.Match[str] | None:
    """The first 讯（记者 …）."""
    starts = (mark.start() for mark in _REPORT_MARKS.finditer(text, at, end))
    return next((found for start in starts if (found := _REPORTS.match(text, start, end))), None)


def _titled(text: str, at: int, parts: list[Part]) -> int | None:
    """Past a headline and the byline of a known medium glued to it."""
    role = _ROLE.search(text, at + SHORTEST_HEADLINE, at + LONGEST_HEADLINE + 16)
    start = medium_start(text, at + SHORTEST_HEADLINE, role.start()) if role else None
    if start is None or "。" in text[at:start] or not _is_headline(text[at:start]):
        return None
    lead = leading_names(text, start)
    if lead:
        parts += [("title", at, start), ("byline", start, len(text[:lead].rstrip()))]
    return lead


def _captioned(text: str, at: int, parts: list[Part]) -> int:
    """Past a caption with its credit in brackets and the byline behind it."""
    near = at + LONGEST_CAPTION
    bracket = (
        text.find("（", at, near) >= 0 or text.find("(", at, near) >= 0 or text[near : near + 1].isspace()
    )
    caption = _CAPTION.match(text, at) if bracket else None
    lead = leading_names(text, caption.end()) if caption else None
    if not caption or not lead:
        return at
    parts.append(("caption", at, at + len(caption[0].rstrip())))
    parts.append(("byline", caption.end(), len(text[:lead].rstrip())))
    return lead


def _stem_start(text: str, at: int, found: re.Match[str]) -> int:
    """Where a dateline begins: at the start, behind a full stop, or with the name of its medium."""
    first = max(at, found.start() - 26)
    stem = _STEM.search(text, first, found.start())
    start = stem.start() if stem else found.start()
    start += text[start] in "摄图"  # of a picture's credit
    medium = medium_start(text, start, found.start())
    own = medium is not None and text.startswith(("本报", "本网"), medium)
    if medium is not None and (own or medium - start >= SHORTEST_HEADLINE or text[medium - 1] in "摄图发"):
        return medium
    if start == at or text[start - 1] in "。！？”）) \u3000\xa0\t":
        return start
    return start if medium is None else medium


def _behind_plain(text: str, at: int, plain: re.Match[str], parts: list[Part]) -> int:
    """Past a dateline without a bracket, with its 题 and the names behind it."""
    subject = _SUBJECT.match(text, plain.end())
    if subject:
        parts.append(("byline", at, len(text[: plain.end()].rstrip())))
        parts.append(("title", *subject.span("title")))
        lead = leading_names(text, subject.end())
        if lead:
            parts.append(("byline", subject.end(), len(text[:lead].rstrip())))
        return lead or subject.end()
    lead = leading_names(text, plain.end())
    if lead:
        parts.append(("byline", at, len(text[:lead].rstrip())))
    return lead or _bare(text, at, parts) or at


def _bare(text: str, at: int, parts: list[Part]) -> int | None:
    """Past a dateline without names."""
    end = bare_end(text, at)
    if end is not None:
        parts.append(("byline", at, len(text[:end].rstrip())))
    return end


def _unmarked(text: str, at: int, parts: list[Part]) -> int | None:
    """Past a headline in front of 近日， at the head of a text that has none yet."""
    end = None if any(kind == "title" for kind, _, _ in parts) else unmarked_end(text, at)
    if end is not None:
        parts.append(("title", at, end))
    return end


def _pictured(text: str, at: int, parts: list[Part]) -> int:
    """Past a caption and its credit without a bracket."""
    end = picture_end(text, at)
    if end is None or len(text) - end < FEWEST_BEHIND:
        return at
    parts.append(("caption", at, end))
    return end


def _told(text: str, at: int, end: int, parts: list[Part]) -> bool:
    """What stands before a dateline: a headline, or captions; False when it is neither."""
    before = text[at:end]
    if len(before) <= LONGEST_HEADLINE and _is_headline(before) and len(before) >= SHORTEST_HEADLINE:
        parts.append(("title", at, end))
        return True
    if _CAPTION_END.search(before) or len(before) < SHORTEST_HEADLINE or before.endswith("现场"):
        parts.append(("caption", at, end))
        return True
    return False
