"""Builds of the sample graph, plain and with awkward texts, for every test of the exports."""

from pathlib import Path

import pytest

from kg.core.graph import Graph
from kg.write import WRITERS, write_build
from tests.sample import awkward_graph, sample_graph

_SMALL = {name: writer for name, writer in WRITERS.items() if name.endswith((".ttl", ".tsv"))}
GRAPHS = {"plain": sample_graph, "awkward": awkward_graph}


@pytest.fixture(scope="session", params=list(GRAPHS))
def named_build(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Graph, Path]:
    """A graph and the build of it."""
    graph, folder = GRAPHS[request.param](), tmp_path_factory.mktemp(request.param)
    write_build(graph, folder, writers=_SMALL)
    return graph, folder


@pytest.fixture(scope="session")
def plain_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the plain sample."""
    folder = tmp_path_factory.mktemp("plain-build")
    write_build(sample_graph(), folder, writers=_SMALL)
    return folder
