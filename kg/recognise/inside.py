"""Whether a word may stand inside a name, judged while walking from the head of the name to the left."""

from collections.abc import Mapping, Sequence

from kg.recognise.edge_words import VERB_TAGS, counts, kind_of, leans_out
from kg.recognise.wordmap import WordMap
from kg.words.words import UNKNOWN, Word

MEASURES = "大家个名位支批些所类种座项条处台届期次年月日元亿万吨"
_STOP_TAGS = ("p", "c", "d", "u", "r", "y", "e", "t", "i", "m", "q", "f", "o")
_WORKING = ("显示", "生产", "研发", "服务", "管理", "运营", "培育", "孵化")
_WORKPLACES = (
    "电子",
    "科技",
    "技术",
    "器件",
    "设备",
    "材料",
    "基地",
    "中心",
    "车间",
    "平台",
    "线",
    "部",
    "联盟",
)
"""Nouns before which the verbs above are parts of a compound (生产基地)."""
_ZONES = ("高新区", "经开区", "开发区", "示范区", "新区", "保税区", "综保区")
"""Words for zones: what stands behind one belongs to the zone's body as behind a place."""
_SEE_THROUGH = "·-&+."
_HEAD_ENDS = "局厅委部办会院所区市省县司学府团校行室馆业关庭"


