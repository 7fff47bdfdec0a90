"""The references that stand in the text, those inside longer ones left out."""

from kg.core.mentions import Discourse, Reference
from kg.core.mentions import outermost as outermost_of


def outermost(discourse: Discourse, start: int, end: int) -> tuple[Reference, ...]:
    """Those inside the interval that stand in the text and lie in no longer one, in text order."""
    return tuple(outermost_of(r for r in discourse.within(start, end) if r.kind != "elided"))
