"""Recognition: the mentions of an article, with their types."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.core.mentions import Mention
from kg.core.text import Article, Sentence
from kg.core.view import same_width
from kg.recognise.bare_organs import bare_organs
from kg.recognise.candidate import Candidate, balanced
from kg.recognise.company import find_companies
from kg.recognise.date import find_dates
from kg.recognise.doubted import undoubted
from kg.recognise.event import find_events
from kg.recognise.government import find_government_bodies
from kg.recognise.honour import find_honours
from kg.recognise.industry import find_industries
from kg.recognise.institution import find_institutions
from kg.recognise.known_names import find_known_names, without_refused
from kg.recognise.learnt import learnt_names, over_places
from kg.recognise.park import find_parks
from kg.recognise.party import find_party_organizations
from kg.recognise.person import find_persons
from kg.recognise.place import find_places
from kg.recognise.product import find_products
from kg.recognise.program import find_programs
from kg.recognise.project import find_projects
from kg.recognise.short_names import WHOLE_TYPES, short_names
from kg.recognise.spans import Spans
from kg.recognise.title import find_titles
from kg.recognise.zone import find_zones
from kg.recognise.zone_organs import zones_of_organs

Finder = Callable[[Article, tuple[Sentence, ...]], list[Candidate]]

FINDERS: tuple[Finder, ...] = (
    find_zones,
    find_places,
    find_companies,
    find_party_organizations,
    find_government_bodies,
    find_institutions,
    find_persons,
    find_titles,
    find_dates,
    find_programs,
    find_projects,
    find_parks,
    find_products,
    find_honours,
    find_events,
    find_industries,
    find_known_names,
)
"""What is asked about every article; the order does not matter."""

_PARTS = (
    "company.listed",
    "company.ending",
    "company.context",
    "company.behind",
    "company.leading",
    "company.in_list",
    "institution.short",
)
"""Rules that see a name in what may be only a part of a longer one."""


def by_rules(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """What every rule proposes for the article, and the other forms of what they found."""
    found = [candidate for find in FINDERS for candidate in find(article, sentences)]
    found = [c for c in _without_parts(found) if balanced(article.view[c.start : c.end])]
    found += short_names(article, found)
    found += zones_of_organs(article, found)
    return found + bare_organs(article, found)


def candidates(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """What the rules and the network propose, but for what a lexicon says is no name."""
    ruled = by_rules(article, sentences)
    return without_refused([*ruled, *over_places(learnt_names(article, sentences), ruled)])


def recognise(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """The mentions of the article in text order; an inner one may stand strictly inside an outer one."""
    return settled(article, undoubted(article, candidates(article, sentences)))


def settled(article: Article, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions, named as the page prints them."""
    return tuple(_as_printed(mention, article) for mention in mentions)


def _as_printed(mention: Mention, article: Article) -> Mention:
    """The mention with its name as the page prints it, where the name is what stands there (full-width brackets).

    A name in traditional script stays in simplified script.
    """
    printed, seen = (text[mention.start : mention.end] for text in (article.text, article.view))
    if mention.name == printed:
        return mention
    return replace(mention, name=printed) if mention.name == seen == same_width(printed) else mention


def _without_parts(found: list[Candidate]) -> list[Candidate]:
    wholes = (
        c for c in found if c.type in WHOLE_TYPES and c.rule not in _PARTS and c.rule != "company.branch"
    )
    spans = Spans(wholes)
    return [c for c in found if c.rule not in _PARTS or not spans.hold_strictly(c)]
