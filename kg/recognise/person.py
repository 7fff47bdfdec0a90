"""Persons: names after titles, before words of saying, in bylines, and wherever such a name comes again."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import re2

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher
from kg.recognise.candidate import CERTAIN, STRONG, USUAL, Candidate
from kg.recognise.given_names import given_rank
from kg.recognise.names import (
    fits_well,
    foreign_name,
    is_cjk,
    looks_like_name,
    name_ends,
    speaking_end,
    surname_in_use,
    usual_surname,
    whole_name,
)
from kg.recognise.person_items import abroad, in_items, of_notices, spoken
from kg.recognise.person_words import in_words
from kg.recognise.title import counted, in_word, title_hits
from kg.recognise.titled_names import holds_word, titled_end
from kg.recognise.wordlists import listed
from kg.recognise.wordmap import word_map
from kg.words.words import UNKNOWN, tag_of

_IN_BRACKETS = re2.compile(r"电 ?\(([一-龥 ]{2,16})\)")
_GAPS = " \u3000、:/|"
_BYLINE_CLOSERS = _GAPS + "),\n通特实摄文报本"
_BYLINE_WORDS = ("记者", "通讯员", "实习生")
_SAYING = listed("person.saying")
_AFTER_NAME = listed("person.after")
_HONORIFICS = ("总书记", "总理", "同志", "先生", "女士", "院士", "教授", "博士")
_BEFORE_ACTOR = frozenset(["的", "人", "由", "对", "给", "让", "请", "跟", "向"])


def find_persons(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Person: those with evidence of their own, then every other place of their names."""
    found = set(_authors(article))
    for sentence in sentences:
        found.update(_bylines(article, sentence))
        found.update(_after_titles(article, sentence))
        found.update(in_items(article, sentence))
        found.update(of_notices(article, sentence))
        found.update(_before_saying(article, sentence))
        found.update(_foreign(article, sentence))
        found.update(_honoured(article, sentence))
    found.update(_acting(article, sentences))
    found.update(in_words(article, sentences))
    found.update(_again(article, found))
    return sorted(found)


def _person(view: str, start: int, end: int, rule: str, score: int = STRONG) -> Candidate:
    return Candidate(start, end, "Person", view[start:end], rule, score)


def _authors(article: Article) -> Iterator[Candidate]:
    for start, end in article.authors:
        yield _person(article.view, start, end, "person.author", CERTAIN)


