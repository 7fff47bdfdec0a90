"""Whether an RDF graph is an ontology of OWL 2 DL: what the structural specification asks of the terms it uses."""

from collections.abc import Iterator

from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

PROPERTIES = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
TRAITS = {OWL.FunctionalProperty, OWL.SymmetricProperty, OWL.TransitiveProperty}
BUILT_IN = {RDFS.label, RDFS.comment, RDFS.seeAlso, RDFS.isDefinedBy, OWL.versionInfo}
DATATYPES = {RDFS.Literal, RDF.PlainLiteral, XSD.string, XSD.integer, XSD.decimal, XSD.boolean, XSD.anyURI}
SYNTAX = {
    RDF.type,
    RDF.first,
    RDF.rest,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.members,
}


def troubles(ontology: Graph) -> list[str]:
    """What stands in the way of OWL 2 DL, one line each."""
    return sorted({*_declarations(ontology), *_axioms(ontology), *_blank_nodes(ontology), *_simple(ontology)})


def kinds(ontology: Graph, term: Node) -> set[Node]:
    """The kinds that a term is declared to be."""
    return set(ontology.objects(term, RDF.type)) & (PROPERTIES | {OWL.Class, RDFS.Datatype})


def _declarations(ontology: Graph) -> Iterator[str]:
    for term in set(ontology.subjects(RDF.type)):
        if isinstance(term, URIRef) and len(kinds(ontology, term)) > 1:
            yield f"{term} is declared as two kinds"
    for kind in set(ontology.objects(None, RDF.type)):
        if kind not in PROPERTIES | TRAITS | {OWL.Class, OWL.Ontology, OWL.AllDisjointClasses}:
            yield f"{kind} is no kind of OWL"


def _axioms(ontology: Graph) -> Iterator[str]:
    for s, p, o in ontology:
        if p in SYNTAX:
            yield from _ends(ontology, s, p, o)
        elif p not in BUILT_IN and kinds(ontology, p) != {OWL.AnnotationProperty}:
            yield f"{p} is used and no declared annotation property"


def _ends(ontology: Graph, s: Node, p: Node, o: Node) -> Iterator[str]:
    if p == RDFS.subClassOf and not kinds(ontology, s) == kinds(ontology, o) == {OWL.Class}:
        yield f"{s} under {o}: not two classes"
    if p in (RDFS.subPropertyOf, OWL.inverseOf) and kinds(ontology, s) != kinds(ontology, o):
        yield f"{s} and {o}: not two properties of one kind"
    if p == RDFS.domain and kinds(ontology, o) != {OWL.Class}:
        yield f"the domain {o} is no class"
    if p == RDFS.range:
        data = kinds(ontology, s) == {OWL.DatatypeProperty}
        if (o not in DATATYPES) if data else kinds(ontology, o) != {OWL.Class}:
            yield f"the range {o} of {s} is no {'datatype' if data else 'class'}"
    if p == RDF.first and kinds(ontology, o) != {OWL.Class}:
        yield f"{o} in a list is no class"


def _blank_nodes(ontology: Graph) -> Iterator[str]:
    for node in {t for triple in ontology for t in triple if isinstance(t, BNode)}:
        said = set(ontology.predicates(node))
        if said not in ({RDF.type, OWL.members}, {RDF.first, RDF.rest}):
            yield "a blank node that is neither an axiom of disjointness nor a list"
    for literal in (o for o in ontology.objects() if isinstance(o, Literal)):
        if literal.datatype not in (None, *DATATYPES):
            yield f"a literal of the datatype {literal.datatype}"


def _simple(ontology: Graph) -> Iterator[str]:
    """A property with a transitive one below it may be neither functional nor in other axioms of number."""
    for term in ontology.subjects(RDF.type, OWL.TransitiveProperty):
        for above in ontology.transitive_objects(term, RDFS.subPropertyOf):
            if (above, RDF.type, OWL.FunctionalProperty) in ontology:
                yield f"{above} is functional and not simple"
