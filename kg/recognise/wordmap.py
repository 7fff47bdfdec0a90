"""The words of an article by place, so that edges of names can be found by walking over them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms
from kg.words.words import UNKNOWN, Word, cut_words, moved, tag_of

LONGEST_PIECE = 200
"""A stretch without punctuation is cut into pieces of this length, so that cost stays linear in the line."""

_NEVER_INSIDE = "与由在是将被把从对向于让据等了的摄暨"
"""Function characters that no unknown word holds: what the tokenizer glued to them is cut free."""
_NOT_FIRST = _NEVER_INSIDE.removesuffix("暨") + "和同为到以及给经按任仅而用兼"
_WHOLE = frozenset(["用友", "经开", "经发", "经控", "经投", "和合", "同和", "同创", "同方", "和润", "和泰"])
"""Words that the dictionary lacks and that do begin with such a character."""
_PIECE = re.compile(rf"[^,。;:!?\n]{{1,{LONGEST_PIECE}}}|[,。;:!?\n]")


class WordMap:
    """All words of an article's sentences, with offsets of ``article.view``."""

    def __init__(self, view: str, spans: tuple[tuple[int, int], ...]) -> None:
        self.view = view
        self.words = tuple(_words(view, spans))
        self._starts = [word.start for word in self.words]
        self._floors = [start for start, _ in spans]

    def at(self, offset: int) -> int:
        """The index of the word that holds ``view[offset]``, or of the last one before it; -1 for none."""
        return bisect_right(self._starts, offset) - 1

    def before(self, offset: int) -> Word | None:
        """The word that ends exactly at ``offset``."""
        word = self._word(offset - 1)
        return word if word and word.end == offset else None

    def after(self, offset: int) -> Word | None:
        """The word that starts exactly at ``offset``."""
        word = self._word(offset)
        return word if word and word.start == offset else None

    def cuts(self, offset: int) -> bool:
        """True when a word begins or ends at ``offset``: no word runs over it."""
        word = self._word(offset)
        return word is None or word.start == offset or word.end <= offset

    def floor(self, offset: int) -> int:
        """Where the sentence that holds ``offset`` begins."""
        number = bisect_right(self._floors, offset) - 1
        return self._floors[number] if number >= 0 else 0

    def _word(self, offset: int) -> Word | None:
        number = self.at(offset)
        return self.words[number] if number >= 0 else None


def word_map(article: Article, sentences: tuple[Sentence, ...]) -> WordMap:
    """The article's word map; kept for the recognisers that come next to the same article."""
    return _word_map(article.view, tuple((s.start, s.end) for s in sentences))


@lru_cache(maxsize=2)
def _word_map(view: str, spans: tuple[tuple[int, int], ...]) -> WordMap:
    return WordMap(view, spans)


def _words(view: str, spans: tuple[tuple[int, int], ...]) -> Iterator[Word]:
    heads = _heads().find(view)
    head = next(heads, None)
    for start, end in spans:
        for piece in _PIECE.finditer(view, start, end):
            offset, last = piece.span()
            cut = moved(_piece_words(piece.group()), offset)
            hits = []
            while head is not None and head.start < last:
                if head.start >= offset and head.end <= last:
                    hits.append(head)
                head = next(heads, None)
            yield from _with_heads(view, cut, hits) if hits else cut


@lru_cache(maxsize=4096)
def _piece_words(text: str) -> tuple[Word, ...]:
    """The words of a piece, with what the tokenizer glued together taken apart."""
    found: list[Word] = []
    for word in cut_words(text):
        found += _parts(word) if word.tag in _GLUED or len(word.text) == _WITH_HEAD else (word,)
    found = _untangled(found) if "项" in text else found
    return tuple(_from_names(found) if "从中" in text else found)


_GLUED = (UNKNOWN, "nr")
_WITH_HEAD = 3
"""Tags and length of the words that :func:`_parts` may take apart."""


