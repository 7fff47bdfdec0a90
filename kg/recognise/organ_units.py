"""Units of state organs: divisions and sections behind the organ's name (云岭市科技局转化处), offices of streets."""

import re
from collections.abc import Iterable, Iterator

from kg.recognise.candidate import STRONG, Candidate
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges
from kg.words.words import UNKNOWN, Word

_ORGANS = ("部", "局", "委", "厅", "署", "委员会", "海关", "管委会")
_UNIT = re.compile(
    "[\u4e00-\u9fff]{2,11}?(?:(?<!公)司|(?<![办好到之何此多各查相惩])处|(?<![学本专百文理教])科)"
)
_GOES_ON = re.compile(
    "[处司科局]?长|(?:相关|有关|主要)?负责|巡视|工作人员|副|原|主任|正?[处科]级|[一二三四]级|干部|员|[学技研普创室级罚理置机徒法教目幻]|以|所|主|干|警"
)
"""What shows a title, where the organ itself is the body, or a longer word (科技, 处理)."""
CUSTOMS_UNIT = re.compile("监管[一二三四五六七八九]?[科处]")
_SPOT = re.compile(
    "(?:[错漏堵破损塌陷裂坑弯坏断积]|[错搭衔连交混]接|积水|隐患|风险|危险|路口|入口|拐角|交[汇界叉]|低洼|死角)处$"
)
"""Places where something is wrong or meets, which the organ mends: 错接处."""
_TAGS_BEHIND = "vpcdutf"
"""What follows a body: what it does, with whom, when; a number or a noun goes on with a thing."""
_JOINS = ("与", "和", "及")
_TOLD = ("负责", "同志", "有关", "相关", "主要", "依法", "分管", "其他")
_LEADS_OUT = ("function", "counted", "role", "verb")


def organ_units(line: Edges, organs: Iterable[Candidate]) -> Iterator[Candidate]:
    """The unit behind each organ, named with it; none where its head of division is told of."""
    for organ in organs:
        if organ.type != "GovernmentBody" or not organ.name.endswith(_ORGANS):
            continue
        unit = _UNIT.match(line.view, organ.end)
        if unit and not _GOES_ON.match(line.view, unit.end()) and _is_one(line, organ.end, unit.end()):
            name = organ.name + unit.group()
            yield Candidate(
                organ.start, unit.end(), "GovernmentBody", name, "government.unit", STRONG + 2, nested=True
            )


def _is_one(line: Edges, start: int, end: int) -> bool:
    """Nothing in the unit's name tells what the organ does or where it stands."""
    if CUSTOMS_UNIT.fullmatch(line.view, start, end):
        return True
    inside = [word for word in line.inside(start, end) if word.text not in _JOINS]
    if any(word.start < start or word.end > end for word in inside):
        return False
    if _SPOT.search(line.view[start:end]) or any(told in line.view[start:end] for told in _TOLD):
        return False
    after = line.words.after(end)
    if after is not None and after.text[0].isalnum() and not _bears(after):
        return False
    return not any(word.tag[0] in "pcduryf" or kind_of(word) in _LEADS_OUT for word in inside)


def _bears(after: Word) -> bool:
    """The word can stand behind a body: a verb, a function word, a person, its party branch."""
    if after.text[0].isdecimal():
        return False
    return after.tag[0] in _TAGS_BEHIND or after.tag in ("nr", "nrt", UNKNOWN) or after.text[0] == "党"


def names_street(line: Edges, start: int, end: int) -> bool:
    """The words before 街道办 are what a street is called: no time, no pronoun, no word for any place."""
    inside = line.inside(start, end)
    plain = all(word.tag[0] not in "pcdurytfsvmq" and kind_of(word) not in _LEADS_OUT for word in inside)
    return plain and 1 < end - start < 5 and inside[0].start == start
