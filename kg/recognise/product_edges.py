"""Where the name of a product begins: behind verbs of making, measures, owners and its maker's name."""

import re

from kg.recognise.heads import NOMINAL_VERBS, STOP_WORDS, nominal_start
from kg.recognise.product_nouns import SIZE_UNIT, head_start, inside, modifies
from kg.recognise.wordlists import word_set
from kg.words.words import UNKNOWN, Word, words

_PLAIN = word_set("product.plain")


def telling(text: str) -> bool:
    """True when the words before the head say which product."""
    return any(w.text not in _PLAIN and w.tag not in ("m", "d", "ns") for w in words(text))


_LAST_VERB = re.compile(
    ".*(?:生产|主攻|(?:主打|主导|拳头|核心|主要|明星)?产品|上马|投建|攻克|攻坚|主打|年产[0-9A-Za-z.]*|下线|攻关|首款|首台|预计|"
    "首架|首艘|首枚|首套|首批|国产|总结|[一二三四]期|省内|国内|全球|一卷|宽幅|推出|制造|研发|研制|上线|检测|出口|通过|打造|对|了|的|千伏安|千瓦时|千瓦|兆瓦时|兆瓦|千伏|万吨|吨|"
    "台|套|款|项|企业|公司|基地|高新区|集团|颗|股份)"
)


def after_making(view: str, start: int, head_start: int) -> int:
    """The left edge behind the last verb of making, measure or owner in the run."""
    match = _LAST_VERB.match(view[start:head_start])
    start += match.end() if match else 0
    while start < head_start and view[start] in "出起其了":
        start += 1
    return start


_MAKER_TAIL = (
    "生物",
    "科技",
    "医药",
    "新材料",
    "能源",
    "电子",
    "智能",
    "重工",
    "机械",
    "股份",
    "集团",
    "电气",
    "光电",
)


def without_maker(view: str, start: int, end: int) -> int:
    """The left edge without the maker's short name: an unknown or personal word, perhaps with 科技."""
    cut = words(view[start:end])
    if len(cut) < 2:
        return start
    own = cut[0].text.endswith(("级", "型", "式")) or not (
        cut[0].tag == UNKNOWN or cut[0].tag.startswith(("nr", "ns", "nt"))
    )
    if own:
        return start
    tail = len(cut) > 2 and cut[1].text in _MAKER_TAIL
    return start + cut[1 if tail else 0].end


_OWNER = re.compile(
    ".*(?:高新技术产业开发区|高新区|经开区|开发区|新区|示范区|全区|全市|全省|现有|上游|下游|区内|县内|市内)"
)
_SIZE_BEFORE = re.compile("[0-9.]+$")
_LATIN_BEFORE = re.compile("[A-Za-z]* $")
_SIZED = re.compile(f"^{SIZE_UNIT}")
_LARGE = "大小超微聚极"
_GROWN = ("直驱", "直流", "中红外", "中压", "中频", "中温")


def start_of(view: str, floor: int, end: int) -> int:
    """Where the thing that ends at ``end`` begins: behind verbs, measures and places, with its size."""
    start = _run_start(view, floor, end)
    head = head_start(view[start:end])
    start = after_making(view, start, start + head[0] if head else end - 1)
    owner = _OWNER.match(view[start : end - 2])
    start += owner.end() if owner else 0
    start = _behind_name(view, start, end)
    while start > floor and (view[start - 1] in _LARGE or view.startswith(_GROWN, start - 1)):
        start -= 1
    if start > floor + 1 and view[start - 1] == " " and view[start].isascii():
        latin = _LATIN_BEFORE.search(view[max(floor, start - 12) : start])
        start -= len(latin.group()) if latin else 0
    if start > floor and view[start - 1].isdigit() and _SIZED.match(view[start:end]):
        number = _SIZE_BEFORE.search(view[max(floor, start - 6) : start])
        start -= len(number.group()) if number else 0
    return start


def _run_start(view: str, floor: int, end: int) -> int:
    """The start of the run of nouns, and of the verbs inside names that it goes on with."""
    start = nominal_start(view, floor, end)
    while start > floor:
        before = words(view[max(floor, start - 12) : start])
        graded = len(before) > 1 and before[-1].text in ("级", "型", "式")  # 消费|级
        if not graded and not _goes_before(before):
            break
        start = nominal_start(
            view, floor, start - len(before[-1].text) - (len(before[-2].text) if graded else 0)
        )
    return start


def _goes_before(before: tuple[Word, ...]) -> bool:
    """True for a verb that belongs to the name behind it; one that has a subject of its own is the sentence's."""
    verb = before[-1]
    if verb.text in NOMINAL_VERBS or not modifies(verb):
        return False
    left = before[-2] if len(before) > 1 else None
    return (
        verb.text in inside()
        or left is None
        or left.tag.startswith(("u", "m", "q", "x", "p"))
        or left.text in STOP_WORDS
    )


def _behind_name(view: str, start: int, end: int) -> int:
    """The left edge behind a place and the short name of a company that the article names in full."""
    cut = words(view[start:end])
    at = 0
    while at < len(cut) - 1 and _is_owner(view, cut[at]):
        at += 1
    if 0 < at < len(cut) - 1 and cut[at].text in _MAKER_TAIL:
        at += 1
    elif at == 0 and len(cut) > 3 and cut[0].tag in (UNKNOWN, "nr") and cut[1].text in _MAKER_TAIL:
        at = 2
    return start + (cut[at].start if cut else 0)


_SEAS = ("海洋", "高原", "极地", "深海", "水下")
"""Where things are used, not made."""


def _is_owner(view: str, word: Word) -> bool:
    if word.tag == "ns":
        return word.text not in _SEAS
    return _is_foreign(word) or not word.text[0].isalnum() or _makes(view, word)


def _is_foreign(word: Word) -> bool:
    """A name in syllables that no dictionary holds: 威尔达特."""
    return word.tag in (UNKNOWN, "nrt") and len(word.text) > 3 and not word.text.isascii()


_BODY = re.compile("^[一-龥()]{0,8}?(?:有限|股份|集团)")


def _makes(view: str, word: Word) -> bool:
    """True for a word that only names have, and that begins a company's full name in the article."""
    if len(word.text) < 2 or (word.tag != UNKNOWN and not word.tag.startswith(("nr", "nz"))):
        return False
    at = view.find(word.text)
    while at >= 0:
        at += len(word.text)
        if _BODY.match(view[at : at + 12]):
            return True
        at = view.find(word.text, at)
    return False
