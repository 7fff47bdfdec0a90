"""N-Triples of the whole graph, and N-Quads with a named graph for each article; lines are sorted."""

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.core.graph import Graph
from kg.core.vocabulary import ZK, iris_with
from kg.write.terms import PREFIXES, text

_STRING = PREFIXES["xsd"] + "string"
_ALIAS = PREFIXES["skos"] + "altLabel"

Homes = dict[str, set[str]]
"""By the IRI of a node: the articles that say it."""


def ntriples(store: ox.Store) -> Iterator[str]:
    """Each triple of the default graph on its line."""
    yield from sorted(f"{line(q.subject, q.predicate, q.object)} .\n" for q in store)


def nquads(store: ox.Store, graph: Graph) -> Iterator[str]:
    """Each triple in the graph of every article that says it; its name is the article's IRI.

    An entity's type and name stand in the graph of each article that mentions it, so that each can be read alone.
    What no article says by itself (IRIs that were replaced) stands in the default graph.
    """
    homes, relations, aliases = _nodes(graph), _relations(graph), _aliases(graph)
    lines = set()
    for quad in store:
        said = line(quad.subject, quad.predicate, quad.object)
        triple = tuple(map(value, (quad.subject, quad.predicate, quad.object)))
        articles = relations.get(triple) or aliases.get(triple) or homes.get(triple[0], set())
        if triple[1] == ZK + "mentionedIn":
            articles = {triple[2]}
        lines |= {f"{said} <{article}> .\n" for article in articles} or {f"{said} .\n"}
    yield from sorted(lines)


def line(*terms: object) -> str:
    """Terms as N-Triples writes them; marks that an editor would not show are escaped."""
    return " ".join(map(_term, terms))


def value(term: object) -> str:
    """The IRI or the lexical form of a term."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _term(term: object) -> str:
    if not isinstance(term, ox.Literal):
        return str(term)
    typed = "" if term.language or term.datatype.value == _STRING else f"^^{term.datatype}"
    return text(term.value, term.language or "") + typed


def _nodes(graph: Graph) -> Homes:
    homes: Homes = defaultdict(set)
    articles = {claim.iri: claim.article for claim in graph.claims}
    for article in graph.articles:
        homes[article.iri].add(article.iri)
    for claim in graph.claims:
        homes[claim.iri].add(claim.article)
    for entity in graph.entities:
        homes[entity.iri].update(entity.articles)
    facts = [(p.iri, p.claims) for p in graph.posts] + [(o.iri, o.claims) for o in graph.observations]
    for iri, claims in facts:
        homes[iri].update(articles[claim] for claim in claims)
    return homes


def _relations(graph: Graph) -> dict[tuple[str, ...], set[str]]:
    articles = {claim.iri: claim.article for claim in graph.claims}
    iris = iris_with(graph.predicates)
    return {
        (r.subject, iris[r.predicate], r.object): {articles[iri] for iri in r.claims} for r in graph.relations
    }


def _aliases(graph: Graph) -> dict[tuple[str, ...], set[str]]:
    """An alias is said by the articles that print it."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for claim in graph.claims:
        if claim.about and claim.kind in ("alias", "mention"):
            found[claim.about, _ALIAS, claim.quote].add(claim.article)
    return found
