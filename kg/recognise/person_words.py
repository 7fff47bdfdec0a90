"""Persons that words of the text show: surnames before characters of given names, rows of them, roles before them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.core.text import Article, Sentence
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.edge_words import kind_of
from kg.recognise.given_names import given_rank, nearly_name, surname_chars
from kg.recognise.names import fits_well, usual_surname, whole_name
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.recognise.wordmap import word_map
from kg.words.words import UNKNOWN, Word

_SURE = 200
"""The rank up to which a surname begins a name wherever a word that no dictionary holds has characters of names."""

_JOINING = ("、", "和", "与", "及")
SILENT_ROLES = ("credit", "byline")
"""Blocks that name who made the page; no name in them is of what it tells, but for its authors."""
_PEOPLE = re.compile(
    "等?(?:[0-9]{1,3}|[两二三四五六七八九十]{1,2})(?:名|位)?(?:人|同志|同学|委员|董事|代表|嫌疑人|被告人)|等?(?:[0-9]{1,3}|[两二三四五六七八九十]{1,2})(?:名|位)"
)
_OF_PICTURES = ("摄", "供图", "供稿")
_ADDRESSES = ("先生", "女士", "小姐", "老师", "经理")


class _Name(NamedTuple):
    """A name of the text: the number of its first word, its span, whether it needs no further sign."""

    number: int
    start: int
    end: int
    certain: bool


@cache
def _credited() -> re.Pattern[str]:
    """What tells, before a name, that it belongs to who made the page or a picture."""
    return re.compile(alternatives("person.credit") + r"[::/\s]*[^,。;()]{0,8}$")


def in_words(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Candidate]:
    """Names that are words of their own; credits name no person of the text."""
    found = word_map(article, sentences).words
    silent = [(s.start, s.end) for s in sentences if s.role in SILENT_ROLES]
    row: list[_Name] = []
    for name in _names(found):
        if any(start <= name.start < stop for start, stop in silent):
            continue
        if row and article.view[row[-1].end : name.start] not in _JOINING:
            yield from _of_row(article.view, found, row)
            row = []
        row.append(name)
        if name.certain or _introduced(article.view, found, name):
            yield from _named(article.view, name, USUAL - 1 if name.certain else USUAL)
    yield from _of_row(article.view, found, row)


def _names(found: Sequence[Word]) -> Iterator[_Name]:
    """What may be names by their characters, in text order."""
    firsts = surname_chars()
    numbers = [number for number, word in enumerate(found) if word.text[0] in firsts and len(word.text) < 5]
    repeated = _repeated(found, numbers)
    for number in numbers:
        word = found[number]
        end = word.end if word.text in repeated else _name_end(found, number)
        if end is not None:
            yield _Name(number, word.start, end, word.text in repeated or _certain(word, end))


_ENOUGH = 3
"""So often a word that is nearly a name must come in an article to be one."""


def _repeated(found: Sequence[Word], numbers: Iterable[int]) -> frozenset[str]:
    """Unknown words that are nearly names and come often, at least once where one who acts is named."""
    unknown = [n for n in numbers if found[n].tag == UNKNOWN and len(found[n].text) == 3]
    storms = {found[n].text for n in unknown if _of_storm(found, n)}
    unknown = [n for n in unknown if found[n].text not in storms]
    counts = Counter(found[n].text for n in unknown)
    often = {t for t, count in counts.items() if count >= _ENOUGH and nearly_name(t)}
    often = {text for text in often if not text.endswith(_ADDRESSES)}
    acting = {text for text in often if counts[text] >= 2 * _ENOUGH - 1}
    for number in unknown if often else ():
        after = found[number + 1].text if number + 1 < len(found) else ""
        if found[number].text in often and after in word_set("person.following"):
            acting.add(found[number].text)
    return frozenset(acting)


def _of_storm(found: Sequence[Word], number: int) -> bool:
    """The word names a storm: 台风“云雀”."""
    return any(word.text in ("台风", "飓风") for word in found[max(0, number - 2) : number])


def no_person_of_text(view: str, start: int, end: int) -> bool:
    """The name is a storm's, is hidden (王某), or is that of who made the page or a picture."""
    pictured = view[end : end + 3].lstrip().startswith(_OF_PICTURES)
    if pictured or "某" in view[start:end] or view.endswith(("台风", "台风“"), 0, start):
        return True
    return _credited().search(view, max(0, start - 16), start) is not None


