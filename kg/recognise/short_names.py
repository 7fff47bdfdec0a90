"""Short names that an article defines (以下简称“长风重工”) or that follow from a full name it gives."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from kg.core.text import Article
from kg.lexicon import Matcher, forms
from kg.recognise.candidate import CERTAIN, USUAL, Candidate
from kg.recognise.spans import Spans
from kg.words.words import UNKNOWN, words

WHOLE_TYPES = ("Company", "Institution", "GovernmentBody")
"""Types whose names hold words that look like names of companies and are none there."""

_DEFINED = re.compile(
    r"[(,](?:[^()。]{0,12}[,、])?(?:以?下(?:文|面)?(?:统|均)?(?:简)?称|又?简称|又称|原名|也称|统称)(?:为|:|,)?"
    r"[“‘]?(?P<short>[^”’()“‘,。]{2,20})[”’]?(?:[、或和][“‘](?P<second>[^”’()]{2,20})[”’])?\)"
)
_IN_MARKS = re.compile(
    r"(?:公司|集团|大学|医院|中心|研究院|协会|基金|企业)(\([“‘](?P<short>[^”’()“‘,。、]{2,10})[”’]\))"
)
"""A short name that stands alone in brackets and marks behind the full one: 长风重工有限公司(“长风重工”)."""
_DEFINABLE = (*WHOLE_TYPES, "Zone", "PartyOrganization", "Park", "Project", "Program", "Event")
_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|集团|公司)$"
)
_FULL_RULES = ("company.legal_form", "company.group", "company.listed")
_NAME_TAGS = (UNKNOWN, "nz", "nrt", "nr", "ns", "nt", "j")


@lru_cache(maxsize=2)
def defined_forms(view: str) -> tuple[tuple[int, str], ...]:
    """Each definition of a short name: where its bracket opens, and the short name."""
    found = []
    for match in _DEFINED.finditer(view):
        shorts = [
            short for short in match.group("short", "second") if short and short[0] not in "两三四该本各"
        ]
        found += [(match.start(), short) for short in shorts]
    if ")" in view:
        found += [(match.start(1), match.group("short")) for match in _IN_MARKS.finditer(view)]
    return tuple(found)


def short_names(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """Mentions of defined and derived short names, and of names found elsewhere, all over the article."""
    view = article.view
    found = [
        *_everywhere(view, _defined_types(view, candidates), "short_name.defined", CERTAIN - 5),
        *_everywhere(view, _derived_types(candidates), "short_name.derived", USUAL + 5),
        *_everywhere(view, _repeated_types(candidates), "name.repeated", USUAL - 2),
    ]
    wholes = Spans(c for c in candidates if c.type in WHOLE_TYPES)
    return [c for c in found if not wholes.hold_strictly(c)]


def _defined_types(view: str, candidates: Iterable[Candidate]) -> dict[str, str]:
    ends: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.score, c.end - c.start, c)):
        if candidate.type in _DEFINABLE:
            ends[candidate.end] = candidate
    types: dict[str, str] = {}
    for at, short in defined_forms(view):
        if at in ends:
            types.setdefault(short, ends[at].type)
    return types


def _derived_types(candidates: Iterable[Candidate]) -> dict[str, str]:
    full = {c.name for c in candidates if c.rule in _FULL_RULES and _LEGAL.search(c.name)}
    return {form: "Company" for name in sorted(full) for form in derived_forms(name)}


def _repeated_types(candidates: Iterable[Candidate]) -> dict[str, str]:
    named = (c for c in sorted(candidates) if c.type in ("Company", "Institution") and c.score >= USUAL - 5)
    return {c.name: c.type for c in named if len(c.name) > 2}


@cache
def _industries() -> frozenset[str]:
    return frozenset(forms("company_suffixes", "short_suffix"))


@lru_cache(maxsize=4096)
def derived_forms(name: str) -> tuple[str, ...]:
    """The short forms that a company's full name suggests: without its legal form, its place, its later words.

    >>> derived_forms("西宁市澜栖重工机械有限公司")
    ('澜栖机械', '澜栖重工', '澜栖重工机械', '西宁市澜栖', '西宁市澜栖重工机械')
    """
    bare = re.sub(r"\([^)]*\)", "", _LEGAL.sub("", name))
    core = _without_place(bare)
    cut = [word.text for word in words(core)]
    found = {bare, core}
    first = next((at for at, word in enumerate(cut) if at and word in _industries()), None)
    if first is not None:
        brand = "".join(cut[:first])
        found |= {brand + cut[first], brand + cut[-1]}
        if bare != core and len(brand) > 1:
            found.add(bare.removesuffix(core) + brand)
    return tuple(sorted(form for form in found if len(form) > 3 and form != name and not _general(form)))


def _without_place(name: str) -> str:
    start = 0
    for word in words(name):
        if not word.tag.startswith("ns") and word.text not in ("省", "市", "县", "区"):
            break
        start = word.end
    return name[start:]


def _general(form: str) -> bool:
    """All words of the form are general ones: it would be found where no company is meant."""
    return all(word.tag not in _NAME_TAGS and len(word.text) > 1 for word in words(form))


def _everywhere(view: str, types: dict[str, str], rule: str, score: int) -> Iterator[Candidate]:
    if types:
        for hit in Matcher(dict(sorted(types.items())), once=True).find(view):
            yield Candidate(
                hit.start, hit.end, hit.value, view[hit.start : hit.end], rule, score, nested=True
            )
