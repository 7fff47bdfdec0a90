"""Where a name begins: the walk from its head to the left, over words that stand inside names.

Chinese names of organizations end in a head (有限公司, 研究院, 税务局) and begin anywhere. The walk stops at punctuation,
function words, and words that news puts before names more often than inside them (lexicon ``name_words``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, rows
from kg.recognise.short_names import defined_forms
from kg.recognise.wordmap import WordMap, word_map
from kg.recognise.words import Word

LONGEST_NAME = 40
_VERB_TAGS = ("v", "vn", "vd", "vi", "vq", "vg")
_STOP_TAGS = ("p", "c", "d", "u", "r", "y", "e", "t", "i", "m", "q", "f", "o")
_NAME_TAGS = ("ns", "nt", "nz", "nrt", "x", "eng", "j", "nr")
_IN_BRACKETS = ("中国", "集团", "控股", "国际", "筹", "股份", "特殊普通合伙", "有限合伙", "普通合伙")
_OPENING = {")": "(", "”": "“", "》": "《"}
_MEASURES = "大家个名位支批些所类种座项条处台届期次年月日元亿万吨"
_WORKING = ("显示", "生产", "研发", "服务", "管理", "运营", "培育", "孵化")
_WORKPLACES = ("电子", "科技", "技术", "器件", "设备", "材料", "基地", "中心", "车间", "平台", "线", "部", "联盟")
_SEE_THROUGH = "·-&+."


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a name begins; ``counted`` when a number or 各 stands before it (三家研究院), so that it names nothing;
    ``anchored`` when it begins with a place."""

    start: int
    counted: bool
    anchored: bool


@cache
def _edge_words() -> dict[str, str]:
    found = {row["form"]: row["kind"] for row in rows("edge_words")}
    for title in forms("titles", column="title"):
        found.setdefault(title, "role")
    return found


def is_edge_word(form: str) -> bool:
    """True for a word of the lexicon ``edge_words``, which never names a place (会同, 新建)."""
    return form in _edge_words()


@cache
def _counts() -> dict[str, tuple[int, int]]:
    return {row["form"]: (int(row["before"]), int(row["inside"])) for row in rows("name_words")}


@cache
def place_matcher() -> Matcher[str]:
    """All forms of places of two characters or more; the value is the form."""
    found: set[str] = set()
    for row in rows("divisions"):
        found.update((row["full_name"], row["bare_name"], *row["aliases"].split("|")))
    return Matcher({form: form for form in sorted(found) if len(form) > 1 and form not in _edge_words()})


