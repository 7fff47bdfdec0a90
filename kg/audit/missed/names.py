"""Strings that look like names and got no type."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg.audit.missed.seen import Left, Seen
from kg.core.text import Sentence, Span
from kg.lexicon import forms
from kg.refer.clauses import is_speech
from kg.words.words import UNKNOWN, Word

QUOTED = re.compile(r"“([^“”]{2,16})”")
"""Words in quotation marks of a name's length."""

LATIN = re.compile(r"(?<![A-Za-z0-9.])[A-Z][A-Za-z]*(?:[-·& ]?[A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9])")
"""A capitalised word, or a model of letters and numbers."""

HEADS = ("company_suffixes", "institution_heads", "park_heads", "project_heads", "event_heads")
"""Lexicons of the last words of names."""

SHORTEST_RUN, LONGEST_RUN = 4, 24
"""Characters of a run of nouns that ends in a head."""

REPEATED = 2
"""So often must an unknown word stand in an article to look like a name."""

OPENS = 3
"""And one in so many of them opens a clause: a word that never does (赋能) is hardly what is spoken of."""

_NOMINAL = ("n", "j", "b", "vn", "an", "l", "i", "s", "f", "eng", UNKNOWN)
"""Tags of the words that names are made of."""

_PROPER = ("nr", "ns", "nt", "nz", "eng", UNKNOWN)
"""Tags of the words that make a run a name rather than a kind of thing (社会资本)."""

_STRANGE = frozenset({UNKNOWN, "nr", "nrt", "nrfg"})
"""Tags of what an unknown name falls into."""

_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,8}")
_OPENING = re.compile(r"[,;:。!?、\n“”()]|$")


def names_without_type(seen: Seen) -> Iterator[Left]:
    """The stretches that no mention covers and that quotation marks, letters, a head or repetition give away."""
    unknown: list[Word] = []
    for sentence in seen.sentences:
        taken: set[Span] = set()
        for left in (*_quoted(seen, sentence), *_latin(seen, sentence), *_headed(seen, sentence)):
            if not _inside(left.span, taken):
                taken.add(left.span)
                yield left
        unknown += [w for w in _unknown(seen, sentence) if not _inside((w.start, w.end), taken)]
    yield from _repeated(seen.view, unknown)


def _inside(span: Span, taken: set[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)


def _quoted(seen: Seen, sentence: Sentence) -> Iterator[Left]:
    for found in QUOTED.finditer(seen.view, sentence.start, sentence.end):
        start, end = found.span(1)
        if seen.is_free(start, end) and not is_speech(seen.view, found.start(), found.end() - 1):
            yield Left("name", seen.article.text[start:end], "quoted", (start, end))


def _latin(seen: Seen, sentence: Sentence) -> Iterator[Left]:
    for found in LATIN.finditer(seen.view, sentence.start, sentence.end):
        if len(found.group()) > 1 and seen.is_free(*found.span()):
            yield Left("name", found.group(), "letters", found.span())


def _headed(seen: Seen, sentence: Sentence) -> Iterator[Left]:
    """The longest runs of nouns of which the last word is a head, and another one is of a name."""
    run: list[Word] = []
    for word in (*seen.words_of(sentence), None):
        if word is not None and _is_nominal(seen, word):
            run.append(word)
            continue
        while run and run[-1].text not in _heads():
            run.pop()
        if _is_name(run):
            span = run[0].start, run[-1].end
            yield Left("name", seen.article.text[slice(*span)], f"head {run[-1].text}", span)
        run = []


def _is_nominal(seen: Seen, word: Word) -> bool:
    """True for a word of which names are made, outside of all mentions."""
    made = word.tag.startswith(_NOMINAL) and _WORD.fullmatch(word.text) is not None
    return made and seen.is_free(word.start, word.end)


def _is_name(run: list[Word]) -> bool:
    proper = any(word.tag.startswith(_PROPER) and word.text not in _generic() for word in run[:-1])
    return proper and SHORTEST_RUN <= run[-1].end - run[0].start <= LONGEST_RUN


@cache
def _heads() -> frozenset[str]:
    return frozenset(head for name in HEADS for head in forms(name) if len(head) > 1)


@cache
def _generic() -> frozenset[str]:
    """Words that say what kind of thing is meant."""
    return frozenset(forms("generic_cores"))


def _unknown(seen: Seen, sentence: Sentence) -> Iterator[Word]:
    """Runs of neighbouring words that no dictionary holds or only as parts of foreign names, each as one word."""
    run: list[Word] = []
    for word in (*seen.words_of(sentence), None):
        if word is not None and _is_strange(seen, word):
            run.append(word)
            continue
        text = "".join(part.text for part in run)
        if any(part.tag == UNKNOWN for part in run) and _HAN.fullmatch(text):
            yield Word(run[0].start, run[-1].end, text, UNKNOWN)
        run = []


def _is_strange(seen: Seen, word: Word) -> bool:
    strange = word.tag in _STRANGE and word.text not in _generic() and _HAN.fullmatch(word.text) is not None
    return strange and seen.is_free(word.start, word.end)


def _repeated(view: str, unknown: list[Word]) -> Iterator[Left]:
    """Words that no dictionary holds, said again in the article and opening a clause as what it tells of does."""
    times = Counter(word.text for word in unknown)
    opening = Counter(
        word.text for word in unknown if _OPENING.match(view[max(0, word.start - 1) : word.start])
    )
    for word in unknown:
        if times[word.text] >= REPEATED and OPENS * opening[word.text] >= times[word.text]:
            yield Left("name", word.text, "unknown word", (word.start, word.end))
