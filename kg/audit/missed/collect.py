"""What is left over of many articles, counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.audit.missed.figures import figures_without_owner
from kg.audit.missed.names import names_without_type
from kg.audit.missed.seen import Left, Seen
from kg.audit.missed.sentences import sentences_without_relation
from kg.core.text import Article

SORTS = ("name", "sentence", "figure")
"""What may be missed, in the order of the output."""

LONGEST = 120
"""A sentence is shown up to so many characters."""


@dataclass(frozen=True, slots=True, order=True)
class Example:
    """Where one stands: the file, the interval of its decoded text, the sentence around it."""

    file: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Missed:
    """One string, pattern or noun that was missed, how often, and where."""

    sort: str
    what: str
    why: str
    count: int
    examples: tuple[Example, ...]


@dataclass(slots=True)
class _Group:
    count: int = 0
    examples: list[Example] = field(default_factory=list)


class Tally:
    """Counts what is missed; keeps the first examples by file and place, whatever the order of articles."""

    def __init__(self, examples: int = 2) -> None:
        self._most = examples
        self._groups: dict[tuple[str, str, str], _Group] = {}

    def add(self, article: Article) -> None:
        """Take in an article."""
        for left, example in missed_of(article):
            group = self._groups.setdefault((left.sort, left.what, left.why), _Group())
            group.count += 1
            group.examples = sorted([*group.examples, example])[: self._most]

    def rows(self, limit: int | None = None) -> Iterator[Missed]:
        """The commonest first within each sort; no more than ``limit`` of one sort."""
        for sort in SORTS:
            found = [
                Missed(*key, group.count, tuple(group.examples))
                for key, group in self._groups.items()
                if key[0] == sort
            ]
            found.sort(key=lambda m: (-m.count, m.what, m.why))
            yield from found[:limit]


def missed_of(article: Article) -> Iterator[tuple[Left, Example]]:
    """Everything left over of one article, with its place."""
    seen = Seen(article)
    for left in _all(seen):
        parts = article.parts(*left.span)
        if parts:
            yield left, Example(article.source.path, parts[0][0], parts[-1][1], _around(seen, left))


def _all(seen: Seen) -> Iterable[Left]:
    yield from names_without_type(seen)
    yield from sentences_without_relation(seen)
    yield from figures_without_owner(seen)


def _around(seen: Seen, left: Left) -> str:
    """The sentence, cut to what stands around the place when it is long."""
    start, end = seen.sentence_at(left.span[0])
    start = max(start, left.span[0] - LONGEST // 2)
    return " ".join(seen.article.text[start : min(end, start + LONGEST)].split())