class Edges:
    """The left edges of one article."""

    def __init__(self, words: WordMap, places: Mapping[int, int], known: Mapping[int, int]) -> None:
        self.words = words
        self.view = words.view
        self.places = places
        self.known = known
        """Where names that the article defines end, each with its start: nothing before them belongs to a name."""

    def left(self, head: int, *, quotes: bool = False, joined: bool = False, whole: bool = False) -> Edge:
        """The edge of the name whose head begins at ``head``; ``start == head`` when nothing belongs to it.

        With ``quotes`` a quotation directly before the head is part of the name (“长风”联盟); with ``joined``
        one 和 may join two offices (住建和水务局); with ``whole`` a short name that the article defines is no edge.
        """
        if head in self.known and not whole:
            return Edge(self.known[head], False, True)
        walk, stop = self._walk(head, quotes, joined)
        walk = _after_roles(walk)
        walk = self._after_verbs(walk, head)
        start = walk[-1].start if walk else head
        counted = stop is not None and (
            kind_of(stop) in ("counted", "measure") or (stop.tag.startswith("m") and stop.text[-1] in _MEASURES)
        )
        return Edge(start, counted, start in self.places)

    def last_place_chain(self, start: int, head: int) -> int:
        """Where the last run of touching places between ``start`` and ``head`` begins; ``start`` when none is there."""
        inside = sorted(s for s, e in self._near_places(start, head) if e <= head)
        if not inside:
            return start
        at = inside[-1]
        while any(e == at for _, e in self._near_places(start, at)):
            at = next(s for s, e in self._near_places(start, at) if e == at)
        return at

    def _near_places(self, start: int, end: int) -> list[tuple[int, int]]:
        return [(s, self.places[s]) for s in range(start, end) if s in self.places]

    def _walk(self, head: int, quotes: bool, joined: bool) -> tuple[list[Word], Word | None]:
        """The words that may belong to the name, right to left, and the word that stopped the walk."""
        floor = max(self.words.floor(head), head - LONGEST_NAME)
        walk: list[Word] = []
        number = self.words.at(head - 1)
        while number >= 0:
            word = self.words.words[number]
            if word.start < floor or (walk and word.end != walk[-1].start):
                return walk, None
            opening = self._opening(word, head, quotes)
            if opening is not None:
                while self.words.words[number].start > opening:
                    walk.append(self.words.words[number])
                    number -= 1
                if word.text == "”":
                    return [Word(opening, head, self.view[opening:head], "nz")], None
            elif not self._passes(word, walk, number) and not (joined and self._joins(word, walk, number)):
                return walk, word
            walk.append(self.words.words[number])
            number -= 1
        return walk, None

    def _opening(self, word: Word, head: int, quotes: bool) -> int | None:
        """Where the bracket that this word closes opens, when both belong to the name."""
        if word.text not in _OPENING or (word.text != ")" and not (quotes and word.end == head)):
            return None
        at = self.view.rfind(_OPENING[word.text], max(0, word.start - 12), word.start)
        inner = self.view[at + 1 : word.start]
        if at < 0 or any(char in inner for char in ",。;:“”") or "称" in inner:
            return None
        fits = word.text != ")" or at + 1 in self.places or inner in _IN_BRACKETS
        return at if fits and at > 0 and self.view[at - 1].isalnum() or word.text == "”" else None

    def _joins(self, word: Word, walk: list[Word], number: int) -> bool:
        """和 between the two fields of one office: a general word before it, and no head of its own."""
        if word.text not in ("和", "与") or number == 0 or not all(w.text[0].isalnum() for w in walk):
            return False
        if walk and (walk[-1].start in self.places or walk[-1].tag == "nt"):
            return False
        left = self.words.words[number - 1]
        general = left.tag.startswith(("n", "v", "j", "l", "b", "a")) and not leans_out(left)
        named = left.start in self.places or left.tag.startswith(("nt", "nr")) or not general
        return len(left.text) > 1 and not named and left.text[-1] not in "局厅委部办会院所区市省县司学府团校行室馆业"

    def _passes(self, word: Word, walk: list[Word], number: int) -> bool:
        text = word.text
        if word.start in self.places:
            return True
        if not text[0].isalnum():
            return text in _SEE_THROUGH and bool(walk)
        kind = kind_of(word)
        if kind == "measure":
            return not self._numbered(number)
        if kind == "function" and not walk and self._inner_and(number):
            return True
        if kind in ("function", "counted"):
            return False
        if text.isascii() or kind == "inner":
            return not (walk and walk[-1].start in self.places and kind == "inner")
        if not walk and (text == "联合" or (kind != "verb" and word.tag.startswith(("n", "l", "b", "j")))):
            return True
        before, inside = _counts().get(text, (0, 0))
        coined = before < 10 and word.tag in _VERB_TAGS and self._behind_coined(number)
        if coined:
            return kind != "verb"
        if kind == "weak":
            return self._behind_place(number) or (not walk and self._behind_coined(number, single=True))
        if leans_out(word) and word.text not in _WORKING and not self._inner_char(text, inside, number):
            return False
        if word.tag.startswith("m") and (text[-1] in _MEASURES or text[0] in "0123456789"):
            return False
        if kind == "verb" or word.tag in _VERB_TAGS:
            return self._passes_verb(word, walk, number)
        if (len(text) > 1 and word.tag.startswith(_STOP_TAGS)):
            return inside > 0 or self._behind_place(number)
        return True

    def _passes_verb(self, word: Word, walk: list[Word], number: int) -> bool:
        """A verb belongs to a name when names use it so and what follows does not begin a name by itself."""
        if walk and (walk[-1].start in self.places or walk[-1].tag == "nt"):
            return False
        before, inside = _counts().get(word.text, (0, 0))
        if word.text in _WORKING and walk and walk[-1].text in _WORKPLACES:
            return True
        if kind_of(word) == "verb":
            return inside > 2 * before
        if inside > 0 or len(word.text) == 1:
            return True
        if before > 3:
            return False
        return word.tag == "vn" or self._behind_verb(number) or self._behind_place(number) or self._behind_coined(number)

    def _inner_and(self, number: int) -> bool:
        """和 as the last character of a coined word that the tokenizer cut (长和集团)."""
        left = self.words.words[number - 1] if number else None
        single = left is not None and len(left.text) == 1 and left.text.isalpha()
        return self.words.words[number].text in "和同" and bool(single and left and kind_of(left) in (None, "weak"))

    def _numbered(self, number: int) -> bool:
        """A numeral stands before the word: it counts what follows (3家, 多所)."""
        left = self.words.words[number - 1] if number else None
        return left is not None and (left.tag.startswith("m") or left.text[-1] in "0123456789多几数各每两首等余")

    def _inner_char(self, text: str, inside: int, number: int) -> bool:
        """A single character such as 中 that names hold, between other parts of a coined word."""
        left = self.words.words[number - 1] if number else None
        return len(text) == 1 and inside > 4 and left is not None and len(left.text) == 1 and kind_of(left) is None

    def _behind_place(self, number: int) -> bool:
        """A place stands shortly before the word, with nothing between that ends a name."""
        for word in reversed(self.words.words[max(0, number - 6) : number]):
            if word.start in self.places:
                return True
            other = kind_of(word) not in (None, "inner", "measure", "word") or leans_out(word)
            if other or not word.text[0].isalnum() or (len(word.text) > 1 and word.text[-1] in "区局委厅"):
                return False
        return False

    def _behind_verb(self, number: int) -> bool:
        """A verb of news stands directly before the word: two verbs in a row, of which the second is a noun."""
        word = self.words.words[number - 1] if number else None
        return word is not None and kind_of(word) == "verb"

    def _behind_coined(self, number: int, single: bool = False) -> bool:
        """A word that no dictionary holds, or a ``single`` character or noun, stands directly before the word."""
        word = self.words.words[number - 1] if number else None
        if word is None or word.text[0] < "\u4e00" or kind_of(word) is not None:
            return False
        short = len(word.text) == 1
        return (word.tag == "x" and not short) or (single and (short or word.tag.startswith("n")))

    def _after_verbs(self, walk: list[Word], head: int) -> list[Word]:
        """The walk without leading verbs, adverbs and numerals, as long as two characters stay."""
        while walk and walk[-1].start not in self.places and _leads_badly(walk[-1]):
            rest = walk[:-1]
            if not rest or head - rest[-1].start < 2:
                break
            walk = rest
        return walk


