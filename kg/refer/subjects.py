"""The subject of the clause at a position, for the stages that read relations and figures."""

import re

from kg.core.mentions import Discourse, Reference
from kg.refer.focus import Focus
from kg.refer.heroes import hero, main_event
from kg.refer.roles import OWNER
from kg.refer.speakers import Speakers


class _Last:
    """The focus of the discourse that was asked about last: stages ask many times about one article."""

    discourse: Discourse | None = None
    focus: Focus | None = None


_AFAR = re.compile(r"精神|报告|以来|部署|要求|提出|作出|胜利|筹办|筹备|申办|前夕|即将|来临")
"""What follows an event that is but spoken of, not reported."""

_CONGRESS = re.compile(
    r"^(?:中国共产党|中共|党的)?(?:第?(?:十[七八九]|二十).{0,12}大|.{0,8}中全会|(?:全国)?两会)$"
)

_FRESH = 2
"""So many sentences on, what was named last is still spoken of."""


def focus_of(discourse: Discourse) -> Focus:
    """The focus that holds all references of the discourse."""
    if _Last.discourse is not discourse or _Last.focus is None:
        names = [r for r in discourse.references if r.kind == "name"]
        focus = Focus(discourse.article, discourse.sentences, hero(discourse.article, discourse.entities))
        focus.speech_of = Speakers(discourse.article, focus.clauses, names).speech_of
        focus.add_all([r for r in discourse.references if r.rule != "elided"])
        _Last.discourse, _Last.focus = discourse, focus
    return _Last.focus


def subject_at(discourse: Discourse, position: int, types: frozenset[str]) -> Reference | None:
    """The reference of an admissible type that the clause at ``position`` is about; None when nothing fits.

    Subjects of the same clause go before those of earlier ones, and those of the paragraph before those of
    others. A position inside a clause that modifies a name (拥有员工600人的长风重工) is about that name,
    unless the clause has a subject of its own in front of the position.
    """
    focus = focus_of(discourse)
    here = focus.clause_index(position)
    best = focus.best(position, lambda r: r.type in types)
    if best is not None and best.clause == here and best.role >= OWNER and best.reference.kind != "elided":
        return best.reference
    modified = _modified(discourse, focus, position, types, here)
    return modified or (None if best is None else best.reference)


_TO_HEAD = re.compile(r"[^,。;:的]{1,16}的[^,。;:的、]{0,10}?[“]?")


def _modified(
    discourse: Discourse, focus: Focus, position: int, types: frozenset[str], here: int
) -> Reference | None:
    """The name behind 的 that the words at the position describe."""
    if here < 0:
        return None
    view, end = discourse.article.view, focus.clauses[here].end
    for reference in focus.around(position, end):
        if reference.type in types and reference.type not in ("Person", "Place", "Industry"):
            within = reference.start <= position and reference.kind == "anaphor"  # 这个投资6亿元的项目
            return reference if within or _TO_HEAD.fullmatch(view[position : reference.start]) else None
    return None


def is_object(discourse: Discourse, reference: Reference) -> bool:
    """True for a reference that stands behind a verb or preposition of its clause: no subject of it."""
    focus = focus_of(discourse)
    here = (c.reference for c in focus.candidates if c.reference.start == reference.start and not c.role)
    return reference in here


def opener_at(discourse: Discourse, position: int) -> Reference | None:
    """The name or anaphor that opens the clause at the position, or the latest such in its sentence before it."""
    focus = focus_of(discourse)
    here = focus.clause_index(position)
    return None if here < 0 else focus.opener(position, focus.clauses[here].sentence)


def event_at(discourse: Discourse, position: int) -> Reference | None:
    """The event that the last sentences name, else the one that the article reports; None when none is named."""
    said = [
        r for r in discourse.references if r.type == "Event" and r.start < position and _held(discourse, r)
    ]
    if not said:
        return None
    focus = focus_of(discourse)
    here, there = (focus.clause_index(at) for at in (position, said[-1].start))
    if there >= 0 and focus.clauses[here].sentence - focus.clauses[there].sentence <= _FRESH:
        return said[-1]
    event = main_event(discourse.article, discourse.entities, position)
    return next((r for r in reversed(said) if event in r.entities), None)


def _held(discourse: Discourse, event: Reference) -> bool:
    """False for an event whose spirit or call is spoken of (贯彻…大会精神), and for congresses of the Party."""
    name = discourse.entities[event.entities[0]].name
    return not _AFAR.match(discourse.article.view, event.end) and not _CONGRESS.search(name)


def protagonist(discourse: Discourse) -> int | None:
    """The entity that the article is about, by its index; None in an article that names nobody."""
    return hero(discourse.article, discourse.entities)


def speaker_at(discourse: Discourse, position: int) -> Reference | None:
    """The organization of the one who speaks there: the reference that opens the speech, or None."""
    focus = focus_of(discourse)
    here = focus.clause_index(position)
    start = focus.clauses[here].start if here >= 0 else 0
    spoken = [r for r in discourse.references if r.rule == "speaker" and r.start <= position]
    if not spoken or here < 0:
        return None
    opened = focus.clause_index(spoken[-1].start)
    return (
        spoken[-1]
        if focus.clauses[opened].sentence == focus.clauses[here].sentence or start == opened
        else None
    )
