"""Short forms that pick characters of a long name in order: 云博会 for 云岭文化产业博览会.

They hold within one article, where nothing else can be meant, and never for a whole and its part.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.refer.places import split_place
from kg.words.words import words

CONTRACTED = frozenset({"Event", "Institution", "GovernmentBody", "Park", "Program", "Project"})
"""Types of names that are so shortened."""

_LEAST = 3
_YEAR = re.compile(r"^[0-9]{4}(?=年|[^0-9.])")
_EDITION = re.compile(r"^[0-9]{4}年?度?|\([^()]*\)|第[0-9一二三四五六七八九十]+[届次]")
_REACH = re.compile(r"(?:中国|国际|世界|全国|全球|中华)+")
_AREA = re.compile(r"(?<=园)区$|(?<=家园)小区$")
_BRANCH = re.compile(r"[分支总](?:局|院|行|会|校|馆|站|所)$")
_SORT = re.compile(
    r"第?[一二三四五六七八九十]*(?:[大中小]?学|学院|医院|法院|检察院|政府|[大支总中]?队|协会|商会|学会|委员会|[博展]览会|大会|论坛|大赛|园区?|基地|中心|机场|项目|工程)?(?:项目|工程)?"
)
"""What tells its sort alone and is another one's behind another word: 云岭大学, 云岭师范大学."""
_RANK = re.compile(r"[中高]级")
_COUNTED = frozenset("0123456789一二三四五六七八九十百千万")
_AND = str.maketrans("及与", "和和")


def contracted(short: str, full: str, *, body: bool = False) -> bool:
    """Whether the short form has the first and last character of the full one's own part, and others in order, each
    where a word or half of one begins; both are comparison keys. A ``body`` of a place is never one of another
    place or rank inside.

    >>> contracted("云博会", "第三届云岭文化产业博览会"), contracted("云岭市公安局", "云岭市公安局鹤山分局")
    (True, False)
    """
    years = {found.group() for name in (short, full) if (found := _YEAR.match(name))}
    short, full = _plain(short), _plain(full)
    if len(years) > 1 or len(short) < _LEAST:
        return False
    return short == full or _shortens(short, full, body)


def _shortens(short: str, full: str, body: bool) -> bool:
    if (
        len(short) >= len(full)
        or short[-1] != full[-1]
        or full.startswith(short)
        or _SORT.fullmatch(_own(short))
    ):
        return False
    if _BRANCH.search(full) and not _BRANCH.search(short):
        return False
    shorts = (short,) if body or split_place(full)[0] else (short, _own(short))
    return any(
        _picks(one, own) and not (body and _skips_place(one, own))
        for one in shorts
        for own in _own_parts(full)
    )


def _plain(name: str) -> str:
    """Without year, number and brackets, which short forms leave out, and with one word for and."""
    return _AREA.sub("", _EDITION.sub("", name)).translate(_AND)


def _own_parts(full: str) -> Iterator[str]:
    """The name, and what is left of it behind each place, and behind words for its reach, at its head."""
    rest, head = full, "?"
    while head and rest:
        yield rest
        reach = _REACH.match(rest)
        head, rest = (reach.group(), rest[reach.end() :]) if reach else split_place(rest)


def _own(short: str) -> str:
    """The name without the places at its head."""
    *_, own = _own_parts(short)
    return own


def _picks(short: str, full: str) -> bool:
    if short[0] != full[0] or len(short) < _LEAST:
        return False
    starts = _starts(full)
    reachable = {0}
    for char in short[1:-1]:
        reachable = {
            at
            for last in reachable
            for at in range(last + 1, len(full) - 1)
            if full[at] == char and (at == last + 1 or at in starts or char in _COUNTED)
        }
    return bool(reachable)


def _skips_place(short: str, full: str) -> bool:
    """A body of a place inside another, or of a lower rank: 云岭市商会, 云岭市鹤山区商会."""
    common = next((at for at, (one, other) in enumerate(zip(short, full, strict=False)) if one != other), 0)
    rest = full[common:]
    return bool(split_place(rest)[0]) or _RANK.match(rest) is not None


@cache
def _starts(name: str) -> frozenset[int]:
    """Where words, and the halves of long ones, begin."""
    return frozenset(at for word in words(name) for at in range(word.start, word.end, 2))
