"""Zones that their own committee shows: who has a 管委会 is run as an area, whatever its name ends in."""

import re
from collections.abc import Iterable, Iterator

from kg.core.text import Article
from kg.lexicon import Matcher
from kg.recognise.candidate import STRONG, Candidate

_RUN = re.compile(
    r"(?P<zone>[\u4e00-\u9fff]{2,18}(?:产业园|工业园|园区|功能区|自创区|高新区|经开区|开发区|新区|示范区|试验区|合作区|片区|新城|科学城|科技城))"
    r"(?:管委会|管理委员会|党工委)"
)
_NOT_RUN = re.compile(
    r"^(?:国家|省级|经济|高新技术|某)|科技园|[社街校景]区|(?:高新区|经开区|开发区|新区)[^)]"
)
_JOINS = ("—", "-", "·", "”")
"""What stands inside a name: what follows is only its end."""
_BODIES = ("GovernmentBody", "PartyOrganization")


def zones_of_organs(article: Article, found: Iterable[Candidate]) -> list[Candidate]:
    """Every mention of a zone whose committee or Party committee the article names, also inside their names."""
    if not any(sign in article.view for sign in ("管委会", "管理委员会", "党工委")):
        return []
    known = [*found]
    zones = {c.name for c in known if c.type == "Zone"}
    organs = (c.name for c in known if c.type in _BODIES and not article.view.endswith(_JOINS, 0, c.start))
    run = sorted(zone for organ in organs for zone in _zone_of(organ) if zone not in zones)
    return list(_everywhere(article.view, run)) if run else []


def _zone_of(organ: str) -> Iterator[str]:
    match = _RUN.match(organ)
    if match and not _NOT_RUN.search(match["zone"]):
        yield match["zone"]


def _everywhere(view: str, zones: list[str]) -> Iterator[Candidate]:
    for hit in Matcher(dict.fromkeys(zones, True), once=True).find(view):
        yield Candidate(
            hit.start, hit.end, "Zone", view[hit.start : hit.end], "zone.of_organ", STRONG + 5, nested=True
        )
