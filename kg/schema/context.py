"""The JSON-LD context: a short name for every term that the graph writes."""

import json

from kg.schema.model import PREFIXES, Term, Vocabulary

_PERIODS = ("rdfs:Literal",)
"""Ranges whose values carry their own datatype."""

_BEYOND_OWL: dict[str, dict[str, str]] = {
    "Statement": {"@id": "rdf:Statement"},
    "rdf:subject": {"@id": "rdf:subject", "@type": "@id"},
    "rdf:predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "rdf:object": {"@id": "rdf:object", "@type": "@id"},
    "label": {"@id": "rdfs:label", "@language": "zh"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "zh"},
    "altLabel": {"@id": "skos:altLabel", "@language": "zh"},
    "posts": {"@reverse": "zk:holder"},
    "observations": {"@reverse": "zk:subject"},
    "claims": {"@reverse": "zk:about"},
    "statements": {"@reverse": "rdf:subject"},
    "replaces": {"@reverse": "dcterms:isReplacedBy", "@type": "@id"},
}
"""Terms that OWL reserves or knows as annotations only, and those read backwards, by which a node holds its facts."""


def context(vocabulary: Vocabulary) -> str:
    """The text of ``context.jsonld``."""
    found: dict[str, object] = {"@version": 1.1}
    found |= {prefix: {"@id": iri, "@prefix": True} for prefix, iri in PREFIXES.items()}
    found |= {"id": "@id", "type": "@type"}
    for term in vocabulary.described("owl:Class"):
        found[term.local] = {"@id": term.name}
    for kind in ("owl:ObjectProperty", "owl:DatatypeProperty"):
        for term in vocabulary.described(kind):
            found[context_name(vocabulary, term)] = _definition(term)
    return json.dumps({"@context": found | _BEYOND_OWL}, ensure_ascii=False, indent=2) + "\n"


def context_name(vocabulary: Vocabulary, term: Term) -> str:
    """The local name; a term of another vocabulary keeps its prefix where ours has that name."""
    return term.name if term.name[:3] != "zk:" and f"zk:{term.local}" in vocabulary.terms else term.local


def _definition(term: Term) -> dict[str, str]:
    if term.kind == "owl:ObjectProperty":
        return {"@id": term.name, "@type": "@id"}
    range_ = term.one("rdfs:range")
    if range_ == "rdf:PlainLiteral":
        return {"@id": term.name, "@language": "zh"}
    if range_ in _PERIODS or range_ == "xsd:string" or not range_:
        return {"@id": term.name}
    return {"@id": term.name, "@type": range_}
