"""The shapes accept a graph that we write and find each kind of broken datum."""

from pathlib import Path

import pyshacl
import pytest
import rdflib

from kg.core.vocabulary import BASE
from kg.write.turtle import evidence, zones
from tests.sample import sample_graph

ZONE = "<Zone/云岭高新区>"
COMPANY = "<Company/长风重工机械有限公司>"
PERSON = "<Person/赵一鸣@云岭高新区>"
HEAD = f"""@base <{BASE}> . @prefix zk: <https://w3id.org/zonekg/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

BROKEN = (
    (f"{ZONE} a zk:Park .", "one asserted type"),
    (f'{ZONE} skos:prefLabel "又一名"@zh .', "one prefLabel"),
    (f'{ZONE} skos:altLabel "云岭高新区"@zh .', "another form"),
    (f'{ZONE} skos:altLabel "Yunling"@en .', "altLabel is in Chinese"),
    ('<Zone/空> a zk:Zone ; skos:prefLabel "空"@zh .', "mentioned in an article"),
    (f"<Zone/旧> dcterms:isReplacedBy {ZONE}, {COMPANY} .", "leads to one entity"),
    (f"{COMPANY} zk:covers {ZONE} .", "outside the domain"),
    (f"{ZONE} zk:runs {COMPANY} .", "outside the range"),
    (f"{ZONE} zk:builds <Project/青川智造园项目> .", "No claim says"),
    (f"{ZONE} zk:cooperatesWith {COMPANY} .", "sorts first"),
    (f"<post/1> a zk:Post ; zk:holder {PERSON} ; zk:organization {ZONE} .", "one title"),
    (f'<post/1> a zk:Post ; zk:holder {ZONE} ; zk:organization {ZONE} ; zk:title "书记"@zh .', "a person"),
    (
        f'<post/1> a zk:Post ; zk:holder {PERSON} ; zk:organization {COMPANY} ; zk:title "书记"@zh .',
        "worksFor",
    ),
    (f"<observation/1> a zk:Observation ; zk:subject {ZONE} .", "one indicator"),
    ("<observation/1> a zk:Observation ; zk:value 3.5e0 .", "one decimal value"),
    ('<observation/1> a zk:Observation ; zk:bound "beyond" .', "exact, over"),
    ('<observation/1> a zk:Observation ; zk:periodStart "2025" .', "a year, a month"),
    ('<article/x/1> a zk:Article ; dcterms:source "/home/x.txt" .', "relative path"),
    ('<article/x/1> a zk:Article ; zk:sha256 "abc" .', "SHA-256"),
    (f"<article/x/1> a zk:Article ; dcterms:creator {ZONE} .", "creator is a person"),
    ("<article/x/1> a zk:Article ; zk:start 9 ; zk:end 3 .", "not after its end"),
    (f"<claim/1> a zk:Claim ; zk:about {ZONE} .", "one quote"),
    ('<claim/1> a zk:Claim ; zk:parts "3-" .', "parts such as"),
    ("<claim/1> a zk:Claim ; zk:confidence 1.5 .", "lies in 0..1"),
    ('<claim/1> a zk:Claim ; zk:modality "perhaps" .', "modality"),
    (
        f"<claim/1> a rdf:Statement ; rdf:subject {ZONE} ; rdf:predicate zk:runs ; rdf:object {COMPANY} .",
        "not in the graph",
    ),
)


@pytest.fixture(scope="module")
def ontology(root: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(root / "ontology/zonekg.ttl")


@pytest.fixture(scope="module")
def shapes(root: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(root / "ontology/shapes.ttl")


def written(extra: str = "") -> rdflib.Graph:
    found = rdflib.Graph()
    graph = sample_graph()
    for text in ("".join(zones(graph, BASE)), "".join(evidence(graph, BASE)), HEAD + extra):
        found.parse(data=text, format="turtle")
    return found


def validate(data: rdflib.Graph, ontology: rdflib.Graph, shapes: rdflib.Graph) -> tuple[bool, str]:
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    return bool(conforms), str(text)


def test_a_graph_that_we_write_conforms(ontology: rdflib.Graph, shapes: rdflib.Graph) -> None:
    conforms, text = validate(written(), ontology, shapes)
    assert conforms, text


@pytest.mark.parametrize(("broken", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_a_broken_datum_is_found(
    broken: str, said: str, ontology: rdflib.Graph, shapes: rdflib.Graph
) -> None:
    conforms, text = validate(written(broken), ontology, shapes)
    assert not conforms
    assert said in text


def test_a_claim_is_needed_for_each_post_and_observation(
    ontology: rdflib.Graph, shapes: rdflib.Graph
) -> None:
    data = written()
    about = rdflib.URIRef("https://w3id.org/zonekg/ns#about")
    for kind in ("Post", "Observation"):
        node = next(data.subjects(rdflib.RDF.type, rdflib.URIRef(f"https://w3id.org/zonekg/ns#{kind}")))
        data.remove((None, about, node))
    text = validate(data, ontology, shapes)[1]
    assert "A post has a claim" in text
    assert "An observation has a claim" in text
