"""A build read back is the graph that was written, or an error that says what is wrong with it."""

from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.core.graph import Graph
from kg.errors import BuildError
from kg.loader import load
from kg.write import WRITERS, write_build
from tests.sample import awkward_graph, sample_graph

TURTLE = {name: WRITERS[name] for name in ("zones.ttl", "evidence.ttl", "decisions.tsv")}


def kept(graph: Graph) -> Graph:
    """The graph without what a build does not keep."""
    return replace(graph, claims=tuple(replace(c, context=None) for c in graph.claims), unclear=())


@pytest.mark.parametrize("written", [sample_graph(), awkward_graph()], ids=["plain", "awkward"])
def test_the_graph_comes_back(written: Graph, tmp_path: Path) -> None:
    write_build(written, tmp_path, writers=TURTLE)
    assert load(tmp_path) == kept(written)


def test_what_was_loaded_writes_the_same_bytes(tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path / "a", writers=TURTLE)
    write_build(load(tmp_path / "a"), tmp_path / "b", writers=TURTLE)
    for name in TURTLE:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@pytest.mark.parametrize("base", ["https://example.org/图/", "urn:x:"])
def test_another_base(base: str, tmp_path: Path) -> None:
    written = sample_graph(base)
    write_build(written, tmp_path, base_iri=base, writers=TURTLE)
    assert load(tmp_path) == kept(written)


def test_an_empty_graph_comes_back(tmp_path: Path) -> None:
    write_build(Graph(), tmp_path)
    assert load(tmp_path) == Graph()


def test_a_build_without_evidence_is_told(tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path, writers={"zones.ttl": WRITERS["zones.ttl"]})
    with pytest.raises(BuildError, match=r"the build has no evidence\.ttl, decisions\.tsv; build again"):
        load(tmp_path)


def test_a_build_stopped_while_it_moved_in_is_read_from_both_folders(tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path, writers=TURTLE)
    (tmp_path / ".new").mkdir()
    for name in ("zones.ttl", "build.json"):
        (tmp_path / name).rename(tmp_path / ".new" / name)
    assert load(tmp_path) == kept(sample_graph())


@pytest.mark.parametrize("name", TURTLE)
def test_a_changed_build_is_refused(name: str, tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path, writers=TURTLE)
    file = tmp_path / name
    file.write_bytes(file.read_bytes().replace(b"a", b"b", 1))
    with pytest.raises(BuildError, match=r"not a whole build.*Build again with: kg build INPUT --out"):
        load(tmp_path)


def test_the_package_offers_it(tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path, writers=TURTLE)
    assert len(kg.load(tmp_path).entities) == 16


def test_with_its_inputs_a_build_has_its_sentences_again(seeds: Path, tmp_path: Path) -> None:
    """Each claim's is the one of the build itself, wherever the files lie now."""
    page = sorted(seeds.glob("*.txt"))[2]
    built = kg.build([page], tmp_path / "build")
    moved = tmp_path / "elsewhere" / page.name
    moved.parent.mkdir()
    moved.write_bytes(page.read_bytes())
    loaded = kg.load(tmp_path / "build", [moved.parent])
    assert loaded.claims == built.graph.claims
    assert all(claim.context for claim in loaded.claims)


def test_an_input_that_was_changed_is_told(seeds: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(sorted(seeds.glob("*.txt"))[2].read_bytes())
    kg.build([page], tmp_path / "build")
    page.write_bytes(page.read_bytes() + "\n末".encode())
    with pytest.raises(BuildError, match=r"page\.txt.* is not among the inputs as it was built"):
        kg.load(tmp_path / "build", [page])
