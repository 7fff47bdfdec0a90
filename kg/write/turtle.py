"""The graph as Turtle: what is known (``zones.ttl``) and where it stands (``evidence.ttl``).

Subjects are sorted within their section, each triple has its own line, there are no blank nodes.
"""

from collections.abc import Iterator

from kg.core.graph import ArticleNode, Entity, Evidence, Graph, Observation, Post
from kg.core.text import Parts
from kg.core.vocabulary import OwnPredicate
from kg.write.terms import Terms, decimal, period, text

_OWL = "http://www.w3.org/2002/07/owl#"


def zones(graph: Graph, base: str) -> Iterator[str]:
    """``zones.ttl``: entities with their relations, posts, observations, articles, replaced IRIs.

    Relations that the ontology lacks are declared first.
    """
    terms = Terms(base, graph.predicates)
    relations: dict[str, list[str]] = {}
    for relation in graph.relations:
        line = f"{terms.predicate(relation.predicate)} {terms.iri(relation.object)}"
        relations.setdefault(relation.subject, []).append(line)
    yield terms.head()
    for predicate in graph.predicates:
        yield from terms.block(predicate.iri, [f"<{_OWL}ObjectProperty>"], _own_predicate(predicate))
        inverse = [f"<{_OWL}inverseOf> {terms.iri(predicate.iri)}", *_labels(predicate.inverse)]
        yield from terms.block(predicate.inverse_iri, [f"<{_OWL}ObjectProperty>"], inverse)
    for entity in graph.entities:
        lines = [*_entity(entity, terms), *relations.get(entity.iri, ())]
        yield from terms.block(entity.iri, [f"zk:{entity.type}"], lines)
    for post in graph.posts:
        yield from terms.block(post.iri, ["zk:Post"], _post(post, terms))
    for observation in graph.observations:
        yield from terms.block(observation.iri, ["zk:Observation"], _observation(observation, terms))
    for article in graph.articles:
        yield from terms.block(article.iri, ["zk:Article"], _article(article, terms))
    yield from _replaced(graph, terms)


def evidence(graph: Graph, base: str) -> Iterator[str]:
    """``evidence.ttl``: every claim."""
    terms = Terms(base, graph.predicates)
    yield terms.head()
    for claim in graph.claims:
        types = ["zk:Claim", "rdf:Statement"] if claim.kind == "relation" else ["zk:Claim"]
        yield from terms.block(claim.iri, types, _claim(claim, terms))


def _own_predicate(predicate: OwnPredicate) -> Iterator[str]:
    """What the ontology would say of the relation, with the types of its ends one by one."""
    yield "rdfs:subPropertyOf zk:relatedTo"
    yield from _labels(predicate.label)
    for end, types in zip(("domain", "range"), predicate.signature, strict=True):
        yield from (f"schema:{end}Includes zk:{type_}" for type_ in types)


def _labels(texts: tuple[str, str]) -> Iterator[str]:
    for language, value in zip(("zh", "en"), texts, strict=True):
        yield f"rdfs:label {text(value, language)}"


def _entity(entity: Entity, terms: Terms) -> Iterator[str]:
    yield f"rdfs:label {text(entity.name, 'zh')}"
    yield f"skos:prefLabel {text(entity.name, 'zh')}"
    for alias in entity.aliases:
        yield f"skos:altLabel {text(alias, 'zh')}"
    for article in entity.articles:
        yield f"zk:mentionedIn {terms.iri(article)}"


def _post(post: Post, terms: Terms) -> Iterator[str]:
    yield f"zk:holder {terms.iri(post.holder)}"
    yield f"zk:organization {terms.iri(post.organization)}"
    yield f"zk:title {text(post.title, 'zh')}"


