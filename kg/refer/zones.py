"""Names of zones: their places, their kind, and which of two names is the short form of the other."""

import re
from functools import lru_cache

from kg.core.names import comparison_key
from kg.refer.places import bare_place, split_place

_SHORT_KINDS = (
    (re.compile(r"国家级?(?=高新|经济|经开|农业|自主|级新区)"), ""),
    (re.compile(r"农业高新技术产业示范区$"), "农高区"),
    (re.compile(r"(?:高新?|新)技术(?:产业)?(?:开发区|园区|产业园区)$|高新技术区$"), "高新区"),
    (re.compile(r"经济技术开发区$|经济开发区$"), "经开区"),
    (re.compile(r"(?:自由贸易|自贸)试验区$"), "自贸区"),
    (re.compile(r"^中国(?=.{2,}自贸区$)"), ""),
    (re.compile(r"自主创新示范区$"), "自创区"),
    (re.compile(r"综合保税区$"), "综保区"),
)
_KIND = re.compile(
    r"(?:高新区|经开区|农高区|自贸区|自创区|综保区|开发区|工业园区|产业园区|园区|新片区|新区|示范区|试验区|科学城|科技城"
    r"|新城|保税区|合作区|功能区|集聚区|工业区|经济区)$"
)


@lru_cache(maxsize=50_000)
def zone_parts(name: str) -> tuple[tuple[str, ...], str]:
    """What places the zone, from wide to narrow, bare, and its kind in the short form; either may be empty.

    >>> zone_parts("朔州市云岭高新技术产业开发区")
    (('朔州', '云岭'), '高新区')
    """
    key = comparison_key(name)
    for pattern, short in _SHORT_KINDS:
        key = pattern.sub(short, key)
    kind = _KIND.search(key)
    stem = key[: kind.start()] if kind else key
    return _chain(stem), kind.group() if kind else ""


_OUTER = re.compile(r".*(?:自贸区|试验区)(?=[^区]{2,4}$)")
"""云岭自贸区|金坪新片区: a part of a zone that is known without it."""


def _chain(stem: str) -> tuple[str, ...]:
    outer = _OUTER.match(stem)
    if outer:
        return (*_chain(outer.group()), *_chain(stem[outer.end() :]))
    found = []
    place, rest = split_place(stem, remaining=0)
    while place:
        found.append(bare_place(place))
        place, rest = split_place(rest, remaining=0)
    return (*found, bare_place(rest)) if rest else tuple(found)


def zone_key(name: str) -> str:
    """A zone's name with its kind in the short form and its places bare.

    >>> zone_key("朔州市高新技术产业开发区")
    '朔州高新区'
    """
    chain, kind = zone_parts(name)
    return "".join(chain) + kind


def is_zone_kind(name: str) -> bool:
    """True for a kind of zone without a place (高新区, 开发区)."""
    chain, kind = zone_parts(name)
    return bool(kind) and not chain


def zone_short(short: str, full: str) -> bool:
    """云岭高新区 for 朔州市云岭高新技术产业开发区: never another place or kind.

    >>> zone_short("云岭高新区", "朔州云岭高新区"), zone_short("朔州高新区", "朔州云岭高新区")
    (True, False)
    >>> zone_short("金坪新片区", "云岭自贸区金坪新片区"), zone_short("云岭自贸区", "云岭自贸区金坪新片区")
    (True, False)
    """
    (a, kind), (b, kind_b) = zone_parts(short), zone_parts(full)
    if not kind or kind != kind_b or not a:
        return False
    return a == b[-len(a) :] or (len(a) == len(b) == 1 and _shortened(a[0], b[0]))


def zone_here(short: str, full: str) -> bool:
    """云岭开发区, where the article prints the name of one development zone of that place in full; other articles may
    mean another, and one that is printed 高新区 or 经开区 may be another.

    >>> zone_here("云岭开发区", "朔州云岭经济技术开发区"), zone_here("云岭开发区", "云岭高新区")
    (True, False)
    """
    (a, kind), (b, kind_b) = zone_parts(short), zone_parts(full)
    meant = kind_b in ("经开区", "高新区") and full.endswith("开发区")
    return kind == "开发区" and meant and bool(a) and a == b[-len(a) :]


def _shortened(short: str, full: str) -> bool:
    """A long name of which pieces are left out: the same two first characters, the rest in order."""
    if len(short) < 4 or short[:2] != full[:2]:
        return False
    letters = iter(full)
    return all(char in letters for char in short)


def zones_apart(a: str, b: str) -> bool:
    """True when the names are of zones of different kinds, places or cores.

    >>> zones_apart("朔州高新区", "鹤岗高新区"), zones_apart("朔州高新区", "朔州市高新区")
    (True, False)
    """
    (chain, kind), (chain_b, kind_b) = zone_parts(a), zone_parts(b)
    if not kind or not kind_b:
        return False
    if kind != kind_b:
        return True
    short, full = sorted((chain, chain_b), key=lambda c: (len(c), c))
    return bool(short) and short != full[-len(short) :] and not (zone_short(a, b) or zone_short(b, a))
