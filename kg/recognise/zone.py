"""Zones: administered economic areas, by lexicon and by a place or name before a head of zones."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, names
from kg.recognise.candidate import CERTAIN, STRONG, Candidate
from kg.recognise.edges import Edges, edges, listed_words
from kg.recognise.generic import built_of
from kg.recognise.place import is_scope, place_name
from kg.words.words import UNKNOWN

_NATIONAL = re.compile(r"(?:国家级?|省级|市级|首[个批家]|唯一)+$")
"""What stands between a zone's name and its head without being the name."""


_PART = re.compile(r"[\u4e00-\u9fff]*?(?:高新区|经开区|开发区|新区)[\u4e00-\u9fff]{2,6}(?<!自贸)(?<!新)片区")
"""A quarter of a zone is a place to build on, not a zone of its own."""


@cache
def _heads() -> Matcher[bool]:
    """Heads of zones; true for those that any name of its own makes a zone, false for those that need a place."""
    weak = dict.fromkeys(listed_words("zone.placed_head"), False)
    return Matcher(weak | dict.fromkeys(listed_words("zone.head"), True))


@cache
def _listed() -> Matcher[str]:
    heads = (*listed_words("zone.head"), *listed_words("zone.placed_head"))
    found = [form for form, _ in names("national_zones", ("name", "aliases"))]
    return Matcher({form: form for form in found if form.endswith(heads) or _known_by_itself(form)})


def _known_by_itself(form: str) -> bool:
    return len(form) == 3 and not form.isascii() and not place_name(form)


def find_zones(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's zones, and the place inside the name of a zone that is named for its place."""
    line = edges(article, sentences)
    zones = [*_by_list(line), *_by_head(line)]
    numbers = Counter(name for _, name in {(zone.start, zone.name) for zone in zones})
    found = zones + [c for zone in zones for c in (*_coordinated(line, zone), *_sisters(line, zone))]
    return found + [c for zone in zones if numbers[zone.name] > 1 for c in _inner_place(line, zone)]


def _zone(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Zone", line.view[start:end], rule, score, nested=True)


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
        if edge.counted or not 1 < len(core) < 15 or built_of(core, "zone") or is_scope(core):
            continue
        if any(word in core for word in listed_words("zone.not_inside")):
            continue
        part = _PART.match(line.view, start, hit.end)
        if part and part.end() == hit.end:
            whole = line.view[start : hit.end]
            yield Candidate(start, hit.end, "Park", whole, "zone.part", STRONG)
        elif _is_zone(line, start, hit, core):
            yield _zone(line, start, _with_bracket(line, hit.end), "zone.head", STRONG)


def _is_zone(line: Edges, start: int, hit: Hit[bool], core: str) -> bool:
    """The name begins with a place, is a noun before a strong head, or a coined word before 新城."""
    if start in line.places:
        middle = len(_NATIONAL.sub("", line.view[line.places[start] : hit.start]))
        if line.view.endswith("园区", hit.start, hit.end) and middle > 2:
            return False  # a park with a name of its own; 苏州工业园区 has its place alone
        return not (middle == 0 and core.endswith(("省", "自治区")))
    if hit.value:
        word = line.words.after(start)
        return len(core) < 8 and word is not None and not word.tag.startswith(("v", "d"))
    town = line.view.startswith(listed_words("zone.town_head"), hit.start)
    return town and len(core) < 4 and _coined(line, start, hit.start)


def _coined(line: Edges, start: int, end: int) -> bool:
    """No word of the core stands in the dictionary but as a single character."""
    inside = line.inside(start, end)
    return all((w.tag == UNKNOWN or len(w.text) == 1) and w.text[0] >= "\u4e00" for w in inside)


def _with_bracket(line: Edges, end: int) -> int:
    """The end after a place in brackets that belongs to the name: 云岭高新区(滨水)."""
    close = line.view.find(")", end, end + 6)
    inside = line.view[end : end + 1] == "(" and line.places.get(end + 1) == close
    return close + 1 if inside and line.view[close - 1] not in "区县市" else end


def _coordinated(line: Edges, zone: Candidate) -> Iterator[Candidate]:
    """The zones that share one head: 云岭、青原高新区."""
    end = line.places.get(zone.start, zone.end)
    head = line.view[end : zone.end]
    at = zone.start
    while head and at > 1 and line.view[at - 1] == "、":
        start = line.place_ends.get(at - 1)
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
    end = line.places.get(zone.start, zone.end)
    name = place_name(line.view[zone.start : end]) if end < zone.end else None
    if name:
        yield Candidate(zone.start, end, "Place", name, "place.in_zone", STRONG, nested=True)
