"""Words that open or close the stretch before a figure and say nothing of what it counts."""

import re

from kg.core.text import Span
from kg.measure.periods import TIME

_LEAD = re.compile(
    r"[、,和及与:“”\s的]|以及|其中|并且?(?!购|网)|且|而(?!今)|但|还(?!款|原|贷)|又|也|再(?!生|制造)|仅|只(?!能)|已经?|曾|累计|先后|"
    r"一共|总共|共计|共(?!建|享|同|青|产|赢|性)|现有|现(?!代|场|金|货|行)|拥有|有望|有(?!效|机|色|限|关|意|实)|可(?!再|持|研|视|穿|降|燃)|"
    r"能(?!源|耗|量|力|级)|将(?!军)|把(?!关)|要(?!素|点|求)|力争|预计|计划(?!投)|争取|成功|分别|均(?!价|衡|和)|就(?!业)|才(?!能)|便(?!民|利)|则|新近|合计|"
    r"一举|设立|设有|下设|组建|成立|建立|建成|开展|举办|举行|组织|实现|完成|获得|取得|荣获|获(?!批|奖)|集聚|聚集|汇聚|形成|制定|印发|给予|"
    r"(?:在|从|于)[^,;]{1,30}?(?:方面|领域|期间|过程中|基础上)|(?:全[区市县省镇村园国校院]|区内|园内|市里|这里|该[区园])(?:的|内)?(?=[^\d的])|"
    r"(?:达产|建成|投产|投用|投运|完工|竣工)后|在(?=总投资|建)|其(?!中|他|余)|等"
)
_TRAIL = re.compile(
    r"(?:以及|从|由|将|把|又|还|一间|一栋|一幢|[只仅共]?(?<![使利应作费信有])用了?|前后|达到了?|高?达|约为|为|有|是|共计?|合计|总计|累计|增至|"
    r"增加[到至]|增长[到至]|提高[到至]|提升[到至]|上升[到至]|扩大[到至]|扩充[到至]|扩展[到至]|稳定在|保持在|控制在|严控在|缩短[到至]|"
    r"压缩?[到至]|缩减[到至]|降低?[到至]|下降[到至]|减少[到至]|跃升[到至]|突破|做到|冲[到至]|完成|首次|占[到至]|只有|需要?|仅|只|就|已经?|近|"
    r"分别|均|各|的|了|[到至、,:“—]|最高|一宗|一次性|平均|历时|耗时|有望|如今|每[年月天日]|(?:19|20)[0-9]{2}年|[去今明前]年|每)+$"
)
_RANKED = re.compile(
    r"(?:(?:连续[^,;]{1,6}|多年|已|将)?(?:位居|位列|名列|排名|排在|排行|跃居|跃升|蝉联|稳居|跻身|进入|保持|居|列|分居|分列)(?:在|到|至)?)+"
    r"(?P<scope>[^,;]{0,20})$"
)


def trimmed(view: str, start: int, end: int, names: dict[int, int]) -> Span:
    """The stretch without the subject, time and adverbs that open it and the verbs of degree that close it.

    ``names`` maps where names of possible owners start to where they end.
    """
    start = _after_lead(view, start, end, names)
    match = _TRAIL.search(view[start:end])
    return start, start + match.start() if match else end


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
    match = _RANKED.search(text)
    if match is None:
        return text
    return f"{text[: match.start()]}{match['scope']}排名" if match.start() else text
