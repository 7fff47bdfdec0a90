"""Choosing among candidates that overlap."""

from collections.abc import Iterable

from kg.core.mentions import Mention
from kg.recognise.candidate import Candidate


def resolve(candidates: Iterable[Candidate]) -> tuple[Mention, ...]:
    """The candidates that stay, as mentions in text order.

    They are taken by score, then length, then place. What crosses a taken one falls; of two where one holds
    the other, both stay when the inner one is ``nested``, else the one taken first.
    """
    taken: list[Candidate] = []
    spans = _Spans()
    for candidate in sorted(set(candidates), key=_rank):
        if spans.admits(candidate):
            spans.add(candidate)
            taken.append(candidate)
    return tuple(Mention(c.start, c.end, c.type, c.name, c.rule) for c in sorted(taken))


def _rank(candidate: Candidate) -> tuple[int, int, int, str, str, str, bool]:
    """All that tells candidates apart, so that no two are taken in an order of chance."""
    c = candidate
    return (-c.score, c.start - c.end, c.start, c.type, c.name, c.rule, not c.nested)


class _Spans:
    """The spans taken so far, by their numbers, at each character that they cover."""

    def __init__(self) -> None:
        self._taken: list[Candidate] = []
        self._covering: dict[int, list[int]] = {}

    def admits(self, candidate: Candidate) -> bool:
        return all(_agree(candidate, self._taken[number]) for number in self._overlapping(candidate))

    def add(self, candidate: Candidate) -> None:
        for at in range(candidate.start, candidate.end):
            self._covering.setdefault(at, []).append(len(self._taken))
        self._taken.append(candidate)

    def _overlapping(self, candidate: Candidate) -> set[int]:
        return {n for at in range(candidate.start, candidate.end) for n in self._covering.get(at, ())}


def _agree(a: Candidate, b: Candidate) -> bool:
    inner, outer = (a, b) if a.end - a.start < b.end - b.start else (b, a)
    inside = outer.start <= inner.start and inner.end <= outer.end
    return inner.nested and inside and inner.end - inner.start < outer.end - outer.start
