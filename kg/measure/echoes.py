"""Things that a later sentence names by their last word alone: 该夜校, 工厂总投资…, 此次大赛."""

import re
from functools import lru_cache

from kg.core.mentions import LocalEntity
from kg.measure.tables import alternation
from kg.words.words import words

ECHOED = frozenset({"Program", "Event", "Park", "Project"})
"""Types whose last word says enough to name them again."""
POINTED = ECHOED | {"Institution", "Zone", "Product"}
"""Types whose last word says enough behind 这座 and a description."""
POINTERS = "这该此"

_POINTS = re.compile(
    r"(?:[,、:“\s]|(?:目前|据悉|据了解|据介绍|截至目前|如今|其中|今年|去年|当前|现在|届时|全部)[,]?)*"
    r"(?P<points>本[次届]|此[次项]|该|这[一二三四五六七八九十两]?[个家座项届场次款种条支]|此|这)?"
)
_GATHERING = re.compile(alternation("gathering"))
_DESCRIBED = re.compile(r"[^,。;的]{2,40}的(?=[^,。;]{2})")
"""What stands between 这座 and its noun: 这座由长风重工建设的中心."""
_OPENING = 12
"""How many characters into a clause the word may stand."""


def echoes(view: str, start: int, end: int, entity: LocalEntity) -> bool:
    """True when the words that open ``start:end`` name the entity by the last word of a name of its."""
    opening = _POINTS.match(view, start, end)
    assert opening is not None
    at = opening.end()
    window = view[at : min(end, at + _OPENING)]
    if opening["points"] and entity.type == "Event" and _GATHERING.match(window):
        return True
    if opening["points"] and (described := _DESCRIBED.match(view, at, end)):
        noun = view[described.end() : described.end() + _OPENING]
        return any(head in noun[: len(head) + 4] for head in _heads(tuple(m.name for m in entity.mentions)))
    if entity.type not in ECHOED:
        return False
    reach = window if opening["points"] else window[:6]
    return any(head in reach for head in _heads(tuple(m.name for m in entity.mentions)))


@lru_cache(maxsize=2048)
def _heads(names: tuple[str, ...]) -> tuple[str, ...]:
    """The last words of names, of two characters or more."""
    last = [words(name)[-1].text for name in dict.fromkeys(names) if words(name)]
    return tuple(dict.fromkeys(head for head in last if 2 <= len(head) <= 4))
