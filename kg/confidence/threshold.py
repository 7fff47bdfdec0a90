"""What of a graph stands when only claims of some confidence count."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import TypeVar

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, LeftOut, Observation, Post, Relation
from kg.core.names import comparison_key
from kg.errors import UsageError

_Fact = TypeVar("_Fact", Relation, Post, Observation)
Claims = dict[str, Evidence]


def least_confidence(given: str | None) -> Decimal | None:
    """The threshold that an option names; raises UsageError for what is no number from 0 to 1.

    >>> least_confidence("0.7")
    Decimal('0.7')
    """
    if given is None:
        return None
    try:
        least = Decimal(given)
    except InvalidOperation:
        least = Decimal(-1)
    if not (least.is_finite() and 0 <= least <= 1):
        raise UsageError(f"--min-confidence {given} is no number from 0 to 1; give one such as 0.7")
    return least


def trusted(graph: Graph, least: Decimal) -> Graph:
    """The graph of the claims whose confidence is ``least`` or more: a part of the one given, with the same IRIs.

    A relation, post or observation stands while one of its claims does; an entity while one of its mentions does,
    and with an entity go all facts that touch it. What is left out is counted in :attr:`Graph.left_out`.
    """
    claims = {c.iri: c for c in graph.claims if c.confidence >= least}
    entities = tuple(e for e in (_entity(e, claims) for e in graph.entities) if e.articles)
    named = {e.iri for e in entities}
    relations = _facts(graph.relations, claims, lambda r: {r.subject, r.object} <= named)
    relations = tuple(replace(r, planned=_planned(r, claims)) for r in relations)
    posts = _facts(graph.posts, claims, lambda p: {p.holder, p.organization} <= named)
    observations = _facts(graph.observations, claims, lambda o: o.subject in named)
    articles = tuple(_article(a, named) for a in graph.articles)
    said = [e.claims for e in entities] + [r.claims for r in relations] + [p.claims for p in posts]
    used = set(chain.from_iterable([*said, *(o.claims for o in observations)]))
    signed = {a.iri for a in articles if a.creators}
    kept = tuple(c for c in claims.values() if c.iri in used or (c.kind == "author" and c.about in signed))
    after = replace(
        graph, entities=entities, relations=relations, posts=posts, observations=observations,
        articles=articles, claims=kept,
    )  # fmt: skip
    return replace(after, left_out=_left_out(graph, after, least))


def _entity(entity: Entity, claims: Claims) -> Entity:
    """The entity with the mentions and aliases that stand; one without articles is none."""
    own = [claims[iri] for iri in entity.claims if iri in claims]
    articles = {c.article for c in own if c.kind == "mention"}
    printed = [comparison_key(c.quote) for c in own]
    return replace(
        entity,
        claims=tuple(c.iri for c in own),
        articles=tuple(a for a in entity.articles if a in articles),
        aliases=tuple(a for a in entity.aliases if any(comparison_key(a) in form for form in printed)),
    )


def _facts(facts: Iterable[_Fact], claims: Claims, stands: Callable[[_Fact], bool]) -> tuple[_Fact, ...]:
    kept = (replace(f, claims=tuple(iri for iri in f.claims if iri in claims)) for f in facts if stands(f))
    return tuple(f for f in kept if f.claims)


def _planned(relation: Relation, claims: Claims) -> bool:
    return all(claims[iri].modality == "planned" for iri in relation.claims)


def _article(article: ArticleNode, named: set[str]) -> ArticleNode:
    return replace(article, creators=tuple(iri for iri in article.creators if iri in named))


def _left_out(before: Graph, after: Graph, least: Decimal) -> LeftOut:
    return LeftOut(
        least=least,
        entities=len(before.entities) - len(after.entities),
        relations=len(before.relations) - len(after.relations),
        posts=len(before.posts) - len(after.posts),
        observations=len(before.observations) - len(after.observations),
        claims=len(before.claims) - len(after.claims),
    )
