"""Learns from raw news which words stand before names and which stand inside: ``python -m kg.lexicon.learn CORPUS``.

CORPUS is an xz file of JSON lines with a field ``text``. For each word of the general dictionary the lexicon
``name_words`` counts how often it is the last word before a listed name (``before``), and in how many different
names it is a word but the first (``inside``). Names of people, places and organizations are left out.
"""

import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.core.view import matching_view
from kg.lexicon.lint import DATA, canonical
from kg.lexicon.load import forms, names
from kg.lexicon.match import Matcher
from kg.recognise.words import Word, tag_of, words

SOURCE = "counted in raw news by kg.lexicon.learn"
_LISTED = ("companies", "hospitals", "universities")
_HEADED = ("government_units", "institution_heads", "company_suffixes")
_NAMED_TAGS = ("ns", "nr", "nt", "nz", "x", "eng")
_WHOLE = re.compile(r"(?<=[,。、:“;])[^,。、:“;\s的和与]{6,24}?有限(?:责任)?公司")


def texts(corpus: Path) -> Iterator[str]:
    """The matching view of each article of the corpus."""
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield matching_view(json.loads(line)["text"])


def count(corpus: Path) -> tuple[Counter[str], Counter[str]]:
    """How often each word stands before a listed name, and in how many names inside."""
    listed = {form for name in _LISTED for form, _ in names(name) if len(form) > 3}
    places = {row for row, _ in names("divisions", ("full_name", "bare_name")) if len(row) > 1}
    search = Matcher({form: form for form in sorted(listed)})
    at_left: Counter[str] = Counter()
    whole = {form for name in _HEADED for form in forms(name)}
    for text in texts(corpus):
        for hit in search.find(text):
            whole.add(hit.value)
            at_left.update(word.text for word in words(text[max(0, hit.start - 8) : hit.start])[-1:])
        whole.update(name for name in _WHOLE.findall(text) if words(name)[0].text in places)
    return at_left, Counter(text for name in sorted(whole) for text in _inner(words(name)))


def _inner(found: tuple[Word, ...]) -> set[str]:
    return {word.text for word in found[1:]}


def _general(word: str) -> bool:
    return not tag_of(word).startswith(_NAMED_TAGS) and not word.isascii()


def main(corpus: Path) -> None:
    """Writes the lexicon ``name_words``: words counted at least three times."""
    before, inside = count(corpus)
    table = [
        {"form": word, "before": str(before[word]), "inside": str(inside[word]), "source": SOURCE}
        for word in sorted({*before, *inside})
        if before[word] + inside[word] > 2 and _general(word)
    ]
    text = canonical(("form", "before", "inside", "source"), table)
    (DATA / "name_words.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m kg.lexicon.learn CORPUS.jsonl.xz")
    main(Path(sys.argv[1]))
