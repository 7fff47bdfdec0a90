"""Datelines that name no reporter, and captions without a bracket, in front of a crawled text."""

import re

DATE = r"(?:(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
LONGEST_DATELINE = 60

_BARE = re.compile(
    rf"(?!据|本\s?[报刊网台])(?:[^\s，。：:（()）“”、]{{2,20}}?{DATE}\s?(?:[讯电](?![，。、])|[丨|｜]|消息(?=\s|[：:])|报道(?=\s|[：:据]))|"
    r"(?:[\u4e00-\u9fffA-Za-z·\-]{1,12}?(?:[网报社台]|新闻|客户端|在线|时刻|财经|APP))"
    r"(?:讯[，,]?(?![。、])|电(?![，。、])|消息[：:]))[：:\s]*+(?![（(]|记者)"
)
"""A dateline without names: a medium, mostly a date, and 讯 or 电; 消息， belongs to the sentence."""

_PICTURED = re.compile(
    r"[^。！？，；：\s]{4,40}[ \t\u3000\xa0]{1,4}"
    r"(?:[\u4e00-\u9fff]{2,8}记者[ \u3000\xa0]?)?[\u4e00-\u9fff]{2,10}[ \u3000\xa0]?"
    r"(?:供图|摄(?![影像制取入]))(?=[\u4e00-\u9fff“\d])"
)


def bare_end(text: str, at: int) -> int | None:
    """Where a dateline without names ends; None when the words go on with the sentence.

    >>> bare_end("云岭网8月9日讯 园区投产。", 0), bare_end("云岭社8月9日消息，园区投产。", 0)
    (9, None)
    """
    found = _BARE.match(text, at, at + LONGEST_DATELINE)
    return found.end() if found else None


def picture_end(text: str, at: int) -> int | None:
    """Where a caption and its credit end that stand right in front of the text.

    >>> picture_end("招聘会现场 云岭高新区供图园区投产。", 0)
    13
    """
    found = _PICTURED.match(text, at)
    return found.end() if found else None
