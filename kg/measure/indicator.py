"""What a figure counts: the words before it (基层党组织320个) or after it (320个基层党组织)."""

import re

from kg.measure.counted import LONGEST, Indicator, Place
from kg.measure.phrases import has_noun, head_noun, is_verb, parsed, state_first
from kg.measure.prices import moved, quoted
from kg.measure.quantities import Quantity
from kg.measure.sides import describes, name_before, said, words_after, words_before
from kg.measure.tables import alternation
from kg.measure.trimming import only_rank, without_rank

_GROWTH = re.compile(
    f"(?:约|仅|只|大约|已)?(?:{alternation('growth')})"
    r"|约?(?:相?当?[为于]|是)(?:现在|目前|原来|过去|去年|上年|以前|以往|此前|传统|[0-9一二三四五六七八九十]{1,4}年)"
)
_CHANGE = re.compile(
    rf"(?:[已又再将可约]|迅速|快速)*(?:{alternation('change')})[到至成为了近]*(?:现在|目前|如今|今年|当前)?的?"
)
_AMOUNT = (
    r"(?:再|又|也|均|已|还|曾|净|累计|大幅|小幅|大|暴|骤|迅速|快速|明显|显著|继续|持续|进一步)*"
    rf"(?:{alternation('moving')})[了幅]?"
)
_MOVED = re.compile(
    rf"(?:,?(?:相比|同期相比|同比|环比|按[年季月]|按可比价格?(?:计算)?)|(?:比|较|与)[^,。;比较与]{{1,14}}(?:相比)?){{0,3}}{_AMOUNT}"
)
"""By how much what the figure before counts has moved: 较上年同期增加8%."""
_HAS_MOVED = re.compile(f"(?:{_MOVED.pattern})$")
_MOVES = re.compile("(?:大|暴|微|小幅|集体)?[涨跌]")
"""云岭机械涨1.6%: of a share nothing else is said than how its price moves."""
_ADVERB = re.compile(
    rf"(?:(?:[却则更均都又还也再竟]|已经?|大约|约|仅|只|大幅|整体|合计|累计|预计|平均|由此|因此|从而|能够|(?<![许认])可以?|将)+)"
    rf"(?=(?:{alternation('growth', 'moving')}|占)$)"
)
"""能耗却低20%: the adverb says nothing of what is measured."""
_BASELINE = re.compile(
    r"(?:相比之下|对比之下|作为对比|相较之下|[而较]|上一?财年|前一年|上一年|去年|上年|前年|往年)*同期(?:数|则|仅|只|为|是)*"
)
_BASE_END = re.compile(r"(?:同比|环比|比上年|占全|占[^比]|增速|增长$|增幅)")
_CONVERTED = re.compile(r"(?:合计)?(?:约?[折相]?合|约?相当于)(?:人民币|新台币|港币|美元)?")
"""亏损6亿元,约合9000万美元: the same once more."""
_FIELD = re.compile(
    r"(?:[位名]?[居列]|在)?(?:(?<=[居列])全[国省市])?[0-9]{2,4}[个家](?:[^,。;]{0,10}(?:区|单位|企业|园区|城市|县))?[中里]?"
)
"""位列90家园区第12位: how many are ranked."""
_PLACED = re.compile(f"(?:{alternation('rank move')})+$")
_AT = re.compile(r"(?:首次|已经?|现|均|都)*(?:位列|位居|名列|分列|分居|稳居|列|居|排)")
_RANKING = re.compile(
    r"在([^,。;]{2,30}?(?:评价|排名|榜单|考核|评选|评估|测评))中"
    r"|(?:上榜|登榜|入榜|入围|入选|登上|跻身)了?[“《]([^,。;”》]{2,30})[”》][^。;]{0,12}$"
    r"|(?:上榜|登榜|入榜|入围|入选|登上|跻身)了?(?!全[国省市球]|行业|前)([^,。;“”《》]{2,24}(?:强|榜单?))[,、][^,。;]{0,4}$"
)
_AMOUNTS = re.compile(r"(?:数量?|总[量数]|规模|面积|产量|增速|增幅)(?=.{0,8}排名$)")
"""拥有研发机构19家,数量居全省第二: of what the figure before counts."""
_SCOPED = re.compile(r"(?:全[国省市区县])?排名$")
"""规模居全省第一、全国第五: the same in a wider scope."""
_ITSELF = re.compile(r"(?:榜单?|项目|赛季|指数)排名$")
"""A rank that its own words place, whatever the figure before counts."""
_STATE = re.compile(
    r"(?:已经?|都|均|被|给了?|用于|出口(?![额总量])|销往|卖[到往给]|来自|留在|上岗|投向|落户|流向)"
)
"""What a part of the things counted before has become: 培训300人,八成已经上岗."""
_STATE_END = re.compile(f"(?:{alternation('state')})$")
"""7家在沪市上市: the state tells things apart."""
_GROWTH_UNITS = frozenset({"%", "倍", "个百分点", "个基点", "基点", "‰"})
_WORTH = re.compile(r".{4,}(价值|总投资|总额|金额|单价|造价)$")
"""签订了一份价值2亿元的协议 counts 协议价值."""
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
        return _ranked(view, q, place) or _risen(q, previous, place.unit)
    if chosen is after and not (previous and _becomes(q, chosen)):
        return _of_part(chosen, q, place)
    if after is not None and chosen is before and _follows_de(view, q):
        worth = _WORTH.search(chosen.text)
        return Indicator(after.text + (worth[1] if worth else chosen.text), chosen.start, after.end)
    continued = _continued(q, chosen, previous, place.unit) if previous is not None else None
    return continued or _worded(view, q, chosen, place)


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


def _ranked(view: str, q: Quantity, place: Place) -> Indicator | None:
    """在全省综合评价中,由第五位升至第三位: what the sentence ranks."""
    if q.kind != "rank" or (place.previous is not None and place.previous.text.endswith("排名")):
        return None
    ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
    return ranking and Indicator(
        _list_of(ranking).removesuffix("排名") + "排名", ranking.start(), ranking.end()
    )


def _list_of(ranking: re.Match[str]) -> str:
    return ranking[1] or ranking[2] or ranking[3]


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
    elif q.kind == "count" and unit == q.unit and not has_noun(chosen.text):
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
    if q.unit == "位" and (q.kind == "rank" or _PLACED.search(text)):
        text = _rank(view, q, text, place)
    if q.kind == "money" and _INVESTS.search(text):
        text = text.removesuffix("投") + "投资"
    return Indicator(text, chosen.start, chosen.end)


def _rank(view: str, q: Quantity, text: str, place: Place) -> str:
    """What is ranked: by its own words, else on a list named after the figure before, else what that figure counts."""
    ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
    text = _FIELD.sub("", text)
    bare, text = only_rank(text), without_rank(text)
    text = "排名" if not text or _AT.fullmatch(text) else text
    nothing = bare and not _ITSELF.search(text)
    before = place.previous.text if place.previous else ""
    if ranking and bare and ranking.start() >= (place.previous.end if place.previous else place.sentence):
        text = _list_of(ranking).removesuffix("排名") + text
    elif not text.strip("全省市区国县"):
        text = _SCOPED.sub("", before) + text + "排名"
    elif nothing or text in ("排名", "中排名"):
        text = before.removesuffix("排名") + text
    elif _AMOUNTS.match(text):
        text = _base(before) + text
    if ranking and (len(text) <= 4 or not has_noun(_PLACED.sub("", text))):
        text = _list_of(ranking) + text
    return text


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
