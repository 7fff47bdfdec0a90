"""中国 as a place of its own, apart from the many names that begin with it."""

import re
from collections.abc import Iterator

from kg.core.mentions import MEANT_NATION
from kg.recognise.candidate import WEAK, Candidate
from kg.recognise.edges import Edges
from kg.words.words import UNKNOWN

_HOME = re.compile(r"(?<![“《])中国")
_NO_OWNER = (
    "第|前|首|最|唯一|各|性|范围|的|驻|自主|著名|知名|重点|优秀|先进|领先|率先|排名|"
    "企业家|科学家|专家|学者|院士|运动员|选手|代表|委员|冠军|"
    "人大|政协|总工会|工商联|妇联|青联|学联|科协|侨联|团|劳动模范|劳模|劳动奖|道德模范|模范|三八|五一|五四|文明|标准化|中小企业股份"
)
"""What follows the nation as an attribute (我国首个…, 我国企业家…) or in a name (全国总工会)."""
_NATION = re.compile(
    rf"我国(?!{_NO_OWNER})(?=[^。;!?\n]{{0,40}}[0-9])"
    rf"|(?:^|(?<=[,。;:\n年月日期前度底]))全国(?!{_NO_OWNER}|[“《0-9一二三四五六七八九十])(?=[^,。;\n]{{0,24}}[0-9])",
    re.M,
)
"""The nation as the owner of figures: 我国外贸总值20万亿元, 去年全国新增电站300座."""
_HOME_BEHIND = re.compile(
    "的|企业|市场|境内|政府|[、,。;]|各地|各省|[0-9]{1,2}月|(?:经济|外贸)(?:增长|发展|运行|[的在已仍持呈])|"
    "[\u4e00-\u9fff]{0,4}?(?:进出口|出口|进口)(?:量|额|总|数据|[0-9]|的|同比|不断|持续|规模|增)|"
    "累计(?:出口|进口)|[\u4e00-\u9fff]{0,8}?(?:吸收|使用|利用)外资|消费者(?!报|协|权)|改革开放"
)
_AT_HOME = re.compile("来自|[在向从与和对为是自]$")
_NOT_HOME = ("驻", "最", "第", "迄今", "少数", "较", "一汽", "一重", "二重", "一拖", "十大", "百强")
"""What shows a scope (中国最大的阀门基地), an embassy or a name behind 中国."""
_NAMES_TAGS = (UNKNOWN, "nz", "nr", "nrt")


def find_home(line: Edges) -> Iterator[Candidate]:
    """中国 where the country is meant and no name begins with it: 中国的, 中国市场, 在中国设立, 中国与云岭国."""
    for hit in _HOME.finditer(line.view):
        whole = line.words.cuts(hit.start()) and line.words.cuts(hit.end())
        if whole and _is_home(line, hit.start(), hit.end()):
            yield Candidate(hit.start(), hit.end(), "Place", "中国", "place.home", WEAK)
    for hit in _NATION.finditer(line.view):
        if line.words.cuts(hit.start()) and line.words.cuts(hit.end()):
            yield Candidate(hit.start(), hit.end(), "Place", "中国", MEANT_NATION, WEAK)


def _is_home(line: Edges, start: int, end: int) -> bool:
    """What follows 中国 begins no name with it, and it is no scope: a predicate, a time, a measure of its economy."""
    after, before = line.words.after(end), line.words.before(start)
    if before is not None and before.text[-1].isalnum() and before.tag in _NAMES_TAGS:
        return False  # 长风中国
    if after is None or _HOME_BEHIND.match(line.view, end):
        return True
    told = after.tag[0] in "dpcrtum" and not after.text.startswith(_NOT_HOME)
    return told or (after.tag == "v" and _AT_HOME.search(line.view, max(0, start - 2), start) is not None)
