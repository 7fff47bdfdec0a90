"""From claims and link decisions to the graph: entities with names and IRIs, facts, articles, evidence."""

from collections.abc import Iterable, Mapping, Sequence

from kg.core.claims import Claim
from kg.core.graph import ArticleNode, Entity, Evidence, Graph
from kg.core.linked import Linked
from kg.core.text import Article
from kg.core.vocabulary import BASE, OwnPredicate, signatures_with
from kg.describe.facts import IriOf, ends, observations, posts, relations, sound, turned
from kg.describe.iri import article_iri
from kg.describe.merge import prepared
from kg.describe.naming import Cluster, clusters_of, give_iris
from kg.describe.places import Places
from kg.describe.printed import printed_at


def describe(  # noqa: PLR0913 — the last three are optional and go by keyword
    articles: Sequence[Article],
    claims: Sequence[Claim],
    linked: Linked,
    base_iri: str = BASE,
    *,
    versions: Mapping[str, str] | None = None,
    predicates: Sequence[OwnPredicate] = (),
) -> Graph:
    """The graph that the claims and the link decisions give: a pure function of both, whatever their order.

    ``base_iri`` is what every IRI begins with, ``versions`` has the id of the article that a reprint prints again,
    ``predicates`` are the relations that the ontology lacks.
    Claims that cannot stand in the graph once their ends are linked (a relation of an entity to itself, types
    that do not fit) are told in :attr:`Graph.unclear`.
    """
    places = Places(articles)
    ready = prepared(claims, places)
    clusters = clusters_of(linked.clusters, ready)
    replaces = give_iris(clusters, base_iri)
    iri_of = {k: cluster.iri for cluster in clusters for k in cluster.keys}
    signatures = signatures_with(predicates)
    troubles = {c.id: sound(c, iri_of, signatures) for c in ready}
    kept = [c for c in ready if troubles[c.id] is None]
    nodes = _articles(places, kept, iri_of, base_iri, versions or {})
    found_posts, found_observations = posts(kept, iri_of, base_iri), observations(kept, iri_of, base_iri)
    about = {iri: post.iri for post in found_posts for iri in post.claims}
    about |= {iri: observation.iri for observation in found_observations for iri in observation.claims}
    evidence = (_evidence(c, about, iri_of, places, base_iri) for c in kept)
    return Graph(
        entities=_entities(clusters, replaces, base_iri),
        relations=relations(kept, iri_of, base_iri),
        posts=found_posts,
        observations=found_observations,
        articles=nodes,
        claims=tuple(sorted(evidence, key=lambda e: e.iri)),
        decisions=tuple(sorted(linked.decisions, key=lambda d: (d.verdict, d.a, d.b, d.by, d.reasons))),
        unclear=tuple(sorted({line for line in troubles.values() if line})),
        predicates=tuple(sorted(predicates)),
    )


def _entities(
    clusters: Iterable[Cluster], replaces: Mapping[str, tuple[str, ...]], base: str
) -> tuple[Entity, ...]:
    found = [
        Entity(
            iri=cluster.iri,
            type=cluster.type,
            name=cluster.name,
            aliases=cluster.aliases,
            articles=tuple(sorted(article_iri(base, a) for a in cluster.articles)),
            replaces=replaces[cluster.iri],
            claims=tuple(sorted(f"{base}claim/{c.id}" for c in cluster.claims)),
        )
        for cluster in clusters
    ]
    return tuple(sorted(found, key=lambda entity: entity.iri))


def _articles(
    places: Places, claims: Iterable[Claim], iri_of: IriOf, base: str, versions: Mapping[str, str]
) -> tuple[ArticleNode, ...]:
    creators: dict[str, set[str]] = {}
    for c in claims:
        if c.kind == "author":
            creators.setdefault(c.article, set()).add(iri_of[c.subject])
    found = [
        _article(a, tuple(sorted(creators.get(a.id, ()))), base, versions.get(a.id))
        for a in places.articles.values()
    ]
    return tuple(sorted(found, key=lambda node: node.iri))


def _article(article: Article, creators: tuple[str, ...], base: str, version_of: str | None) -> ArticleNode:
    body = article.parts(*article.body) or ((0, 0),)
    return ArticleNode(
        iri=article_iri(base, article.id),
        title=article.title,
        subtitle=article.subtitle,
        creators=creators,
        source=article.source.path,
        encoding=article.source.encoding,
        sha256=article.source.sha256,
        start=min(start for start, _ in body),
        end=max(end for _, end in body),
        issued=article.issued,
        publisher=article.publisher,
        place=article.printed.place,
        version_of=article_iri(base, version_of) if version_of else None,
        text_file=article.source.origin.text_file if article.source.origin else None,
        edition=article.source.stated.edition,
        page=article.source.stated.page,
        url=article.source.stated.url,
    )


def _evidence(c: Claim, about: Mapping[str, str], iri_of: IriOf, places: Places, base: str) -> Evidence:
    iri = f"{base}claim/{c.id}"
    related = c.kind == "relation"
    subject, object_ = ends(c, iri_of) if related else (None, None)
    subject_parts, object_parts = c.subject_parts, c.object_parts
    if related and turned(c, iri_of):
        subject_parts, object_parts = object_parts, subject_parts
    page, box = printed_at(places.articles[c.article].source, c.parts)
    return Evidence(
        iri=iri,
        kind=c.kind,
        about=None if related else about.get(iri) or _about(c, iri_of, base),
        subject=subject,
        predicate=c.predicate if related else None,
        object=object_,
        quote=c.quote,
        parts=c.parts,
        subject_parts=subject_parts,
        object_parts=object_parts,
        reference=c.reference,
        article=article_iri(base, c.article),
        rules=c.rules,
        confidence=c.confidence,
        modality=c.modality,
        wording=c.wording,
        page=page,
        box=box,
        context=places.context(c),
    )


def _about(c: Claim, iri_of: IriOf, base: str) -> str:
    """An author's claim is about the article, a name's about its entity."""
    return article_iri(base, c.article) if c.kind == "author" else iri_of[c.subject]


__all__ = ["describe"]
