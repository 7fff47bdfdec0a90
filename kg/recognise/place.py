"""Places: divisions, countries and regions by lexicon, townships and villages by their heads."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, rows
from kg.recognise.candidate import WEAK, Candidate
from kg.recognise.edge_words import is_edge_word
from kg.recognise.edges import Edges, edges, listed_words
from kg.recognise.home import find_home
from kg.recognise.towns import NO_TOWN_CHARS, find_towns
from kg.words.words import UNKNOWN, tag_of

_LEVELS = ("province", "prefecture", "county", "country", "region")
_SIDES = ("部", "风", "侧", "角")
"""What makes a direction of a region's name: 西北部."""
_STREET_AFTER = ("路", "街", "湖", "江", "河", "山", "港", "湾", "桥", "道", "数", "部")
_NAMED_AFTER = (*_STREET_AFTER, "机场", "站", "煤", "油田", "矿", "水库", "古", "新", "高", "经开", "大桥")
"""What makes a bare county the beginning of another name: 云岭机场."""
_WHOLES = "省市县州区旗盟"
"""Places of which a text says 全市, so that those inside the names of bodies matter."""
_AFTER_ALONE = ("、", ",", "。", ";", "等", "的", ")")
_OFTEN = 5
_NO_OTHER = "(?![区县市路街站港湖山江河湾桥镇村]|高新|经开|经济|新区|开发)"
"""Not in another name: 云岭路, 云岭高新区."""
Row = dict[str, str]


@cache
def _matcher() -> Matcher[tuple[Row, ...]]:
    scope = set(listed_words("place.scope"))
    found: dict[str, list[Row]] = {}
    for row in (row for row in rows("divisions") if row["level"] in _LEVELS):
        for form in sorted({row["full_name"], row["bare_name"], *row["aliases"].split("|")} - scope):
            if len(form) > 1 and not is_edge_word(form):
                found.setdefault(form, []).append(row)
    for form in listed_words("place.more"):
        found[form] = [{"full_name": form, "bare_name": form, "level": "region"}]
    return Matcher({form: tuple(found[form]) for form in sorted(found)})


