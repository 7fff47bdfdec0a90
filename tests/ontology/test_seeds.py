"""The seeds' graph conforms to the shapes, and each of its facts has a claim."""

from pathlib import Path

import pyshacl
import pytest
import rdflib

from kg.builder import graph_from_pages
from kg.core.graph import Graph
from kg.core.text import Source
from kg.core.vocabulary import BASE
from kg.pipeline import read_page
from kg.read import read_inputs
from kg.write.turtle import evidence, zones


@pytest.fixture(scope="module")
def graph(seeds: Path) -> Graph:
    return graph_from_pages(
        read_page(source) for source in read_inputs([seeds]) if isinstance(source, Source)
    )


def test_it_conforms(graph: Graph, root: Path) -> None:
    data = rdflib.Graph()
    for text in (zones(graph, BASE), evidence(graph, BASE)):
        data.parse(data="".join(text), format="turtle")
    shapes, ontology = (
        rdflib.Graph().parse(root / "ontology" / name) for name in ("shapes.ttl", "zonekg.ttl")
    )
    conforms, _, said = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, allow_warnings=True)
    assert conforms, said


def test_every_fact_has_a_claim(graph: Graph) -> None:
    facts = (*graph.entities, *graph.relations, *graph.posts, *graph.observations)
    assert len(facts) > 300
    assert [fact for fact in facts if not fact.claims] == []
