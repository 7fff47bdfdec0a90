"""Where a name begins: the walk from its head to the left, over words that stand inside names.

Chinese names of organizations end in a head (有限公司, 研究院, 税务局) and begin anywhere. The walk stops at
punctuation, function words, and words that news puts before names more often than inside them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, rows
from kg.recognise.edge_words import is_edge_word, kind_of, leads_badly
from kg.recognise.inside import MEASURES, Inside
from kg.recognise.short_names import defined_forms
from kg.recognise.wordmap import WordMap, word_map
from kg.words.words import Word

LONGEST_NAME = 40
_OPENING = {")": "(", "”": "“", "》": "《"}
_IN_BRACKETS = ("中国", "集团", "控股", "国际", "筹", "股份", "特殊普通合伙", "有限合伙", "普通合伙")
_AREA = re.compile("[该我本全两][省市区县州盟旗镇]")
_SOCIETIES = ("协会", "学会", "联合会", "商会", "联谊会", "俱乐部", "大会")
"""Heads that the word for their members belongs to (工程师协会)."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a name begins.

    ``counted``: a number or 各 stands before it (三家研究院), so that it names nothing; ``anchored``: it begins with
    a place or a name that the article defines; ``owned``: an expression for an area stands before it (该区税务局).
    """

    start: int
    counted: bool
    anchored: bool
    owned: bool = False


@cache
def place_matcher() -> Matcher[str]:
    """All forms of places of two characters or more; the value is the form."""
    found: set[str] = set()
    for row in rows("divisions"):
        found.update((row["full_name"], row["bare_name"], *row["aliases"].split("|")))
    return Matcher({form: form for form in sorted(found) if len(form) > 1 and not is_edge_word(form)})


class Edges:
    """The left edges of one article."""

    def __init__(self, words: WordMap, places: Mapping[int, int], known: Mapping[int, int]) -> None:
        self.words = words
        self.view = words.view
        self.places = places
        """Where places begin, each with its end."""
        self.place_ends = {end: start for start, end in places.items()}
        self.known = known
        """Where names that the article defines end, each with its start: nothing before them belongs to a name."""
        self._inside = Inside(words, places)

    def left(self, head: int, *, quotes: bool = False, joined: bool = False, whole: bool = False) -> Edge:
        """The edge of the name whose head begins at ``head``; ``start == head`` when nothing belongs to it.

        With ``quotes`` a quotation directly before the head is part of the name (“长风”联盟); with ``joined`` one 和
        may join two offices (住建和水务局); with ``whole`` a short name that the article defines is no edge.
        """
        if head in self.known and not whole:
            return Edge(self.known[head], False, True)
        walk, stop = self._walk(head, quotes, joined)
        walk = self._after_verbs(_after_roles(walk), head)
        start = walk[-1].start if walk else head
        owned = _AREA.fullmatch(self.view, max(0, start - 2), start) is not None
        counted = stop is not None and _counts_what_follows(stop) and not owned
        return Edge(start, counted, start in self.places, owned)

    def last_place_chain(self, start: int, head: int) -> int:
        """Where the last run of touching places in ``start:head`` begins; ``start`` when none is there."""
        inside = [at for at in range(start, head) if self.places.get(at, head + 1) <= head]
        if not inside:
            return start
        at = inside[-1]
        while at in self.place_ends and self.place_ends[at] >= start:
            at = self.place_ends[at]
        return at

    def inside(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of ``view[start:end]``."""
        return self.words.words[self.words.at(start) : self.words.at(end - 1) + 1]

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
            if opening is not None and word.text != ")":
                return [Word(opening, head, self.view[opening:head], "nz")], None
            if opening is not None:
                first = self.words.at(opening)
                walk += reversed(self.words.words[first + 1 : number + 1])
                number = first
            elif not self._inside.passes(number, walk) and not (joined and self._inside.joins(number, walk)):
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
        if at < 0 or "称" in inner or any(char in inner for char in ",。;:“”"):
            return None
        if word.text == "”":
            return at
        fits = at + 1 in self.places or inner in _IN_BRACKETS
        return at if fits and at > 0 and self.view[at - 1].isalnum() else None

    def _after_verbs(self, walk: list[Word], head: int) -> list[Word]:
        """The walk without leading verbs, adverbs and numerals, as long as two characters stay."""
        while walk and walk[-1].start not in self.places and leads_badly(walk[-1]):
            rest = walk[:-1]
            if not rest or head - rest[-1].start < 2:
                break
            walk = rest
        return walk


def _counts_what_follows(stop: Word) -> bool:
    numeral = stop.tag.startswith("m") and stop.text[-1] in MEASURES
    return numeral or kind_of(stop) in ("counted", "measure")


def _after_roles(walk: list[Word]) -> list[Word]:
    """The walk up to the last word that says what the named thing is; the one at the head stays.

    In the names of the world's bodies such words are what the members are (国际大学生体育联合会).
    """
    if walk and walk[-1].text in ("国际", "世界") and "企业" not in (word.text for word in walk):
        return walk
    for number, word in enumerate(walk):
        if number and kind_of(word) == "role" and not walk[number - 1].text.startswith(_SOCIETIES):
            return walk[:number]
    return walk


def edges(article: Article, sentences: tuple[Sentence, ...]) -> Edges:
    """The article's edges; kept for the recognisers that come next to the same article."""
    return _edges(word_map(article, sentences))


@lru_cache(maxsize=2)
def _edges(words: WordMap) -> Edges:
    hits = (hit for hit in place_matcher().find(words.view) if words.cuts(hit.start))
    places = {hit.start: hit.end for hit in hits if words.cuts(hit.end) or len(hit.value) > 2}
    shorts = {short: short for _, short in defined_forms(words.view)}
    known = (
        {hit.end: hit.start for hit in Matcher(dict(sorted(shorts.items())), once=True).find(words.view)}
        if shorts
        else {}
    )
    return Edges(words, places, known)


def listed_words(kind: str) -> tuple[str, ...]:
    """The words of one kind of the lexicon ``organ_words``."""
    return forms("organ_words", kind)
