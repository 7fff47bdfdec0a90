"""Positions: everyone has one, nobody stands on another, zones part, and the bytes do not depend on order."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kg.core.graph import Graph
from kg.write.layout import Position, positions
from tests.write.sample_network import sample_network


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The invented network."""
    return sample_network()


def _distance(one: Position, two: Position) -> float:
    return ((one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2) ** 0.5


def _pairs(places: Iterable[Position]) -> list[tuple[Position, Position]]:
    found = list(places)
    return [(one, two) for number, one in enumerate(found) for two in found[:number]]


def test_every_entity_has_whole_numbers(graph: Graph) -> None:
    places = positions(graph)
    assert list(places) == [entity.iri for entity in graph.entities]
    assert all(isinstance(number, int) for place in places.values() for number in place)


def test_nothing_stands_on_another(graph: Graph) -> None:
    assert min(_distance(one, two) for one, two in _pairs(positions(graph).values())) >= 25


def test_zones_part(graph: Graph) -> None:
    """Between two zones there is room for their neighbours."""
    places = positions(graph)
    zones = [places[entity.iri] for entity in graph.entities if entity.type == "Zone"]
    assert min(_distance(one, two) for one, two in _pairs(zones)) > 250


def test_what_has_no_relation_stands_below(graph: Graph) -> None:
    lost = {entity.iri for entity in graph.entities if entity.type == "Honour"}
    cut = tuple(r for r in graph.relations if r.object not in lost)
    places = positions(replace(graph, relations=cut))
    joined = {end for r in cut for end in (r.subject, r.object)}
    assert min(places[iri][1] for iri in lost) > max(places[iri][1] for iri in joined)


def test_order_of_the_graph_does_not_matter(graph: Graph) -> None:
    turned = replace(graph, entities=graph.entities[::-1], relations=graph.relations[::-1])
    assert positions(turned) == positions(graph)


@pytest.mark.parametrize("count", [0, 1])
def test_small_graphs(graph: Graph, count: int) -> None:
    assert len(positions(Graph(entities=graph.entities[:count]))) == count
