"""A build read back as a graph: ``kg.load``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, Observation, Post, Relation
from kg.core.text import Parts
from kg.core.vocabulary import ENTITY_TYPES, ZK, OwnPredicate, iris_with
from kg.errors import BuildError
from kg.nodes import Node, read_nodes
from kg.write.files import verify
from kg.write.tables import read_decisions
from kg.write.terms import PREFIXES

_DCTERMS, _RDF, _SCHEMA, _SKOS, _PROV = (
    PREFIXES[name] for name in ("dcterms", "rdf", "schema", "skos", "prov")
)
_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = PREFIXES["rdfs"]
_NEEDED = ("zones.ttl", "evidence.ttl", "decisions.tsv")

Claims = dict[str, tuple[str, ...]]
"""The IRIs of the claims about a node, by its IRI."""


def load(folder: str | Path, inputs: Sequence[str | Path] | None = None) -> Graph:
    """The graph of a build, from its Turtle and its decisions.

    A build keeps neither what was ``unclear``, which comes back empty, nor the ``context`` of its claims, the sentence
    around each quote: with the ``inputs`` of the build (its files, folders or globs) it is cut from them again.

    Raises BuildError for a folder without a whole build (none there, or files that do not match ``build.json``), and
    where an article of the build is not among the inputs.
    """
    graph = _graph(folder)
    if inputs is None:
        return graph
    from kg.quoted import with_sentences  # noqa: PLC0415 — only who wants sentences reads pages

    return with_sentences(graph, inputs)


def _graph(folder: str | Path) -> Graph:
    files = verify(folder)
    missing = [name for name in _NEEDED if name not in files]
    if missing:
        raise BuildError(f"{folder}: the build has no {', '.join(missing)}; build again with all outputs")
    nodes = read_nodes(files["zones.ttl"])
    predicates = tuple(_predicates(nodes))
    names = {iri: name for name, iri in iris_with(predicates).items()}
    claims = tuple(_claim(node, names) for node in read_nodes(files["evidence.ttl"]))
    about = _by_node(claims)
    return Graph(
        entities=tuple(_entities(nodes, about)),
        relations=tuple(_relations(nodes, claims, iris_with(predicates))),
        posts=tuple(_post(node, about) for node in nodes if node.has_type(ZK + "Post")),
        observations=tuple(_observation(node, about) for node in nodes if node.has_type(ZK + "Observation")),
        articles=tuple(_article(node) for node in nodes if node.has_type(ZK + "Article")),
        claims=claims,
        decisions=read_decisions(files["decisions.tsv"].read_text(encoding="utf-8")),
        predicates=predicates,
    )


def _predicates(nodes: Iterable[Node]) -> Iterator[OwnPredicate]:
    """The relations that the build declares because the ontology lacks them."""
    held = {node.iri: node for node in nodes}
    inverses = {above: node for node in held.values() for above in node.all(_OWL + "inverseOf")}
    for node in held.values():
        if ZK + "relatedTo" in node.all(_RDFS + "subPropertyOf"):
            ends = (node.all(f"{_SCHEMA}{end}Includes") for end in ("domain", "range"))
            subjects, objects = (tuple(t for t in ENTITY_TYPES if ZK + t in types) for types in ends)
            label, inverse = (
                (of.text(_RDFS + "label", "zh"), of.text(_RDFS + "label", "en"))
                for of in (node, inverses.get(node.iri, node))
            )
            name = re.split("[/#]", node.iri)[-1]
            yield OwnPredicate(name, node.iri, (subjects, objects), label, inverse)


def _by_node(claims: Iterable[Evidence]) -> Claims:
    found: dict[str, list[str]] = {}
    for claim in claims:
        if claim.about and claim.kind != "author":
            found.setdefault(claim.about, []).append(claim.iri)
    return {iri: tuple(said) for iri, said in found.items()}


def _entities(nodes: Iterable[Node], about: Claims) -> Iterator[Entity]:
    replaces: dict[str, list[str]] = {}
    for node in nodes:
        for new in node.all(_DCTERMS + "isReplacedBy"):
            replaces.setdefault(new, []).append(node.iri)
    for node in nodes:
        for type_ in ENTITY_TYPES:
            if node.has_type(ZK + type_):
                yield Entity(
                    iri=node.iri,
                    type=type_,
                    name=node.one(_SKOS + "prefLabel"),
                    aliases=node.all(_SKOS + "altLabel"),
                    articles=node.all(ZK + "mentionedIn"),
                    replaces=tuple(replaces.get(node.iri, ())),
                    claims=about.get(node.iri, ()),
                )


def _relations(
    nodes: Iterable[Node], claims: Iterable[Evidence], iris: Mapping[str, str]
) -> Iterator[Relation]:
    said: dict[tuple[str | None, str | None, str | None], list[Evidence]] = {}
    for claim in claims:
        if claim.kind == "relation":
            said.setdefault((claim.subject, claim.predicate, claim.object), []).append(claim)
    for node in nodes:
        for predicate, iri in sorted(iris.items()):
            for other in node.all(iri):
                group = said.get((node.iri, predicate, other), [])
                planned = bool(group) and all(claim.modality == "planned" for claim in group)
                yield Relation(node.iri, predicate, other, tuple(c.iri for c in group), planned)


def _post(node: Node, about: Claims) -> Post:
    return Post(
        iri=node.iri,
        holder=node.one(ZK + "holder"),
        organization=node.one(ZK + "organization"),
        title=node.one(ZK + "title"),
        claims=about.get(node.iri, ()),
    )


def _observation(node: Node, about: Claims) -> Observation:
    return Observation(
        iri=node.iri,
        subject=node.one(ZK + "subject"),
        indicator=node.one(ZK + "indicator"),
        value=Decimal(node.one(ZK + "value")),
        unit=node.maybe(ZK + "unit"),
        bound=node.one(ZK + "bound"),
        time=node.maybe(ZK + "time"),
        period_start=node.maybe(ZK + "periodStart"),
        period_end=node.maybe(ZK + "periodEnd"),
        claims=about.get(node.iri, ()),
    )


def _article(node: Node) -> ArticleNode:
    return ArticleNode(
        iri=node.iri,
        title=node.maybe(_DCTERMS + "title"),
        subtitle=node.maybe(ZK + "subtitle"),
        creators=node.all(_DCTERMS + "creator"),
        source=node.one(_DCTERMS + "source"),
        encoding=node.one(ZK + "encoding"),
        sha256=node.one(ZK + "sha256"),
        start=int(node.one(ZK + "start")),
        end=int(node.one(ZK + "end")),
        issued=node.maybe(_DCTERMS + "issued"),
        publisher=node.maybe(_DCTERMS + "publisher"),
        text_file=node.maybe(ZK + "text"),
        place=node.maybe(ZK + "dateline"),
        version_of=node.maybe(_DCTERMS + "isVersionOf"),
        edition=node.maybe(_SCHEMA + "printEdition"),
        page=node.maybe(_SCHEMA + "printPage"),
        url=node.maybe(_SCHEMA + "url"),
    )


def _claim(node: Node, names: Mapping[str, str]) -> Evidence:
    predicate, page = node.maybe(_RDF + "predicate"), node.maybe(ZK + "page")
    return Evidence(
        iri=node.iri,
        kind=node.one(ZK + "kind"),
        about=node.maybe(ZK + "about"),
        subject=node.maybe(_RDF + "subject"),
        predicate=names.get(predicate, predicate.removeprefix(ZK)) if predicate else None,
        object=node.maybe(_RDF + "object"),
        quote=node.one(ZK + "quote"),
        parts=_parts(node.one(ZK + "parts")),
        subject_parts=_parts(node.maybe(ZK + "subjectParts")),
        object_parts=_parts(node.maybe(ZK + "objectParts")),
        reference=node.maybe(ZK + "reference"),
        article=node.one(_PROV + "wasDerivedFrom"),
        rules=node.all(ZK + "rule"),
        confidence=Decimal(node.one(ZK + "confidence")),
        modality=node.maybe(ZK + "modality"),
        wording=node.maybe(ZK + "wording"),
        page=int(page) if page else None,
        box=node.maybe(ZK + "box"),
    )


def _parts(text: str | None) -> Parts:
    intervals = (interval.split("-") for interval in (text or "").split())
    return tuple((int(start), int(end)) for start, end in intervals)
