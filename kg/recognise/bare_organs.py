"""Organs without their owner (管委会, 省教育厅): named for the zone or the place that the article is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.core.text import Article
from kg.lexicon import forms, rows
from kg.recognise.candidate import STRONG, WEAK, Candidate
from kg.recognise.edges import listed_words

_LED = (
    "(?:(?<![\u4e00-\u9fffA-Za-z0-9”)])|(?<=[由和与从将在向对为被经据及是任同到按])|"
    "(?<=来自)|(?<=联合)|(?<=邀请)|(?<=通过)|(?<=根据)|(?<=按照)|(?<=获得)|(?<=组织)|(?<=时任)|(?<=担任)|(?<=现任)|(?<=了解))"
)
"""What may stand before an organ's own first character: no other part of its name."""

_ZONE_ORGAN = re.compile(
    r"(?=[管党])(?:(?<![\u4e00-\u9fffA-Za-z0-9”)])|(?<=[由和与从在向对被经将是任据的])|(?<=开展)|(?<=立足)|(?<=落实)|(?<=建立)|(?<=成立))"
    r"(?:管委会|党工委|党群工作部)"
)
_AREA_ORGAN = re.compile(
    r"(?=[省市县州区])(?:(?<![\u4e00-\u9fff])|(?<=[省市县州区]委)|(?<=[是任由和与经据从将在为被好向对的]))"
    r"([省市县州区])(委(?!员|托|派|办|会|组|宣|统|政|机)|政府(?:党组)?|政协|人大常委会)"
)
_LEVELS = {"省": ("省", "自治区"), "市": ("市",), "县": ("县",), "州": ("州",), "区": ("区",)}
Named = Sequence[tuple[int, str]]


def bare_organs(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Each bare organ with the name that its owner completes; none where the article gives no owner before it."""
    zones = sorted({(c.end, c.name) for c in candidates if c.type == "Zone"})
    places = sorted({(c.end, c.name) for c in candidates if c.type == "Place"})
    owners: dict[str, Named] = {
        level: [p for p in places if p[1].endswith(ends)] for level, ends in _LEVELS.items()
    }
    wide: dict[str, Named] = owners | {"区": sorted({*owners["区"], *zones})}
    return [
        *_of_zones(article.view, zones),
        *_beside_committee(article.view, zones),
        *_of_areas(article.view, owners, places),
        *_departments(article.view, wide, places),
    ]


def _of_zones(view: str, zones: Named) -> Iterator[Candidate]:
    for organ in _ZONE_ORGAN.finditer(view):
        owner = _last_before(zones, organ.start())
        if owner:
            yield _organ(organ.start(), organ.end(), owner + organ.group(), WEAK)


_BESIDE = re.compile(
    "管委会(?:党组成员|委员|副?主任)?[、,兼](?:党组书记、)?([\u4e00-\u9fff]{2,9}?局)(?=(?:党组书记、)?副?局长)"
)


def _beside_committee(view: str, zones: Named) -> Iterator[Candidate]:
    """The office that a member of a zone's committee heads too: 管委会副主任、招商局局长."""
    for match in _BESIDE.finditer(view):
        owner = _last_before(zones, match.start())
        if owner:
            yield _organ(match.start(1), match.end(1), owner + match[1], STRONG)


def _of_areas(view: str, owners: Mapping[str, Named], places: Named) -> Iterator[Candidate]:
    for organ in _AREA_ORGAN.finditer(view):
        level, unit = organ.groups()
        owner = _owner(level, organ.start(), owners, places)
        if owner:
            yield _organ(organ.start(), organ.end(), owner + unit, WEAK)


_NEVER_WHOLE = ("局", "厅", "总队", "支队", "商会", "法院", "科学院")
"""Heads that need a word before them; others name an organ by themselves (妇联)."""


_NEVER_WHOLE = ("局", "厅", "总队", "支队", "商会", "法院", "科学院")
"""Heads that need a word before them; others name an organ by themselves (妇联)."""


@cache
def _department() -> re.Pattern[str]:
    """An area's letter and the department behind it: 省|教育厅, 区|市场监管局."""
    listed = {
        form
        for form in forms("government_units", ("provincial_city_department", "local_government"))
        if len(form) > 2 and not form.endswith(("政府", "派出所"))
    }
    listed |= set(listed_words("department.head")) - set(_NEVER_WHOLE)
    alike = "|".join(sorted(listed, key=lambda form: (-len(form), form)))
    heads = "|".join(listed_words("department.head"))
    not_after = "".join(listed_words("department.not_first"))
    return re.compile(
        rf"(?=[省市县区州]){_LED}([省市县区州])(?![{not_after}])((?:{alike}|[\u4e00-\u9fff]{{1,10}}?(?:{heads})))"
        "(?![长员])(?![^局厅院台馆队][长员])(?!面|势|部|限|党(?!委|组|总支|支部)|域|际|联)"
    )


def _departments(view: str, owners: Mapping[str, Named], places: Named) -> Iterator[Candidate]:
    for organ in _department().finditer(view):
        level, unit = organ.groups()
        owner = _owner(level, organ.start(), owners, places)
        if owner and not any(word in unit[2:] for word in listed_words("department.not_inside")):
            yield _organ(organ.start(), organ.end(), owner + unit, STRONG)


def _owner(level: str, start: int, owners: Mapping[str, Named], places: Named) -> str | None:
    """The area of that level named last before the organ, else the one that holds the last place alone.

    Where no place stands before the organ it is the article's first.
    """
    if places and places[0][0] > start:
        start = places[0][0]
    owner = _last_before(owners[level], start)
    if owner is None and level in ("省", "市"):
        owner = _holders("province" if level == "省" else "prefecture").get(_last_before(places, start) or "")
    return owner


def _last_before(named: Named, start: int) -> str | None:
    at = bisect_right(named, (start, "\U0010ffff"))
    return named[at - 1][1] if at else None


@cache
def _holders(column: str) -> dict[str, str]:
    """The province or prefecture of each place that is in one only."""
    found: dict[str, set[str]] = {}
    for row in rows("divisions"):
        if row[column] and row["full_name"] != row[column]:
            for form in (row["full_name"], row["bare_name"]):
                found.setdefault(form, set()).add(row[column])
    return {form: min(holders) for form, holders in found.items() if len(holders) == 1}


def _organ(start: int, end: int, name: str, score: int) -> Candidate:
    return Candidate(start, end, _kind(name), name, "organ.completed", score, nested=True)


def _kind(name: str) -> str:
    if name.endswith(listed_words("department.institution")):
        return "Institution"
    return "PartyOrganization" if _PARTY.search(name) else "GovernmentBody"


_PARTY = re.compile(
    "(?:[省市县州区旗]委|党工委|党委|党组|组织部|宣传部|统战部|纪委|纪委监委|党群工作部|党校)$"
)
