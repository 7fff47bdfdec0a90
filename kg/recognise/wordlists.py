"""The word lists of the recognisers by kind (``park.head``): lexicon ``recognition_words``."""

from functools import cache

from kg.lexicon import forms

LEXICON = "recognition_words"


@cache
def word_set(kind: str) -> frozenset[str]:
    """The words of a kind, to ask whether a word is among them."""
    return frozenset(listed(kind))


@cache
def listed(kind: str) -> tuple[str, ...]:
    """The words of a kind, longer ones before their own beginnings; raises ValueError for an empty kind."""
    found = forms(LEXICON, kind)
    if not found:
        raise ValueError(f"lexicon {LEXICON}: no word has the kind {kind!r}; add rows to data/{LEXICON}.tsv")
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


@cache
def alternatives(*kinds: str) -> str:
    """A pattern that matches any word of the kinds, the longest that begins at a place."""
    words = sorted({word for kind in kinds for word in listed(kind)}, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(word.replace("+", "\\+") for word in words) + ")"
