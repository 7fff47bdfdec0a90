"""Which words name industries: the list, qualities before listed ones, and endings that unlisted ones share."""

from functools import lru_cache

from kg.lexicon import names
from kg.recognise.heads import run_start
from kg.recognise.wordlists import word_set
from kg.words.words import words

GENERIC = word_set("industry.generic")


_NEWS = ("newspaper name", "industry chain", "industry cluster", "future industry")
"""Kinds of rows whose two-character forms name industries; those of GB/T 4754 (纸浆) are mostly goods."""


@lru_cache(maxsize=1)
def listed_names() -> frozenset[str]:
    """Names of listed industries that stand in news."""
    listed = names("industries", ("name", "aliases"))
    return frozenset(
        form for form, row in listed if len(form) > 2 or (len(form) == 2 and row["kind"] in _NEWS)
    )


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Divisions by their bare names."""
    return frozenset(form for form, _ in names("divisions", ("bare_name",)) if len(form) > 1)


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """The last two characters of listed industries: what an unlisted one may end with."""
    return frozenset(form[-2:] for form in listed_names())


GRADED = ("智慧", "智能", "数字", "绿色", "海洋", "现代", "高端", "新型", "涉农", "先进")
"""Qualities that make an industry of their own: 智慧牧业."""


def is_industry(text: str) -> bool:
    """True for a name of the list, also with 产业 or without it."""
    known = listed_names()
    if text in known or text + "产业" in known or text.removesuffix("产业") in known:
        return True
    return text[:2] in GRADED and len(text) > 3 and text[2:] in known


def telling(text: str) -> bool:
    """True when not all words of the phrase are generic."""
    if len(text) < 2 or text[0].isdigit():
        return False
    if run_start(text, 0, len(text)) > 0 or "+" in text or "是" in text or "“" in text or text in GENERIC:
        return False
    cut = words(text)
    verb_first = cut[0].tag == "v" and len(cut[0].text) == 1
    return not verb_first and any(w.text not in GENERIC for w in cut)


def worth(text: str) -> bool:
    """True for what may be a member of a list of industries."""
    return telling(text) or (len(text) > 3 and text in listed_names() and text not in GENERIC)


def plausible(text: str) -> bool:
    """True for an unlisted phrase that ends as listed industries do."""
    return 2 < len(text) <= 12 and telling(text) and text[-2:] in endings()
