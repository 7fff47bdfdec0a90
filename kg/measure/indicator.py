"""What a figure counts: the words before it (基层党组织320个) or after it (320个基层党组织)."""

import re
from dataclasses import dataclass, replace

from kg.measure.phrases import has_noun, head_noun, is_verb, noun_phrase, parsed, state_first
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.measure.trimming import closed, trimmed, without_rank

_GROWTH = re.compile(
    f"(?:约|仅|只|大约|已)?(?:{alternation('growth')})"
    r"|约?(?:相?当?[为于]|是)(?:现在|目前|原来|过去|去年|上年|以前|以往|此前|传统|[0-9一二三四五六七八九十]{1,4}年)"
)
_CHANGE = re.compile(
    rf"(?:[已又再将可约]|迅速|快速)*(?:{alternation('change')})[到至成为了近]*(?:现在|目前|如今|今年|当前)?的?"
)
_ADVERB = re.compile(
    rf"(?:(?:[却则更均都又还也再竟]|已经?|大约|约|仅|只|大幅|整体|合计|累计|预计|平均|由此|因此|从而|能够|(?<![许认])可以?|将)+)"
    rf"(?=(?:{alternation('growth')}|占)$)"
)
"""成本却低30%: the adverb says nothing of what is measured."""
_ASIDE = re.compile(r"\([^()]{6,60}\)")
"""An explanation in brackets, which is no part of the name: not the 套 of 首台(套)."""
_BASELINE = re.compile(r"(?:去年|上年)?同期(?:数|为|是)*")
_TAKES = re.compile(r"(?:历时|历经|耗时)(?:了|仅|不到)?$")
_DESCRIBED = re.compile(r"(?:[向为与把将在按给从由以使让用]|(?!对)\D{11})\D*的(?=\D{2})")
_BASE_END = re.compile(r"(?:同比|环比|比上年|占全|占[^比]|增速|增长$|增幅)")
_FIELD = re.compile(
    r"(?:[位名]?[居列]|在)?(?:(?<=[居列])全[国省市])?[0-9]{2,4}[个家](?:[^,。;]{0,10}(?:区|单位|企业|园区|城市|县))?[中里]?"
)
"""位列178家高新区第61位: how many are ranked."""
_RATE = re.compile(r"占|比|率|增|降|高|低|持股")
_PLACED = re.compile(f"(?:{alternation('rank move')})+$")
_AT = re.compile(r"(?:首次|已经?|现|均|都)*(?:位列|位居|名列|稳居|列|居|排)")
_RANKING = re.compile(r"在([^,。;]{2,30}?(?:评价|排名|榜单|考核|评选|评估|测评))中")
_STATE = re.compile(
    r"(?:已经?|都|均|被|给了?|用于|出口(?![额总量])|销往|卖[到往给]|来自|留在|上岗|投向|落户|流向)"
)
"""What a part of the things counted before has become: 培训300人,八成已经上岗."""
_YEARLY = re.compile(f"(?:{alternation('yearly')})$")
_LONGEST_NAME = 16
"""Characters of a name in quotation marks behind its figure."""
_STATE_END = re.compile(f"(?:{alternation('state')})$")
"""11家在沪市上市: the state tells things apart."""
LONGEST = 80
"""How many characters before a figure may say what it counts."""
_NAMES = re.compile(r"(?:均|都|全)?(?:为|是|属于?|系(?![列统数]))(?=[\u4e00-\u9fff])(?![期了民各首])")
"""其中6项为商业物业: the kind of the things counted."""
_GIVES = re.compile(rf"(?:对(?P<whom>[^,。;]{{2,20}}))?(?:{alternation('giving')})了?(?:最高|最多)?$")
_BY_SHARE = re.compile(r"按照?([^,。;]{2,20}?)的?$")
_GIVEN = re.compile(
    r"的?(?:标准|比例|额度)?(?:给予|予以|发放|享受|支付)(?:[^,。;、]{0,6}的|一次性|最高|资金)*([^,。;、0-9的]{2,6})(?=[,。;、]|$)"
)
"""What is given at a share: 按合同额的5%给予一次性奖励."""
_INVESTS = re.compile(r"(?:追加|再投|又投|投|拿出|投下|砸下)$")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, and the stretch of text it was read from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the stretch ``left:right`` that may say what it counts; ``sentence`` begins before it.

    ``names`` maps the starts of names of possible owners to their ends; ``works`` are starts of names that a figure
    with 的 describes; ``previous`` is what the figure before counts, ``unit`` its unit.
    """

    left: int
    right: int
    sentence: int
    names: dict[int, int]
    works: frozenset[int]
    next_figure: bool
    previous: Indicator | None
    unit: str | None


def indicator(view: str, q: Quantity, place: Place) -> Indicator | None:
    """The indicator of a figure, None when no words around it say what it counts."""
    before, after = _before(view, q, place), _after(view, q, place)
    if _describes(view, q, before, place):
        after = None
    chosen = (
        _made(view, q, before, after)
        or _given(view, q, before, after)
        or _lasted(view, q, before, after)
        or _choose(view, q, before, after)
    )
    previous = place.previous
    if chosen is None and q.kind == "count":
        chosen = _named(view, q, place)
    if chosen is None or (
        chosen is before and _CHANGE.fullmatch(chosen.text) and not _grows(q, chosen, place)
    ):
        return _ranked(view, q, place) or previous
    if chosen is after and not (previous and _becomes(q, chosen)):
        return _of_part(chosen, q, place)
    if after is not None and chosen is before and _follows_de(view, q):
        return Indicator(after.text + chosen.text, chosen.start, after.end)
    continued = _continued(q, chosen, previous, place.unit) if previous is not None else None
    return continued or _worded(view, q, chosen, place)


def _grows(q: Quantity, chosen: Indicator, place: Place) -> bool:
    """销售额2亿元,增长8%: not the new value of what the figure before counts."""
    return q.kind == "percent" and place.unit != "%" and _GROWTH.fullmatch(chosen.text) is not None


def _ranked(view: str, q: Quantity, place: Place) -> Indicator | None:
    """在全省综合评价中,由第五位升至第三位: what the sentence ranks."""
    if q.kind != "rank" or (place.previous is not None and place.previous.text.endswith("排名")):
        return None
    ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
    return ranking and Indicator(ranking[1].removesuffix("排名") + "排名", ranking.start(), ranking.end())


def _follows_de(view: str, q: Quantity) -> bool:
    """规模10亿元的基金: what the figure describes names what is measured."""
    return view[q.end] == "的" and q.kind not in ("count", "percent", "share", "time", "rank")


def _becomes(q: Quantity, chosen: Indicator) -> bool:
    return q.kind in ("percent", "share") and _STATE.match(chosen.text) is not None


def _continued(q: Quantity, chosen: Indicator, previous: Indicator, unit: str | None) -> Indicator | None:
    """What is said on of that which the figure before counts: its growth, its share, a part of it."""
    text = None
    if _BASELINE.fullmatch(chosen.text):
        text = previous.text + "同期"
    elif _becomes(q, chosen):
        text = head_noun(previous.text) + chosen.text
    elif _GROWTH.match(chosen.text) and q.kind not in ("count", "rank"):
        text = _base(previous.text) + chosen.text
    elif q.kind == "count" and unit == q.unit and not has_noun(chosen.text):
        text = chosen.text + head_noun(previous.text)
    return None if text is None else Indicator(text, chosen.start, chosen.end)


def _worded(view: str, q: Quantity, chosen: Indicator, place: Place) -> Indicator:
    """Ranks say what is ranked, sums of money that only a verb announces say 投资."""
    text = _ADVERB.sub("", chosen.text)
    if q.unit == "位" and (q.kind == "rank" or _PLACED.search(text)):
        ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
        text = without_rank(_FIELD.sub("", text))
        text = "排名" if not text or _AT.fullmatch(text) else text
        if not text.strip("全省市区国县") or text in ("排名", "中排名"):
            text = (place.previous.text if place.previous else "") + text
        if ranking and (len(text) <= 4 or not has_noun(_PLACED.sub("", text))):
            text = ranking[1] + text
    if q.kind == "money" and _INVESTS.search(text):
        text = text.removesuffix("投") + "投资"
    return Indicator(text, chosen.start, chosen.end)


def core(counted: Indicator) -> Indicator:
    """What stands behind a long description: 与园区企业签下的意向订单 is 意向订单."""
    if "的" not in counted.text and "(" not in counted.text:
        return counted
    text = _ASIDE.sub("", counted.text)
    cut = _DESCRIBED.match(text)
    rest = text[cut.end() :] if cut else ""
    return replace(counted, text=rest if rest and has_noun(rest) else text)


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
    cut = _BASE_END.search(text)
    return text[: cut.start()] if cut else text


def _before(view: str, q: Quantity, place: Place) -> Indicator | None:
    start, end = trimmed(view, max(place.left, q.start - LONGEST), q.start, place.names)
    inner = max(
        (stop for at in range(start + 1, end) if (stop := place.names.get(at, end)) < end), default=None
    )
    if inner is not None and view[inner] not in "的、和与及":
        behind = trimmed(view, inner, end, place.names)
        if behind[0] >= behind[1]:
            behind = inner, closed(view, inner, end)
        start, end = behind if behind[0] < behind[1] else (start, end)
    return Indicator(view[start:end], start, end) if start < end else None


def _after(view: str, q: Quantity, place: Place) -> Indicator | None:
    start = q.end
    if q.kind == "count" and (named := _NAMES.match(view, start, place.right)):
        start = named.end()
    while start < place.right and view[start] in "的“":
        start += 1
    closes = view.find("”", start, min(place.right, start + _LONGEST_NAME)) if view[start - 1] == "“" else -1
    if closes > start:
        return Indicator(view[start:closes], start, closes)
    comma = view.find(",", start, place.right)
    right = comma if comma >= 0 else place.right
    end = noun_phrase(view, start, right, next_figure=place.next_figure and comma < 0)
    return Indicator(view[start:end], start, end) if end > start else None


def _named(view: str, q: Quantity, place: Place) -> Indicator | None:
    """组建“青禾”服务队22支: a name right before the figure is what is counted, unless it opens the clause."""
    for start in range(max(place.left + 1, q.start - LONGEST), q.start):
        end = place.names.get(start, 0)
        if end and view[end : q.start] in ("", "”", "”达到", "”达", "”共", "达到"):
            return Indicator(view[start:end], start, end)
    return None


def _describes(view: str, q: Quantity, before: Indicator | None, place: Place) -> bool:
    """规划存储量3000万份的X: the figure describes the named thing behind it."""
    return (
        before is not None
        and view[q.end : q.end + 1] == "的"
        and q.end + 1 in place.works
        and has_noun(before.text)
    )


def _made(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    """年产3万吨风电叶片: what is made each year stands behind the figure."""
    if before is None or after is None or not _YEARLY.search(before.text):
        return None
    follows = view[q.end : q.end + 1] not in "、,的"
    return Indicator(before.text + after.text, before.start, after.end) if follows else before


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
    """历时14个月建成: what took so long stands behind the figure; 大赛历时5个月 says only that it lasted."""
    takes = _TAKES.search(view, max(0, q.start - 6), q.start) if q.kind == "time" else None
    if takes is None or (before is not None and has_noun(before.text)):
        return None
    if after is None:
        return Indicator("历时", takes.start(), q.start)
    done = "建设" if after.text == "建成" else after.text
    return Indicator(done + "历时", takes.start(), after.end)


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
