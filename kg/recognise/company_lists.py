"""Companies that only their company shows: items of a list with known ones, or of 「A、B、C等3家企业」."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.lexicon import forms, names
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.edge_words import kind_of, leans_out
from kg.recognise.edges import Edges, listed_words
from kg.recognise.generic import built_of
from kg.recognise.names import whole_name
from kg.recognise.wordlists import listed
from kg.words.words import UNKNOWN

_CHAR = r"[^,。;:!?、的“”《》()\s]"
_ITEM = rf"{_CHAR}{{2,14}}(?:\([\u4e00-\u9fff]{{2,4}}\){_CHAR}{{0,8}})?"
_LIST = re.compile(rf"{_ITEM}(?:、{_ITEM})*")
_TAIL = re.compile(
    r"(?:等(?:一[批众大]|多|数|\d+|[两三四五六七八九十百]+)?余?[家个]?|(?:\d+|[两三四五六七八九十]+)家)"
    r"(?:[\u4e00-\u9fff、“”]{0,12}?)(?:企业|公司|厂商|巨头|单位|车企|药企|国企|央企|民企)(?!家|协会|党|联)"
)
OF_FIELDS = ("为重点", "为主", "为核心", "为支撑", "为特色")
"""What shows that fields were listed and no companies."""
_LEADS = ("function", "counted", "verb", "role", "measure")
_NO_NAME = re.compile(r"[\d党某]|一道$|一起$|一同$")
Item = tuple[int, int]


def in_lists(line: Edges, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Items of lists in which a known company stands, or that end in 等…企业."""
    ends, starts = set(), set()
    for candidate in known:
        ends.add(candidate.end)
        starts.add(candidate.start)
    for run in _LIST.finditer(line.view):
        items = list(_items(line, run.start(), run.end()))
        if (len(items) == 1 and "等" not in run.group()) or line.view.startswith(OF_FIELDS, run.end()):
            continue
        named = len(items) > 1 and any(end in ends or start in starts for start, end in items)
        named |= len(items) > 2 and sum(_short_name(line, *item) for item in items) > 1
        if named or _names_companies(line, items[-1]):
            yield from _unknown(line, items, ends)
    yield from _brands(line)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(
        sorted({*forms("company_suffixes", "short_suffix"), *listed_words("company.ending")} - {"公司"})
    )


def _short_name(line: Edges, start: int, end: int) -> bool:
    """Four characters, two of a word that no dictionary holds and two of an industry (青禾陶瓷)."""
    name, inside = line.view[start:end], line.inside(start, end)
    coined = (inside[0].end == start + 2 and inside[0].tag == UNKNOWN) or inside[0].end == start + 1
    return len(name) == 4 and coined and name.endswith(_endings()) and _is_name(line, start, end)


def _brands(line: Edges) -> Iterator[Candidate]:
    """Listed names of two characters in a row that ends 等品牌 or 等企业."""
    for row in _BRAND_ROW.finditer(line.view):
        at = row.start()
        for item in row.group("names").split("、"):
            if item in _listed_shorts() and (at == row.start() or line.words.cuts(at)):
                yield Candidate(at, at + len(item), "Company", item, "company.brand", USUAL, nested=True)
            at += len(item) + 1


@cache
def _listed_shorts() -> frozenset[str]:
    return frozenset(form for form, _ in names("companies") if len(form) == 2)


_BRAND_ROW = re.compile(
    r"(?P<names>[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})+)等(?:[\d十百余多几]*(?:家|个|款)?)"
    r"(?:[\u4e00-\u9fff]{0,8}?)(?:品牌|企业|车企|车型|厂商|客户|公司|巨头|主机厂|大厂)"
)


def _items(line: Edges, start: int, end: int) -> Iterator[Item]:
    at = start
    parts = line.view[start:end].split("、")
    for part in parts[:-1]:
        yield at, at + len(part)
        at += len(part) + 1
    last = at, at + len(parts[-1])
    joint = _joint(line, last) if _names_companies(line, last) else None
    yield from [last] if joint is None else [(at, joint), (joint + 1, last[1])]


def _joint(line: Edges, last: Item) -> int | None:
    """Where a word for and parts the last two of counted companies: 青禾元素和鹤岭锂盐|两家企业."""
    inside = line.inside(last[0], _tail(line.view, *last))
    words = [word for word in inside if word.text in ("和", "与", "及") and word.start >= last[0] + 2]
    return words[-1].start if words and last[1] - words[-1].end > 1 else None


def _names_companies(line: Edges, last: Item) -> bool:
    return _TAIL.match(line.view, _tail(line.view, *last)) is not None


_COUNT = re.compile(r"[两三四五六七八九十]家(?=[\u4e00-\u9fff]{0,6}?(?:企业|公司))")


def _tail(view: str, start: int, end: int) -> int:
    """Where 等 or the count of the companies stands in the list's last item; its end where neither does."""
    etc = view.find("等", start + 2, end)
    if etc > 0:
        return etc
    count = _COUNT.search(view, start + 2, end + 8)
    return count.start() if count and count.start() < end else end


def _unknown(line: Edges, items: list[Item], ends: set[int]) -> Iterator[Candidate]:
    for number, (start, end) in enumerate(items):
        stop = _cut_tail(line, start, end) if number == len(items) - 1 else end
        first = start if number else _first_start(line, start, stop)
        if _titled(line, first) and whole_name(line.view[first:stop]):
            continue
        edge = number or first > start or start == 0 or not line.view[start - 1].isalnum()
        if edge and stop not in ends and _is_name(line, first, stop):
            name = line.view[first:stop]
            yield Candidate(first, stop, "Company", name, "company.in_list", USUAL - 5, nested=True)


def _titled(line: Edges, start: int) -> bool:
    before = line.words.before(start)
    return before is not None and before.text.endswith(listed("title.ending"))


def _first_start(line: Edges, start: int, end: int) -> int:
    """Where the first item begins: after the last word that leads into a list."""
    first = start
    for word in line.inside(start, end)[:-1]:
        if word.start >= start and (leans_out(word) or kind_of(word) in _LEADS):
            first = word.end
    return first


_AT_WORK = ("工作", "实习", "就业", "任职", "合作", "签约", "对接")
"""What people and bodies do at the last company of a list."""

_SHORT_ITEM = 8
"""A last item of fewer characters that 等 ends is a name as it stands."""


def _cut_tail(line: Edges, start: int, end: int) -> int:
    """Where the last item ends: before 等 or before a word that begins the rest of the clause."""
    stop = _tail(line.view, start, end)
    if start + 1 < stop < min(end, start + _SHORT_ITEM):
        return stop
    for word in line.inside(start, stop)[1:]:
        leaves = word.tag in ("v", "d", "p", "c", "u") or word.text in _AT_WORK
        if leaves and word.start >= start + 2:
            return word.start
    return stop


def _is_name(line: Edges, start: int, end: int) -> bool:
    """Three to eleven characters, one of the words no general one and none a verb, and no other type's ending."""
    name = line.view[start:end]
    if not 2 < len(name) < 12 or _NO_NAME.search(name) or line.places.get(start, 0) >= end:
        return False
    if built_of(name, "company") or name.endswith(listed_words("company.not_end")):
        return False
    inside = line.inside(start, end)
    coined = any(word.tag.startswith(("x", "nz", "nt", "nr", "ns", "j")) for word in inside)
    verbs = any(word.tag in ("v", "d", "m") for word in inside[:-1])
    return not verbs and (coined or all(len(word.text) == 1 for word in inside))
