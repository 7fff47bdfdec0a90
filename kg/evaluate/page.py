"""What a graph says of one source, in the shape that scoring compares with gold."""

from dataclasses import dataclass

from kg.core.graph import Entity, Graph, Observation, Post, Relation
from kg.core.text import Parts


@dataclass(frozen=True, slots=True)
class PagePrediction:
    """The part of a graph that one source file says; ``evidence`` gives the parts of each item's claims."""

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    posts: tuple[Post, ...]
    observations: tuple[Observation, ...]
    titles: tuple[str, ...]
    authors: tuple[str, ...]
    evidence: dict[str, Parts]
    quotes: dict[str, str]


def predict(graph: Graph, path: str | None = None) -> PagePrediction:
    """What the graph says by claims of the articles of ``path``; of all articles when it is None."""
    articles = [a for a in graph.articles if path is None or a.source == path]
    ours = {a.iri for a in articles}
    claims = {c.iri: c for c in graph.claims if c.article in ours}
    entities = tuple(e for e in graph.entities if ours & set(e.articles))
    creators = {iri for a in articles for iri in a.creators}
    return PagePrediction(
        entities=entities,
        relations=tuple(r for r in graph.relations if claims.keys() & set(r.claims)),
        posts=tuple(p for p in graph.posts if claims.keys() & set(p.claims)),
        observations=tuple(o for o in graph.observations if claims.keys() & set(o.claims)),
        titles=tuple(a.title for a in articles if a.title),
        authors=tuple(e.name for e in entities if e.iri in creators),
        evidence={iri: c.parts for iri, c in claims.items()},
        quotes={iri: c.quote for iri, c in claims.items()},
    )
