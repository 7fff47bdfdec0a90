"""Place names at the head of longer names: 云岭市高新区 is the zone of 云岭."""

from functools import cache

from kg.lexicon import rows, values

_DIVISIONS = ("province", "prefecture", "county", "statistical_zone")
_ENDINGS = ("自治区", "自治州", "自治县", "特别行政区", "地区", "省", "市", "区", "县", "旗", "州", "盟")


@cache
def _bare_names() -> dict[str, str]:
    """Every form of a division with its bare name; the first row in file order keeps a shared form."""
    found: dict[str, str] = {}
    for row in rows("divisions"):
        if row["level"] in _DIVISIONS:
            for form in (row["full_name"], row["bare_name"], *values(row["aliases"])):
                if len(form) > 1:
                    found.setdefault(form, row["bare_name"])
    return found


@cache
def _longest() -> int:
    return max(map(len, _bare_names()))


def split_place(name: str, remaining: int = 2) -> tuple[str, str]:
    """The division that the name begins with and the rest, of ``remaining`` characters at least.

    >>> split_place("朔州市清岭机床厂")
    ('朔州市', '清岭机床厂')
    >>> split_place("长风重工")
    ('', '长风重工')
    """
    for length in range(min(_longest(), len(name) - remaining), 1, -1):
        if name[:length] in _bare_names():
            return name[:length], name[length:]
    return "", name


def bare_place(place: str) -> str:
    """The place's name without 省, 市, 县 and the like.

    >>> bare_place("朔州市"), bare_place("云岭县")
    ('朔州', '云岭')
    """
    known = _bare_names().get(place)
    if known is not None:
        return known
    for ending in _ENDINGS:
        if place.endswith(ending) and len(place) - len(ending) > 1:
            return place[: -len(ending)]
    return place


def narrowest_place(name: str) -> str:
    """The bare name of the narrowest division below a province that the name begins with, or nothing.

    >>> narrowest_place("山西省朔州市高新区"), narrowest_place("山西高新区")
    ('朔州', '')
    """
    found, (place, rest) = "", split_place(name, remaining=0)
    while place:
        found = "" if _is_province(place) else bare_place(place)
        place, rest = split_place(rest, remaining=0)
    return found


def _is_province(place: str) -> bool:
    return any(chain[0] == chain[2] for chain in _levels().get(bare_place(place), ()))


def is_place(text: str) -> bool:
    """True when the text is one or more names of divisions and nothing else."""
    if text in _bare_names():
        return True
    return any(text[:n] in _bare_names() and is_place(text[n:]) for n in range(2, len(text) - 1))


@cache
def _levels() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """For each bare name the (province, prefecture, own name) of every division that bears it."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows("divisions"):
        if row["level"] in _DIVISIONS:
            chain = (row["province"], row["prefecture"], row["full_name"])
            found.setdefault(row["bare_name"], []).append(chain)
    return {name: tuple(chains) for name, chains in found.items()}


def places_conflict(a: str, b: str) -> bool:
    """True when no division of the one name is, holds or lies in one of the other.

    >>> places_conflict("朔州", "山西"), places_conflict("朔州", "鹤岗")
    (False, True)
    """
    if bare_place(a) == bare_place(b):
        return False
    chains, chains_b = _levels().get(bare_place(a), ()), _levels().get(bare_place(b), ())
    return not any(one[2] in other or other[2] in one for one in chains for other in chains_b)