class Inside:
    """The judge of one article; ``walk`` is what was passed so far, the head's neighbour first."""

    def __init__(self, words: WordMap, places: Mapping[int, int]) -> None:
        self._words = words.words
        self._places = places

    def passes(self, number: int, walk: Sequence[Word]) -> bool:
        """True when word ``number`` may belong to the name."""
        word = self._words[number]
        if word.start in self._places:
            return True
        if not word.text[0].isalnum():
            return (
                word.text in _SEE_THROUGH and bool(walk) and (word.text != "." or self._behind_latin(number))
            )
        if walk and walk[-1].text == "(":
            return kind_of(word) not in ("function", "counted")
        listed = self._by_list(number, walk)
        return listed if listed is not None else self._by_use(number, walk)

    def joins(self, number: int, walk: Sequence[Word]) -> bool:
        """和 between the two fields of one office: a general word before it, and no head of its own."""
        left = self._left(number)
        if self._words[number].text not in ("和", "与") or left is None:
            return False
        if walk and (walk[-1].start in self._places or (walk[-1].tag == "nt" and len(walk[-1].text) > 3)):
            return False  # what follows is a name by itself; a bare 交通局 is not
        if not all(word.text[0].isalnum() for word in walk) or left.start in self._places or leans_out(left):
            return False
        general = left.tag.startswith(("n", "v", "j", "l", "b", "a")) and not left.tag.startswith(
            ("nt", "nr")
        )
        return general and len(left.text) > 1 and left.text[-1] not in _HEAD_ENDS

    def _by_list(self, number: int, walk: Sequence[Word]) -> bool | None:
        """What the lexicon of edge words says, None when it leaves the word open."""
        word, kind = self._words[number], kind_of(self._words[number])
        if kind == "measure":
            return not self._numbered(number)
        if kind in ("function", "counted"):
            return kind == "function" and not walk and self._ends_coined(number)
        if kind == "inner":
            return not (walk and walk[-1].start in self._places)
        if word.text.isascii():
            return True
        if not walk and (
            word.text == "联合" or (kind != "verb" and word.tag.startswith(("n", "l", "b", "j")))
        ):
            return True
        return None

    def _by_use(self, number: int, walk: Sequence[Word]) -> bool:
        """What the counts of the lexicon of name words and the word's neighbours say."""
        word, kind = self._words[number], kind_of(self._words[number])
        before, inside = counts(word)
        if before < 10 and word.tag in VERB_TAGS and self._behind_coined(number):
            return kind != "verb"
        if kind == "weak":
            return (
                self._behind_place(number) or (not walk and self._behind_part(number)) or self._second(number)
            )
        leads = leans_out(word) and word.text not in _WORKING and not self._inner_char(number, inside, walk)
        if leads or (
            word.tag.startswith("m") and (word.text[-1] in MEASURES or word.text[0] in "0123456789")
        ):
            return False
        if kind == "verb" or word.tag in VERB_TAGS:
            return self._verb_passes(number, walk)
        if len(word.text) > 1 and word.tag.startswith(_STOP_TAGS):
            return inside > 0 or self._behind_place(number)
        return True

    def _verb_passes(self, number: int, walk: Sequence[Word]) -> bool:
        """A verb belongs to a name when names use it so and what follows does not begin a name by itself."""
        word = self._words[number]
        before, inside = counts(word)
        if self._begins_name(walk):
            return False
        if word.text in _WORKING and walk and walk[-1].text in _WORKPLACES:
            return True
        if kind_of(word) == "verb":
            return inside > 2 * before
        if inside > 0 or len(word.text) == 1:
            return True
        compound = word.tag == "vn" or self._behind_verb(number) or any(w.text == "(" for w in walk)
        return before < 4 and (compound or self._behind_place(number) or self._behind_coined(number))

    def _begins_name(self, walk: Sequence[Word]) -> bool:
        return bool(walk) and (walk[-1].start in self._places or walk[-1].tag == "nt")

    def _left(self, number: int) -> Word | None:
        return self._words[number - 1] if number else None

    def _ends_coined(self, number: int) -> bool:
        """和 as the last character of a coined word that the tokenizer cut (长和集团)."""
        left = self._left(number)
        single = left is not None and len(left.text) == 1 and left.text.isalpha()
        return (
            self._words[number].text in "和同"
            and left is not None
            and single
            and kind_of(left) in (None, "weak")
        )

    def _numbered(self, number: int) -> bool:
        """A numeral stands before the word: it counts what follows (3家, 多所)."""
        left = self._left(number)
        return left is not None and (
            left.tag.startswith("m") or left.text[-1] in "0123456789多几数各每两首等余"
        )

    def _inner_char(self, number: int, inside: int, walk: Sequence[Word]) -> bool:
        """A single character such as 中 that names hold, between other parts of a coined word."""
        left = self._left(number)
        if left is None or len(self._words[number].text) != 1 or inside < 5:
            return False
        single = bool(walk) and len(walk[-1].text) == 1
        first = not left.text[0].isalnum() or kind_of(left) == "function"
        return (single and (first or left.start in self._places)) or (
            len(left.text) == 1 and kind_of(left) is None
        )

    def _behind_place(self, number: int) -> bool:
        """A place stands shortly before the word, with nothing between that ends a name."""
        for word in reversed(self._words[max(0, number - 6) : number]):
            if word.start in self._places or word.text in _ZONES:
                return True
            ends = kind_of(word) not in (None, "inner", "measure", "word") or leans_out(word)
            if ends or not word.text[0].isalnum() or (len(word.text) > 1 and word.text[-1] in "区局委厅"):
                return False
        return False

    def _behind_verb(self, number: int) -> bool:
        """A verb of news stands directly before the word: of two verbs in a row the second is a noun."""
        left = self._left(number)
        return left is not None and kind_of(left) == "verb"

    def _behind_coined(self, number: int) -> bool:
        """A word that no dictionary holds stands directly before the word."""
        left = self._left(number)
        han = left is not None and left.text[0] >= "\u4e00"
        return (
            left is not None
            and han
            and kind_of(left) is None
            and left.tag in (UNKNOWN, "nz")
            and len(left.text) > 1
        )

    def _behind_latin(self, number: int) -> bool:
        left = self._left(number)
        return left is not None and left.text[-1].isascii() and left.text[-1].isalpha()

    def _second(self, number: int) -> bool:
        """The word is the second of two single characters that begin a clause, as in a coined word."""
        left, first = self._left(number), self._left(number - 1)
        alone = left is not None and len(left.text) == 1 and left.text.isalpha() and kind_of(left) is None
        return alone and (first is None or not first.text[0].isalnum())

    def _behind_part(self, number: int) -> bool:
        """A character or a noun stands directly before the word, as in a coined word that was cut."""
        left = self._left(number)
        if left is None or left.text[0] < "\u4e00" or kind_of(left) is not None:
            return False
        return len(left.text) == 1 or left.tag == UNKNOWN or left.tag.startswith("n")
