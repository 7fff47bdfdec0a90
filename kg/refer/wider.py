"""Longer forms that a page prints of a name: with its wider places, its stock code, the head behind its quote."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.core.mentions import LocalEntity, Mention

_CODE = re.compile(r"\((?:(?:SH|SZ|HK|BJ|NYSE|NASDAQ)[.:]?)?[0-9]{4,6}(?:\.[A-Z]{2,4})?\)")
_CLOSES = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_HEADS = (
    "品牌|工程|行动|计划|平台|机制|模式|制度|工作法|体系|项目|活动|服务|改革|政策|战略|课堂|讲堂|通道"
    "|举措|工作室|团队|学堂|方案|基金"
)
_HEAD = re.compile(f"[一-龥]{{0,6}}?(?:{_HEADS})(?:品牌|平台|机制|模式|制度|体系|项目|活动)?")
_NO_HEAD = re.compile(r"[的了等在将与和及为是以把被让使从向对]|开展|推进|助力")
_YEAR = re.compile(r"[12][0-9]{3}年度?$")
_PLACES = ("Place", "Zone")


def places_by_end(entities: Sequence[LocalEntity]) -> Mapping[int, int]:
    """Where each place and zone of the article begins, by where it ends; of several the longest."""
    found: dict[int, int] = {}
    for entity in entities:
        if entity.type in _PLACES:
            for mention in entity.mentions:
                found[mention.end] = min(mention.start, found.get(mention.end, mention.start))
    return found


def wider_spans(view: str, mention: Mention, places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The span of each longer form that holds the mention."""
    if mention.type == "Place" and mention.start in places:
        start = mention.start
        while start in places:
            start = places[start]
        yield start, mention.end
    elif mention.type == "Company" and (code := _CODE.match(view, mention.end)):
        yield mention.start, code.end()
    elif mention.type == "Program" and (end := headed(view, mention)):
        yield mention.start - 1, end
        if year := _YEAR.search(view[: mention.start - 1], max(0, mention.start - 8)):
            yield year.start(), end


def headed(view: str, mention: Mention) -> int:
    """Where the head noun behind the quoted name ends, 0 without one: “长风”|关爱行动."""
    close = _CLOSES.get(view[mention.start - 1 : mention.start])
    head = (
        _HEAD.match(view, mention.end + 1) if close and view[mention.end : mention.end + 1] == close else None
    )
    return head.end() if head and not _NO_HEAD.search(head.group()) else 0
