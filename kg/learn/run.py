"""The run over a corpus: articles one by one, counted in a tally of bounded size, written as tables."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.core.text import Article, Source
from kg.errors import BuildError, InputError, UsageError
from kg.learn.edges import at_edges, inner_words
from kg.learn.given import in_names
from kg.learn.observe import observed
from kg.learn.tables import COLUMNS, tables, text
from kg.learn.tally import Key, Tally
from kg.read import read_inputs
from kg.read.limits import Reading
from kg.segment import articles

MINIMUM = 5
"""What fewer articles say is not learnt."""
_OPENING = slice(20, 120)
"""The characters of a text by which a reprint is known; the first ones are the time stamps of crawls."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What a run read and wrote; ``rows`` are counts by file."""

    articles: int
    repeated: int
    failures: tuple[InputError, ...]
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """What to learn, and from which articles: not those of ``exclude``, a ``share`` of the rest, ``limit`` at most."""

    exclude: frozenset[str] = frozenset()
    share: float = 1
    limit: int | None = None
    tables: frozenset[str] = frozenset(COLUMNS)
    """The tables to make: words at edges alone are counted twenty times as fast."""

    def takes(self, source: Source) -> bool:
        """The share is chosen by the texts' hashes: the same articles in any order, and no others tomorrow."""
        digest = hashlib.sha256(source.text.encode("utf-8", "replace")).digest()
        return self.share >= 1 or int.from_bytes(digest[:4], "big") < self.share * (1 << 32)


def learn(  # noqa: PLR0913 — all but the first two are optional and go by keyword
    inputs: Sequence[str | Path],
    output: str | Path,
    *,
    minimum: int = MINIMUM,
    choice: Choice | None = None,
    reading: Reading | None = None,
    told: Iterable[str] = (),
) -> Learnt:
    """Learn from raw news and write the tables to the folder ``output``, each headed by the lines ``told``.

    Memory stays flat but for eight bytes an article, by which reprints are known and passed over. Raises UsageError
    for a threshold below two, BuildError when the folder cannot be written.
    """
    if minimum < 2:
        raise UsageError(
            f"--minimum {minimum}: what one article says is nothing learnt; take 2 or more, 5 is usual"
        )
    chosen = choice or Choice()
    reader = _Reader(chosen)
    with Tally() as tally:
        for article in reader.articles(inputs, reading):
            tally.add(_told(article, chosen.tables))
        made = tables(tally.items(), minimum)
    found = {name: rows for name, rows in made.items() if name in chosen.tables}
    heading = [*told, f"read: {reader.read} articles, {reader.repeated} reprints passed over"]
    try:
        Path(output).mkdir(parents=True, exist_ok=True)
        for name, rows in found.items():
            lines = [*heading, f"rows: {len(rows)}, each from at least {minimum} articles"]
            (Path(output) / f"{name}.tsv").write_text(text(name, rows, lines), encoding="utf-8", newline="\n")
    except OSError as error:
        raise BuildError(
            f"{output}: cannot be written ({error}); choose another folder with --output"
        ) from error
    counts = {name: len(rows) for name, rows in found.items()}
    return Learnt(reader.read, reader.repeated, tuple(reader.failures), counts)


class _Reader:
    """Gives the articles of a run one by one and counts them."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._openings: set[int] = set()
        self.read = self.repeated = 0
        self.failures: list[InputError] = []

    def articles(self, inputs: Sequence[str | Path], reading: Reading | None) -> Iterator[Article]:
        for source in read_inputs(inputs, reading):
            if self.read == self._choice.limit:
                return
            if not isinstance(source, Source):
                self.failures.append(source)
            elif source.path.rpartition("#")[2] not in self._choice.exclude and self._choice.takes(source):
                yield from self._new(source)

    def _new(self, source: Source) -> Iterator[Article]:
        opening = hashlib.sha256(source.text[_OPENING].encode("utf-8", "replace")).digest()
        number = int.from_bytes(opening[:8], "big")
        if number in self._openings:
            self.repeated += 1
            return
        self._openings.add(number)
        self.read += 1
        yield from articles(source)[0]


def _told(article: Article, wanted: frozenset[str]) -> Iterator[Key]:
    """All that is counted of an article; what a threshold of articles is kept for, once."""
    if wanted & {"known_names", "name_heads"}:
        found = observed(article)
        yield from sorted(found)
        ends = {key[1:3] for key in found if key[0] == "head"}
        yield from (("ends", *end) for end in sorted(ends))
    if "name_words" in wanted:
        yield from _edges(article)
    if "given_characters" in wanted:
        yield from in_names(article.view)


def _edges(article: Article) -> Iterator[Key]:
    """Each word right before a name, each name, and once an article each word of either."""
    edges = list(at_edges(article.view))
    yield from edges
    words = {key[1] for key in edges if key[0] == "before"}
    words |= {word for key in edges if key[0] == "whole" for word in inner_words(key[1])}
    yield from (("edge", word) for word in sorted(words))
