"""The words on either side of a figure, and which of them say what it counts."""

import re

from kg.measure.counted import LONGEST, Indicator, Place
from kg.measure.known import YEARLY, known
from kg.measure.phrases import has_noun, is_verb, noun_phrase, parsed
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.measure.trimming import closed, trimmed

_TAKES = re.compile(r"(?:历时|历经|耗时)(?:了|仅|不到)?$")
_AMOUNT = re.compile(
    r"(?:计划|累计|预计|合计)?(?:总投资|投资总?额|总规模|总金额|注册资本|总产值|年产值)[^,。;、]{0,4}$"
)
"""12个项目总投资60亿元: what the next figure counts is no part of the things."""
_SAME = re.compile(r"的?([^,。;、()!?\s0-9]{2,24})")
_RATE = re.compile(r"占|比|率|增|降|高|低|持股")
_ABLE = re.compile(r"的(?:生产)?(?:能力|规模)$")
_LONGEST_NAME = 16
"""Characters of a name in quotation marks behind its figure."""
_NAMES = re.compile(r"(?:均|都|全)?(?:为|是|属于?|系(?![列统数]))(?=[\u4e00-\u9fff])(?![期了民各首])")
"""其中6项为商业物业: the kind of the things counted."""
_DESCRIBED = re.compile(
    r"(?:从|来自|拟在|用于|面向|具有|具备|充满|位于|符合)[^,。;0-9、]{2,24}的(?=[^,。;的]{2})"
)
"""30余位来自全省的专家: whence they come is not what they are."""
_ON = re.compile(r"创(?![新业投意客伤口始作])|刷新|同比|环比")
"""利润增至4亿元创新高: what the figure is, not what it counts."""
_UNDERGOES = re.compile(r"(?:经历|进行|开展|举行|接受|参加|完成)了?(?:为期)?$")
_UNDERGONE = re.compile(r"的([^,。;的、]{2,8})(?=[,。;中后]|$)")
_GIVES = re.compile(rf"(?:对(?P<whom>[^,。;]{{2,20}}))?(?:{alternation('giving')})了?(?:最高|最多)?$")
_BY_SHARE = re.compile(r"按照?([^,。;]{2,20}?)的?$")
_GIVEN = re.compile(
    r"的?(?:标准|比例|额度)?(?:给予|予以|发放|享受|支付)(?:[^,。;、]{0,6}的|一次性|最高|资金)*([^,。;、0-9的]{2,6})(?=[,。;、]|$)"
)
"""What is given at a share: 按合同额的5%给予一次性奖励."""


