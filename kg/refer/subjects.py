"""The subject of the clause at a position, for the stages that read relations and figures."""

from kg.core.mentions import Discourse, Reference
from kg.refer.focus import Focus


class _Last:
    """The focus of the discourse that was asked about last: stages ask many times about one article."""

    discourse: Discourse | None = None
    focus: Focus | None = None


def focus_of(discourse: Discourse) -> Focus:
    """The focus that holds all references of the discourse."""
    if _Last.discourse is not discourse or _Last.focus is None:
        focus = Focus(discourse.article, discourse.sentences)
        focus.add_all([r for r in discourse.references if r.rule != "elided"])
        _Last.discourse, _Last.focus = discourse, focus
    return _Last.focus


def subject_at(discourse: Discourse, position: int, types: frozenset[str]) -> Reference | None:
    """The reference of an admissible type that the clause at ``position`` is about; None when nothing fits.

    Subjects of the same clause go before those of earlier ones, and those of the paragraph before those of others.
    """
    best = focus_of(discourse).best(position, lambda r: r.type in types)
    return None if best is None else best.reference
