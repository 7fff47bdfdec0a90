"""The Turtle is the contract's, reads the same in two parsers, and has one line a triple."""

from dataclasses import replace
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib

from kg.core.graph import Graph
from kg.core.vocabulary import BASE
from kg.write.terms import PREFIXES, Terms, decimal, text
from kg.write.turtle import evidence, zones

ZK = PREFIXES["zk"]


def both(graph: Graph, base: str = BASE) -> list[str]:
    return ["".join(writer(graph, base)) for writer in (zones, evidence)]


def as_triples(turtle: str) -> set[tuple[str, str, str]]:
    return {
        (str(t.subject.value), str(t.predicate.value), str(t.object))
        for t in ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)
    }


@pytest.mark.parametrize("fixture", ["graph", "awkward"])
def test_two_parsers_read_the_same(fixture: str, request: pytest.FixtureRequest) -> None:
    for turtle in both(request.getfixturevalue(fixture)):
        triples = ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)
        other = rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
        assert set(rdflib.Graph().parse(data=turtle, format="turtle")) == set(other)
        assert len(other) > 100


def test_no_blank_nodes(awkward: Graph) -> None:
    for turtle in both(awkward):
        for triple in ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE):
            assert not isinstance(triple.subject, ox.BlankNode)
            assert not isinstance(triple.object, ox.BlankNode)


def test_subjects_are_sorted_within_their_sections(graph: Graph) -> None:
    subjects = [line.split()[0] for line in both(graph)[1].splitlines() if line.startswith("<")]
    assert len(subjects) == len(graph.claims)
    assert subjects == sorted(subjects)


def test_each_triple_has_its_line(awkward: Graph) -> None:
    for turtle in both(awkward):
        lines = [line for line in turtle.splitlines() if line and line != "." and not line.startswith("@")]
        statements = sum(line.count(", rdf:Statement") for line in lines)
        assert len(lines) + statements == len(as_triples(turtle))


def test_a_fact_as_the_contract_writes_it(graph: Graph) -> None:
    turtle = both(graph)[0]
    for line in (
        "<Company/长风重工机械有限公司> a zk:Company ;",
        '    skos:prefLabel "长风重工机械有限公司"@zh ;',
        '    rdfs:label "长风重工机械有限公司"@zh ;',
        '    skos:altLabel "长风重工"@zh ;',
        '    zk:title "党工委书记"@zh ;',
        '    zk:value "12000"^^xsd:decimal ;',
        '    zk:unit "家" ;',
        '    zk:bound "over" ;',
        '    zk:time "截至目前" ;',
        '    zk:periodStart "2024-03"^^xsd:gYearMonth ;',
        "<Company/长风重工> dcterms:isReplacedBy <Company/长风重工机械有限公司> .",
        '    dcterms:source "pages/云岭日报 01.txt" ;',
    ):
        assert line in turtle.splitlines()


@pytest.mark.parametrize("base", ["urn:x:", "http://example.org/a#", "https://e.org/图/"])
def test_any_base_gives_the_same_absolute_iris(graph: Graph, base: str) -> None:
    moved = [
        replace(e, iri=e.iri.replace(BASE, base), articles=(), claims=(), replaces=()) for e in graph.entities
    ]
    turtle = "".join(zones(Graph(entities=tuple(moved)), base))
    assert {s for s, _, _ in as_triples(turtle)} == {e.iri for e in moved}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1E+4", "10000"),
        ("0.6667", "0.6667"),
        ("12.50", "12.5"),
        ("0", "0"),
        ("-3", "-3"),
        ("1e-7", "0.0000001"),
    ],
)
def test_decimals_have_neither_exponent_nor_trailing_zeros(value: str, written: str) -> None:
    assert decimal(Decimal(value)) == f'"{written}"^^xsd:decimal'


def test_marks_that_no_editor_shows_are_escaped() -> None:
    assert text("a\u202eb\u200fc\x85") == '"a\\u202Eb\\u200Fc\\u0085"'


def test_an_iri_outside_the_base_is_written_whole() -> None:
    assert Terms(BASE).iri("urn:x") == "<urn:x>"
