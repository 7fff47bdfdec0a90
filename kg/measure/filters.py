"""Which figures of a text are no observations: dates, ages, ordinals, thresholds, names, slogans."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from kg.core.text import Span
from kg.measure.quantities import Quantity
from kg.measure.tables import forms

_TIME_AFTER = re.compile(
    r"以?来|下来|过去|间|以?内|之内|以?前|以?后|之[前后]|里|期|级|度|代|初|底|末|中|级|[0-9]|左右时间|龄"
)
_IN_A_ROW = re.compile(
    r"的?(?!以?(?:[来内间前后]|上(?!榜))|多|累计|[^,。;]{0,14}(?:第[一二三四五六七八九十0-9]|首位|榜首|前[一二三四五六七八九十0-9]))"
    r"[\u4e00-\u9fff《“]{2}"
)
"""连续5年入选: how long the same happened; of 连续5年位居第一 the rank is the figure."""
_TIME_BEFORE = re.compile(
    r"(?:近|过去|未来|今后|最近|(?<!提)前|后|头|每|连续|这|第|再过|上|下|同|隔|满|届满|几)$"
)
_BACK = re.compile(r"(?:上述|前述|这|那|带着|领着|其他|其余|余下|剩余)$")
_LABEL = re.compile(r"(?:议案|附件|附表|附图|如图|见图|[东西]经|[南北]纬)$")
_QUOTED = re.compile(r"\([^()]{0,20}[0-9],\s*[+-]?$")
"""The prices of a share in brackets: (34.650, -0.17, -0.49%)."""
_DISTANCE = re.compile(
    r"(?:相隔|相距|间隔|来回|往返|路程|行程|奔赴|驱车|跋涉|驰援|奔波|距离?[^,;。]{0,10}|离[^,;。开]{1,4})[^,;。]{0,2}$"
)
_AWAY = re.compile(r"(?:之|以)?外|开外|远的|之遥")
_ONE_OF = re.compile(r"[^,。;:0-9]{1,14}之一")
"""全国6个试点城市之一: what others count."""
_RANKED = re.compile(r"(?:[居列在]|名列|位列|位居)[^,。;0-9]{0,6}$")
_AMONG = re.compile(
    r"[^,。;:0-9]{1,14}(?:之首|之冠|首位|第[一二三四五六七八九十0-9]|[中里](?:排|位|名|列|居|综合|脱颖))"
)
_FINE = frozenset({"微米", "毫米", "纳米", "英寸", "厘米", "nm", "mm", "cm"})
"""Lengths that right before a noun tell things of one sort apart: 9微米隔膜."""
_NOUN = re.compile(r"(?!左右|以[上下内]|的|长|宽|高|厚|深|至|到|为|和|及|与|或)[\u4e00-\u9fff]")
_CONDITION = re.compile(r"(?:当|若|如果?|一旦|倘若|只要)[^,。;]{1,20}$")
_WHEN = re.compile(r"[^,。;0-9]{0,4}(?:时|后|的话|就|,(?:就|便|会|将))(?!间|[代期刻常])")
"""当库存低于15%时: a condition."""
_CIRCLE = re.compile(r"[^,。;0-9]{0,8}圈")
"""15分钟生活圈: a slogan of planners."""
_MONTHS = re.compile(r"零?[0-9一二三四五六七八九十]{1,3}个?(?:月|天)")
_YEARS = re.compile(r"[0-9一二三四五六七八九十](?:年|个月)零?$")
"""三年八个月: neither number is how long it lasts."""
_SPENT = re.compile(r"(?:缓期|缓刑|拘役|管制|拘留|禁赛|休息|睡)了?$")
"""Sentences of courts, bans and rests."""
_SAYS_TIME = re.compile(r"时间(?![的、和])")
"""仅用两天时间: how long, of nothing that has a name."""
_SHORT_TIMES = frozenset({"天", "小时", "分钟", "秒", "个工作日", "工作日", "秒钟", "毫秒"})
_HAD = re.compile(
    r"(?:新增|增设|建有|建成|新建|投产|拥有|共有|现有|已有|设有|下设|辖有|配有|引进|签约|组建|运营|持有|购置|投用)了?$"
)
_LISTED = re.compile(
    r"(?:有(?!关|效)|包括|建起|设立|运营着?|布下|开设|分布在|共享)[^,。;:、]{2,16}(?:、[^,。;:、]{2,16}){0,2}(?:、|和|与)[^,。;:、]{2,16}$"
)
"""现有甲和乙两个基地: what something has is named and counted."""
_GROWN = re.compile(r"(?:提高|提升|增长|增加|增|扩大|增强|高)了?近?$")
"""产量提高一倍: by how much, though only one is counted."""
_TURNS = frozenset({"期", "次", "人", "遍", "轮"})
"""Of these a few mostly tell how something goes on."""
_COUNT = re.compile("[人总户件次家个指点期天分倍系位股]数$")
"""人数226人 is a count, 数十家 and 数10家 are none."""
_POINTING = frozenset(forms("pointing"))
"""Measure words that with 两 to 九 written out mostly point (两家企业) or belong to a slogan (四个意识)."""


def figures_of(view: str, found: Sequence[Quantity], names: Sequence[Span]) -> list[Quantity]:
    """The figures that may be said of something and lie in none of ``names``: spans of names and quotations."""
    covered = _joined(names)
    starts = [start for start, _ in covered]
    kept = []
    for q in found:
        at = bisect_right(starts, q.number) - 1
        if (at < 0 or q.end > covered[at][1]) and is_figure(view, q):
            kept.append(q)
    return kept


def _joined(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that lie in another left out."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or span[1] > found[-1][1]:
            found.append(span)
    return found


def is_figure(view: str, q: Quantity) -> bool:
    """True for a figure that the words around it do not make a date, an age, an ordinal or a manner of speaking."""
    if q.kind == "rank":
        return True
    if (
        view.startswith("为基数", q.end)
        or view[q.end : q.end + 1] in ("级", "岁", "处", "×", "x", "*")
        or _part_of_number(view, q)
    ):
        return False
    if _points_back(view, q) or _tells_apart(view, q):
        return False
    if q.han and q.value <= 10 and _is_manner_of_speaking(view, q) and not _is_had(view, q):
        return False
    return q.kind != "time" or _is_duration(view, q)


def _is_manner_of_speaking(view: str, q: Quantity) -> bool:
    """一家, 两个方向, 三家企业: small numerals in characters that point rather than count."""
    if q.kind in ("percent", "share"):
        return False
    if q.unit == "倍" and _GROWN.search(view[max(0, q.start - 4) : q.start]):
        return False
    if q.unit == "分" or q.value == 1 or (q.unit == "期" and q.value <= 5):
        return True
    return q.value < 10 and q.unit in _POINTING


def _is_had(view: str, q: Quantity) -> bool:
    """新增两条生产线: what something has, gets or builds is counted, however few."""
    before = view[max(0, q.start - 40) : q.start]
    has = _HAD.search(before) or _LISTED.search(before)
    return q.value > 1 and q.unit not in _TURNS and has is not None


def _points_back(view: str, q: Quantity) -> bool:
    """上述7家机构, 这3个项目, 带着2名学员: things named before, or beside what is told; 每10股: of how many each."""
    before = view[max(0, q.start - 3) : q.start]
    return q.kind == "count" and (_BACK.search(before) is not None or before.endswith("每"))


def _tells_apart(view: str, q: Quantity) -> bool:
    """议案1, one thing as an instance (1个人便可), a distance (相隔3200公里), a likeness (相当于一根头发丝的1/10)."""
    before = view[max(0, q.start - 24) : q.start]
    if (
        _LABEL.search(before)
        or _QUOTED.search(before)
        or (_CONDITION.search(before) and _WHEN.match(view, q.end))
    ):
        return True
    if q.kind in ("share", "percent", "count"):
        likened = "相当于" in before[-8:]
        if likened or q.kind != "count":
            return likened
    if q.kind == "length" and (_DISTANCE.search(before) or _AWAY.match(view, q.end)):
        return True
    if q.kind == "count" and (_ONE_OF.match(view, q.end) or _field(view, q, before)):
        return True
    if q.kind in ("time", "length"):
        sort = q.unit in _FINE and q.bound == "exact" and _NOUN.match(view, q.end)
        return bool(sort or _CIRCLE.match(view, q.end))
    alone = q.kind == "count" and q.value == 1 and q.bound == "exact" and view[q.end : q.end + 1] > "\u4e00"
    return alone and (q.han or not _in_row(view, q))


def _in_row(view: str, q: Quantity) -> bool:
    """7家在沪市上市,1家在深市上市: one of several figures of one unit in a sentence."""
    before = view[max(0, q.start - 40) : q.start]
    return re.search(rf"(?<![每0-9])[0-9]+{re.escape(q.unit or '')}[^。;!?\n]*$", before) is not None


def _field(view: str, q: Quantity, before: str) -> bool:
    """在90家园区中列第12位: those among whom something is ranked."""
    return _RANKED.search(before) is not None and _AMONG.match(view, q.end) is not None


def _part_of_number(view: str, q: Quantity) -> bool:
    """A number cut out of a longer one: a size (130×180), an hour (3点40分), 第3, 数十."""
    before = view[max(0, q.number - 1) : q.number]
    part = _MONTHS.match(view, q.end) or _YEARS.search(view[max(0, q.start - 3) : q.start])
    clock = q.kind == "time" and part is not None
    clock = (
        clock
        or (q.unit in ("分", "秒", "分钟") and before in ("点", "时"))
        or (q.unit == "秒" and before == "分")
    )
    several = before == "数" and not _COUNT.search(view[max(0, q.number - 2) : q.number])
    return several or before in ("第", "几", "×", "*", "±") or clock or (q.han and q.unit == "度")


def _is_duration(view: str, q: Quantity) -> bool:
    """A stretch of time that something took, not a date nor a phrase that says when (3年来, 近5年)."""
    before, after = view[max(0, q.start - 3) : q.start], view[q.end : q.end + 3]
    round_the_clock = q.unit == "小时" and q.value == 24 and q.bound == "exact"
    if round_the_clock or q.unit == "日" or (q.unit in ("年", "载") and q.value >= 1000):
        return False
    if view.endswith("连续", 0, q.start):
        return _IN_A_ROW.match(view, q.end) is not None
    if view[q.start] == "近" and after[:1] not in ("", ",", "。", ";", "、"):
        return False
    if q.unit in _SHORT_TIMES and q.bound == "under":
        return True
    if _SAYS_TIME.match(view, q.end) or _SPENT.search(view[max(0, q.start - 8) : q.start]):
        return False
    within = q.bound == "under" and view[q.end - 1] == "内"
    return not within and not _TIME_AFTER.match(after) and not _TIME_BEFORE.search(before)


def quotations(view: str) -> tuple[Span, ...]:
    """The insides of quotation marks and titles that hold a name or a slogan, not a clause."""
    found = []
    for match in re.finditer(r"“([^“”]{1,16})”|《([^《》]{1,40})》", view):
        if match[2] or not _is_speech(view, match):
            found.append(match.span())
    return tuple(found)


def _is_speech(view: str, match: re.Match[str]) -> bool:
    spoken = view[max(0, match.start() - 1) : match.start()] in (",", ":") and re.search(r"\d", match[1])
    return bool(spoken) or re.search(r"[,。!?;:]", match[1]) is not None


def groupings(view: str, here: Sequence[Quantity]) -> set[int]:
    """Where the figures of one clause stand that only part what the next one counts: 5大类162项活动, 4类共20条线路."""
    return {
        q.number
        for q, o in pairwise(here)
        if q.kind == "count" and q.end <= o.start and view[q.end : o.start] in ("", "共", "、共", "共计")
    }


def thresholds(view: str, here: Sequence[Quantity], end: int) -> set[int]:
    """Where the figures of one clause stand that only say which things are counted: 10亿元以上的项目3个."""
    counts = [q for q in here if q.kind == "count"]
    found = set()
    for q in here:
        bound = q.bound != "exact" and q.kind not in ("count", "percent", "share", "rank")
        counted = any(c.number > q.number or c.end == q.start for c in counts)
        if bound and counted and q.end < end and view[q.end] not in "、,和及":
            found.add(q.number)
    return found
