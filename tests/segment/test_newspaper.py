"""Made-up newspaper pages of every make are cut as a reader would."""

from collections import Counter
from collections.abc import Iterable
from itertools import product

import pytest

from kg.core.names import comparison_key
from kg.core.view import without_space
from tests.segment import newspaper_words as words
from tests.segment.newspaper import page
from tests.segment.page import authors, cut

PAGES = 60
FLOOR = 0.98


@pytest.fixture(scope="module")
def tally() -> Counter[tuple[str, str]]:
    """How many titles, authors, first and last words of bodies are right, missed and wrong."""
    found: Counter[tuple[str, str]] = Counter()
    for seed, rubrics in product(range(PAGES), (words.RUBRICS, words.UNKNOWN)):
        made = page(seed, rubrics)
        articles = cut(made.text)
        bodies = [without_space(a.text[slice(*a.body)]) for a in articles]
        _compare(found, "titles", (comparison_key(w.title) for w in made.wanted),
                 (comparison_key(a.title) for a in articles if a.title))  # fmt: skip
        _compare(found, "authors", (n for w in made.wanted for n in w.authors),
                 (without_space(n) for a in articles for n in authors(a)))  # fmt: skip
        _compare(found, "starts", (w.body[:12] for w in made.wanted), (b[:12] for b in bodies))
        _compare(found, "ends", (w.body[-12:] for w in made.wanted), (b[-12:] for b in bodies))
    return found


def _compare(tally: Counter[tuple[str, str]], name: str, wanted: Iterable[str], found: Iterable[str]) -> None:
    left, right = Counter(wanted), Counter(found)
    tally[name, "right"] += (left & right).total()
    tally[name, "given"] += left.total() + right.total()


@pytest.mark.parametrize("name", ["titles", "authors", "starts", "ends"])
def test_pages_are_cut_as_they_were_set(tally: Counter[tuple[str, str]], name: str) -> None:
    assert 2 * tally[name, "right"] / tally[name, "given"] >= FLOOR
