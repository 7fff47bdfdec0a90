"""What a figure counts: the words before it (基层党组织320个) or after it (320个基层党组织)."""

import re
from dataclasses import replace

from kg.measure.counted import Indicator, Place
from kg.measure.phrases import has_noun, head_noun, is_verb, parsed, state_first
from kg.measure.placing import places, rank, ranked
from kg.measure.prices import moved, quoted
from kg.measure.quantities import Quantity
from kg.measure.sides import describes, name_before, said, words_after, words_before
from kg.measure.tables import alternation

_GROWTH = re.compile(
    f"(?:约|仅|只|大约|已)?(?:{alternation('growth')})"
    r"|约?(?:相?当?[为于]|是)(?:现在|目前|原来|过去|去年|上年|以前|以往|此前|传统|[0-9一二三四五六七八九十]{1,4}年)"
)
_CHANGE = re.compile(
    rf"(?:[已又再将可约]|迅速|快速)*(?:{alternation('change')})[到至成为了近]*(?:现在|目前|如今|今年|当前)?的?"
)
_AMOUNT = (
    r"(?:再|又|也|均|已|还|曾|净|累计|大幅|小幅|大|微|略|暴|骤|迅速|快速|明显|显著|继续|持续|进一步|逆势|稳步|强劲)*"
    rf"(?:{alternation('moving')})[了幅]?"
)
_MOVED = re.compile(
    rf"(?:,?(?:相比|同期相比|同比|环比|按[年季月]|按(?:可比|不变)价格?(?:计算)?)|(?:比|较|与)[^,。;比较与]{{1,14}}(?:相比)?){{0,3}}{_AMOUNT}"
)
"""By how much what the figure before counts has moved: 较上年同期增加8%."""
_HAS_MOVED = re.compile(f"(?:{_MOVED.pattern})$")
_MOVES = re.compile("(?:大|暴|微|小幅|集体)?[涨跌]")
"""云岭机械涨1.6%: of a share nothing else is said than how its price moves."""
_ADVERB = re.compile(
    rf"(?:(?:[却则更均都又还也再竟虽只]|已经?|大约|约|仅|只|大幅|整体|合计|累计|预计|平均|由此|因此|从而|能够|(?<![许认])可以?|将)+)"
    rf"(?=(?:{alternation('growth', 'moving')}|占)$)"
)
"""能耗却低20%: the adverb says nothing of what is measured."""
_BASELINE = re.compile(
    r"(?:相比之下|对比之下|作为对比|相较之下|[而较]|上一?财年|前一年|上一年|去年|上年|前年|往年)*同期(?:数|则|仅|只|为|是)*"
)
_BASE_END = re.compile(r"(?:同比|环比|比上年|占全|占[^比]|增速|增长$|增幅)")
_CONVERTED = re.compile(r"(?:合计)?(?:约?[折相]?合|约?相当于)(?:人民币|新台币|港币|美元)?")
"""亏损6亿元,约合9000万美元: the same once more."""
_STATE = re.compile(
    r"(?:已经?|都|均|被|给了?|用于|出口(?![额总量])|销往|卖[到往给]|来自|留在|上岗|投向|落户|流向)"
)
"""What a part of the things counted before has become: 培训300人,八成已经上岗."""
_STATE_END = re.compile(f"(?:{alternation('state')})$")
"""7家在沪市上市: the state tells things apart."""
_GROWTH_UNITS = frozenset({"%", "倍", "个百分点", "个基点", "基点", "‰"})
_BY = re.compile(r"^以(?=[\u4e00-\u9fff]{2})(?![上下来外太色])")
_SHORT = 8
"""Characters up to which 以 only leads to the noun: 以营收9亿元居首."""
_EARLY = "提前"
_WORTH = re.compile(r"(?<=.{4})(价值|总投资|总额|金额|单价|造价)$")
"""订立价值2亿元的协议 counts 协议价值."""
_INVESTS = re.compile(r"(?:追加|再投|又投|投|拿出|投下|砸下)$")


def indicator(view: str, q: Quantity, place: Place) -> Indicator | None:
    """The indicator of a figure, None when no words around it say what it counts."""
    before, after = words_before(view, q, place), words_after(view, q, place)
    if describes(view, q, before, place):
        after = None
    price = quoted(view, q, before)
    if price is not None:
        return price
    chosen = said(view, q, before, after)
    previous = place.previous
    if chosen is None and q.kind == "count":
        chosen = name_before(view, q, place)
    if chosen is not None and _price(q, chosen, place):
        return chosen
    if chosen is None or (
        chosen is before and _CHANGE.fullmatch(chosen.text) and not _grows(q, chosen, place)
    ):
        return ranked(view, q, place) or _risen(q, previous, place.unit)
    if chosen is after and not (previous and _becomes(q, chosen)):
        return _ahead(view, q, _of_part(chosen, q, place))
    if after is not None and chosen is before and _follows_de(view, q):
        worth = _WORTH.search(chosen.text)
        return Indicator(after.text + (worth[1] if worth else chosen.text), chosen.start, after.end)
    continued = _continued(q, chosen, previous, place.unit) if previous is not None else None
    return continued or _worded(view, q, chosen, place)


