"""Of which types the thing is that opening words tell of without naming it: 该企业, 这位老人, 公司, 项目."""

import re
from functools import cache, lru_cache

from kg.core.mentions import Discourse
from kg.measure.echoes import POINTERS
from kg.measure.outermost import outermost
from kg.measure.strengths import MODIFIES
from kg.measure.tables import alternation
from kg.refer.clauses import Clause

_LEAD = (
    r"(?:[,、:“\s]|(?:目前|据悉|据了解|据介绍|截至目前|如今|今年|去年|当前|现在|届时|其中|同时|此外|近年来|随着|但|而)[,]?"
    r"|[0-9]{4}年[,]?|[0-9]{1,2}月(?:[0-9]{1,2}日)?[,]?)*"
)
_DESCRIBES = re.compile(r"的[^,。;、的]{0,12}$")
_BARE = ("Company", "Project", "Park", "Institution", "Event", "Program", "Product", "Person")
"""Types whose nouns name a thing told of before."""


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(rf"(?P<bare{t}>{alternation('noun of ' + t)})" for t in _BARE)
    told = "|".join(rf"(?P<noun{t}>{alternation('noun of ' + t, 'told noun of ' + t)})" for t in _BARE)
    by_measure = "|".join(rf"(?P<by{t}>{alternation('measure of ' + t)})" for t in _BARE)
    pointed = rf"[{POINTERS}本](?:[一]?(?:{by_measure})|[个项]?[^,。;、0-9的]{{0,10}}?(?:{told}))"
    return re.compile(f"{_LEAD}(?:{pointed}|(?:{nouns}))")


def sort_of(discourse: Discourse, clause: Clause, position: int) -> str | None:
    """The type of what a clause, else its sentence, opens with and does not name; None where a name before the
    position has those words for its description (该院研制的X)."""
    view, first = discourse.article.view, discourse.sentences[clause.sentence].start
    sort = sort_at(view, clause.start, clause.end)
    start = clause.start if sort else first
    sort = sort or sort_at(view, first, clause.start)
    if sort is None:
        return None
    named = (r for r in outermost(discourse, start, position) if r.kind == "name")
    described = (_DESCRIBES.search(view[start : r.start]) and not MODIFIES.match(view, r.end) for r in named)
    return None if any(described) else sort


def sort_at(view: str, start: int, end: int) -> str | None:
    """The type of what the stretch opens with, None for a name or for words that tell of nothing said before."""
    return _sort(view[start : min(end, start + 40)])


@lru_cache(maxsize=2048)
def _sort(opening: str) -> str | None:
    match = _pattern().match(opening)
    if match is None or match.lastgroup is None:
        return None
    return match.lastgroup.removeprefix("bare").removeprefix("noun").removeprefix("by")
