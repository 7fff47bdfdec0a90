"""A graph of sure claims only: a part of the whole, with the same IRIs and nothing unsaid."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.builder import graph_from_pages
from kg.confidence import least_confidence, trusted
from kg.core.graph import Graph
from kg.core.text import Source
from kg.core.vocabulary import BASE
from kg.errors import UsageError
from kg.pipeline import read_page
from kg.write.turtle import evidence, zones
from tests.sample import sample_graph


@pytest.fixture(scope="module")
def graph(seeds: Path) -> Graph:
    text = sorted(seeds.glob("*.txt"))[0].read_text(encoding="utf-8")
    return graph_from_pages([read_page(Source("a.txt", text, "0" * 64, "utf-8"))])


def triples(graph: Graph) -> set[ox.Triple]:
    """All that the Turtle of a graph says."""
    text = "".join(zones(graph, BASE)) + "".join(evidence(graph, BASE))
    return {q.triple for q in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE)}


def without(graph: Graph, predicate: str) -> Graph:
    """The sample with doubtful claims of one predicate."""
    claims = tuple(
        replace(c, confidence=Decimal("0.3")) if c.predicate == predicate else c for c in graph.claims
    )
    return replace(graph, claims=claims)


@pytest.mark.parametrize("least", ["0", "0.75", "0.8", "0.85", "0.95", "1"])
def test_what_is_left_is_a_part_of_the_whole_and_every_claim_is_sure(graph: Graph, least: str) -> None:
    kept = trusted(graph, Decimal(least))
    assert all(c.confidence >= Decimal(least) for c in kept.claims)
    assert triples(kept) <= triples(graph)
    assert (len(triples(kept)) < len(triples(graph))) == (least != "0")


@pytest.mark.parametrize("least", ["0.6", "0.85", "0.95"])
def test_every_end_is_an_entity_and_every_fact_has_its_claims(graph: Graph, least: str) -> None:
    kept = trusted(graph, Decimal(least))
    named, claims = {e.iri for e in kept.entities}, {c.iri for c in kept.claims}
    assert {e for r in kept.relations for e in (r.subject, r.object)} <= named
    assert {e for p in kept.posts for e in (p.holder, p.organization)} <= named
    assert {o.subject for o in kept.observations} <= named
    assert {creator for a in kept.articles for creator in a.creators} <= named
    for fact in (*kept.entities, *kept.relations, *kept.posts, *kept.observations):
        assert fact.claims
        assert set(fact.claims) <= claims


def test_a_threshold_of_nothing_changes_nothing() -> None:
    graph = sample_graph()
    kept = trusted(graph, Decimal(0))
    assert triples(kept) == triples(graph)
    assert kept.claims == graph.claims


def test_what_is_left_out_is_counted() -> None:
    graph = without(sample_graph(), "builds")
    kept = trusted(graph, Decimal("0.5"))
    assert kept.left_out is not None
    assert (kept.left_out.relations, kept.left_out.entities, kept.left_out.claims) == (1, 0, 1)
    assert {r.predicate for r in graph.relations} - {r.predicate for r in kept.relations} == {"builds"}


def test_an_entity_without_a_sure_mention_goes_with_its_facts() -> None:
    graph = sample_graph()
    park = next(e for e in graph.entities if e.type == "Event")
    doubtful = tuple(
        replace(c, confidence=Decimal("0.2")) if c.about == park.iri else c for c in graph.claims
    )
    kept = trusted(replace(graph, claims=doubtful), Decimal("0.5"))
    assert park.iri not in {e.iri for e in kept.entities}
    assert not any(park.iri in (r.subject, r.object) for r in kept.relations)
    assert not any(park.iri in (c.subject, c.object, c.about) for c in kept.claims)


@pytest.mark.parametrize("given", ["-0.1", "1.5", "sure", "NaN"])
def test_a_threshold_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match=f"--min-confidence {given} is no number from 0 to 1"):
        least_confidence(given)
