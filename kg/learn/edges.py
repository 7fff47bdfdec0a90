"""Which words stand before names in news and which stand inside them: what the left edge of a name is found by.

Counted at names whose edges are certain: listed ones, wherever they stand, and full legal names between two marks.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.learn.tally import Key
from kg.lexicon import Matcher, forms, names
from kg.words.words import tag_of, words

_LISTED = ("companies", "hospitals", "universities")
_HEADED = ("government_units", "institution_heads", "company_suffixes")
_NAMED_TAGS = ("ns", "nr", "nt", "nz", "x", "eng")
_WHOLE = re.compile(r"(?<=[,。、:“;])[^,。、:“;\s的和与]{6,24}?有限(?:责任)?公司")
_BEFORE = 8
"""So many characters before a name are cut into words."""


@cache
def _listed() -> Matcher[str]:
    found = {form for name in _LISTED for form, _ in names(name) if len(form) > 3}
    return Matcher({form: form for form in sorted(found)})


@cache
def _places() -> frozenset[str]:
    return frozenset(form for form, _ in names("divisions", ("full_name", "bare_name")) if len(form) > 1)


def at_edges(view: str) -> Iterator[Key]:
    """``before WORD`` for each word right before a listed name, ``whole NAME`` for each name, once an article."""
    whole = {name for name in _WHOLE.findall(view) if words(name)[0].text in _places()}
    for hit in _listed().find(view):
        whole.add(hit.value)
        for word in words(view[max(0, hit.start - _BEFORE) : hit.start])[-1:]:
            if is_general(word.text):
                yield "before", word.text
    yield from (("whole", name) for name in sorted(whole) if not re.search(r"\s", name))


def inner_words(name: str) -> set[str]:
    """The general words of a name but for the first."""
    return {word.text for word in words(name)[1:] if is_general(word.text)}


def heads() -> frozenset[str]:
    """Units and heads that lexicons list: names hold their words too."""
    return frozenset(form for name in _HEADED for form in forms(name))


def is_general(word: str) -> bool:
    """True for a word that names nobody."""
    return word.isalnum() and not word.isascii() and not tag_of(word).startswith(_NAMED_TAGS)