def _ahead(view: str, q: Quantity, counted: Indicator | None) -> Indicator | None:
    """提前3天完成: what is so long is how early it was done."""
    if counted is None or not view.endswith(_EARLY, 0, q.start):
        return counted
    return replace(counted, text=_EARLY + counted.text)


def _price(q: Quantity, chosen: Indicator, place: Place) -> bool:
    """Right behind a name only how its price moves is said, and nothing else was said before."""
    before = place.previous
    alone = before is None or _MOVES.fullmatch(before.text) is not None
    named = chosen.start in place.names.values()
    return q.kind == "percent" and alone and named and _MOVES.fullmatch(chosen.text) is not None


def _grows(q: Quantity, chosen: Indicator, place: Place) -> bool:
    """销售额2亿元,增长8%: not the new value of what the figure before counts."""
    if q.kind != "percent" or place.unit == "%":
        return False
    moved = place.previous is not None and _MOVED.fullmatch(chosen.text) is not None
    return moved or _GROWTH.fullmatch(chosen.text) is not None


def _risen(q: Quantity, previous: Indicator | None, unit: str | None) -> Indicator | None:
    """收入增长8%,增至2亿元: the new value of what the figure before says the growth of."""
    if previous is None or unit not in _GROWTH_UNITS or q.unit in _GROWTH_UNITS:
        return previous
    base = _base(previous.text)
    return Indicator(base, previous.start, previous.end) if len(base) > 1 else previous


def _follows_de(view: str, q: Quantity) -> bool:
    """规模10亿元的基金: what the figure describes names what is measured."""
    return view[q.end] == "的" and q.kind not in ("count", "percent", "share", "time", "rank")


def _becomes(q: Quantity, chosen: Indicator) -> bool:
    return q.kind in ("percent", "share") and _STATE.match(chosen.text) is not None


def _continued(q: Quantity, chosen: Indicator, previous: Indicator, unit: str | None) -> Indicator | None:
    """What is said on of that which the figure before counts: its growth, its share, a part of it."""
    text = moved(chosen, previous) if q.kind == "percent" else None
    if text is not None:
        return Indicator(text, chosen.start, chosen.end)
    if _BASELINE.fullmatch(chosen.text):
        text = previous.text + "同期"
    elif chosen.text in ("较", "比", "与") and q.unit == unit:
        text = previous.text + chosen.text
    elif q.kind == "money" and _CONVERTED.fullmatch(chosen.text):
        text = previous.text
    elif _becomes(q, chosen):
        text = head_noun(previous.text) + chosen.text
    elif _says_growth(q, chosen, unit):
        text = _base(previous.text) + chosen.text
    elif q.kind == "count" and unit == q.unit != "位" and not has_noun(chosen.text):
        text = chosen.text + head_noun(previous.text)
    return None if text is None else Indicator(text, chosen.start, chosen.end)


def _says_growth(q: Quantity, chosen: Indicator, unit: str | None) -> bool:
    """同比增长8%, 净增20万户: by how much what the figure before counts has grown, or what share it is."""
    moves = q.kind != "rank" and _MOVED.fullmatch(chosen.text) is not None
    alike = q.unit == unit or q.unit in _GROWTH_UNITS
    return (moves and alike) or (q.kind not in ("count", "rank") and _GROWTH.match(chosen.text) is not None)


def _worded(view: str, q: Quantity, chosen: Indicator, place: Place) -> Indicator:
    """Ranks say what is ranked, sums of money that only a verb announces say 投资."""
    text = _ADVERB.sub("", chosen.text)
    if places(q, text):
        text = rank(view, q, text, place, _base(place.previous.text) if place.previous else "")
    if len(text) < _SHORT:
        text = _BY.sub("", text)
    if q.kind == "money" and _INVESTS.search(text):
        text = text.removesuffix("投") + "投资"
    return Indicator(text, chosen.start, chosen.end)


def _of_part(chosen: Indicator, q: Quantity, place: Place) -> Indicator:
    """其中15家已经上市: the things counted are named by the figure before."""
    words = parsed(chosen.text)
    if (
        words
        and is_verb(words[0])
        and place.previous is not None
        and place.unit == q.unit
        and q.kind == "count"
    ):
        state = re.sub(r"^(?:已经?|都|均|将)+", "", chosen.text)
        head = head_noun(place.previous.text)
        bare = not has_noun(chosen.text[len(words[0].text) :]) or "来自" in state
        if head and words[0].tag == "p" and not _STATE_END.search(chosen.text):
            return Indicator(head, chosen.start, chosen.end)
        if head and bare:
            return Indicator(state + head, chosen.start, chosen.end)
    return Indicator(state_first(chosen.text), chosen.start, chosen.end)


def _base(text: str) -> str:
    """The measured quantity without its own growth or share."""
    cut = _BASE_END.search(text) or _HAS_MOVED.search(text)
    return text[: cut.start()] if cut else text
