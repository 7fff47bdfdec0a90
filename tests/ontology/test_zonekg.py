"""The ontology says the same as the code, in Chinese and English, without blank nodes."""

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

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


def test_every_term_has_label_and_comment_in_both_languages(ontology: rdflib.Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    terms = {term for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    assert len(terms) > 80
    for term in terms:
        for said in (RDFS.label, RDFS.comment):
            assert sorted(o.language for o in ontology.objects(term, said)) == ["en", "zh"], term


def test_labels_are_those_of_the_outputs(ontology: rdflib.Graph) -> None:
    labels = {
        str(term).removeprefix(ZK): str(label)
        for term, label in ontology.subject_objects(RDFS.label)
        if isinstance(label, rdflib.Literal) and label.language == "zh"
    }
    for name, label in {**TYPE_LABELS, **PREDICATE_LABELS}.items():
        assert labels[name] == label


def test_no_blank_nodes(ontology: rdflib.Graph) -> None:
    assert not [t for triple in ontology for t in triple if isinstance(t, rdflib.BNode)]


def test_every_term_that_we_write_is_defined(ontology: rdflib.Graph) -> None:
    graph = sample_graph()
    written = rdflib.Graph()
    for text in ("".join(zones(graph, BASE)), "".join(evidence(graph, BASE))):
        written.parse(data=text, format="turtle")
    used = {t for s, p, o in written for t in (p, o) if str(t).startswith(ZK)}
    assert len(used) > 50
    assert not {t for t in used if (t, RDF.type, None) not in ontology}
