"""Who speaks in the first sentence behind a glued headline: a body of a place, or a town's newsroom."""

import re
from functools import cache

from kg.lexicon import names
from kg.words.words import tag_of

_BODY = re.compile(
    r"[\u4e00-\u9fff]{0,18}(?:气象[台局]|[监纪]委|警方|公安|法院|检察院|中心|委员会|[局委厅署队])$"
)
"""The name of a body in front of the date on which it said something."""

_BODY_ENDS = (
    "气象台", "气象局", "监委", "纪委", "警方", "公安", "法院", "检察院", "中心", "委员会", "局", "委", "厅", "署", "队"
)  # fmt: skip

_NEWSROOM = re.compile(
    r"(?:本报|本网)?(?P<place>[\u4e00-\u9fff]{2})(?P<kind>融媒体?|全媒体|网|日报|新闻网)?讯$"
)
_REACHED = re.compile(
    r"(?:走[进访入]|来到|慰问|调研|考察|探访|参观|进驻|入驻|落户|牵手|携手|对接|举报|起诉|状告|投诉|联系|回复|担任|"
    r"[在到赴向对与和由从获被任送给])$"
)
"""Words that reach for a body behind them: the headline goes on with it."""

_COUNTRY = frozenset(("中央", "国家", "全国"))
LONGEST_PLACE = 6


def before_actor(text: str, end: int, first: int) -> int:
    """The end of a headline, moved before the body or newsroom that already belongs to the first sentence.

    Ends before ``first`` are none.

    >>> before_actor("今夜有大雨中央气象台8月9日消息，", 10, 4), before_actor("志愿者走进中央气象台8月9日，", 10, 4)
    (5, 10)
    """
    newsroom = _NEWSROOM.search(text, 0, end) if text.endswith("讯", 0, end) else None
    if newsroom and newsroom.start() >= first and (newsroom["kind"] or newsroom["place"] in _places()):
        return newsroom.start()
    body = _BODY.search(text, 0, end) if text.endswith(_BODY_ENDS, 0, end) else None
    for start in range(max(first, body.start()), end - 2) if body else ():
        if any(text[start : start + n] in _places() for n in range(2, LONGEST_PLACE + 1)):
            return end if _REACHED.search(text, 0, start) else len(text[:start].rstrip())
    return end


@cache
def _places() -> frozenset[str]:
    """Full and short names of places, and what stands for the whole country; no short name that is a word as well."""
    full = {form for form, _ in names("divisions", ("full_name",))}
    short = {form for form, _ in names("divisions", ("bare_name",)) if len(form) > 1 and tag_of(form) == "ns"}
    return frozenset(full | short) | _COUNTRY