def _parts(word: Word) -> Iterable[Word]:
    """The word, or its parts where the tokenizer glued what does not belong together."""
    unknown = word.tag == UNKNOWN or (word.tag == "nr" and word.text[0] in "从在" and len(word.text) > 2)
    if unknown and len(word.text) > 1 and word.text[0] >= "\u4e00" and word.text not in _WHOLE:
        return [part for free in _freed(word) for part in _of_heads(free)]
    return _of_heads(word)


def _of_heads(word: Word) -> Iterable[Word]:
    """局局长 is the end of an office and the title of its head: 局|局长."""
    text = word.text
    if len(text) != _WITH_HEAD or text[2] != "长" or text[0] != text[1]:
        return (word,)
    middle = word.start + 1
    return Word(word.start, middle, text[0], "n"), Word(middle, word.end, text[1:], tag_of(text[1:]))


def _untangled(found: list[Word]) -> list[Word]:
    """该项|目的 is 该|项目|的."""
    at = 1
    while at < len(found):
        left, right = found[at - 1], found[at]
        if right.text == "目的" and left.text[-1] == "项":
            parts = [
                Word(left.end - 1, left.end + 1, "项目", "n"),
                Word(right.end - 1, right.end, "的", "uj"),
            ]
            if len(left.text) > 1:
                parts.insert(0, Word(left.start, left.end - 1, left.text[:-1], tag_of(left.text[:-1])))
            found[at - 1 : at + 1] = parts
        at += 1
    return found


_OF_CHINA = frozenset("铁建车核航粮化石交电煤盐储冶免材科国植船信兵")
"""What follows 中 in the short names of state companies: 中铁, 中建."""


def _from_names(found: list[Word]) -> list[Word]:
    """从中|铁 is 从|中铁."""
    for at in range(len(found) - 1):
        left, right = found[at], found[at + 1]
        if left.text == "从中" and right.text[0] in _OF_CHINA:
            text = "中" + right.text
            found[at] = Word(left.start, left.end - 1, "从", "p")
            found[at + 1] = Word(left.end - 1, right.end, text, tag_of(text))
    return found


@cache
def _heads() -> Matcher[str]:
    whole = set(forms("organ_words", "word.whole"))
    units = {*forms("government_units"), *forms("party_units", ("organ", "local_committee"))}
    return Matcher({unit: unit for unit in sorted(whole | {unit for unit in units if len(unit) > 2})})


def _with_heads(view: str, found: list[Word], hits: list[Hit[str]]) -> Iterator[Word]:
    """The words with every head that must be one word (经开区, 党工委) cut out as one."""
    whole = {word.start: word for word in found}
    edges = {*whole, found[-1].end}
    inner = {at for word in found if word.tag != UNKNOWN for at in range(word.start + 1, word.end)}
    heads = {hit.start: hit.end for hit in hits if hit.end not in inner or hit.end - hit.start > 4}
    for start, end in heads.items():
        edges -= set(range(start + 1, end))
        edges |= {start, end}
    for start, end in pairwise(sorted(edges)):
        word = whole.get(start)
        if word is not None and word.end == end:
            yield word
        else:
            yield Word(
                start, end, view[start:end], "n" if heads.get(start) == end else tag_of(view[start:end])
            )


def _freed(word: Word) -> Iterator[Word]:
    """The parts of a word that no dictionary holds, between the function characters that were glued into it."""
    at, last = 0, len(word.text) - 1
    if word.text[0] in "年月日":
        yield from _part(word, 0, 1)
        at = 1
    for number, char in enumerate(word.text):
        free = char in (_NEVER_INSIDE if number else _NOT_FIRST) or (
            number == last > 1 and char in "和及任为"
        )
        if number >= at and free:
            yield from _part(word, at, number)
            yield from _part(word, number, number + 1)
            at = number + 1
    yield from _part(word, at, len(word.text))


def _part(word: Word, first: int, last: int) -> Iterator[Word]:
    if first < last:
        text = word.text[first:last]
        yield Word(word.start + first, word.start + last, text, tag_of(text))
