"""Which characters given names are made of: those behind a role and a surname, where a name surely ends."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import cache

from kg.learn.tally import Key
from kg.lexicon import rows
from kg.recognise.wordlists import word_set

OFTENER = 1
"""A character is usual in given names when it stands there so many times as often as in news at large."""


@cache
def _named() -> re.Pattern[str]:
    """A title or role, a name of three characters with a clear surname, and a mark or a word that follows names."""
    single = (r for r in rows("surnames") if r["kind"] == "single" and r["rank"] and not r["ambiguous"])
    surnames = "".join(sorted(row["form"] for row in single))
    roles = _any_of({row["title"] for row in rows("titles")} | word_set("person.role"))
    behind = _any_of(word_set("person.following") | word_set("person.saying"))
    return re.compile(f"(?:{roles})([{surnames}][\u4e00-\u9fff]{{2}})(?=[,、。:()]|{behind})")


def _any_of(words: Set[str]) -> str:
    """An expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def in_names(view: str) -> Iterator[Key]:
    """``given NAME`` for each certain name, once, and ``char CHARACTER`` for each Chinese character of the text."""
    yield from (("given", name) for name in sorted(set(_named().findall(view))))
    yield from (("char", char) for char in view if "\u4e00" <= char <= "\u9fff")


def usual(
    names: Mapping[str, int], characters: Mapping[str, int], minimum: int
) -> Iterator[tuple[str, int, int]]:
    """The usual characters with the number of different names that hold them and how often they stand anywhere.

    ``names`` counts the articles of each name, ``characters`` all characters of the corpus.
    """
    held = Counter(char for name in names for char in set(name[1:]))
    given, everywhere = held.total(), sum(characters.values())
    for char, count in held.items():
        if count >= minimum and count * everywhere >= OFTENER * given * characters[char]:
            yield char, count, characters[char]
