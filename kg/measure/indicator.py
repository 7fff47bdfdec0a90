"""What a figure counts: the words before it (基层党组织320个) or after it (320个基层党组织)."""

import re
from dataclasses import dataclass

from kg.core.text import Span
from kg.measure.periods import TIME
from kg.measure.quantities import Quantity
from kg.recognise.words import Word, tagged

_LEAD = re.compile(
    r"[、,和及与:“”\s]|以及|其中|并且?(?!购|网)|且|而(?!今)|但|还(?!款|原|贷)|又|也|再(?!生|制造)|仅|只(?!能)|已经?|曾|累计|先后|"
    r"一共|总共|共计|共(?!建|享|同|青|产|赢|性)|现有|现(?!代|场|金|货|行)|拥有|有(?!效|机|色|限|关|意|实)|可(?!再|持|研|视|穿|降|燃)|"
    r"能(?!源|耗|量|力|级)|将(?!军)|要(?!素|点|求)|力争|预计|计划(?!投)|争取|成功|分别|均(?!价|衡|和)|就(?!业)|才(?!能)|便(?!民|利)|新近|合计|"
    r"一举|设立|设有|下设|组建|成立|建立|建成|开展|举办|举行|组织|实现|完成|获得|取得|荣获|获(?!批|奖)|集聚|聚集|汇聚|形成|制定|印发|"
    r"(?:在|从|于)[^,;]{1,30}?(?:方面|领域|期间|过程中|基础上)|(?:全[区市县省镇村园国校院]|区内|园内|市里|这里|该[区园]|公司|企业|集团)(?:的|内)?(?=[^\d的])|"
    r"(?:达产|建成|投产|投用|投运|完工|竣工)后"
)
_TRAIL = re.compile(
    r"(?:以及|从|由|将|把|又|还|一间|一栋|一幢|只用|仅用|前后|达到了?|高?达|约为|为|有|是|共计?|合计|总计|累计|增至|增加[到至]|增长[到至]|提高[到至]|提升[到至]|上升[到至]|扩大[到至]|"
    r"扩充[到至]|扩展[到至]|稳定在|保持在|控制在|严控在|缩短[到至]|压缩?[到至]|缩减[到至]|降低?[到至]|下降[到至]|减少[到至]|跃升[到至]|突破|"
    r"做到|冲[到至]|完成|首次|占[到至]|只有|需要?|仅|只|就|已|近|分别|均|各|的|了|[到至、,:“—]|最高|一宗|一间|一次性)+$"
)
_GROWTH = re.compile(
    r"(?:同比|环比|比上年|较上年|较|比|月均|年均|增长|增幅|增速|下降|占|高出|高于|高|低|提高|提升|减少|缩短|前移|翻|首期|一期)"
)
_CHANGE = re.compile(
    r"(?:[已又再将可约]|迅速|快速)*(?:提高|提升|增加|增长|增|扩大|扩充|扩展|跃升|上升|缩短|压缩|压减|压|缩减|降低|降|下降|减少|发展|翻)[到至成为了]*"
)
_PREDICATE = re.compile(r"^(?:已经?|将|正(?!式)|可以?(?!再)|能够|均|都|全部|分别|先后|共同|到|把|被|对|向|在|由|从|为|进行|并|参与|提供|前来)")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, and the stretch of text it was read from."""

    text: str
    start: int
    end: int


def indicator(
    view: str, q: Quantity, left: int, right: int, names: dict[int, int], previous: Indicator | None, *, next_figure: bool
) -> Indicator | None:
    """The indicator of a figure inside ``left:right``; ``names`` maps the starts of possible owners' names to their ends.

    ``previous`` is what the figure before it counts: growth rates and shares continue it.
    """
    before = _before(view, q, left, names)
    after = _after(view, q, right, next_figure=next_figure)
    chosen = _choose(view, q, before, after)
    if chosen is None or (chosen is before and _CHANGE.fullmatch(chosen.text)):
        return previous
    if previous is not None and chosen is before and _GROWTH.match(chosen.text) and q.kind != "count":
        base = _base(previous.text)
        return Indicator(base + chosen.text, chosen.start, chosen.end)
    return chosen


def _base(text: str) -> str:
    """The measured quantity without its own growth or share."""
    cut = re.search(r"(?:同比|环比|比上年|较上年|占全|占[^比]|增速|增长$|增幅)", text)
    return text[: cut.start()] if cut and cut.start() else text


def _before(view: str, q: Quantity, left: int, names: dict[int, int]) -> Indicator | None:
    start, end = trimmed(view, left, q.start, names)
    inner = max((stop for at, stop in names.items() if start < at and stop < end), default=None)
    if inner is not None and view[inner] not in "的、和与及":
        after = trimmed(view, inner, end, names)
        start, end = after if after[0] < after[1] else (start, end)
    return Indicator(view[start:end], start, end) if start < end else None


def trimmed(view: str, start: int, end: int, names: dict[int, int]) -> Span:
    """The stretch without the subject, time and adverbs that open it and the verbs of degree that close it."""
    moved = True
    while moved and start < end:
        moved = False
        if names.get(start, end + 1) <= end:
            start, moved = names[start], True
            if view[start : start + 1] == "的":
                start += 1
            continue
        for pattern in (TIME, _LEAD):
            match = pattern.match(view, start, end)
            if match and match.end() > start:
                start, moved = match.end(), True
                break
    match = _TRAIL.search(view[start:end])
    if match:
        end = start + match.start()
    return start, end


def _after(view: str, q: Quantity, right: int, *, next_figure: bool) -> Indicator | None:
    start = q.end
    while start < right and view[start] in "的“":
        start += 1
    end = _phrase_end(view, start, right, next_figure=next_figure)
    while end > start and (view[end - 1] in "的等、了和及与“,有共" ):
        end -= 1
    return Indicator(view[start:end], start, end) if end > start else None


def _phrase_end(view: str, start: int, right: int, *, next_figure: bool) -> int:
    """The end of the noun phrase (with a short predicate) that opens the stretch."""
    seen_noun = False
    limit = min(right, start + 32)
    for word in tagged(view[start:limit]):
        at = start + word.start
        if not seen_noun and next_figure and word.tag[0] in "vdp" and word.tag != "vn":
            return start
        if word.text in ("、", "“", "”", "(", ")", "·", "/", "和", "及", "与"):
            continue
        if seen_noun and (_PREDICATE.match(view[at:limit]) or (next_figure and word.tag[0] == "v" and word.tag != "vn")):
            return at
        if word.tag.startswith(("n", "v", "j", "l", "x", "eng")):
            seen_noun = True
    return limit


def _choose(view: str, q: Quantity, before: Indicator | None, after: Indicator | None) -> Indicator | None:
    if before is None or after is None:
        return before or after
    follows = view[q.end : q.end + 1]
    if follows in "、,和及与或":
        return before
    noun_before = has_noun(before.text)
    if q.kind in ("percent", "share", "rank", "times", "score", "temperature"):
        return after if follows == "的" and not re.search(r"占|比|率|增|降|高|低|持股", before.text) else before
    first = _first(view, after)
    if q.kind == "time":
        used = re.search(r"(?:用|历时|耗时|花了?)$", before.text)
        return after if used or not noun_before else before
    if q.kind in ("count",):
        return before if _verbal(first) and noun_before and follows != "的" else after
    return before if noun_before or _verbal(first) else after


def _first(view: str, after: Indicator) -> Word:
    return tagged(view[after.start : min(after.end, after.start + 12)])[0]


def _verbal(word: Word) -> bool:
    return word.tag[0] in "vdpcurt" and word.tag != "vn"


def has_noun(text: str) -> bool:
    """True when the words hold a noun, so that they can say what is counted."""
    return any(word.tag.startswith(("n", "j", "x", "eng", "l", "vn", "i")) for word in tagged(text)) or bool(
        re.search(r"(?:投资|占地|覆盖|产能|规模|追加|增长|缩短|提高|下降)$", text)
    )
