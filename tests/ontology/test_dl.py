"""The ontology is OWL 2 DL by itself and consistent; the graph contradicts it nowhere."""

import io
import shutil
from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS

from kg.core.vocabulary import BASE, ENTITY_TYPES, ZK
from kg.write.turtle import evidence, zones
from tests.ontology.dl import troubles
from tests.sample import sample_graph

NS = rdflib.Namespace(ZK)
ERROR = rdflib.Namespace("http://www.daml.org/2002/03/agents/agent-ont#").ErrorMessage
BROKEN = (
    ("zk:Zone a owl:ObjectProperty .", "two kinds"),
    ("zk:locatedIn a owl:FunctionalProperty .", "not simple"),
    ("zk:Zone rdfs:subClassOf zk:Undeclared .", "not two classes"),
    ("zk:runs rdfs:range xsd:string .", "is no class"),
    ("zk:value rdfs:range xsd:gYear .", "is no datatype"),
    ("zk:Zone zk:unheard zk:Park .", "no declared annotation property"),
    ("zk:Zone rdfs:subClassOf [ a owl:Class ] .", "blank node"),
    ("zk:runs rdfs:subPropertyOf zk:value .", "one kind"),
)
HEAD = f"@prefix zk: <{ZK}> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> .\n"
HEAD += "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"


@pytest.fixture
def ontology(root: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(root / "ontology/zonekg.ttl")


def test_it_is_owl_2_dl(ontology: rdflib.Graph) -> None:
    assert troubles(ontology) == []


@pytest.mark.parametrize(("broken", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_what_is_not_owl_2_dl_is_found(ontology: rdflib.Graph, broken: str, said: str) -> None:
    ontology.parse(data=HEAD + broken, format="turtle")
    assert said in "\n".join(troubles(ontology))


def test_the_types_are_disjoint(ontology: rdflib.Graph) -> None:
    lists = [set(ontology.items(members)) for members in ontology.objects(None, OWL.members)]
    assert {NS[t] for t in ENTITY_TYPES} in lists


def test_every_relation_has_an_inverse_or_is_its_own(ontology: rdflib.Graph) -> None:
    for term in ontology.subjects(RDFS.subPropertyOf, NS.relatedTo):
        inverse = list(ontology.subjects(OWL.inverseOf, term))
        assert len(inverse) + ((term, RDF.type, OWL.SymmetricProperty) in ontology) == 1, term


def closed(graph: rdflib.Graph) -> list[str]:
    """The contradictions that the rules of OWL 2 RL find."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return [str(message) for node in graph.subjects(RDF.type, ERROR) for message in graph.objects(node)]


def test_the_rules_of_owl_2_rl_find_no_contradiction(ontology: rdflib.Graph) -> None:
    graph = sample_graph()
    for text in (zones(graph, BASE), evidence(graph, BASE)):
        ontology.parse(data="".join(text), format="turtle")
    assert closed(ontology) == []
    zone = rdflib.URIRef(f"{BASE}Zone/云岭高新区")
    assert (zone, RDF.type, NS.Area) in ontology
    assert (zone, NS.hasSubsidiary, rdflib.URIRef(f"{BASE}GovernmentBody/云岭高新区税务局")) in ontology


def test_the_rules_of_owl_2_rl_find_two_types(ontology: rdflib.Graph) -> None:
    ontology.parse(data=HEAD + "<http://example.org/x> a zk:Zone, zk:Person .", format="turtle")
    assert closed(ontology)


@pytest.mark.slow
def test_the_rules_of_owl_2_rl_find_no_contradiction_in_the_seeds(ontology: rdflib.Graph, root: Path) -> None:
    for name in ("zones.ttl", "evidence.ttl"):
        ontology.parse(root / "graphs" / name)
    assert closed(ontology) == []


@pytest.mark.slow
def test_a_reasoner_finds_it_consistent(ontology: rdflib.Graph) -> None:
    """HermiT, as owlready2 carries it."""
    if shutil.which("java") is None:
        pytest.skip("java is missing: HermiT cannot run (apt-get install default-jre-headless)")
    assert inconsistent(ontology) == []


@pytest.mark.slow
def test_a_reasoner_finds_two_types(ontology: rdflib.Graph) -> None:
    if shutil.which("java") is None:
        pytest.skip("java is missing: HermiT cannot run (apt-get install default-jre-headless)")
    ontology.parse(data=HEAD + "zk:Both a owl:Class ; rdfs:subClassOf zk:Zone, zk:Person .", format="turtle")
    assert inconsistent(ontology) == [str(NS.Both)]


def inconsistent(ontology: rdflib.Graph) -> list[str]:
    """The classes that can have no member, as HermiT says."""
    owlready2 = pytest.importorskip("owlready2")
    world = owlready2.World()
    loaded = world.get_ontology("https://w3id.org/zonekg/ns#")
    loaded.load(fileobj=io.BytesIO(ontology.serialize(format="nt", encoding="utf-8")), format="ntriples")
    owlready2.sync_reasoner_hermit(world, debug=0)
    return sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)
