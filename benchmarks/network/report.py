"""What a network knows of documents that it has not learnt from: F1 of names, of relations and of figures' owners."""

from collections import defaultdict

import numpy as np

from benchmarks.network.documents import IGNORED, Document, Window
from benchmarks.network.scheme import Scheme

CHANCES = (0.3, 0.4, 0.5, 0.6, 0.7)
Statement = tuple[str, int, int, int]


def names_of(tags: np.ndarray) -> set[tuple[int, int, int]]:
    """Start, end and type of the names that tags make."""
    found = set()
    places = (tags - 1) % 4
    for start in np.flatnonzero((tags > 0) & ((places == 0) | (places == 3))).tolist():
        type_, place = divmod(int(tags[start]) - 1, 4)
        end = start + 1
        while place == 0 and end < len(tags) and tags[end] == tags[start] + 1:
            end += 1
        if place == 3:
            found.add((start, end, type_))
        elif end < len(tags) and tags[end] == tags[start] + 2:
            found.add((start, end + 1, type_))
    return found


class Report:
    """Counts, window by window; relations count by what spans name, not by which spans say it."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._names = np.zeros(3, int)
        self._chances: dict[Statement, float] = defaultdict(float)
        self._documents: dict[str, Document] = {}

    def add(self, window: Window, tags: np.ndarray, chances: np.ndarray) -> None:
        """A window with its likeliest tags and the chances of its pairs."""
        place = self._scheme.types.index("Place")
        found, right = (
            {n for n in names_of(t) if n[2] != place}
            for t in (np.where(window.tags == IGNORED, 0, tags), np.maximum(window.tags, 0))
        )
        self._names += (len(found & right), len(found), len(right))
        document = window.document
        name, same, types = document["name"], document["same"], [s[2] for s in document["spans"]]
        self._documents[name] = document
        for a, b, row in zip(window.first.tolist(), window.second.tolist(), chances, strict=True):
            for kind in np.flatnonzero(self._scheme.allowed[types[a], types[b]]).tolist():
                for statement in self._ways(name, same[a], kind, same[b]):
                    self._chances[statement] = max(self._chances[statement], float(row[kind]))

    def _ways(self, name: str, one: int, kind: int, other: int) -> list[Statement]:
        both = self._scheme.kinds[kind] == "cooperatesWith"
        return [(name, one, kind, other), (name, other, kind, one)] if both else [(name, one, kind, other)]

    def text(self) -> str:
        """The report, a line each."""
        right, found, gold = self._names
        lines = [f"names {_scores(right, found, gold)}"]
        said, doubtful = self._gold()
        figure = self._scheme.kinds.index("figure")
        for title, kinds in (
            ("relations", set(range(len(self._scheme.kinds))) - {figure}),
            ("figures", {figure}),
        ):
            asked = {s for s in said if s[2] in kinds}
            for least in CHANCES:
                told = {s for s, c in self._chances.items() if c >= least and s[2] in kinds} - doubtful
                lines.append(f"{title} from {least} {_scores(len(told & asked), len(told), len(asked))}")
        return "\n".join(lines)

    def _gold(self) -> tuple[set[Statement], set[Statement]]:
        said, doubtful = set[Statement](), set[Statement]()
        for name, document in self._documents.items():
            same, spans = document["same"], document["spans"]
            for a, kind, b, open_ in document["said"]:
                of = doubtful if open_ or spans[a][3] or spans[b][3] else said
                of.update(self._ways(name, same[a], kind, same[b]))
        return said, doubtful - said


def _scores(right: int, found: int, gold: int) -> str:
    precision, recall, f1 = right / max(1, found), right / max(1, gold), 2 * right / max(1, found + gold)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {gold}"
