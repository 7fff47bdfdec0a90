"""Companies that another mention of the article shows: by their brand alone, by the place of an office."""

import re
from collections.abc import Iterator

from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.company_legal import company, short_forms
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges
from kg.words.words import UNKNOWN, Word


def by_brand(line: Edges, named: list[Candidate]) -> Iterator[Candidate]:
    """The brand alone, where the article gives the company's legal name too: a word between its place and its trade."""
    brands = {brand for c in named if c.rule in _LEGAL_RULES for brand in _brand_of(line, c)}
    for word in line.words.words if brands else ():
        if word.text in brands and _alone(line, word):
            yield company(line, word.start, word.end, "company.of_name", USUAL - 6)


def _alone(line: Edges, brand: Word) -> bool:
    """No place stands before the brand and no noun behind it: it is the whole name."""
    before, after = line.words.before(brand.start), line.words.after(brand.end)
    if before is not None and (before.start in line.places or before.text == "("):
        return False
    return (
        after is None
        or not after.text[0].isalnum()
        or after.tag in ("v", "d", "p", "c", "u", "uj", "ul", "f")
    )


_LEGAL_RULES = ("company.legal_form", "company.listed")


def _brand_of(line: Edges, company: Candidate) -> Iterator[str]:
    inside = [w for w in line.inside(company.start, company.end) if w.start not in line.places]
    if len(inside) < 3 or not company.name.endswith("公司"):
        return
    first, trade = inside[0], inside[1]
    coined = first.tag in (UNKNOWN, "nz", "nrt") or first.text in short_forms()
    if (
        coined
        and 1 < len(first.text) < 4
        and kind_of(first) is None
        and trade.tag != UNKNOWN
        and len(trade.text) > 1
    ):
        yield first.text


_OFFICE = re.compile(r"驻?(?P<place>[\u4e00-\u9fff]{2,8}?)(?:办事处|代表处)")


def offices(line: Edges, named: list[Candidate]) -> Iterator[Candidate]:
    """The office of a company at a place: 长风重工云岭办事处."""
    for owner in named:
        office = _OFFICE.match(line.view, owner.end)
        if office and line.places.get(office.start("place")) == office.end("place"):
            yield company(line, owner.start, office.end(), "company.office", STRONG + 4)
