"""What single words say about the left edge of a name: lexicons ``edge_words`` and ``name_words``."""

from functools import cache

from kg.lexicon import forms, rows
from kg.words.words import Word

VERB_TAGS = ("v", "vn", "vd", "vi", "vq", "vg")


@cache
def _kinds() -> dict[str, str]:
    found = {row["form"]: row["kind"] for row in rows("edge_words")}
    for title in forms("titles", column="title"):
        found.setdefault(title, "role")
    return found


@cache
def _counts() -> dict[str, tuple[int, int]]:
    return {row["form"]: (int(row["before"]), int(row["inside"])) for row in rows("name_words")}


def kind_of(word: Word) -> str | None:
    """What the lexicon says of the word.

    *function*, *verb*, *counted* end a name; *role* says what the named thing is (企业, 董事长); *measure* counts
    behind a numeral; *weak* ends it but behind a place; *inner* is a verb inside names; *word* is no place.
    """
    return _kinds().get(word.text)


def is_edge_word(form: str) -> bool:
    """True for a word of the lexicon, which never names a place (会同, 新建)."""
    return form in _kinds()


def counts(word: Word) -> tuple[int, int]:
    """How often news has the word right before a listed name, and in how many names it stands inside."""
    return _counts().get(word.text, (0, 0))


def leans_out(word: Word) -> bool:
    """News puts the word before names far more often than names hold it."""
    before, inside = counts(word)
    return before > 3 and before > 2 * inside


def leads_badly(word: Word) -> bool:
    """A name does not begin with the word: a verb, an adverb or a numeral that names do not hold."""
    if not word.text[0].isalnum():
        return True
    before, inside = counts(word)
    if inside > before or kind_of(word) == "inner":
        return False
    leading = word.tag in VERB_TAGS or word.tag.startswith(("d", "m", "q", "f", "t", "p", "c"))
    return len(word.text) > 1 and leading
