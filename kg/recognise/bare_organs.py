"""Organs without their owner (管委会, 省委): named for the zone or the place that the article is about."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.core.text import Article
from kg.lexicon import rows
from kg.recognise.candidate import WEAK, Candidate

_ZONE_ORGAN = re.compile(r"管委会|党工委|党群工作部")
_AREA_ORGAN = re.compile(r"([省市县州])(委(?!员|托|派|办|会|组)|政府(?:党组)?|政协|人大常委会)")
_OWNED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9”)]")
_LEVELS = {"省": ("省", "自治区"), "市": ("市",), "县": ("县",), "州": ("州",)}


def bare_organs(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Each bare organ with the name that its owner completes; none where the article gives no owner before it."""
    zones = sorted((c.end, c.name) for c in candidates if c.type == "Zone")
    places = sorted((c.end, c.name) for c in candidates if c.type == "Place")
    return [*_of_zones(article.view, zones), *_of_areas(article.view, places)]


def _of_zones(view: str, zones: list[tuple[int, str]]) -> Iterator[Candidate]:
    for organ in _ZONE_ORGAN.finditer(view):
        if organ.start() and _OWNED.match(view[organ.start() - 1]) and not _led_in(view, organ.start()):
            continue
        owner = _last_before(zones, organ.start())
        if owner:
            yield _organ(organ.start(), organ.end(), owner + organ.group())


def _led_in(view: str, start: int) -> bool:
    """A verb or particle stands directly before the organ: 由管委会, 开展党工委."""
    return bool(re.search(r"(?:由|和|与|从|在|向|对|被|经|将|是|任|据|的|开展|立足|落实|建立|成立|组织)$", view[max(0, start - 2) : start]))


def _of_areas(view: str, places: list[tuple[int, str]]) -> Iterator[Candidate]:
    for organ in _AREA_ORGAN.finditer(view):
        if organ.start() and "\u4e00" <= view[organ.start() - 1] and not _after_lead(view, organ.start()):
            continue
        level = organ.group(1)
        owner = _last_before([p for p in places if p[1].endswith(_LEVELS[level])], organ.start())
        if not owner and level == "省":
            city = _last_before(places, organ.start())
            owner = _province(city) if city else None
        if owner:
            yield _organ(organ.start(), organ.end(), owner + organ.group(2))


def _after_lead(view: str, start: int) -> bool:
    return bool(re.search(r"(?:是|任|由|和|与|经|据|从|将|在|为|被|好|向|对|的)$", view[max(0, start - 1) : start]))


def _last_before(named: list[tuple[int, str]], start: int) -> str | None:
    at = bisect_left(named, (start + 1, ""))
    return named[at - 1][1] if at else None


def _province(place: str) -> str | None:
    found = {row["province"] for row in rows("divisions") if place in (row["full_name"], row["bare_name"])}
    return found.pop() if len(found) == 1 else None


def _organ(start: int, end: int, name: str) -> Candidate:
    kind = "PartyOrganization" if re.search(r"委$|党", name) else "GovernmentBody"
    return Candidate(start, end, kind, name, "organ.completed", WEAK, nested=True)
