"""The ontology says the same as the code, in Chinese and English, with an example of each term."""

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.core.vocabulary import BASE, ENTITY_TYPES, PREDICATES, SIGNATURES, ZK
from kg.write.labels import PREDICATE_LABELS, TYPE_LABELS
from kg.write.turtle import evidence, zones
from tests.sample import sample_graph

NS = rdflib.Namespace(ZK)


@pytest.fixture(scope="module")
def ontology(root: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(root / "ontology/zonekg.ttl")


def types_of(ontology: rdflib.Graph, role: object) -> set[str]:
    return {t for t in ENTITY_TYPES if role in ontology.transitive_objects(NS[t], RDFS.subClassOf)}


@pytest.mark.parametrize("predicate", PREDICATES)
def test_domain_and_range_are_the_signature(ontology: rdflib.Graph, predicate: str) -> None:
    ends = (types_of(ontology, ontology.value(NS[predicate], p)) for p in (RDFS.domain, RDFS.range))
    assert tuple(ends) == tuple(map(set, SIGNATURES[predicate]))


def test_relations_are_those_of_the_code(ontology: rdflib.Graph) -> None:
    assert set(ontology.subjects(RDFS.subPropertyOf, NS.relatedTo)) == {NS[p] for p in PREDICATES}


def test_every_type_is_an_entity(ontology: rdflib.Graph) -> None:
    assert types_of(ontology, NS.Entity) == set(ENTITY_TYPES)


def test_every_term_has_label_definition_and_example(ontology: rdflib.Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    terms = {t for kind in kinds for t in ontology.subjects(RDF.type, kind) if t.startswith(ZK)}
    used = {t for t in ontology.subjects(RDFS.label) if not t.startswith("https://w3id.org/zonekg/ns")}
    assert (len(terms), len(used)) > (90, 8)
    for term in terms | used:
        for said in (RDFS.label, RDFS.comment):
            assert sorted(o.language for o in ontology.objects(term, said)) == ["en", "zh"], term
        assert len(list(ontology.objects(term, SKOS.example))) == 1, term


def test_labels_are_those_of_the_outputs(ontology: rdflib.Graph) -> None:
    labels = {
        str(term).removeprefix(ZK): str(label)
        for term, label in ontology.subject_objects(RDFS.label)
        if isinstance(label, rdflib.Literal) and label.language == "zh"
    }
    for name, label in {**TYPE_LABELS, **PREDICATE_LABELS}.items():
        assert labels[name] == label


def test_every_term_that_we_write_is_defined(ontology: rdflib.Graph) -> None:
    graph = sample_graph()
    written = rdflib.Graph()
    for text in ("".join(zones(graph, BASE)), "".join(evidence(graph, BASE))):
        written.parse(data=text, format="turtle")
    used = {t for s, p, o in written for t in (p, o) if str(t).startswith(ZK)}
    assert len(used) > 50
    assert not {t for t in used if (t, RDF.type, None) not in ontology}