def _observation(observation: Observation, terms: Terms) -> Iterator[str]:
    yield f"zk:subject {terms.iri(observation.subject)}"
    yield f"zk:indicator {text(observation.indicator, 'zh')}"
    yield f"zk:value {decimal(observation.value)}"
    if observation.unit:
        yield f"zk:unit {text(observation.unit)}"
    yield f"zk:bound {text(observation.bound)}"
    if observation.time:
        yield f"zk:time {text(observation.time)}"
    if observation.period_start:
        yield f"zk:periodStart {period(observation.period_start)}"
    if observation.period_end:
        yield f"zk:periodEnd {period(observation.period_end)}"


def _article(article: ArticleNode, terms: Terms) -> Iterator[str]:
    if article.title:
        yield f"dcterms:title {text(article.title, 'zh')}"
    if article.subtitle:
        yield f"zk:subtitle {text(article.subtitle, 'zh')}"
    for creator in article.creators:
        yield f"dcterms:creator {terms.iri(creator)}"
    if article.issued:
        yield f"dcterms:issued {period(article.issued)}"
    if article.publisher:
        yield f"dcterms:publisher {text(article.publisher, 'zh')}"
    if article.place:
        yield f"zk:dateline {text(article.place, 'zh')}"
    yield from _published(article)
    if article.version_of:
        yield f"dcterms:isVersionOf {terms.iri(article.version_of)}"
    yield f"dcterms:source {text(article.source)}"
    yield f"zk:encoding {text(article.encoding)}"
    yield f"zk:sha256 {text(article.sha256)}"
    yield f"zk:start {article.start}"
    yield f"zk:end {article.end}"
    if article.text_file:
        yield f"zk:text {text(article.text_file)}"


def _published(article: ArticleNode) -> Iterator[str]:
    """Where in the paper, or online, the article was published."""
    if article.edition:
        yield f"schema:printEdition {text(article.edition, 'zh')}"
    if article.page:
        yield f"schema:printPage {text(article.page)}"
    if article.url:
        yield f"schema:url {text(article.url)}^^xsd:anyURI"


def _replaced(graph: Graph, terms: Terms) -> Iterator[str]:
    for old, new in sorted((old, entity.iri) for entity in graph.entities for old in entity.replaces):
        yield f"\n{terms.iri(old)} dcterms:isReplacedBy {terms.iri(new)} .\n"


def _claim(claim: Evidence, terms: Terms) -> Iterator[str]:
    yield f"zk:kind {text(claim.kind)}"
    if claim.subject and claim.predicate and claim.object:
        yield f"rdf:subject {terms.iri(claim.subject)}"
        yield f"rdf:predicate {terms.predicate(claim.predicate)}"
        yield f"rdf:object {terms.iri(claim.object)}"
    if claim.about:
        yield f"zk:about {terms.iri(claim.about)}"
    yield f"zk:quote {text(claim.quote)}"
    yield f"zk:parts {text(parts_text(claim.parts))}"
    yield f"zk:start {min(start for start, _ in claim.parts)}"
    yield f"zk:end {max(end for _, end in claim.parts)}"
    yield f"prov:wasDerivedFrom {terms.iri(claim.article)}"
    yield from _ends(claim)
    for rule in claim.rules:
        yield f"zk:rule {text(rule)}"
    yield f"zk:confidence {decimal(claim.confidence)}"
    if claim.modality:
        yield f"zk:modality {text(claim.modality)}"
    if claim.wording:
        yield f"zk:wording {text(claim.wording)}"
    if claim.page:
        yield f"zk:page {claim.page}"
    if claim.box:
        yield f"zk:box {text(claim.box)}"


def _ends(claim: Evidence) -> Iterator[str]:
    if claim.subject_parts:
        yield f"zk:subjectParts {text(parts_text(claim.subject_parts))}"
    if claim.object_parts:
        yield f"zk:objectParts {text(parts_text(claim.object_parts))}"
    if claim.reference:
        yield f"zk:reference {text(claim.reference)}"


def parts_text(parts: Parts) -> str:
    """Intervals as the contract writes them.

    >>> parts_text(((812, 830), (905, 921)))
    '812-830 905-921'
    """
    return " ".join(f"{start}-{end}" for start, end in parts)
