"""Choosing among candidates that overlap."""

from collections.abc import Iterable

from kg.core.mentions import Mention
from kg.recognise.candidate import Candidate


def resolve(candidates: Iterable[Candidate]) -> tuple[Mention, ...]:
    """The candidates that stay, as mentions in text order.

    Those that do not want to be nested are taken by score, length, place; what crosses a taken one falls.
    Nested ones then stay when they lie strictly inside a taken one, or apart from all.
    """
    taken: list[Candidate] = []
    spans = _Spans()
    for candidate in sorted(set(candidates), key=_rank):
        if spans.admits(candidate):
            spans.add(candidate)
            taken.append(candidate)
    return tuple(sorted(Mention(c.start, c.end, c.type, c.name, c.rule) for c in taken))


def _rank(candidate: Candidate) -> tuple[int, int, int, int, str, str, str]:
    c = candidate
    return (int(c.nested), -c.score, c.start - c.end, c.start, c.type, c.name, c.rule)


class _Spans:
    """The spans taken so far, by each character that they cover."""

    def __init__(self) -> None:
        self._covering: dict[int, list[Candidate]] = {}

    def admits(self, candidate: Candidate) -> bool:
        return all(self._apart(candidate, other) for other in self._overlapping(candidate))

    def add(self, candidate: Candidate) -> None:
        for at in range(candidate.start, candidate.end):
            self._covering.setdefault(at, []).append(candidate)

    def _overlapping(self, candidate: Candidate) -> set[Candidate]:
        return {c for at in range(candidate.start, candidate.end) for c in self._covering.get(at, ())}

    @staticmethod
    def _apart(candidate: Candidate, other: Candidate) -> bool:
        inside = other.start <= candidate.start and candidate.end <= other.end
        smaller = candidate.end - candidate.start < other.end - other.start
        return candidate.nested and inside and smaller
