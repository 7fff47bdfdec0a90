"""Words that open or close the stretch before a figure and say nothing of what it counts."""

import re

from kg.core.text import Span
from kg.measure.periods import TIME
from kg.measure.tables import alternation

_LEAD = re.compile(
    rf"[、,:“”》」)\s的]|为[其他她它]们?|[(][一二三四五六七八九十0-9]{{1,3}}[)]|[0-9]{{1,2}}[、.](?=[\u4e00-\u9fff])|了(?![解结断却])|和(?![平田林顺静])|[及与]|{alternation('opening')}|(?:在|从|于)[^,;]{{1,30}}?(?:方面|领域|期间|过程中|基础上)"
    r"|[(](?:[^()]{0,6}备注:)?(?:约合|折合|相当于|当前约?|目前约?|约|合|即)?(?:约|人民币)?$|[(](?:[A-Z]{0,2}[0-9]{4,6}(?:\.[A-Z]{2})?,)?(?=[^()]{2,20}$)|-(?:SW|[WSBPR])(?![A-Za-z])|(?:全[区市县省镇村园国校院]|该[区园]|本[省市县区])(?:的|内)?(?=[^\d的])|在(?=总投资|建)"
)
_ENDS_AT = (
    r"(?:[猛激骤锐剧略再]|统一|逐步|逐年|大幅|进一步|迅速|快速|稳步|小幅)*"
    r"(?:压减|压缩|压降|精简|缩减|缩短|缩小|减少|削减|减|降低|下降|下调|降|跌|下跌|回落|回升|收窄|上升|上涨|上调|升|涨|攀升|跃升|增加|增长"
    r"|增|提升|提高|提速|扩大|扩充|扩展|扩容|扩|拓展|延伸|延长|爬坡|发展|壮大|变更|调整|变)(?:到了?|至|为|成)"
)
"""Verbs that lead to a new value: 审批压减至3小时."""
_TRAIL = re.compile(
    rf"(?:(?<!标)(?!(?<=持)有)(?:{alternation('closing')})|(?:[由从][^,。;、的0-9]{{1,8}})?{_ENDS_AT}|现(?=$)|(?<=[价格幅率例模速量额])在|[只仅共]?(?<![使利应作费信有])用了?|[、,:“—]|(?<![许认宁])可以?|(?:19|20)[0-9]{{2}}年|[由从](?:年初|月初|[0-9]{{1,2}}月(?:[初底末]|[0-9]{{1,2}}日)?|最初|原来|原先|此前|过去|以往|去年|上年|去年同期|目前|当初|(?:19|20)[0-9]{{2}}年|[一二三四五]年前)的?)+$"
)
_HAS = re.compile(
    r".*(?:现有|共有|已有|拥有(?!量|率|者|人)|设有|建有|配有|辖有|下设|下辖|总计有|共计有)(?=..)"
)
"""园内企业现有科研人员: what is counted stands behind the verb of having."""
_RANKED = re.compile(
    rf"(?:(?:连续[^,;]{{1,6}}|多年|已|将|仍|也|(?<!平)均|再次|继续)?(?:{alternation('rank verb')})(?:在|到|至)?)+"
    r"(?P<scope>[^,;]{0,20})$"
)

_AMONG = re.compile(r"^(?:力争)?在([^,;]{2,30})中(?:[由从].*)?$")
_LASTING = re.compile(r"(?:已)?连续[^,;]{1,6}[年届次月](?:的)?(?:在|于)?$")


def trimmed(view: str, start: int, end: int, names: dict[int, int]) -> Span:
    """The stretch without the subject, time and adverbs that open it and the verbs of degree that close it.

    ``names`` maps where names of possible owners start to where they end.
    """
    start = _after_lead(view, start, end, names)
    end = closed(view, start, end)
    has = _HAS.match(view, start, end)
    return (has.end() if has else start), end


def closed(view: str, start: int, end: int) -> int:
    """Where the stretch ends without the verbs of degree that close it."""
    match = _TRAIL.search(view[start:end])
    return start + match.start() if match else end


def _after_lead(view: str, start: int, end: int, names: dict[int, int]) -> int:
    while start < end:
        if names.get(start, end + 1) <= end:
            start = names[start]
            continue
        matches = (pattern.match(view, start, end) for pattern in (TIME, _LEAD))
        reached = next((m.end() for m in matches if m and m.end() > start), None)
        if reached is None:
            return start
        start = reached
    return start


def without_rank(text: str) -> str:
    """What is ranked, without the verb of the rank.

    >>> without_rank("出货量连续3年位居全国")
    '出货量全国排名'
    """
    text = _LASTING.sub("", text)
    match = _RANKED.search(text)
    if match is None:
        return text
    ranked = _AMONG.sub(r"\1", text[: match.start()]).removesuffix("已")
    return f"{ranked}{match['scope']}排名"


def only_rank(text: str) -> bool:
    """True for the verb of a rank with its scope, before which nothing is said to be ranked: 居全省."""
    match = _RANKED.search(_LASTING.sub("", text))
    return match is not None and match.start() == 0