def _named(view: str, name: _Name, score: int) -> Iterator[Candidate]:
    if not no_person_of_text(view, name.start, name.end):
        yield Candidate(name.start, name.end, "Person", view[name.start : name.end], "person.word", score)


def _of_row(view: str, found: Sequence[Word], row: list[_Name]) -> Iterator[Candidate]:
    """The names of a row: three of them, one certain, two that 等四人 counts, or those behind 免去 or a role."""
    if len(row) < 2:
        return
    counted = _PEOPLE.match(view, row[-1].end) is not None or _introduced(view, found, row[0])
    if counted or (len(row) > 2 and any(name.certain for name in row)):
        for name in _further(found, row[0], -1) + row + _further(found, row[-1], 1):
            yield from _named(view, name, USUAL)


def _further(found: Sequence[Word], name: _Name, step: int) -> list[_Name]:
    """Items beside the row, parted by 、, that are one unknown word each and have the form of names."""
    further: list[_Name] = []
    at = name.number
    while found[at].end < name.end and step > 0:
        at += 1
    while 0 <= at + 2 * step < len(found) and found[at + step].text == "、":
        at += 2 * step
        word = found[at]
        if word.tag != UNKNOWN or not whole_name(word.text):
            break
        further.append(_Name(at, word.start, word.end, False))
    return further


def _name_end(found: Sequence[Word], number: int) -> int | None:
    """Where a name ends whose surname begins the word: two or three characters, as one word or as two."""
    word = found[number]
    if len(word.text) == 1:
        after = found[number + 1] if number + 1 < len(found) else None
        pair = after is not None and after.start == word.end and len(after.text) == 2
        whole = word.text + after.text if after is not None and pair else ""
        return word.start + 3 if whole and given_rank(whole) else None
    known = word.tag != UNKNOWN and not word.tag.startswith("nr")
    if len(word.text) == 2 and word.tag == "nr" and _given_behind(found, number):
        return word.end + 1
    addressed = word.text.endswith(_ADDRESSES)
    if known or addressed or not 1 < len(word.text) < 5 or not given_rank(word.text):
        return None
    return word.end


def _given_behind(found: Sequence[Word], number: int) -> bool:
    """The second character of the given name stands behind the word: 余江|涛."""
    word, after = found[number], found[number + 1] if number + 1 < len(found) else None
    if after is None or after.start != word.end or len(after.text) > 1 or not after.tag.startswith("nr"):
        return False
    return given_rank(word.text + after.text) is not None


def _certain(word: Word, end: int) -> bool:
    """One word of three characters, none of which often stands elsewhere, behind a surname that is no other word."""
    whole = word.end == end and len(word.text) > 2
    return whole and _clear_surname(word.text)


def _clear_surname(name: str) -> bool:
    rank = given_rank(name)
    return rank is not None and rank <= _SURE and usual_surname(name[0])


def _introduced(view: str, found: Sequence[Word], name: _Name) -> bool:
    """A word for people stands before the name, or a form of address behind it; the clause goes on as after names."""
    word, long = found[name.number], name.end - name.start > 2
    if long and view.startswith(listed("person.address_after"), name.end):
        return True
    before = found[name.number - 1] if name.number else word
    if before.end != word.start or not _is_role(before):
        return False
    said = view.startswith(listed("person.saying"), name.end)
    return said or ((long or _clear_surname(word.text)) and fits_well(view, name.start, name.end, len(view)))


def _is_role(word: Word) -> bool:
    if word.text in word_set("person.role") or word.text in word_set("person.appointed"):
        return True
    ending = len(word.text) > 1 and word.tag == "n" and word.text.endswith(listed("person.role_ending"))
    return ending and kind_of(word) != "verb"
