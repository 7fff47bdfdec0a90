"""Short names that an article defines (以下简称“长风重工”) or that follow from a full name it gives."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.core.text import Article
from kg.lexicon import Matcher
from kg.recognise.candidate import CERTAIN, STRONG, Candidate

_DEFINED = re.compile(
    r"[(,,]?(?:以?下[文面]?(?:统|均)?(?:简)?称|又?简称|又称|原名|也称|统称)(?:为|:|,)?[“‘]?(?P<short>[^”’()“‘,。]{2,20})[”’]?(?:[、或和][“‘](?P<second>[^”’()]{2,20})[”’])?\)"
)
_KINDS = frozenset("Zone Company PartyOrganization GovernmentBody Institution Park Project Program Event".split())


@lru_cache(maxsize=2)
def defined_forms(view: str) -> tuple[tuple[int, str], ...]:
    """Each definition of a short name: where its bracket opens, and the short name."""
    found = []
    for match in _DEFINED.finditer(view):
        found += [(match.start(), short) for short in match.group("short", "second") if short]
    return tuple(found)


def short_names(article: Article, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Mentions of defined short names everywhere in the article, with the type of what they stand for."""
    ends: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.score, c.end - c.start, c)):
        if candidate.type in _KINDS:
            ends[candidate.end] = candidate
    types: dict[str, str] = {}
    for at, short in defined_forms(article.view):
        full = ends.get(at)
        if full is not None:
            types.setdefault(short, full.type)
    return list(_everywhere(article.view, types, "short_name.defined", CERTAIN))


def _everywhere(view: str, types: dict[str, str], rule: str, score: int) -> Iterator[Candidate]:
    if not types:
        return
    for hit in Matcher(dict(sorted(types.items()))).find(view):
        yield Candidate(hit.start, hit.end, hit.value, view[hit.start : hit.end], rule, score, nested=True)


__all__ = ["STRONG", "defined_forms", "short_names"]
