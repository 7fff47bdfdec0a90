"""Short names that an article defines (以下简称“长风重工”) or that follow from a full name it gives."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate

from kg.core.text import Article
from kg.lexicon import Matcher, forms
from kg.recognise.candidate import CERTAIN, USUAL, Candidate
from kg.recognise.words import UNKNOWN, words

_DEFINED = re.compile(
    r"[(,](?:[^()。]{0,12}[,、])?(?:以?下(?:文|面)?(?:统|均)?(?:简)?称|又?简称|又称|原名|也称|统称)(?:为|:|,)?"
    r"[“‘]?(?P<short>[^”’()“‘,。]{2,20})[”’]?(?:[、或和][“‘](?P<second>[^”’()]{2,20})[”’])?\)"
)
_KINDS = frozenset("Zone Company PartyOrganization GovernmentBody Institution Park Project Program Event".split())
_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|集团|公司)$"
)


@lru_cache(maxsize=2)
def defined_forms(view: str) -> tuple[tuple[int, str], ...]:
    """Each definition of a short name: where its bracket opens, and the short name."""
    found = []
    for match in _DEFINED.finditer(view):
        shorts = [short for short in match.group("short", "second") if short and short[0] not in "两三四该本各"]
        found += [(match.start(), short) for short in shorts]
    return tuple(found)


def short_names(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Mentions of defined and derived short names, and of names found elsewhere, all over the article."""
    defined = _defined_types(article.view, candidates)
    derived = {form: "Company" for name in _full_companies(candidates) for form in derived_forms(name)}
    repeated = {
        c.name: c.type for c in sorted(candidates) if c.type in ("Company", "Institution") and len(c.name) > 2 and c.score >= USUAL - 5
    }
    found = [
        *_everywhere(article.view, derived, "short_name.derived", USUAL + 5),
        *_everywhere(article.view, repeated, "name.repeated", USUAL - 2),
    ]
    wholes = Spans(c for c in candidates if c.type in WHOLE_TYPES)
    defined_here = _everywhere(article.view, defined, "short_name.defined", CERTAIN - 5)
    return [c for c in (*defined_here, *found) if not wholes.hold(c)]


WHOLE_TYPES = ("Company", "Institution", "GovernmentBody")
"""Types whose names hold words that look like names of companies and are none there."""


class Spans:
    """Spans by start, to ask whether one of them holds another strictly."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        spans = sorted({(c.start, c.end) for c in candidates})
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))
        self._longest: dict[int, int] = {}
        for start, end in spans:
            self._longest[start] = max(end, self._longest.get(start, 0))

    def hold(self, candidate: Candidate) -> bool:
        before = bisect_left(self._starts, candidate.start) - 1
        if before >= 0 and self._reach[before] >= candidate.end:
            return True
        return self._longest.get(candidate.start, 0) > candidate.end


def _defined_types(view: str, candidates: Iterable[Candidate]) -> dict[str, str]:
    ends: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.score, c.end - c.start, c)):
        if candidate.type in _KINDS:
            ends[candidate.end] = candidate
    types: dict[str, str] = {}
    for at, short in defined_forms(view):
        full = ends.get(at)
        if full is not None:
            types.setdefault(short, full.type)
    return types


def _full_companies(candidates: Iterable[Candidate]) -> Iterator[str]:
    for name in sorted({c.name for c in candidates if c.rule in ("company.legal_form", "company.group", "company.listed")}):
        if _LEGAL.search(name):
            yield name


@cache
def _industries() -> frozenset[str]:
    return frozenset(forms("company_suffixes", "short_suffix"))


@lru_cache(maxsize=4096)
def derived_forms(name: str) -> tuple[str, ...]:
    """The short forms that a company's full name suggests: without its legal form, its place, its later words.

    >>> derived_forms("云岭市长风重工机械有限公司")
    ('长风重工', '长风重工机械', '长风机械')
    """
    bare = re.sub(r"\([^)]*\)", "", _LEGAL.sub("", name))
    core = _without_place(bare)
    cut = [w.text for w in words(core)]
    found = {bare, core}
    first = _first_industry(cut)
    if first is not None:
        found.add("".join(cut[:first]) + cut[first])
        found.add("".join(cut[:first]) + cut[-1])
        if bare != core and len("".join(cut[:first])) > 1:
            found.add(bare[: len(bare) - len(core)] + "".join(cut[:first]))
    return tuple(sorted(form for form in found if len(form) > 3 and form != name and not _general(form)))


def _without_place(name: str) -> str:
    cut = words(name)
    start = 0
    for word in cut:
        if not word.tag.startswith("ns") and word.text not in ("省", "市", "县", "区"):
            break
        start = word.end
    return name[start:]


def _first_industry(cut: list[str]) -> int | None:
    return next((i for i, word in enumerate(cut) if i and word in _industries()), None)


def _general(form: str) -> bool:
    """All words of the form are general ones: it would be found where no company is meant."""
    return all(w.tag not in (UNKNOWN, "nz", "nrt", "nr", "ns", "nt", "j") and len(w.text) > 1 for w in words(form))


def _everywhere(view: str, types: dict[str, str], rule: str, score: int) -> Iterator[Candidate]:
    if not types:
        return
    for hit in Matcher(dict(sorted(types.items()))).find(view):
        yield Candidate(hit.start, hit.end, hit.value, view[hit.start : hit.end], rule, score, nested=True)


