"""Articles and gold pages with what readers say of them: whose figures are, and what names say of each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.network.prepare import source_of
from benchmarks.network.texts import (
    HELD,
    PAGES,
    Marked,
    Said,
    identifiers,
    in_article,
    marked_sources,
    read_said,
)
from kg.core.mentions import Discourse
from kg.core.text import Article, Span
from kg.evaluate.gold import GoldPage
from kg.evaluate.keys import comparable
from kg.measure.quantities import Quantity
from kg.network.pairs import FIGURE
from kg.recognise import recognise
from kg.refer import refer
from kg.segment import articles, sentences

OF_ARTICLE, OF_PAGE, OF_GOLD = 1, 4, 6
"""How much an example of a raw article, of a composed page and of a gold page counts: raw articles are many, and
pages what is mostly read."""

Names = frozenset[str]
"""The names of one entity, comparable."""


@dataclass(slots=True)
class Told:
    """An article as zonekg reads its names, and what readers say of it."""

    page: str
    discourse: Discourse
    weight: int
    placed: list[tuple[Span, Names, bool]] = field(default_factory=list)
    """Figures by their places, with the names of the owner and whether readers may differ."""
    valued: list[tuple[float, str, Names, bool]] = field(default_factory=list)
    """Figures by value and unit, likewise."""
    said: list[tuple[Names, str, Names, bool]] = field(default_factory=list)
    """Statements, likewise."""

    def owners(self, q: Quantity) -> list[tuple[Names, bool]]:
        """Whose a figure is."""
        unit = comparable(q.unit or "")
        return [
            *((names, doubt) for (a, b), names, doubt in self.placed if a < q.end and q.start < b),
            *(
                (names, doubt)
                for value, u, names, doubt in self.valued
                if u == unit and abs(value - float(q.value)) <= 1e-3 * max(1.0, abs(value))
            ),
        ]

    def names(self, entities: Iterable[int]) -> Names:
        """The names that zonekg knows entities by."""
        known = (self.discourse.entities[number] for number in entities)
        return frozenset(comparable(n) for e in known for n in (e.name, *(m.name for m in e.mentions)))


def marked(texts: dict[str, str]) -> Iterator[Told]:
    """The marked articles that are not held back."""
    said, held = read_said(), identifiers(HELD)
    pages = {path.stem for path in PAGES.glob("*.txt")}
    for name, text, names in marked_sources(texts):
        if name in said and name not in held:
            for article in articles(source_of(text, name))[0]:
                yield _marked(name, article, names, said[name], OF_PAGE if name in pages else OF_ARTICLE)


def _marked(page: str, article: Article, marks: list[Marked], told: Said, weight: int) -> Told:
    groups, statements = told
    placed = in_article(article, marks)
    names = [frozenset([comparable(article.view[m[0] : m[1]])]) if m else frozenset[str]() for m in placed]
    for group in groups:
        together = frozenset[str]().union(*(names[n] for n in group))
        for n in group:
            names[n] = together
    found = Told(page, read(article), weight)
    for subject, kind, obj, doubtful in statements:
        if isinstance(obj, int):
            found.said.append((names[subject], kind, names[obj], doubtful))
        elif place := in_article(article, [(*obj, FIGURE, False)])[0]:
            found.placed.append((place[:2], names[subject], doubtful))
    return found


def gold(pages: Iterable[GoldPage]) -> Iterator[Told]:
    """Gold pages; who holds a post works there."""
    for page in pages:
        names = {e.id: frozenset(comparable(n) for n in (e.name, *e.aliases)) for e in page.entities}
        for article in articles(source_of(page.text.read_text(encoding="utf-8")))[0]:
            yield Told(
                page.stem,
                read(article),
                OF_GOLD,
                valued=[
                    (o.value, comparable(o.unit), names[o.subject], o.optional) for o in page.observations
                ],
                said=[
                    *((names[r.subject], r.predicate, names[r.object], r.optional) for r in page.relations),
                    *((names[p.person], "worksFor", names[p.organization], p.optional) for p in page.posts),
                ],
            )


def read(article: Article) -> Discourse:
    """An article's names and what refers to them."""
    parted = sentences(article)
    return refer(article, parted, recognise(article, parted))
