"""Where a nominal phrase begins: the left edge of names that end with a known head.

A name such as 云岭智能阀门生产基地项目 is a run of nouns. Reading from its head to the left, the run ends at
a verb, a preposition, a particle, a count or punctuation; brackets and quotation marks are taken as wholes.
"""

import re
from functools import cache, lru_cache

from kg.lexicon import rows
from kg.recognise.wordlists import listed, word_set
from kg.words.words import UNKNOWN, Word, words

OPENERS = {")": "(", "”": "“", "’": "‘", "》": "《", "」": "「"}
"""Closing marks, each with its opening one (in the matching view)."""

JOINERS = frozenset("·-—+&/.@#")
"""Marks that stand inside names."""

NOMINAL_VERBS = word_set("edge.nominal_verb")
"""Verbs that also stand in names as nouns do."""

STOP_WORDS = word_set("edge.stop")
"""Words no name runs over to the left: verbs of the genre, particles, measures, adverbs, generic nouns."""

_INNER_OK = word_set("edge.inner")
"""Stop words that stand inside names when nouns follow (新材料, 大数据), not at the left edge."""

_ABLE = "无可耐防抗免超"
"""First characters of words such as 无水 and 防火, which jieba calls verbs."""

_COORDINATORS = frozenset(["及", "与"])
"""Conjunctions inside names of projects: 研发及产业化, 材料与装备."""

_STOP_TAGS = ("p", "c", "d", "u", "r", "y", "t", "e", "o", "q")
_PLACE_CHARS = "省市县区镇村乡州旗"
_NUMERALS = frozenset("0123456789.,%〇零一二三四五六七八九十百千万亿两几多余")
_CAPACITY = re.compile(
    "(?:年产能?|日产|月产|年处理|日处理|总投资)[0-9.]+[百千万亿]*(?:吨|套|台套|台|辆|件|只|片|千米|公里|米|平方米|立方米|方|支|颗|头|羽|GWh|GW|MW|kW|千瓦)?$|"
    "[0-9.]+(?:英寸|英尺|寸|纳米|微米|毫米|nm|μm|[代轴])$|(?:消费|车规|工业|医疗|电子|电池|食品|航天|宇航|光学)级$|高世代$|"
    "[0-9.]+(?:[万千百]?(?:千瓦时|千瓦|兆瓦|兆瓦时|吨|千伏)|MWh|GWh|MW|GW|kV|KV|kW)(?:级)?$"
)


def nominal_start(view: str, floor: int, end: int, figures: bool = False) -> int:
    """Where the name that ends at ``end`` begins, not before ``floor``; ``end`` when none does.

    With ``figures`` a capacity may stand inside, and 及 or 与 between nouns (names of projects).
    """
    return without_edge(view, run_start(view, floor, end, figures), end)


def run_start(view: str, floor: int, end: int, figures: bool = False) -> int:
    """Where the run of nouns begins, with adjectives at its left edge (大型, 新) still on."""
    start = end
    floor = _window(view, floor, end)
    cut = words(view[floor:end])
    number = len(cut) - 1
    while number >= 0:
        word = cut[number]
        at = floor + word.start
        if word.text in OPENERS:
            jump = _opening(view, floor, at, word.text)
        elif figures and (capacity := _CAPACITY.search(view[max(floor, at - 16) : floor + word.end])):
            jump = max(floor, at - 16) + capacity.start()
        elif _runs_on(cut, number) or _syllable(cut, number) or (figures and _joined(cut, number)):
            jump = at
        else:
            break
        if jump is None:
            break
        start, number = jump, number - 1 if jump == at else _before(cut, jump - floor)
    return start


LONGEST = 64
"""No name is longer; what stands further left is not read, so that a sentence of any length costs its length."""


def _window(view: str, floor: int, end: int) -> int:
    """Where reading to the left may stop: behind the last mark that ends a clause, at most :data:`LONGEST` back."""
    floor = max(floor, end - LONGEST)
    return max(floor, 1 + max(view.rfind(mark, floor, end) for mark in ",;。!?\n"))


def _joined(cut: tuple[Word, ...], number: int) -> bool:
    """What stands inside names of projects alone: 研发及产业化, 船舶用阀门, 怀化至包头."""
    return _coordinates(cut, number) or _meant_for(cut, number) or _leads_to(cut, number)


