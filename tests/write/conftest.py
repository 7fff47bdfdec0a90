"""The sample graph, and one with awkward characters in every text."""

import pytest

from kg.core.graph import Graph
from tests.sample import awkward_graph, sample_graph


@pytest.fixture(scope="session")
def graph() -> Graph:
    return sample_graph()


@pytest.fixture(scope="session")
def awkward() -> Graph:
    return awkward_graph()
