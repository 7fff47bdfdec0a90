"""Articles as nodes: the graph with one more entity for each article, and an edge to it from what it mentions."""

from dataclasses import replace

from kg.core.graph import Entity, Graph, Relation

ARTICLE, MENTIONED = "Article", "mentionedIn"


def with_articles(graph: Graph) -> Graph:
    """The graph with articles among its entities; an article without title is named for its file."""
    said: dict[tuple[str, str], list[str]] = {}
    for claim in graph.claims:
        if claim.about and claim.kind in ("mention", "alias"):
            said.setdefault((claim.about, claim.article), []).append(claim.iri)
    nodes = (Entity(a.iri, ARTICLE, a.title or a.source) for a in graph.articles)
    edges = (
        Relation(e.iri, MENTIONED, article, tuple(said.get((e.iri, article), ())))
        for e in graph.entities
        for article in e.articles
    )
    relations = sorted((*graph.relations, *edges), key=lambda r: (r.subject, r.predicate, r.object))
    entities = sorted((*graph.entities, *nodes), key=lambda e: e.iri)
    return replace(graph, entities=tuple(entities), relations=tuple(relations))
