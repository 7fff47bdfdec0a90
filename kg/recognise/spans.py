"""Asking whether one of many spans holds another, in logarithmic time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from kg.recognise.candidate import Candidate


class Spans:
    """The spans of candidates, by their starts."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        spans = sorted({(c.start, c.end) for c in candidates})
        self._ordered = spans
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))
        self._spans = frozenset(spans)

    def hold(self, candidate: Candidate) -> bool:
        """One of the spans holds the candidate's, or is equal to it."""
        before = bisect_right(self._starts, candidate.start) - 1
        return before >= 0 and self._reach[before] >= candidate.end

    def hold_strictly(self, candidate: Candidate) -> bool:
        """One of the spans is longer than the candidate's and holds it."""
        if (candidate.start, candidate.end) not in self._spans:
            return self.hold(candidate)
        here = bisect_right(self._starts, candidate.start) - 1
        earlier = bisect_left(self._starts, candidate.start) - 1
        return self._reach[here] > candidate.end or (earlier >= 0 and self._reach[earlier] >= candidate.end)

    def inside(self, candidate: Candidate) -> bool:
        """One of the spans is shorter than the candidate's and lies in it."""
        first = bisect_left(self._starts, candidate.start)
        return any(
            start < candidate.end
            and (start, end) != (candidate.start, candidate.end)
            and end <= candidate.end
            for start, end in self._ordered[first : bisect_left(self._starts, candidate.end)]
        )