def _leads_to(cut: tuple[Word, ...], number: int) -> bool:
    """True for 至 between two places: a line from one to the other."""
    if cut[number].text != "至" or number == 0 or number + 1 == len(cut):
        return False
    left, right = cut[number - 1], cut[number + 1]
    return all(word.tag == "ns" or word.text in place_forms() for word in (left, right))


def _coordinates(cut: tuple[Word, ...], number: int) -> bool:
    """True for 及 or 与 after a noun of a thing, not after the name of a body."""
    if cut[number].text not in _COORDINATORS or number == 0:
        return False
    left = cut[number - 1]
    return (
        len(left.text) > 1
        and left.tag in ("n", "vn", "v", "nz", "ns", "j", "l", "b", UNKNOWN)
        and not left.text.endswith(_BODIES)
    )


def _meant_for(cut: tuple[Word, ...], number: int) -> bool:
    """True for 用 between what a thing is meant for and the thing: 船舶|用|阀门."""
    if cut[number].text != "用" or number == 0 or number + 1 == len(cut):
        return False
    left = cut[number - 1]
    return len(left.text) > 1 and left.tag in ("n", "vn", "nz") and not left.text.endswith(_BODIES)


_BODIES = listed("edge.body")


def _syllable(cut: tuple[Word, ...], number: int) -> bool:
    """True for 和 inside an unknown name (同和): what stands before it is one character, no noun to join."""
    if number == 0:
        return False
    if cut[number].text in ("和", "与"):
        left = cut[number - 1].text
        return (
            len(left) == 1 and is_chinese(left) and left not in _PLACE_CHARS and left not in "的了等个家人后"
        )
    if cut[number].text in _VERB_SYLLABLES:  # 昊能 cut apart: a verb cannot follow one stray syllable
        stray = cut[number - 1]
        before = cut[number - 2].text if number > 1 else "的"
        edge = before in STOP_WORDS or before[-1] in _PLACE_CHARS or not before[-1].isalnum()
        return len(stray.text) == 1 and stray.tag in ("x", "zg", "nr", "nrt", "g", "nz") and edge
    right = cut[number + 1] if number + 1 < len(cut) else None
    return right is not None and right.text in ("和", *_VERB_SYLLABLES) and len(cut[number].text) == 1


_VERB_SYLLABLES = frozenset(["能", "会", "开", "设", "达", "信"])


def is_chinese(char: str) -> bool:
    """True for a common Chinese character."""
    return "\u4e00" <= char <= "\u9fff"


def without_edge(view: str, start: int, end: int) -> int:
    """The start without what no name begins with: joiners, adjectives of size, single verbs."""
    while start < end:
        cut = words(view[start:end])
        first = cut[0]
        if len(cut) > 1 and _with_next(first.text, cut[1]):
            return start
        if (
            first.text[0] in "其该本由在将被把从对向于为让据是与用各自"
            and first.tag == UNKNOWN
            and len(first.text) > 1
        ):
            return start + 1
        edge = first.text in _INNER_OK or first.text in _COORDINATORS or first.text in LEADING
        verb = first.tag == "v" and len(first.text) == 1
        mark = not first.text[0].isalnum() and first.text[0] not in "“《‘「("
        if not (edge or verb or mark) or (first.end == end - start and not mark):
            return start
        start += first.end
    return start


_ALLIED = frozenset("新德法意日韩俄欧美英瑞芬以泰马白哈奥荷比葡加澳巴印")
"""What stands for a country behind 中: 中德, 中新."""


def _with_next(first: str, second: Word) -> bool:
    """True for a character that is a name with what follows: 大|云岭, 中|新; not 新|材料."""
    if first == "中":
        return second.text[0] in _ALLIED and len(second.text) == 1
    if first in _QUARTERS and second.tag == "ns":
        return True
    coined = second.tag == UNKNOWN and 1 < len(second.text) < 4 and is_chinese(second.text[0])
    return coined and (first in _QUARTERS or first in _SIZES)


_QUARTERS = frozenset("东西南北")
_SIZES = frozenset("大小老上下")


