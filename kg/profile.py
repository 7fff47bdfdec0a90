"""The profile of an entity as text: its names, and every fact with its quote, file and offsets."""

from collections.abc import Iterator, Sequence

from kg.core.graph import Entity, Evidence, Graph
from kg.core.names import comparison_key
from kg.core.numbers import plain


def profile_lines(graph: Graph, name: str) -> list[str]:
    """The lines for every entity of that name; when there is none, the entities whose names contain it."""
    wanted = comparison_key(name)
    exact = [e for e in graph.entities if wanted in map(comparison_key, (e.name, *e.aliases))]
    if exact:
        return [line for e in exact for line in _Profile(graph, e).lines()]
    part = [e for e in graph.entities if any(wanted in comparison_key(n) for n in (e.name, *e.aliases))]
    if len(part) == 1:
        return list(_Profile(graph, part[0]).lines())
    return [f"{e.type} {e.name}" for e in part]


class _Profile:
    def __init__(self, graph: Graph, entity: Entity) -> None:
        self._graph = graph
        self._entity = entity
        self._names = {e.iri: e.name for e in graph.entities}
        self._claims = {c.iri: c for c in graph.claims}
        self._files = {a.iri: a.source for a in graph.articles}

    def lines(self) -> Iterator[str]:
        yield f"{self._entity.type} {self._entity.name}"
        yield f"  {self._entity.iri}"
        if self._entity.aliases:
            yield f"  also: {', '.join(self._entity.aliases)}"
        yield from self._relations()
        yield from self._posts()
        yield from self._observations()

    def _relations(self) -> Iterator[str]:
        for r in self._graph.relations:
            if self._entity.iri in (r.subject, r.object):
                planned = " (planned)" if r.planned else ""
                yield f"  {self._names[r.subject]} {r.predicate} {self._names[r.object]}{planned}"
                yield from self._quotes(r.claims)

    def _posts(self) -> Iterator[str]:
        for p in self._graph.posts:
            if self._entity.iri in (p.holder, p.organization):
                yield f"  {self._names[p.holder]}: {self._names[p.organization]} {p.title}"
                yield from self._quotes(p.claims)

    def _observations(self) -> Iterator[str]:
        for o in self._graph.observations:
            if o.subject == self._entity.iri:
                bound = "" if o.bound == "exact" else f" ({o.bound})"
                time = f" [{o.time}]" if o.time else ""
                yield f"  {o.indicator}: {plain(o.value)} {o.unit or ''}{bound}{time}".rstrip()
                yield from self._quotes(o.claims)

    def _quotes(self, claims: Sequence[str]) -> Iterator[str]:
        for claim in claims:
            found = self._claims[claim]
            yield f"      “{found.quote}”  {self._where(found)}"

    def _where(self, found: Evidence) -> str:
        parts = " ".join(f"{start}-{end}" for start, end in found.parts)
        return f"{self._files[found.article]} {parts}"
