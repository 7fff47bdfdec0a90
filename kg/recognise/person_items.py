"""Persons that a colon or 为 names behind a title, and names in transliteration without a dot."""

import re
from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.names import dotted, person_form, spoken_end, transliterated, whole_name
from kg.recognise.wordlists import alternatives


def abroad(article: Article, at: int, stop: int) -> Iterator[Candidate]:
    """A name in transliteration behind a title: 总裁赫维特, 主席亚伯·芒罗; of any characters before a mark."""
    end = dotted(article.view, at, stop)
    if end is None:
        match = _DOTTED.match(article.view, at, stop)
        end = match.end() if match else None
    if end is not None:
        yield Candidate(at, end, "Person", article.view[at:end], "person.foreign", STRONG + 1)
        return
    end = transliterated(article.view, at, stop)
    if end is not None:
        yield Candidate(at, end, "Person", article.view[at:end], "person.transliterated", USUAL)


def spoken(article: Article, at: int, stop: int) -> Iterator[Candidate]:
    """A name of another people of China, or one with a surname that no list has, between a title and a word of saying.

    局长 | 达瓦次旦 | 介绍, 总裁 | 枚宗海 | 说
    """
    end = spoken_end(article.view, at, stop)
    if end is not None:
        yield Candidate(at, end, "Person", article.view[at:end], "person.spoken", STRONG + 1)


_NO_PART = "之称说表示领导的话在和与于将曾已为是"
_DOTTED = re.compile(f"[^\\W\\d{_NO_PART}]{{2,6}}(?:·[^\\W\\d{_NO_PART}]{{1,5}}){{1,3}}(?=[,。、;:)!?])")
_ENDS = alternatives("title.ending")
_NAMED_ITEMS = re2.compile(
    "(?:(?:" + alternatives("person.role") + "|" + _ENDS + r")[:|]|" + _ENDS + "[为是系])"
    "([^,。;:!?的“”()]{2,40})"
)


_SEX = re2.compile("(?:^|[,。;:!?\n”、 ])([一-龥]{2,4})[,(](?:男|女)[,;。)]")


def of_notices(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    """Names in notices of appointments: 赵一成,男,汉族,1970年1月生."""
    view = article.view
    if (
        view.find("男", sentence.start, sentence.end) < 0
        and view.find("女", sentence.start, sentence.end) < 0
    ):
        return
    for match in _SEX.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        if person_form(match.group(1)):
            yield Candidate(start, end, "Person", match.group(1), "person.notice", STRONG)


def in_items(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    """What a colon or 为 behind a title or a role names, each item a name and nothing else: 律师:赵一鸣、钱二."""
    view = article.view
    for match in _NAMED_ITEMS.finditer(view[sentence.start : sentence.end]):
        at = sentence.start + match.start(1)
        items = match.group(1).split("、")
        closed = (
            sentence.start + match.end(1) >= sentence.end or view[sentence.start + match.end(1)] in ",。;\n)"
        )
        for number, item in enumerate(items):
            name = item.strip(" ").rstrip("0123456789")
            first = at + item.find(name)
            if not whole_name(name) or (number + 1 == len(items) and not closed):
                break
            yield Candidate(first, first + len(name), "Person", name, "person.item", USUAL)
            at += len(item) + 1