def find_places(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Places that stand in the article's own words; bylines and photo credits name none."""
    line = edges(article, sentences)
    outside = {at for s in sentences if s.role in ("credit", "byline") for at in range(s.start, s.end)}
    found = (*_divisions(line), *_areas(line), *find_home(line), *find_towns(line))
    return [c for c in found if c.start not in outside]


def place_name(form: str) -> str | None:
    """The name that the guidelines ask for, of a form that is one place and no other.

    >>> place_name("西宁")
    '西宁市'
    """
    found = _whole(form)
    row = _one(form, found) if found else None
    return _name(form, row) if row else None


def is_scope(form: str) -> bool:
    """True for a country or a region: what holds many zones and gives none its name."""
    found = _whole(form)
    return form in listed_words("place.scope") or bool(found and found[0]["level"] in ("country", "region"))


def _whole(form: str) -> tuple[Row, ...] | None:
    found = next(_matcher().find(form), None)
    return found.value if found is not None and found.end - found.start == len(form) else None


def _divisions(line: Edges) -> Iterator[Candidate]:
    printed = {line.view[start:end] for start, end in line.places.items()}
    for hit in _matcher().find(line.view):
        form = line.view[hit.start : hit.end]
        named = line.view.startswith(_NAMED_AFTER, hit.end)
        row = _one(form, hit.value)
        if row is None and not named:
            row = _in_full(form, hit.value, printed) or _told_of(line.view, form, hit.value)
        if row is None or not line.words.cuts(hit.start) or _second_name(line, hit.start, hit.end):
            continue
        if row["level"] == "region" and line.view[hit.end : hit.end + 1] in _SIDES:
            continue
        whole = form == row["full_name"]
        if whole or (line.words.cuts(hit.end) and _plainly_meant(line, hit.start, form, row, printed)):
            inside = whole and form[-1] in _WHOLES and f"全{form[-1]}" in line.view
            yield Candidate(
                hit.start, hit.end, "Place", _name(form, row), "place.division", WEAK, nested=inside
            )
            if row["level"] == "country" and form != "中国":
                yield from _abroad(line, hit.start, hit.end)


_AREA = re.compile("地区(?!生产|经济|性|差|间|法院|检察)")


def _areas(line: Edges) -> Iterator[Candidate]:
    """A known place with what lies around it: 云岭地区; a region or a country stays what it is."""
    for hit in _AREA.finditer(line.view):
        start = _known_before(line, hit.start())
        if start is None or not (line.words.cuts(start) and line.words.cuts(hit.end())):
            continue
        name = line.view[start : hit.end()]
        if place_name(name) is None:
            form = name.removesuffix("地区")
            wide = place_name(form) if is_scope(form) else None
            yield Candidate(start, hit.end(), "Place", wide or name, "place.area", WEAK)


def _known_before(line: Edges, end: int) -> int | None:
    """Where the known place begins that ends here; the longest, no district or zone behind its own word."""
    for length in range(min(4, end), 1, -1):
        form = line.view[end - length : end]
        found = _whole(form)
        if found and _one(form, found) and form[-1] not in "区县市镇州旗" and form != "平原":
            return end - length
    return None


_ABROAD = re.compile(
    r"(?!本|各|该|某|两|几)[\u4e00-\u9fff]{2,5}?(?:州|郡|府|省)(?!政府|长|委|议|立|际|内|级|份|上|里)"
)


def _abroad(line: Edges, start: int, end: int) -> Iterator[Candidate]:
    """A province or state behind its country: 泰国|北柳府."""
    part = _ABROAD.match(line.view, end)
    if part and line.words.cuts(part.end()) and not set(part.group()) & NO_TOWN_CHARS:
        yield Candidate(end, part.end(), "Place", part.group(), "place.abroad", WEAK)


def _second_name(line: Edges, start: int, end: int) -> bool:
    """The other name of a zone that is one with a district: 云岭高新区(青原区)."""
    marks = line.view[start - 1 : start] + line.view[end : end + 1]
    return marks == "()" and line.view.endswith(("高新区", "开发区", "经开区", "新区"), 0, start - 1)


def _plainly_meant(line: Edges, start: int, form: str, row: Row, printed: set[str]) -> bool:
    """A bare district or county needs its full name in the article, a greater place right before it, or one
    anywhere when it stands alone (云岭、鹤山等县) or the article tells of it again and again."""
    if row["level"] != "county" or form != row["bare_name"] or row["full_name"].endswith("市"):
        return not line.view.startswith(_STREET_AFTER, start + len(form))
    parents = _parents(row)
    behind = any(line.view.endswith(parent, 0, start) for parent in sorted(parents))
    new = row["full_name"].endswith("新区")  # a zone
    alone = line.view[start + len(form) : start + len(form) + 1] in _AFTER_ALONE
    told = alone and not new and not parents.isdisjoint(printed)
    return behind or row["full_name"] in printed or told or _told_of(line.view, form, (row,)) is not None


def _parents(row: Row) -> set[str]:
    """The county's province and prefecture, with and without 省 or 市."""
    areas = (row["province"], row["prefecture"])
    return {p for area in areas for p in (area, re.sub("[省市]$", "", area)) if p}


def _told_of(view: str, form: str, found: tuple[Row, ...]) -> Row | None:
    """The only county of that bare name, where its prefecture or province is named and it is again and again."""
    counties = [row for row in found if row["level"] == "county" and form == row["bare_name"]]
    if len(counties) != 1 or counties[0]["full_name"].endswith("新区") or tag_of(form) not in ("ns", UNKNOWN):
        return None
    often = sum(1 for _ in re.finditer(re.escape(form) + _NO_OTHER, view)) >= _OFTEN
    return counties[0] if often and any(p in view for p in sorted(_parents(counties[0]))) else None


def _one(form: str, found: tuple[Row, ...]) -> Row | None:
    """What the form stands for: the highest level that has it, when only one there does."""
    for level in _LEVELS:
        at_level = [row for row in found if row["level"] == level]
        if at_level:
            return at_level[0] if len(at_level) == 1 and _clear(form, at_level[0]) else None
    return None


def _in_full(form: str, found: tuple[Row, ...], printed: set[str]) -> Row | None:
    """The only county of that bare name which the article also prints in full."""
    whole = [row for row in found if row["level"] == "county" and row["full_name"] in printed]
    one = whole[0] if len(whole) == 1 else None
    return one if one and form == one["bare_name"] and not one["full_name"].endswith("新区") else None


def _clear(form: str, row: Row) -> bool:
    """A bare county name must be a place to the dictionary too (东方 is not)."""
    return row["level"] != "county" or form != row["bare_name"] or tag_of(form) == "ns"


def _name(form: str, row: Row) -> str:
    if row["level"] == "country":
        return row["bare_name"]
    if form != row["bare_name"] and row["level"] in ("prefecture", "county"):
        return form
    return row["full_name"]