def said(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    """Which side says what the figure counts, or both together; None when none does."""
    return (
        known(view, q, before)
        or _made(view, q, before, after)
        or _given(view, q, before, after)
        or _lasted(view, q, before, after)
        or _whose(view, q, after)
        or _choose(view, q, before, after)
    )


def words_before(view: str, q: Quantity, place: Place) -> Indicator | None:
    """The stretch before the figure that may say what it counts."""
    start, end = trimmed(view, max(place.left, q.start - LONGEST), q.start, place.names)
    end = _before_bracket(view, start, end)
    inner = max(
        (stop for at in range(start + 1, end) if (stop := place.names.get(at, end)) < end), default=None
    )
    if inner is not None and view[inner] not in "的、和与及":
        behind = trimmed(view, inner, end, place.names)
        if behind[0] >= behind[1]:
            behind = inner, closed(view, inner, end)
        start, end = behind if behind[0] < behind[1] else (start, end)
    return Indicator(view[start:end], start, end) if start < end else None


def _before_bracket(view: str, start: int, end: int) -> int:
    """净利润(不含税): what an explanation in brackets explains stands before it."""
    opens = view.rfind("(", start + 1, end) if view[end - 1 : end] == ")" else -1
    return closed(view, start, opens) if opens > start else end


def words_after(view: str, q: Quantity, place: Place) -> Indicator | None:
    """The noun phrase behind the figure."""
    start = q.end
    if q.kind == "count" and (named := _NAMES.match(view, start, place.right)):
        start = named.end()
    if q.kind == "count" and (described := _DESCRIBED.match(view, start, place.right)):
        start = described.end()
    while start < place.right and view[start] in "的“":
        start += 1
    closes = view.find("”", start, min(place.right, start + _LONGEST_NAME)) if view[start - 1] == "“" else -1
    if closes > start:
        return Indicator(view[start:closes], start, closes)
    if q.kind == "count" and place.next_figure and (amount := _AMOUNT.search(view, start + 1, place.right)):
        return Indicator(view[start : amount.start()], start, amount.start())
    if _ON.match(view, q.end, place.right):
        return None
    comma = view.find(",", start, place.right)
    right = comma if comma >= 0 else place.right
    end = noun_phrase(view, start, right, next_figure=place.next_figure and comma < 0)
    return Indicator(view[start:end], start, end) if end > start else None


def name_before(view: str, q: Quantity, place: Place) -> Indicator | None:
    """组建“青禾”服务队22支: a name right before the figure is what is counted, unless it opens the clause."""
    for start in range(max(place.left + 1, q.start - LONGEST), q.start):
        end = place.names.get(start, 0)
        if end and view[end : q.start] in ("", "”", "”达到", "”达", "”共", "达到"):
            return Indicator(view[start:end], start, end)
    return None


def describes(view: str, q: Quantity, before: Indicator | None, place: Place) -> bool:
    """规划存储量3000万份的X: the figure describes the named thing behind it."""
    return (
        before is not None
        and view[q.end : q.end + 1] == "的"
        and q.end + 1 in place.works
        and has_noun(before.text)
    )


def _made(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    """年产3万吨风电叶片: what is made each year stands behind the figure."""
    if before is None or after is None or not YEARLY.search(before.text):
        return None
    follows = view[q.end : q.end + 1] not in "、,的"
    what = _ABLE.sub("", after.text)
    return Indicator(before.text + what, before.start, after.end) if follows else before


def _given(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    """对领军团队给予800万元补贴: what is given stands behind the sum, to whom before it; 按合同额的5%给予奖励."""
    if q.kind in ("percent", "share") and before is not None and (of := _BY_SHARE.search(before.text)):
        given = _GIVEN.match(view, q.end)
        return Indicator(of[1] + given[1], before.start, given.end()) if given else None
    if q.kind != "money" or before is None or after is None or view[q.end : q.end + 1] in ("的", "等"):
        return None
    gives = _GIVES.search(before.text)
    if gives is None or not has_noun(after.text):
        return None
    return Indicator((gives["whom"] or "") + after.text, before.start, after.end)


def _lasted(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    """历时9个月建成: what took so long stands behind the figure; 大赛历时5个月 says only that it lasted."""
    if q.kind == "time" and view.endswith("为期", 0, q.start):
        return Indicator("为期", q.start - 2, q.start)
    if q.kind == "time" and view.endswith("连续", 0, q.start):
        same = _SAME.match(view, q.end)
        return Indicator("连续" + same[1], q.start - 2, same.end()) if same else None
    undergone = _UNDERGONE.match(view, q.end) if q.kind == "time" else None
    if undergone is not None and _UNDERGOES.search(view, max(0, q.start - 6), q.start):
        return Indicator(undergone[1], undergone.start(1), undergone.end())
    takes = _TAKES.search(view, max(0, q.start - 6), q.start) if q.kind == "time" else None
    if takes is None or (before is not None and has_noun(before.text)):
        return None
    if after is None:
        return Indicator("历时", takes.start(), q.start)
    done = "建设" if after.text.startswith("建成") else after.text
    return Indicator(done + "历时", takes.start(), after.end)


def _whose(view: str, q: Quantity, after: Indicator | None) -> Indicator | None:
    """云岭基金的900万元种子投资: before 的 stands whose it is."""
    if q.kind not in ("money", "area") or view[q.start - 1 : q.start] != "的" or after is None:
        return None
    text = after.text.removesuffix("后")
    plain = view[q.end : q.end + 1] not in "、,的和" and has_noun(text)
    return Indicator(text, after.start, after.end) if plain else None


def _choose(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    if before is None or after is None:
        return before or after
    follows = view[q.end : q.end + 1]
    named = q.kind == "count" and _NAMES.match(view, q.end) is not None
    if named or (view[before.end - 1] == "等" and follows not in "、,和及与或"):
        return after
    if follows in "、,和及与或":
        return before
    noun_before = has_noun(before.text)
    if q.kind in ("percent", "share", "rank", "times", "score", "temperature"):
        return after if follows == "的" and not _RATE.search(before.text) else before
    verbal = is_verb(parsed(after.text)[0])
    if q.kind == "count":
        return before if verbal and noun_before and follows != "的" else after
    says = noun_before or (verbal and q.kind != "time" and follows != "的")
    return before if says else after
