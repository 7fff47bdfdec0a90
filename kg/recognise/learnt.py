"""The network's names, added where no rule finds one."""

from kg.core.text import Article, Sentence
from kg.network import Span, tagged_names
from kg.recognise.candidate import GUESS, WEAK, Candidate, balanced
from kg.recognise.person_words import SILENT_ROLES, no_person_of_text
from kg.recognise.spans import Spans
from kg.words.words import tag_of

LEAST = {
    "Zone": 0.7,
    "Park": 0.5,
    "Company": 0.7,
    "PartyOrganization": 0.7,
    "GovernmentBody": 0.6,
    "Institution": 0.6,
    "Person": 0.9,
    "Program": 0.9,
    "Project": 0.6,
    "Industry": 0.7,
    "Product": 0.5,
    "Honour": 0.5,
    "Event": 0.7,
}
"""The chance from which on a name of the type is added (benchmarks/network.md); places are found by list alone."""

_BRANDED = ("Company", "Product", "Industry", "Program", "Person")
_CLASSES_OF_COMPANIES = ("银行", "公司", "集团", "企业")


def learnt_names(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The network's names as candidates that yield to those of every rule."""
    silent = [(s.start, s.end) for s in sentences if s.role in SILENT_ROLES]
    spans = tagged_names(article, min(LEAST.values()))
    added = (_unquoted(article.view, span) for span in spans if _added(article.view, span, silent))
    return [
        _candidate(article, span)
        for span in added
        if span.start < span.end and balanced(article.view[span.start : span.end])
    ]


_PLACED = frozenset(
    {
        "GovernmentBody",
        "Institution",
        "Park",
        "Company",
        "Event",
        "Project",
        "Honour",
        "Zone",
        "PartyOrganization",
    }
)
"""Types whose names often hold a place, which alone is not meant there: 云岭市|体改委."""

_LIKELY = GUESS + 1
"""Score of companies of which the network is nearly sure: others may be a place and what is told of it."""
_NEARLY_SURE = 0.85


def over_places(learnt: list[Candidate], ruled: list[Candidate]) -> list[Candidate]:
    """The network's names, those that hold more than a place taken before it."""
    places = Spans(c for c in ruled if c.type == "Place")
    return [c._replace(score=WEAK + 1) if _placed(c) and places.inside(c) else c for c in learnt]


def _placed(candidate: Candidate) -> bool:
    return candidate.type in _PLACED and (candidate.type != "Company" or candidate.score >= _LIKELY)


def _added(view: str, span: Span, silent: list[tuple[int, int]]) -> bool:
    """The name is likely enough, and is not one of who made the page."""
    if span.chance < LEAST.get(span.type, 2) or any(start <= span.start < end for start, end in silent):
        return False
    if _class_noun(view[span.start : span.end], span.type):
        return False
    if span.type == "Program":
        return _opened(view, span) == _closed(view, span)  # else it is a part of what is quoted
    return span.type != "Person" or not no_person_of_text(view, span.start, span.end)


def _opened(view: str, span: Span) -> bool:
    return view.endswith("“", 0, span.start)


def _closed(view: str, span: Span) -> bool:
    return view.startswith("”", span.end)


def _class_noun(name: str, type_: str) -> bool:
    """A word of the dictionary that says what kind of thing is meant (银行, 博览会); brands may be such words too."""
    return tag_of(name) == "n" and (type_ not in _BRANDED or name.endswith(_CLASSES_OF_COMPANIES))


def _unquoted(view: str, span: Span) -> Span:
    """The name without the quotation marks around it."""
    around = view[span.start] + view[span.end - 1]
    return span._replace(start=span.start + 1, end=span.end - 1) if around in ("“”", "‘’") else span


def _candidate(article: Article, span: Span) -> Candidate:
    name = article.view[span.start : span.end]
    likely = span.type == "Company" and span.chance >= _NEARLY_SURE
    score = _LIKELY if likely else GUESS
    return Candidate(span.start, span.end, span.type, name, f"learnt.{span.type.lower()}", score)
