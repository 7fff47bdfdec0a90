"""Of which types the thing is that opening words tell of without naming it: 该企业, 这位老人, 公司, 项目."""

import re
from functools import cache, lru_cache

from kg.measure.echoes import POINTERS
from kg.measure.tables import alternation

_LEAD = (
    r"(?:[,、:“\s]|(?:目前|据悉|据了解|据介绍|截至目前|如今|今年|去年|当前|现在|届时|其中|同时|此外|近年来|随着|但|而)[,]?"
    r"|[0-9]{4}年[,]?|[0-9]{1,2}月(?:[0-9]{1,2}日)?[,]?)*"
)
_BARE = ("Company", "Project", "Park", "Institution", "Event", "Program", "Product", "Person")
"""Types whose nouns name a thing told of before."""


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(rf"(?P<bare{t}>{alternation('noun of ' + t)})" for t in _BARE)
    told = "|".join(rf"(?P<noun{t}>{alternation('noun of ' + t, 'told noun of ' + t)})" for t in _BARE)
    by_measure = "|".join(rf"(?P<by{t}>{alternation('measure of ' + t)})" for t in _BARE)
    pointed = rf"[{POINTERS}本](?:[一]?(?:{by_measure})|[个项]?[^,。;、0-9的]{{0,10}}?(?:{told}))"
    return re.compile(f"{_LEAD}(?:{pointed}|(?:{nouns}))")


def sort_at(view: str, start: int, end: int) -> str | None:
    """The type of what the stretch opens with, None for a name or for words that tell of nothing said before."""
    return _sort(view[start : min(end, start + 40)])


@lru_cache(maxsize=2048)
def _sort(opening: str) -> str | None:
    match = _pattern().match(opening)
    if match is None or match.lastgroup is None:
        return None
    return match.lastgroup.removeprefix("bare").removeprefix("noun").removeprefix("by")
