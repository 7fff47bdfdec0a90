"""Persons that words of the text show: surnames before characters of given names, rows of them, roles before them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kg.core.text import Article, Sentence
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.edge_words import kind_of
from kg.recognise.given_names import given_rank, nearly_name
from kg.recognise.names import fits_well, usual_surname
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.recognise.wordmap import word_map
from kg.recognise.words import UNKNOWN, Word

_SURE = 200
"""The rank up to which a surname begins a name wherever a word that no dictionary holds has characters of names."""

_JOINING = ("、", "和", "与", "及")
_SILENT_ROLES = ("credit", "byline")
_PEOPLE = re.compile(
    "等?(?:[0-9]{1,3}|[两二三四五六七八九十]{1,2})(?:名|位)?(?:人|同志|同学|委员|董事|代表|嫌疑人|被告人)"
)
_OF_PICTURES = ("摄", "供图", "供稿")
_ADDRESSES = ("先生", "女士", "小姐", "老师", "经理")
Row = list[tuple[int, int, bool]]


@cache
def _credited() -> re.Pattern[str]:
    """What tells, before a name, that it belongs to who made the page or a picture."""
    return re.compile(alternatives("person.credit") + r"[::/\s]*[^,。;()]{0,8}$")


def in_words(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Candidate]:
    """Names that are words of their own; credits name no person of the text."""
    found = word_map(article, sentences).words
    silent = [(s.start, s.end) for s in sentences if s.role in _SILENT_ROLES]
    row: Row = []
    repeated = _repeated(found)
    for number, word in enumerate(found):
        end = _name_end(found, number)
        if end is None and word.text in repeated:
            end = word.end
        if end is None:
            continue
        if any(start <= word.start < stop for start, stop in silent):
            continue
        certain = word.text in repeated or _certain(word, end)
        if row and article.view[row[-1][1] : word.start] in _JOINING:
            row.append((word.start, end, certain))
        else:
            yield from _of_row(article.view, row)
            row = [(word.start, end, certain)]
        if certain or _introduced(article.view, found, number, end):
            yield from _named(article.view, word.start, end, USUAL - 1 if certain else USUAL)
    yield from _of_row(article.view, row)


_ENOUGH = 3
"""So often a word that is nearly a name must come in an article to be one."""


def _repeated(found: Sequence[Word]) -> frozenset[str]:
    """Unknown words that are nearly names and come often, at least once where one who acts is named."""
    counts = Counter(word.text for word in found if len(word.text) == 3 and word.tag == UNKNOWN)
    often = {text for text, count in counts.items() if count >= _ENOUGH and nearly_name(text)}
    if not often:
        return frozenset()
    acting = set()
    for word, right in pairwise(found):
        if word.text in often and right.text in word_set("person.following"):
            acting.add(word.text)
    return frozenset(acting)


def _named(view: str, start: int, end: int, score: int) -> Iterator[Candidate]:
    if not _credited().search(view, max(0, start - 16), start) and not view[
        end : end + 3
    ].lstrip().startswith(_OF_PICTURES):
        yield Candidate(start, end, "Person", view[start:end], "person.word", score)


def _of_row(view: str, row: Row) -> Iterator[Candidate]:
    """The names of a row: three of them, one certain, or two that 等四人 counts."""
    if len(row) < 2:
        return
    counted = _PEOPLE.match(view, row[-1][1]) is not None
    if counted or (len(row) > 2 and any(certain for _, _, certain in row)):
        for start, end, _ in row:
            yield from _named(view, start, end, USUAL)


def _name_end(found: Sequence[Word], number: int) -> int | None:
    """Where a name ends whose surname begins the word: two or three characters, as one word or as two."""
    word = found[number]
    if len(word.text) == 1:
        after = found[number + 1] if number + 1 < len(found) else None
        pair = after is not None and after.start == word.end and len(after.text) == 2
        whole = word.text + after.text if after is not None and pair else ""
        return word.start + 3 if whole and given_rank(whole) else None
    known = word.tag != UNKNOWN and not word.tag.startswith("nr")
    addressed = word.text.endswith(_ADDRESSES)
    if known or addressed or not 1 < len(word.text) < 5 or not given_rank(word.text):
        return None
    return word.end


def _certain(word: Word, end: int) -> bool:
    """One word of three characters, none of which often stands elsewhere, behind a surname that is no other word."""
    whole = word.end == end and len(word.text) > 2
    return whole and _clear_surname(word.text)


def _clear_surname(name: str) -> bool:
    rank = given_rank(name)
    return rank is not None and rank <= _SURE and usual_surname(name[0])


def _introduced(view: str, found: Sequence[Word], number: int, end: int) -> bool:
    """A word for people stands before the name, or a form of address behind it; the clause goes on as after names."""
    word = found[number]
    before = found[number - 1] if number and found[number - 1].end == word.start else None
    if end - word.start > 2 and view.startswith(listed("person.address_after"), end):
        return True
    if before is None or not fits_well(view, word.start, end, len(view)):
        return False
    role = before.text in word_set("person.role") or (
        len(before.text) > 1
        and before.tag == "n"
        and kind_of(before) != "verb"
        and before.text.endswith(listed("person.role_ending"))
    )
    return role and (end - word.start > 2 or _clear_surname(word.text))
