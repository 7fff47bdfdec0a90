"""The references of an article, found by place without looking at all of them."""

from bisect import bisect_left
from collections.abc import Sequence

from kg.core.mentions import Reference


class Index:
    """References in text order; those inside an interval take the time of their number."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._references = sorted(references, key=lambda r: (r.start, r.end, r.type))
        self._starts = [r.start for r in self._references]

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references that lie inside the interval, in text order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(r for r in self._references[first:last] if r.end <= end)

    def outermost(self, start: int, end: int) -> tuple[Reference, ...]:
        """Those that stand in the text and lie in no longer one."""
        found: list[Reference] = []
        for reference in sorted(self.within(start, end), key=lambda r: (r.start, -r.end)):
            if reference.kind != "elided" and not (found and reference.start < found[-1].end):
                found.append(reference)
        return tuple(found)
