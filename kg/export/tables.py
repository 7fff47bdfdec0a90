"""The graph as four tables: nodes, edges, observations, posts. CSV, Parquet, GraphML and Neo4j are made from them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kg.core.graph import Graph
from kg.describe.iri import hashed
from kg.write.labels import chinese_labels
from kg.write.turtle import parts_text

Cell = str | int | Decimal | bool | None


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with the kind of their cells (string, integer, decimal, boolean), and rows."""

    columns: Mapping[str, str]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> Iterable[dict[str, Cell]]:
        """Each row by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


_SOURCE = {
    "confidence": "decimal",
    "quote": "string",
    "file": "string",
    "parts": "string",
    "issued": "string",
}

NODES = {
    "iri": "string", "type": "string", "type_zh": "string", "name": "string", "aliases": "string",
    "articles": "integer", "mentions": "integer", "degree": "integer",
}  # fmt: skip
EDGES = {
    "id": "string", "source": "string", "predicate": "string", "target": "string",
    "source_name": "string", "predicate_zh": "string", "target_name": "string",
    "planned": "boolean", "claims": "integer", "articles": "integer", **_SOURCE,
}  # fmt: skip
OBSERVATIONS = {
    "iri": "string", "subject": "string", "subject_name": "string", "subject_type": "string",
    "indicator": "string", "value": "decimal", "unit": "string", "bound": "string", "time": "string",
    "period_start": "string", "period_end": "string", "wording": "string", **_SOURCE,
}  # fmt: skip
POSTS = {
    "iri": "string", "holder": "string", "holder_name": "string", "organization": "string",
    "organization_name": "string", "title": "string", **_SOURCE,
}  # fmt: skip


def tables(graph: Graph) -> dict[str, Table]:
    """The tables by name; rows in the graph's order, each fact with the quote of its surest claim."""
    maker = _Maker(graph)
    return {
        "nodes": Table(NODES, tuple(maker.nodes())),
        "edges": Table(EDGES, tuple(maker.edges())),
        "observations": Table(OBSERVATIONS, tuple(maker.observations())),
        "posts": Table(POSTS, tuple(maker.posts())),
    }


class _Maker:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._labels = chinese_labels(graph)
        self._entities = {e.iri: e for e in graph.entities}
        self._claims = {c.iri: c for c in graph.claims}
        self._articles = {a.iri: a for a in graph.articles}

    def nodes(self) -> Iterable[tuple[Cell, ...]]:
        degrees = Counter(iri for r in self._graph.relations for iri in (r.subject, r.object))
        for e in self._graph.entities:
            mentions = sum(self._claims[iri].kind == "mention" for iri in e.claims)
            counts = (len(e.articles), mentions, degrees[e.iri])
            yield (e.iri, e.type, self._labels[e.type], e.name, "；".join(e.aliases), *counts)

    def edges(self) -> Iterable[tuple[Cell, ...]]:
        for r in self._graph.relations:
            names = (self._name(r.subject), self._labels[r.predicate], self._name(r.object))
            articles = len({self._claims[iri].article for iri in r.claims})
            triple = (r.subject, r.predicate, r.object)
            said = (r.planned, len(r.claims), articles)
            yield (hashed(*triple), *triple, *names, *said, *self._source(r.claims))

    def observations(self) -> Iterable[tuple[Cell, ...]]:
        for o in self._graph.observations:
            whose = (o.subject, self._name(o.subject), self._entities[o.subject].type)
            said = (o.indicator, o.value, o.unit, o.bound, o.time, o.period_start, o.period_end)
            wording = next((self._claims[iri].wording for iri in self._best(o.claims)), None)
            yield (o.iri, *whose, *said, wording, *self._source(o.claims))

    def posts(self) -> Iterable[tuple[Cell, ...]]:
        for p in self._graph.posts:
            who = (p.holder, self._name(p.holder), p.organization, self._name(p.organization))
            yield (p.iri, *who, p.title, *self._source(p.claims))

    def _name(self, iri: str) -> str:
        return self._entities[iri].name

    def _best(self, claims: tuple[str, ...]) -> list[str]:
        """The surest claim, the shortest quote first among equals."""
        found = (self._claims[iri] for iri in claims)
        return [c.iri for c in sorted(found, key=lambda c: (-c.confidence, len(c.quote), c.iri))[:1]]

    def _source(self, claims: tuple[str, ...]) -> tuple[Cell, ...]:
        for claim in (self._claims[iri] for iri in self._best(claims)):
            article = self._articles[claim.article]
            return claim.confidence, claim.quote, article.source, parts_text(claim.parts), article.issued
        return (None,) * len(_SOURCE)