def _bylines(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    view = article.view
    for word in _BYLINE_WORDS:
        at = view.find(word, sentence.start, sentence.end)
        while at >= 0:
            yield from _not_of_pictures(article, _names_in_row(article, at + len(word), sentence.end))
            at = view.find(word, at + 1, sentence.end)
    if view.find("(", sentence.start, sentence.end) < 0:
        return
    for match in _IN_BRACKETS.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        names = list(_names_in_row(article, start, end))
        if names and names[-1].end == end:
            yield from names


def _not_of_pictures(article: Article, row: Iterator[Candidate]) -> list[Candidate]:
    """The row, unless it tells who took or gave a picture."""
    found = list(row)
    behind = article.view[found[-1].end : found[-1].end + 3].lstrip() if found else ""
    return [] if behind.startswith(("摄", "供图")) else found


def _names_in_row(article: Article, at: int, stop: int) -> Iterator[Candidate]:
    """Names that follow one another after 记者 or in brackets, parted by spaces (of the source) or 、."""
    view, gaps, first_seen = article.view, 0, False
    while at < stop and gaps < 3:
        if view[at] in _GAPS:
            at, gaps = at + 1, gaps + 1
            continue
        if view.startswith(_BYLINE_WORDS, at):
            return
        if (first_seen or view[at] in _LEADING_OUT) and not gaps:
            return
        first_seen = True
        wall = next((i for i in range(at + 2, min(at + 5, stop)) if _parted(article, i)), stop)
        end = next(iter(name_ends(view, at, wall, byline=True)), None)
        if end is None or not (end == wall or view[end].isdigit() or fits_well(view, at, end, stop)):
            return
        tag = tag_of(view[at:end])
        if (tag.startswith("ns") and view.startswith("报道", end)) or (
            tag == "n" and view[end : end + 1] == "的"
        ):
            return  # 通讯员 赵一鸣 云岭报道; 记者|项目|的负责人
        yield _person(view, at, end, "person.byline")
        at, gaps = end, 0


def _parted(article: Article, at: int) -> bool:
    """True where a new stretch begins: at a mark, or where the source has white space."""
    view = article.view
    if view[at] == "报" and not view.startswith(("报道", "报送"), at):
        return False
    return view[at] in _BYLINE_CLOSERS or article.offsets[at] - article.offsets[at - 1] > 1


@cache
def _role_matcher() -> Matcher[str]:
    return Matcher({role: role for role in sorted(listed("person.role"))})


def _after_titles(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    view = article.view
    for hit in title_hits(view, sentence.start, sentence.end):
        whole = list(spoken(article, hit.end, sentence.end))
        if whole:
            yield from whole
            continue
        at = _past_bracket(view, hit.end, sentence.end)
        yield from _list_after(article, at, sentence.end, titled=at == hit.end)
        yield from abroad(article, hit.end, sentence.end)
    for hit in _role_matcher().find(view, sentence.start, sentence.end):
        if (
            view.startswith(("后", "傅", "生"), hit.end)
            or counted(view, sentence.start, hit.start)
            or in_word(view, sentence.start, sentence.end, hit.end)
        ):
            continue
        yield from abroad(article, hit.end, sentence.end)
        for named in _list_after(article, hit.end, sentence.end):
            long = named.end - named.start > 2 and surname_in_use(named.name)
            fits = fits_well(view, named.start, named.end, sentence.end)
            closed = not view[named.end : named.end + 1].isalnum()
            fits = (
                fits and not holds_word(named.name, closed) and (long or tag_of(named.name).startswith("nr"))
            )
            if fits or _told(view, named):
                yield named


def _told(view: str, named: Candidate) -> bool:
    """A usual surname or given name, and behind the name a colon or a word of saying."""
    usual = usual_surname(named.name[0]) or (
        named.name[0] not in "小老" and given_rank(named.name) is not None
    )
    return usual and view.startswith((":", *_SAYING), named.end)


def _past_bracket(view: str, at: int, stop: int) -> int:
    """Past a bracket that explains a title: 局长(行业党委书记)赵一鸣; past a bracket that closes after it."""
    if view.startswith("(", at):
        closing = view.find(")", at, stop)
        return closing + 1 if 0 <= closing - at <= 24 else at
    return at + 1 if view.startswith((")", " "), at) else at


def _list_after(article: Article, at: int, stop: int, titled: bool = False) -> Iterator[Candidate]:
    view, begin = article.view, at
    while at < stop:
        ends = name_ends(view, at, stop)
        end = _chosen(view, at, ends) if ends else speaking_end(view, at, stop)
        if end is None and titled:
            end = titled_end(view, at, stop)
        if end is None and at > begin:
            end = _whole_item(view, at, stop)
        if end is None:
            return
        yield _person(view, at, end, "person.title")
        if not view.startswith(("、", "和", "及"), end):
            return
        at = end + 1


def _whole_item(view: str, at: int, stop: int) -> int | None:
    """The end of a further item of the list that a mark closes, when all of it can be a name."""
    end = next((i for i in range(at + 2, min(at + 5, stop)) if view[i] in "、,;。)"), None)
    return end if end is not None and whole_name(view[at:end]) else None


_LEADING_OUT = frozenset("从在于对与就将已为由向把")
"""Characters that lead from 记者 into the sentence, though some of them are surnames too."""

_NEAR = 3000
"""How far around a name its other mentions are counted."""


def _chosen(view: str, at: int, ends: list[int]) -> int:
    """The likeliest end of a name; where the sentence leaves two open, the one that the article repeats."""
    if len(ends) == 1:
        return ends[0]
    longest, shortest = max(ends), min(ends)
    near = (max(0, at - _NEAR), at + _NEAR)
    return (
        longest if view.count(view[at:longest], *near) >= view.count(view[at:shortest], *near) else shortest
    )


def _before_saying(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    view = article.view
    said = (*_SAYING, *_AFTER_NAME)
    for start in _clause_starts(view, sentence):
        if not any(view.startswith(said, start + length) for length in (2, 3, 4)):
            continue
        for end in name_ends(view, start, min(start + 5, sentence.end)):
            sure = usual_surname(view[start]) or looks_like_name(view, start)
            if sure and view.startswith(said, end):
                yield _person(view, start, end, "person.saying", USUAL)
                break


def _clause_starts(view: str, sentence: Sentence) -> Iterator[int]:
    yield sentence.start
    for at in range(sentence.start, sentence.end - 1):
        if view[at] in ",。;:”、!?":
            yield at + 1


def _foreign(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    at = article.view.find("·", sentence.start, sentence.end)
    while at >= 0:
        span = foreign_name(article.view, at, sentence.start, sentence.end)
        if span:
            yield _person(article.view, *span, "person.foreign", USUAL)
        at = article.view.find("·", at + 1, sentence.end)


def _acting(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Candidate]:
    """Names that jieba sees where a person could act: 出身的赵一鸣已与…, 由云岭人赵一鸣创办."""
    view, line = article.view, word_map(article, sentences)
    for before, word in pairwise(line.words):
        if before.text not in _BEFORE_ACTOR or not usual_surname(view[word.start]):
            continue
        if before.end != word.start or (word.tag != UNKNOWN and not word.tag.startswith("nr")):
            continue
        for end in name_ends(view, word.start, len(view)):
            clear = end - word.start > 2 and end < len(view) and is_cjk(view[end]) and line.cuts(end)
            clear = clear and not view.startswith(("摄", "供图"), end)
            if clear and fits_well(view, word.start, end, len(view)):
                yield _person(view, word.start, end, "person.acting", USUAL)
                break


def _honoured(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    """Names before a form of address: 赵一鸣先生."""
    view = article.view
    for honorific in _HONORIFICS:
        at = view.find(honorific, sentence.start, sentence.end)
        if at >= 0:
            for length in (3, 2, 4):
                name = view[max(sentence.start, at - length) : at]
                if len(name) == length and tag_of(name).startswith("nr"):
                    yield _person(view, at - length, at, "person.honorific")
                    break


def _again(article: Article, found: set[Candidate]) -> Iterator[Candidate]:
    """The places of names found elsewhere in the article, where no name has been found yet."""
    view = article.view
    taken = bytearray(len(view))
    for candidate in found:
        taken[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
    matcher = Matcher({name: name for name in sorted({c.name for c in found})}, once=True)
    for hit in matcher.find(view):
        if not any(taken[hit.start : hit.end]):
            yield _person(view, hit.start, hit.end, "person.again", USUAL)
