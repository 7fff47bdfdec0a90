"""The noun phrase that stands after a figure: 320个[基层党组织], 27个[涉企难题]有效化解."""

import re
from functools import lru_cache
from itertools import zip_longest

from kg.measure.tables import alternation, forms
from kg.words.words import Word, tagged

LONGEST = 32
_INSIDE = frozenset("、“”()·/—-") | {"和", "及", "与", "以及", "等", "的"}
_STATES = re.compile(alternation("state"))
_TAKES_PART = re.compile(r"([^,。;]{2,12}?)(参加|参与|出席)了?(?:[本此这]次|该|活动|会议|仪式)[^,。;的]*$")
"""15家企业参加此次展会: what takes part is counted, not what it takes part in."""
_BECOMES = re.compile(alternation("becoming"))
"""States that are nothing without what follows them."""
_MEASURES = re.compile(f"(?:{alternation('measure noun')})$")
_MARK = re.compile(
    r"[(|/丨【\[]|[、和及与][0-9]|[、和及][一二两三四五六七八九十]{1,3}[个条座家项名位款种类支台套间所处栋]|(?<=[\u4e00-\u9fff])[0-9]{1,4}(?:年|个?月|日|天|小时|分钟)"
    r"|(?<=[\u4e00-\u9fff])(?:[户人亩]均|全部(?=[\u4e00-\u9fff]{3}))|(?<=[\u4e00-\u9fff])(?:计划|预计|将于|已于|拟于|有望)?(?:今年|去年|明年|年内|年底|近日|日前)"
)
"""What a noun phrase ends before: brackets and phrases of time."""
_SAID = re.compile(r"“[^”]{1,20}(?:”?$|”[,。;])")
"""12个项目“起跑”: what is said of the things, not their name."""
_NO_PHRASE = re.compile(r"(?:基本|全部|大致|左右|以上|以下|其中|以及|[)】])")
_TOGETHER = re.compile(r"(?<=..)(?:一起|共同|一同|一道|相继|陆续|先后|纷纷|分别|同时)$")
_CLOSERS = "的等、了和及与“,有共里中内"
_NOMINAL = frozenset(forms("nominal verb"))
_VERBS = frozenset(forms("verb"))
_NOUNS = ("n", "j", "l", "x", "eng", "i", "vn", "s", "f")


@lru_cache(maxsize=4096)
def parsed(text: str) -> tuple[Word, ...]:
    """The words of a phrase; a verb that stands before its noun like a noun is tagged as one (技术创新成果), and a verb
    that the tagger does not know as a verb (企业组团参展).

    >>> [word.tag for word in parsed("制度创新成果")]
    ['n', 'vn', 'n']
    """
    found: list[Word] = []
    for word in reversed(tagged(text)):
        follows = found[-1].tag if found else ""
        nominal = word.text in _NOMINAL and word.tag[0] == "v" and follows.startswith(("n", "j", "vn", "l"))
        tag = "vn" if nominal else "v" if word.text in _VERBS else word.tag
        found.append(word._replace(tag=tag))
    return tuple(reversed(found))


def noun_phrase(view: str, start: int, right: int, *, next_figure: bool) -> int:
    """Where the noun phrase that begins at ``start`` ends; ``start`` itself when none begins there.

    A state of what is counted (27名党员担任…) belongs to it; other predicates do not. Before a ``next_figure``
    the words after the last 、 belong to that one.
    """
    if _NO_PHRASE.match(view, start, right):
        return start
    limit = min(right, start + LONGEST)
    mark = _MARK.search(view, start, limit)
    limit = mark.start() if mark else limit
    if next_figure and "、" in view[start:limit]:
        limit = view.rindex("、", start, limit)
    words = parsed(view[start:limit])
    end = _end(words, view, start, limit, next_figure=next_figure)
    while end > start and view[end - 1] in _CLOSERS:
        end -= 1
    together = _TOGETHER.search(view[start:end])
    return start + together.start() if together else end


def _end(words: tuple[Word, ...], view: str, start: int, limit: int, *, next_figure: bool) -> int:
    noun = state = False
    for word, following in zip_longest(words, words[1:]):
        if next_figure and noun and word.text == "的":
            return start + word.start
        if noun and word.text == "“" and _SAID.match(view, start + word.start, limit):
            return start + word.start
        if word.text in _INSIDE:
            continue
        if not noun and next_figure and is_verb(word):
            return start
        timed = word.tag[0] == "t" and following is not None and is_verb(following)
        if noun and (timed or is_verb(word) or word.tag[0] in "dpr"):
            if next_figure or state or not _STATES.match(word.text):
                return start + word.start
            if _BECOMES.match(word.text):
                return _object_end(words, view, start + word.end, limit, start)
            state = True
        noun = noun or word.tag.startswith(_NOUNS)
    return limit


def _object_end(words: tuple[Word, ...], view: str, at: int, limit: int, start: int) -> int:
    """The end of what a state is about: a quoted name, else the words up to an adverb or preposition."""
    if view[at : at + 1] == "“" and view.find("”", at, limit) > 0:
        return view.find("”", at, limit) + 1
    stops = (start + w.start for w in words if start + w.start > at and w.tag in ("d", "p", "c"))
    return min(stops, default=limit)


def state_first(phrase: str) -> str:
    """A short state after a noun, put before it: 项目集中签约 is 集中签约项目.

    >>> state_first("项目集中签约"), state_first("党员担任委员")
    ('集中签约项目', '党员担任委员')
    """
    words = parsed(phrase)
    takes = _TAKES_PART.match(phrase)
    if takes is not None and has_noun(takes[1]):
        return takes[2] + takes[1]
    at = next((i for i, w in enumerate(words) if i and is_verb(w)), None)
    if (
        at is None
        or is_verb(words[0])
        or not all(is_verb(w) or w.tag[0] == "d" or w.tag == "vn" for w in words[at:])
    ):
        return phrase
    cut = words[at].start
    return phrase[cut:] + phrase[:cut]


def is_verb(word: Word) -> bool:
    """True for a word that opens a predicate."""
    if word.text in ("非", "非公"):  # 非公企业
        return False
    return word.tag in ("v", "vd", "vi", "vq", "vg", "d", "p") or word.text in ("将", "已", "给")


def has_noun(text: str) -> bool:
    """True when the words hold a noun, so that they can say what is counted."""
    nouns = any(word.tag.startswith(("n", "j", "x", "eng", "l", "vn", "i")) for word in parsed(text))
    return nouns or _MEASURES.search(text) is not None


def head_noun(text: str) -> str:
    """The last noun of a phrase, empty when it has none.

    >>> head_noun("入驻科技企业")
    '企业'
    """
    nouns = [w.text for w in parsed(text) if w.tag.startswith(("n", "j", "x"))]
    return nouns[-1] if nouns else ""
