"""Short forms that pick characters of a long name's words in order: 云博会 for 云岭文化产业博览会.

They hold within one article, where nothing else can be meant, and never for a whole and its part.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from kg.refer.places import split_place
from kg.words.words import words

CONTRACTED = frozenset({"Event", "Institution", "GovernmentBody", "Park", "Program", "Project"})
"""Types of names that are so shortened."""

_LEAST = 3
_PICKED = 2
"""So many words at least keep but a part of their characters: 云岭科技园 is no short form of 云岭生物科技园."""
_EDITION = re.compile(r"^[0-9]{4}(?=年|[^0-9.])年?度?|第[0-9一二三四五六七八九十]+[届次]")
_ASIDE = re.compile(r"\([^()]*\)")
_REACH = re.compile(r"(?:中国|国际|世界|全国|全球|中华)+")
_ESTATE = re.compile(r"(?<=园)区$|(?<=家园)小区$")
_AREA = re.compile(r"(?<=[一-龥]{2})[省市县区镇乡](?=[一-龥]{2})")
_NAMED_AREA = re.compile("[一-龥]{2,}[省市县区镇乡]")
_RANK = re.compile(r"[中高]级")
_BRANCH = re.compile(r"[分支](?:局|院|行|会|校|馆|站|所|中心)$")
_COUNTED = frozenset("0123456789一二三四五六七八九十百千万")
_AND = str.maketrans("及与", "和和")


def contracted(short: str, full: str, *, body: bool = False) -> bool:
    """Whether the short form has whole words of the full one, or their first characters, in order, and its head; both
    are comparison keys. A ``body`` of a place is never one of another place or rank inside.

    >>> contracted("云博会", "第三届云岭文化产业博览会"), contracted("云岭科技园", "云岭生物科技园")
    (True, False)
    """
    editions = [set(_EDITION.findall(name)) for name in (short, full)]
    short, full = _plain(short), _plain(full)
    if (all(editions) and editions[0].isdisjoint(editions[1])) or len(short) < _LEAST:
        return False
    return short == full or _shortens(short, full, body)


def _plain(name: str) -> str:
    """Without year, number and brackets, which short forms leave out, and with one word for and."""
    return _ESTATE.sub("", _ASIDE.sub("", _EDITION.sub("", name))).translate(_AND)


def _shortens(short: str, full: str, body: bool) -> bool:
    if len(short) >= len(full) or short[-1] != full[-1] or _BRANCH.search(full):
        return False
    *_, own = _own_parts(short)
    shorts = (short,) if body or split_place(full)[0] else (short, own)
    return any(
        _is_cut(one, part) and not (body and _skips_place(one, part))
        for one in shorts
        for part in _own_parts(full)
    )


def _own_parts(full: str) -> Iterator[str]:
    """The name, and what is left of it behind each place, and behind words for its reach, at its head."""
    rest, head = full, "?"
    while head and rest:
        yield rest
        reach = _REACH.match(rest)
        head, rest = (reach.group(), rest[reach.end() :]) if reach else split_place(rest)


def _is_cut(short: str, full: str) -> bool:
    if len(short) < _LEAST or short[0] != full[0] or (short != full and full.startswith(short)):
        return False  # a whole and its part: 云岭协会, 云岭协会技术委员会
    return short in (full, _AREA.sub("", full, count=1)) or _picked_words(short, full) >= _PICKED


def _picked_words(short: str, full: str) -> int:
    """Of how many words the short form keeps but a part; 0 where it is none."""
    reached, parts = {0: 0}, _words(full)
    for number, word in enumerate(parts):
        kept: dict[int, int] = {}
        for form in _forms(word, last=number == len(parts) - 1, first=number == 0):
            for at, count in reached.items():
                if short.startswith(form, at):
                    end = at + len(form)
                    kept[end] = max(kept.get(end, 0), count + (0 < len(form) < len(word)))
        reached = kept
    return reached.get(len(short), 0)


def _forms(word: str, *, last: bool, first: bool) -> Iterator[str]:
    """The word, the first characters of its halves, its numeral, or nothing; the last word keeps its last character."""
    yield word
    if _NAMED_AREA.fullmatch(word):
        yield word[:-1]
    halves = word[::2]
    for count in range(1, len(halves) + 1):
        for chosen in combinations(halves, count):
            yield "".join(chosen) + (word[-1] if last else "")
    if last:
        yield word[-1]
    elif not first:
        yield ""
        yield from (char for char in word if char in _COUNTED)


def _skips_place(short: str, full: str) -> bool:
    """A body of a place inside another, or of a lower rank: 云岭市商会, 云岭市鹤山区商会."""
    common = next((at for at, (one, other) in enumerate(zip(short, full, strict=False)) if one != other), 0)
    rest = full[common:]
    return bool(split_place(rest)[0]) or _RANK.match(rest) is not None


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word.text for word in words(name))
