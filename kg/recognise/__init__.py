"""Recognition: the mentions of an article, with their types."""

from importlib import import_module
from importlib.util import find_spec

from kg.core.mentions import Mention
from kg.core.text import Article, Sentence
from kg.recognise.bare_organs import bare_organs
from kg.recognise.candidate import Candidate
from kg.recognise.resolve import resolve
from kg.recognise.short_names import WHOLE_TYPES, Spans, short_names

_FINDERS = (
    ("zone", "find_zones"),
    ("place", "find_places"),
    ("company", "find_companies"),
    ("party", "find_party_organizations"),
    ("government", "find_government_bodies"),
    ("institution", "find_institutions"),
    ("person", "find_persons"),
    ("title", "find_titles"),
    ("date", "find_dates"),
    ("program", "find_programs"),
    ("project", "find_projects"),
    ("park", "find_parks"),
    ("product", "find_products"),
    ("honour", "find_honours"),
    ("event", "find_events"),
    ("industry", "find_industries"),
)


def candidates(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """What every recogniser proposes for the article."""
    found: list[Candidate] = []
    for module, function in _FINDERS:
        if find_spec(f"kg.recognise.{module}"):
            found += getattr(import_module(f"kg.recognise.{module}"), function)(article, sentences)
    found = [c for c in _without_parts(found) if _balanced(article.view[c.start : c.end])]
    found += short_names(article, found)
    return found + bare_organs(article, found)


def _balanced(surface: str) -> bool:
    """No bracket or quotation that only opens or only closes inside the name."""
    return all(surface.count(a) == surface.count(b) for a, b in ("()", "“”", "《》"))


_PARTS = ("company.listed", "company.ending", "company.context", "company.behind", "company.in_list")
"""Rules that see a company in what may be only a part of a longer name."""


def _without_parts(found: list[Candidate]) -> list[Candidate]:
    wholes = Spans(c for c in found if c.type in WHOLE_TYPES and c.rule not in _PARTS and "branch" not in c.rule)
    return [c for c in found if c.rule not in _PARTS or not wholes.hold(c)]


def recognise(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """The mentions of the article in text order; an inner one may stand strictly inside an outer one."""
    return resolve(candidates(article, sentences))
