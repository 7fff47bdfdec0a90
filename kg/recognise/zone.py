"""Zones: administered economic areas, by lexicon and by a place or name before a head of zones."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, names
from kg.recognise.candidate import CERTAIN, STRONG, Candidate
from kg.recognise.edges import Edges, edges
from kg.recognise.generic import built_of
from kg.recognise.place import is_scope, place_name

STRONG_HEADS = (
    "国家高新技术产业开发区", "高新技术产业开发区", "高新技术产业园区", "高新技术开发区", "新技术产业开发区", "新技术开发区", "高新区",
    "高新园区", "经济技术开发区", "经济开发区", "经开区", "开发区", "自由贸易试验区", "自贸试验区", "自贸区", "自贸片区",
    "综合保税区", "综保区", "保税港区", "保税区", "自主创新示范区", "自创区", "农高区", "农业高新技术产业示范区",
    "自由贸易港", "自贸港", "经济合作区", "出口加工区",
)  # fmt: skip
"""Heads that a name of its own makes a zone."""

PLACED_HEADS = (
    "新区", "示范区", "试验区", "先行区", "合作区", "服务区", "产业集聚区", "集聚区", "新片区", "片区", "科学城", "科技城", "实验区",
    "工业园区", "科技园区", "度假区", "台商投资区", "港务区", "空港新城", "新城", "经济区", "临港区", "先导区", "引领区", "改革示范区",
)  # fmt: skip
"""Heads that make a zone only behind a place."""

_NATIONAL = re.compile(r"(?:国家级?|省级|市级|首[个批家]|唯一)+$")
"""What stands between a zone's name and its head without being the name."""



@cache
def _listed() -> Matcher[str]:
    forms = {form: form for form, _ in names("national_zones", ("name", "aliases"))}
    kept = (f for f in sorted(forms) if f.endswith(STRONG_HEADS + PLACED_HEADS) or (len(f) == 3 and not f.isascii() and not place_name(f)))
    return Matcher({form: form for form in kept})


@cache
def _heads() -> Matcher[bool]:
    return Matcher({**dict.fromkeys(PLACED_HEADS, False), **dict.fromkeys(STRONG_HEADS, True)})


def find_zones(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's zones, and the place inside the name of a zone that is named for its place."""
    line = edges(article, sentences)
    zones = [*_by_list(line), *_by_head(line)]
    often = {name for name, number in Counter(name for _, name in {(z.start, z.name) for z in zones}).items() if number > 1}
    found = zones + [c for zone in zones for c in _coordinated(line, zone)]
    found += [c for zone in zones for c in _sisters(line, zone)]
    return found + [c for zone in zones if zone.name in often for c in _inner_place(line, zone)]


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        if line.words.cuts(hit.start):
            yield _zone(line, hit.start, hit.end, "zone.listed", CERTAIN)


def _by_head(line: Edges) -> Iterator[Candidate]:
    for hit in _heads().find(line.view):
        edge = line.left(hit.start)
        short = edge.anchored and hit.start - edge.start < 11
        start = edge.start if short else line.last_place_chain(edge.start, hit.start)
        core = _NATIONAL.sub("", line.view[start : hit.start])
        if re.search(r"公司|集团|银行|农商行|大学|医院|农田|种植|养殖|治理|保护|防治|社区", core):
            continue
        if edge.counted or not 1 < len(core) < 15 or built_of(core, "zone") or is_scope(core):
            continue
        if not hit.value and len(core) < 4 and line.view.startswith(_TOWNS, hit.start) and _coined(line, start, hit.start):
            yield _zone(line, start, hit.end, "zone.town", STRONG)
        if start in line.places or (hit.value and len(core) < 8 and _is_noun(line, start)):
            yield _zone(line, start, _with_bracket(line, hit.end), "zone.head", STRONG)


_TOWNS = ("新城", "新区", "科学城", "科技城")


def _coined(line: Edges, start: int, end: int) -> bool:
    """No word of the core stands in the dictionary but as a single character."""
    inside = line.words.words[line.words.at(start) : line.words.at(end - 1) + 1]
    return all((w.tag == "x" or len(w.text) == 1) and "\u4e00" <= w.text[0] for w in inside)


def _is_noun(line: Edges, start: int) -> bool:
    word = line.words.after(start)
    return word is not None and not word.tag.startswith(("v", "d"))


def _with_bracket(line: Edges, end: int) -> int:
    """The end after a place in brackets that belongs to the name: 云岭高新区(滨水)."""
    close = line.view.find(")", end, end + 6)
    return close + 1 if line.view[end : end + 1] == "(" and line.places.get(end + 1) == close else end


def _zone(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Zone", line.view[start:end], rule, score, nested=True)


def _coordinated(line: Edges, zone: Candidate) -> Iterator[Candidate]:
    """The zones that share one head: 云岭、青原高新区."""
    end = line.places.get(zone.start)
    if end is None or end >= zone.end:
        return
    head = line.view[end : zone.end]
    at = zone.start
    while at > 1 and line.view[at - 1] == "、":
        start = next((s for s, e in line.places.items() if e == at - 1), None)
        if start is None or line.view[at - 2] in "省市区县州盟旗":
            return
        yield Candidate(start, at - 1, "Zone", line.view[start : at - 1] + head, "zone.shared_head", STRONG)
        at = start


def _sisters(line: Edges, zone: Candidate) -> Iterator[Candidate]:
    """A bare head that stands beside a zone as its sister: 云岭高新区、示范区."""
    if line.view[zone.end : zone.end + 1] != "、":
        return
    for hit in _heads().find(line.view, zone.end + 1, zone.end + 6):
        if hit.start == zone.end + 1 and line.words.cuts(hit.end):
            yield _zone(line, hit.start, hit.end, "zone.sister", STRONG)


def _inner_place(line: Edges, zone: Candidate) -> Iterator[Candidate]:
    end = line.places.get(zone.start)
    if end is not None and end < zone.end:
        name = place_name(line.view[zone.start : end])
        if name:
            yield Candidate(zone.start, end, "Place", name, "place.in_zone", STRONG, nested=True)
