"""Short forms of companies that keep the brand: a place or an owner left out, characters picked from the trade."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import rows
from kg.refer.places import bare_place, split_place

LEGAL = re.compile(r"(?:股份|有限|责任|控股|集团|总?公司)*$")
NATION = re.compile(r"中国|中华|国家|全国|国网")
_OWNER = re.compile(r"[^()]{2,8}?集团(?=[^()]{4})")
_NO_HEAD = re.compile(r"集团|公司|银行|股份|[()A-Za-z0-9]")
_OFFICE = re.compile(r"(?:公司|集团|银行|局)$")
_BRANCH = re.compile(r"(?:[支分][行所院店]|公司)$")
_PICKED = re.compile(r"[^()A-Za-z0-9]{2}(?=集团$|$)")


def picked_short(short: str, full: str) -> bool:
    """云岭重机 for 云岭重工机械股份有限公司: the brand, then two characters of the trade words, in order.

    >>> picked_short("云岭重机", "云岭重工机械股份有限公司"), picked_short("云岭机床", "云岭重工机械有限公司")
    (True, False)
    """
    return any(_picked(short, core) for core in (full, full[_place_ends(full) :]))


def _picked(short: str, core: str) -> bool:
    tail = _PICKED.search(short, 2)
    if tail is None or not core.startswith(short[: tail.start()]):
        return False
    brand, first, second = tail.start(), tail.group()[0], tail.group()[1]
    trade = LEGAL.sub("", core)[brand:]
    grouped = tail.end() == len(short) or "集团" in core[brand + len(trade) :]
    return grouped and len(trade) >= 4 and trade[0] == first and second in trade[2:]


def initials_short(short: str, full: str) -> bool:
    """云岭省电投集团 for 云岭省电力投资集团有限公司: the same place, then the first characters of the words.

    >>> initials_short("山西电投集团", "山西省电力投资集团有限公司")
    True
    """
    place, rest = split_place(short)
    full_place, full_rest = split_place(full)
    words = LEGAL.sub("", full_rest)
    if not place or not full_place or place[:2] != full_place[:2] or len(words) % 2 or len(words) < 4:
        return False
    return rest in (words[::2] + "集团", words[::2] + "公司")


def branch_short(short: str, full: str) -> bool:
    """云岭分公司 for 长风科技有限公司云岭分公司: the branch without its head office.

    >>> branch_short("云岭支行", "长风银行云岭支行"), branch_short("支行", "长风银行云岭支行")
    (True, False)
    """
    office = full[: -len(short)] if full.endswith(short) else ""
    return len(short) > 3 and bool(_OFFICE.search(office)) and bool(_BRANCH.search(short))


def moved_short(short: str, full: str) -> bool:
    """山西移动 for 中国移动集团山西有限公司: the place, printed first, stands behind the brand in the full name.

    >>> moved_short("山西长风", "长风科技(山西)有限公司"), moved_short("山西长风", "长风科技有限公司")
    (True, False)
    """
    place, brand = split_place(short)
    brand = LEGAL.sub("", brand, count=1)
    at = full.find(bare_place(place), 2) if place and len(brand) > 1 else -1
    return at > 0 and NATION.sub("", full[:at], count=1).startswith(brand)


def local_short(short: str, full: str) -> bool:
    """朔城供电公司 for 国网朔州市朔城区供电公司: the last of its places in the bare form.

    >>> local_short("朔城供电公司", "国网朔州市朔城区供电公司"), local_short("供电公司", "国网朔州市供电公司")
    (True, False)
    """
    nation = NATION.match(full)
    rest = full[nation.end() :] if nation else full
    while (found := split_place(rest))[0]:
        place, rest = found
        if short == bare_place(place) + rest:
            return True
    return False


def headless_short(short: str, full: str) -> bool:
    """The full name without the place, nation or owner before its brand, and with or without its legal form.

    >>> headless_short("长风动力", "鹤岭长风动力科技有限公司"), headless_short("长风", "鹤岭长风动力科技有限公司")
    (True, False)
    """
    return any(
        len(short) >= least and _begins(short, full[end:])
        for end, least in _heads(full)
        if end < len(full) - 2
    )


def _begins(short: str, core: str) -> bool:
    """The short form begins the core, or does so without its own legal form."""
    return core.startswith(short) or (LEGAL.sub("", short) == LEGAL.sub("", core) and len(short) <= len(core))


def _heads(full: str) -> Iterator[tuple[int, int]]:
    """Where what may be left out ends, and how long a short form must then be."""
    if place := _place_ends(full):
        yield place, 3
    for known in (NATION.match(full), _OWNER.match(full)):
        if known:
            yield known.end(), 4
    if full[:2] in _countries() or full[:3] in _countries():
        yield 2 if full[:2] in _countries() else 3, 3
    for length in (2, 3):
        if not place and not _NO_HEAD.search(full[: length + 1]):
            yield length, 4


def _place_ends(full: str) -> int:
    """Where the places at the head end: 云岭市|鹤山区|长风重工.

    >>> _place_ends("山西省朔州市长风重工")
    6
    """
    end = 0
    while place := split_place(full[end:])[0]:
        end += len(place)
    return end


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["bare_name"] for row in rows("divisions") if row["level"] == "country")
