"""Organs without their owner (管委会, 省委): named for the zone or the place that the article is about."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from kg.core.text import Article
from kg.lexicon import rows
from kg.recognise.candidate import WEAK, Candidate

_ZONE_ORGAN = re.compile(
    r"(?:(?<![\u4e00-\u9fffA-Za-z0-9”)])|(?<=[由和与从在向对被经将是任据的])|(?<=开展)|(?<=立足)|(?<=落实)|(?<=建立)|(?<=成立))"
    r"(?:管委会|党工委|党群工作部)"
)
_AREA_ORGAN = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[是任由和与经据从将在为被好向对的]))"
    r"([省市县州])(委(?!员|托|派|办|会|组)|政府(?:党组)?|政协|人大常委会)"
)
_LEVELS = {"省": ("省", "自治区"), "市": ("市",), "县": ("县",), "州": ("州",)}
Named = Sequence[tuple[int, str]]


def bare_organs(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Each bare organ with the name that its owner completes; none where the article gives no owner before it."""
    zones = sorted({(c.end, c.name) for c in candidates if c.type == "Zone"})
    places = sorted({(c.end, c.name) for c in candidates if c.type == "Place"})
    return [*_of_zones(article.view, zones), *_of_areas(article.view, places)]


def _of_zones(view: str, zones: Named) -> Iterator[Candidate]:
    for organ in _ZONE_ORGAN.finditer(view):
        owner = _last_before(zones, organ.start())
        if owner:
            yield _organ(organ.start(), organ.end(), owner + organ.group())


def _of_areas(view: str, places: Named) -> Iterator[Candidate]:
    of_level = {level: [p for p in places if p[1].endswith(ends)] for level, ends in _LEVELS.items()}
    for organ in _AREA_ORGAN.finditer(view):
        level, unit = organ.groups()
        owner = _last_before(of_level[level], organ.start())
        if not owner and level == "省":
            owner = _provinces().get(_last_before(places, organ.start()) or "")
        if owner:
            yield _organ(organ.start(), organ.end(), owner + unit)


def _last_before(named: Named, start: int) -> str | None:
    at = bisect_right(named, (start, "\U0010ffff"))
    return named[at - 1][1] if at else None


@cache
def _provinces() -> dict[str, str]:
    """The province of each place that is in one only."""
    found: dict[str, set[str]] = {}
    for row in rows("divisions"):
        if row["province"]:
            for form in (row["full_name"], row["bare_name"]):
                found.setdefault(form, set()).add(row["province"])
    return {form: min(provinces) for form, provinces in found.items() if len(provinces) == 1}


def _organ(start: int, end: int, name: str) -> Candidate:
    kind = "PartyOrganization" if name.endswith("委") or "党" in name else "GovernmentBody"
    return Candidate(start, end, kind, name, "organ.completed", WEAK, nested=True)