def _before(cut: tuple[Word, ...], offset: int) -> int:
    """The index of the last word that ends at or before the offset."""
    return max((i for i, word in enumerate(cut) if word.end <= offset), default=-1)


def _opening(view: str, floor: int, closing: int, mark: str) -> int | None:
    """Where a short bracket or quotation that closes here opens; none for an explanation in brackets."""
    opening = view.rfind(OPENERS[mark], floor, closing)
    inner = view[opening + 1 : closing]
    if (
        opening < 0
        or any(word in inner for word in ("简称", "记者", "通讯员", "图"))
        or len(inner) > (8 if mark == ")" else 24)
    ):
        return None
    return opening


def _runs_on(cut: tuple[Word, ...], number: int) -> bool:
    """True for a word that a name may hold at this place."""
    word = cut[number]
    if all(char in JOINERS for char in word.text):
        return 0 < number < len(cut) - 1 and cut[number - 1].text not in JOINERS and word.text != "——"
    if word.text == "杯":  # 云岭杯, not 两杯
        return number > 0 and not is_figure(cut[number - 1])
    if word.text == "联合" and number + 1 < len(cut) and cut[number + 1].tag in ("ns", "nt", "nz", UNKNOWN):
        return False  # what follows is whom it joins with
    if word.text in _INNER_OK:
        return number + 1 == len(cut) or cut[number + 1].text[0].isalnum()
    if word.text in NOMINAL_VERBS or (
        word.text[0] in _ABLE and word.tag in ("v", "d") and len(word.text) > 1
    ):
        return True
    return _joins(word.text, word.tag)


@lru_cache(maxsize=50_000)
def _joins(text: str, tag: str) -> bool:
    """True for a word that continues a run wherever it stands; asked of each word of each text, so kept."""
    word = Word(0, len(text), text, tag)
    return not _ends_run(word) and _nominal(word)


def _ends_run(word: Word) -> bool:
    listed_word = word.text in STOP_WORDS or _COUNT_WORDS.match(word.text) is not None
    if len(word.text) > 3 and word.text.startswith(_MANNERS):
        return True
    return listed_word or is_figure(word) or not (word.text[0].isalnum() and word.text[-1].isalnum())


_TIMES = word_set("edge.time")
"""Words of time that stand in names: 现代产业园, 七夕文化节."""

_MANNERS = listed("edge.manner")
"""Adverbs of manner that idioms of the genre begin with: 切实做好, 积极参与."""


def is_proper(word: Word) -> bool:
    """True for a word that no dictionary has, a name, Latin letters, a figure or a mark: a part of one thing's name."""
    if word.tag == UNKNOWN or word.tag[:2] in ("nz", "ns", "nr", "nt"):
        return True
    return word.text.isascii() or word.text in place_forms()


@cache
def place_forms() -> frozenset[str]:
    """Places whose names the dictionary calls verbs or adverbs (怀化); those that begin with a numeral are counts."""
    found = (form for row in rows("divisions") for form in (row["bare_name"], row["full_name"]))
    return frozenset(form for form in found if len(form) > 1 and form[0] not in _NUMERALS)


def _nominal(word: Word) -> bool:
    if word.text in place_forms():
        return True
    if word.tag == "t":
        return word.text in _TIMES
    if word.tag.startswith("v"):
        return word.tag in ("vn", "vg") or len(word.text) == 1
    return word.tag == UNKNOWN or not word.tag.startswith(_STOP_TAGS)


def is_figure(word: Word) -> bool:
    """True for a numeral, also with its measure (6.8, 亿元, 10%, 三大); not for 八角 or 百川."""
    if word.text in _NUMBER_NAMES or (word.tag == UNKNOWN and not all(c in _NUMERALS for c in word.text)):
        return word.text[0].isdigit() and word.text[0].isascii() and not word.text.isalnum()
    return word.text[0] in _NUMERALS and (
        word.tag in ("m", "mq", "x") or all(c in _NUMERALS for c in word.text)
    )


_NUMBER_NAMES = word_set("edge.number_name")
_COUNT_WORDS = re.compile(
    "^(?:[一二三四五六七八九十两]大|多个|多家|多项|几个|余家|第[一二三四五六七八九十]+[个批家座])$"
)

LEADING = word_set("edge.leading")
"""Words at the left edge that belong to no name."""
