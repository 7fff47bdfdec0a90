"""Claims with what gold says of them: the samples that records are made from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.builder import graph_from_pages
from kg.confidence import Record, signs_of, weighed
from kg.core.claims import Claim
from kg.core.graph import Graph
from kg.core.names import comparison_key
from kg.core.text import Source
from kg.evaluate.gold import GoldPage
from kg.evaluate.items import Item
from kg.evaluate.page import predict
from kg.evaluate.score import score_page
from kg.pipeline import Page, read_page
from kg.read import read_inputs

JUDGES = {
    "relation": "relation",
    "post": "post",
    "observation": "observation",
    "entity": "mention",
    "alias": "alias",
}
"""The kind of claims that an item of each kind judges."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A claim that gold judges: what it was made by, the signs it bears, and whether it is right."""

    page: str
    kind: str
    rules: tuple[str, ...]
    signs: tuple[str, ...]
    right: bool


@dataclass(frozen=True)
class JudgedPage:
    """A page with gold, read once: its claims can be weighed again by any record."""

    gold: GoldPage
    pages: tuple[Page, ...]

    def graph(self, by: Record | None = None) -> Graph:
        """The page's graph, its claims weighed by a record (zonekg's own when none is given)."""
        return graph_from_pages(self.pages if by is None else [_reweighed(p, by) for p in self.pages])

    def items(self, graph: Graph) -> list[Item]:
        """What gold says of such a graph."""
        return score_page(self.gold, predict(graph))

    def samples(self) -> tuple[Sample, ...]:
        """Each claim that gold calls right or wrong; gold's optional items judge nothing."""
        graph, claims, signs = self.graph(), self._claims(), self._signs()
        found = {
            c.id: Sample(self.gold.stem, c.kind, c.rules, signs[c.id], item.verdict == "right")
            for item in self.items(graph)
            for c in _judged(item, claims)
        }
        return tuple(found[number] for number in sorted(found))

    def _claims(self) -> dict[str, Claim]:
        return {c.id: c for page in self.pages for c in page.claims}

    def _signs(self) -> dict[str, tuple[str, ...]]:
        return {
            number: said
            for page in self.pages
            for a in _by_article(page)
            for number, said in signs_of(a).items()
        }


def read_judged(gold: Iterable[GoldPage]) -> Iterator[JudgedPage]:
    """The pages of gold, each read alone. Raises the InputError that reading one gives."""
    for page in gold:
        read = []
        for source in read_inputs([page.text]):
            if not isinstance(source, Source):
                raise source
            read.append(read_page(source))
        yield JudgedPage(page, tuple(read))


def _judged(item: Item, claims: dict[str, Claim]) -> Iterator[Claim]:
    """The claims that an item is about: of an alias, those that say this form."""
    if item.verdict == "missed" or item.kind not in JUDGES:
        return
    for iri in item.claims:
        c = claims.get(iri.rsplit("/", 1)[-1])
        if c is not None and c.kind == JUDGES[item.kind] and (c.kind != "alias" or _says(c, item)):
            yield c


def _says(c: Claim, item: Item) -> bool:
    return comparison_key(str(c.value)) == comparison_key(item.label.partition(" = ")[2])


def _by_article(page: Page) -> list[list[Claim]]:
    articles: dict[str, list[Claim]] = {a.id: [] for a in page.articles}
    for c in page.claims:
        articles[c.article].append(c)
    return list(articles.values())


def _reweighed(page: Page, by: Record) -> Page:
    return replace(page, claims=tuple(c for a in _by_article(page) for c in weighed(a, by)))


def samples_of(pages: Sequence[JudgedPage]) -> tuple[Sample, ...]:
    """The samples of several pages."""
    return tuple(sample for page in pages for sample in page.samples())
