"""Companies that only their company shows: items of a list with known ones, or of 「A、B、C等3家企业」."""

import re
from collections.abc import Iterable, Iterator

from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.generic import built_of
from kg.recognise.edges import Edges, kind_of, leans_out

_ITEM = r"[^,。;:!?、的“”《》()\s]{2,14}(?:\([\u4e00-\u9fff]{2,4}\)[^,。;:!?、的“”《》()\s]{0,8})?"
_LEADS = ("function", "counted", "verb", "role", "measure")
_TAIL = re.compile(
    r"(?:等(?:一[批众大]|多|数|\d+|[两三四五六七八九十百]+)?余?[家个]?|(?:\d+|[两三四五六七八九十]+)家)(?:[\u4e00-\u9fff、“”]{0,12}?)(?:企业|公司|厂商|巨头|单位|车企|药企|国企|央企|民企)(?!家|协会|党|联)"
)
_ORG_END = re.compile(
    r"(?:街道|社区|支行|派出所|大学|学院|医院|实验室|研究院|研究所|中心|协会|联盟|局|委|部|厅|区|市|省|县|镇|村|园|基地|项目|平台|工程|产业|领域|行业|技术|设备|产品|系统|材料|会|"
    r"政府|银行业|服务|活动|制度|机制|建设|发展|人才|专家|教授|院士|学者|书记|主任|经理|董事长|代表|人员|单位|部门|机构|组织|企业|公司们|高校|院校|化|性|性能|等|家)$"
)


def in_lists(line: Edges, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Items of lists in which a known company stands, or that end in 等…企业."""
    ends = {c.end: c for c in known}
    starts = {c.start: c for c in known}
    for run in re.finditer(rf"{_ITEM}(?:、{_ITEM})+", line.view):
        items = list(_items(line, run.start(), run.end()))
        named = sum(end in ends or start in starts for start, end in items)
        if named or _names_companies(line, items):
            yield from _unknown(line, items, ends)


def _items(line: Edges, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for part in line.view[start:end].split("、"):
        yield at, at + len(part)
        at += len(part) + 1


def _names_companies(line: Edges, items: list[tuple[int, int]]) -> bool:
    start, end = items[-1]
    etc = line.view.find("等", start + 2, end)
    return bool(_TAIL.match(line.view, etc if etc > 0 else end))


def _unknown(line: Edges, items: list[tuple[int, int]], ends: dict[int, Candidate]) -> Iterator[Candidate]:
    last = len(items) - 1
    for number, (start, end) in enumerate(items):
        stop = _cut_tail(line, start, end) if number == last else end
        if stop in ends:
            continue
        first = start if number else _first_start(line, start, stop)
        name = line.view[first:stop]
        plain = not re.search(r"[\d党某]|一道$|一起$|一同$", name) and not built_of(name, "company")
        if 2 < len(name) < 12 and plain and not _ORG_END.search(name) and _is_name(line, first, stop):
            yield Candidate(first, stop, "Company", name, "company.in_list", USUAL - 5, nested=True)


def _first_start(line: Edges, start: int, end: int) -> int:
    """Where the first item begins: after the last word that leads into a list."""
    first = start
    for number in range(line.words.at(start), line.words.at(end - 1)):
        word = line.words.words[number]
        if word.start >= start and (leans_out(word) or kind_of(word) in _LEADS):
            first = word.end
    return first


def _cut_tail(line: Edges, start: int, end: int) -> int:
    """Where the last item ends: before 等 or before a word that begins the rest of the clause."""
    etc = line.view.find("等", start + 2, end)
    stop = etc if etc > 0 else end
    for number in range(line.words.at(start) + 1, line.words.at(stop - 1) + 1):
        word = line.words.words[number]
        if word.tag in ("v", "d", "p", "c", "u") and word.start >= start + 2:
            return word.start
    return stop


def _is_name(line: Edges, start: int, end: int) -> bool:
    """A word of the item is no general word, and none is a verb."""
    if start in line.places and line.places[start] >= end:
        return False
    inside = [w for w in line.words.words[line.words.at(start) : line.words.at(end - 1) + 1]]
    coined = any(w.tag.startswith(("x", "nz", "nt", "nr", "ns", "j")) for w in inside)
    return (coined or all(len(w.text) == 1 for w in inside)) and not any(w.tag in ("v", "d", "m") for w in inside[:-1])
