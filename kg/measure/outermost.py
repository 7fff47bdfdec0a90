"""The references that stand in the text, those inside longer ones left out."""

from kg.core.mentions import Discourse, Reference


def outermost(discourse: Discourse, start: int, end: int) -> tuple[Reference, ...]:
    """Those inside the interval that stand in the text and lie in no longer one, in text order."""
    found: list[Reference] = []
    for reference in sorted(discourse.within(start, end), key=lambda r: (r.start, -r.end)):
        if reference.kind != "elided" and not (found and reference.start < found[-1].end):
            found.append(reference)
    return tuple(found)