def kind_of(word: Word) -> str | None:
    """What the lexicon ``edge_words`` says of the word."""
    return _edge_words().get(word.text)


def _leads_badly(word: Word) -> bool:
    if not word.text[0].isalnum():
        return True
    tag = word.tag
    before, inside = _counts().get(word.text, (0, 0))
    if inside > before or kind_of(word) == "inner":
        return False
    return len(word.text) > 1 and (tag in _VERB_TAGS or tag.startswith(("d", "m", "q", "f", "t", "p", "c")))


def leans_out(word: Word) -> bool:
    """News puts the word before names far more often than names hold it."""
    before, inside = _counts().get(word.text, (0, 0))
    return before > 3 and before > 2 * inside


_SOCIETIES = ("协会", "学会", "联合会", "商会", "联谊会", "俱乐部", "大会")
"""Heads that the word for their members belongs to (工程师协会)."""


def _after_roles(walk: list[Word]) -> list[Word]:
    """The walk up to the last word that says what the named thing is (企业, 董事长); the one at the head stays."""
    for number, word in enumerate(walk):
        if number and kind_of(word) == "role" and not walk[number - 1].text.startswith(_SOCIETIES):
            return walk[:number]
    return walk


def edges(article: Article, sentences: tuple[Sentence, ...]) -> Edges:
    """The article's edges; kept for the recognisers that come next to the same article."""
    return _edges(word_map(article, sentences))


@lru_cache(maxsize=2)
def _edges(words: WordMap) -> Edges:
    places = {hit.start: hit.end for hit in place_matcher().find(words.view)}
    known = dict(_defined(words.view))
    return Edges(words, {start: end for start, end in places.items() if words.cuts(start)}, known)


def _defined(view: str) -> Iterator[tuple[int, int]]:
    """The end and the start of each place where a defined short name stands."""
    shorts = {short: short for _, short in defined_forms(view)}
    if shorts:
        for hit in Matcher(dict(sorted(shorts.items()))).find(view):
            yield hit.end, hit.start
