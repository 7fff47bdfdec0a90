"""Which noun phrases name things that are made: by their last word, and by what stands before it."""

import re
from functools import cache, lru_cache

from kg.lexicon import forms
from kg.recognise.heads import JOINERS, NOMINAL_VERBS, STOP_WORDS
from kg.recognise.wordlists import listed, word_set
from kg.words.words import Word, words

KIND, NAMED = 1, 2
"""A kind of thing by its bare class noun (轴承), and one that its words tell from others (陶瓷滚柱轴承)."""

LONGEST = 20
_GENERIC = word_set("product.generic")
_PLAIN = word_set("product.plain")
_BAD_START = listed("product.not_start")
_BAD_END = listed("product.not_end")
SIZE_UNIT = "(?:英寸|寸|微米|纳米|毫米|兆瓦级?|千瓦级?|千伏级?|吨级|马力|MW|kW|GHz|nm|mm|kV)"
"""Units of a measure that belongs to the name: 12微米云母箔."""

_COUNT = re.compile("^[0-9][0-9.]*(?:[万亿余多]|吨|台|套|件|只|个|家|项|元|%|年|月|日|辆|头|片|支|种|款)")
_SIZE_FIRST = re.compile(f"^[0-9.]+{SIZE_UNIT}")


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind in ("class", "thing", "stem") for form in forms("product_nouns", kind)}


@cache
def _endings() -> frozenset[str]:
    return frozenset(forms("product_nouns", "ending"))


@cache
def _no_things() -> frozenset[str]:
    return frozenset(forms("product_nouns", "no thing"))


def head_start(text: str) -> tuple[int, str] | None:
    """Where the longest listed class noun at the end of the text begins, and its kind; none without one."""
    kinds = _kinds()
    for start in range(max(0, len(text) - 8), len(text) - 1):
        kind = kinds.get(text[start:])
        if kind:
            return start, kind
    return None


@cache
def inside() -> frozenset[str]:
    """Verbs and adverbs that stand in names of things as nouns do (整流绕线柱, 高速梭芯)."""
    return frozenset(forms("product_nouns", "inside")) | NOMINAL_VERBS


@cache
def taking() -> frozenset[str]:
    """Verbs that take things as their objects, and so stand before names of things, not inside."""
    return frozenset(forms("product_nouns", "taking"))


@lru_cache(maxsize=8192)
def thing(text: str, loose: bool = False) -> int:
    """How far the phrase names a thing that is made: 0 not at all, :data:`KIND` or :data:`NAMED`.

    With ``loose`` any verb of two characters may stand inside: the left edge of the phrase is known.

    >>> thing("云母绝缘子"), thing("轴承"), thing("危机")
    (2, 1, 0)
    """
    if not 2 <= len(text) <= LONGEST or text in _GENERIC or "“" in text:
        return 0
    if text.endswith(_BAD_END) or not _is_run(text, loose):
        return 0
    used = text.rfind("用", 1, len(text) - 2) + 1
    if used > 1 and thing(text[used:], loose):
        return NAMED  # 船坞用联轴节
    head = head_start(text)
    return _by_head(text, *head) if head else _by_ending(text)


def _by_head(text: str, start: int, kind: str) -> int:
    if kind == "stem":
        return NAMED if start else 0
    return NAMED if kind == "thing" or (start and _telling(text[:start])) else KIND


def _is_run(text: str, loose: bool) -> bool:
    size = _SIZE_FIRST.match(text)
    at = size.end() if size else 0
    cut = words(text[at:])
    inner = bool(cut) and all(_inner(w, loose) for w in cut[:-1])
    return inner and (cut[-1].text in _kinds() or _inner(cut[-1], False))


def _inner(word: Word, loose: bool) -> bool:
    if word.text in inside() or word.text in _WITHIN:
        return True
    if word.text in STOP_WORDS or word.text in _STOPPED or word.tag.startswith(_HARD):
        return False
    if not word.text[0].isalnum():
        return word.text in JOINERS or word.text in " ()"
    if not word.tag.startswith("v"):
        return True
    return word.tag in ("vn", "vg") or len(word.text) == 1 or (loose and modifies(word))


_WITHIN = frozenset("大小中全多高低超新用一二三四五六双单无自")
_HARD = ("d", "p", "c", "u", "r", "y", "t", "e", "o")
_STOPPED = frozenset("的了在与已被将把从有和及等可为是暨")


def _by_ending(text: str) -> int:
    """Things by their last character, where the last word is no other thing: 外罩板, not 样板."""
    last = words(text)[-1]
    if last.text[-1] not in _endings() or text.startswith(_BAD_START):
        return 0
    if not _no_things().isdisjoint((text, text[-2:], text[-3:], last.text)):
        return 0
    if len(last.text) > 1 and last.tag.startswith(("v", "m", "d", "nr", "ns", "t", "q", "a")):
        return 0
    if len(last.text) == 1 and len(text) < 3:
        return NAMED if len(text) == 2 and text[0] in _ELEMENTS else 0
    return NAMED if len(text) > 2 else KIND


_ELEMENTS = "铜铁铝锌镍钴锂钛钨钼钽铌钒锰镁硅金银稀"


def _telling(text: str) -> bool:
    return any(w.text not in _PLAIN and w.tag not in ("m", "d", "ns", "q", "p") for w in words(text))


_RESULTS = "出到成向入起了过给往为于开上下来去好满住"
"""Second characters of verbs that take an object at once (跑出, 用于)."""


def modifies(word: Word) -> bool:
    """True for a verb that stands inside names of things (采茶机器人): no verb of making, buying or using."""
    if word.text in inside():
        return True
    verbal = word.tag == "v" and len(word.text) == 2 and word.text[1] not in _RESULTS
    return verbal and word.text not in STOP_WORDS and word.text not in taking()


def object_end(view: str, start: int, stop: int) -> int:
    """Where the longest thing that begins at ``start`` ends, not behind ``stop``; ``start`` when none does."""
    best = start
    size = _SIZE_FIRST.match(view[start:stop])
    end = start + (size.end() if size else 0)
    cut = words(view[end:stop])
    if not cut or cut[0].text in taking() - inside() or (view[end].isdigit() and end == start):
        return start
    for word in cut:
        figure = word.tag == "m" and end > start
        if figure or not _inner(word, True) or end - start > LONGEST or _COUNT.match(view[end:stop]):
            break
        end += len(word.text)
        if thing(view[start:end], True):
            best = end
    return best
