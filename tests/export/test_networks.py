"""GraphML and GEXF are read whole by networkx, igraph and Gephi Lite's own parser; articles come where asked."""

import json
from collections import Counter
from pathlib import Path

import igraph
import networkx as nx
import pytest

from kg.core.graph import Graph
from kg.core.vocabulary import BASE
from kg.export import export
from kg.export.articles import with_articles
from kg.export.tables import tables
from kg.write.layout import positions
from tests.foreign import node

Build = tuple[Graph, Path]


def triples(graph: Graph) -> Counter[tuple[str, str, str]]:
    return Counter((r.subject, r.predicate, r.object) for r in graph.relations)


def shown(text: str) -> str:
    """What XML can hold of a text."""
    return "".join("\ufffd" if c in BAD or (c < " " and c not in "\t\n\r") else c for c in text)


BAD = "\ufffe\uffff"


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "with-articles"])
def exported(
    request: pytest.FixtureRequest, named_build: Build, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Graph, Path]:
    """The graph as it should be read, and the folder of its networks."""
    out = tmp_path_factory.mktemp("networks")
    export(named_build[1], out, ["gexf", "graphml"], with_articles=request.param)
    return with_articles(named_build[0]) if request.param else named_build[0], out


def test_networkx_reads_the_graphml(exported: tuple[Graph, Path]) -> None:
    graph, out = exported
    found = nx.read_graphml(out / "zones.graphml", force_multigraph=True)
    assert {n: d["name"] for n, d in found.nodes(data=True)} == {e.iri: shown(e.name) for e in graph.entities}
    assert Counter((s, d["predicate"], t) for s, t, d in found.edges(data=True)) == triples(graph)
    where = positions(graph)
    assert {n: (d["x"], -d["y"]) for n, d in found.nodes(data=True)} == where
    assert {type(d["degree"]) for _, d in found.nodes(data=True)} == {int}


def test_igraph_reads_the_graphml(exported: tuple[Graph, Path]) -> None:
    graph, out = exported
    found = igraph.Graph.Read_GraphML(str(out / "zones.graphml"))
    assert {v["id"]: v["name"] for v in found.vs} == {e.iri: shown(e.name) for e in graph.entities}
    ids = found.vs["id"]
    assert Counter((ids[e.source], e["predicate"], ids[e.target]) for e in found.es) == triples(graph)
    assert set(found.es["planned"]) <= {True, False}
    assert sum(found.es["claims"]) == sum(len(r.claims) for r in graph.relations)


@pytest.mark.slow
def test_gephi_lite_reads_the_gexf(exported: tuple[Graph, Path]) -> None:
    graph, out = exported
    found = json.loads(node("read_gexf.js", str(out / "zones.gexf")))
    nodes = {n["key"]: n["attributes"] for n in found["nodes"]}
    assert {iri: n["label"] for iri, n in nodes.items()} == {e.iri: shown(e.name) for e in graph.entities}
    assert {iri: (n["x"], -n["y"]) for iri, n in nodes.items()} == positions(graph)
    for record in tables(graph)["nodes"].records():
        said = nodes[str(record["iri"])]
        for name in ("type", "type_zh", "articles", "mentions", "degree"):
            assert said[name] == record[name]
        assert said["color"].startswith("rgb(")
        assert said["size"] >= 8
    edges = found["edges"]
    assert Counter((e["source"], e["attributes"]["predicate"], e["target"]) for e in edges) == triples(graph)
    assert all(e["attributes"]["weight"] >= 1 and e["attributes"]["label"] for e in edges)


def test_articles_are_nodes_where_asked(plain_build: Path, tmp_path: Path) -> None:
    export(plain_build, tmp_path, ["graphml"], with_articles=True)
    found = nx.read_graphml(tmp_path / "zones.graphml", force_multigraph=True)
    articles = {n: d["label"] for n, d in found.nodes(data=True) if d["type"] == "Article"}
    assert sorted(articles.values()) == ["pages/b.txt", "云岭高新区：党建引领“青松工匠”"]
    mentions = [(s, t) for s, t, d in found.edges(data=True) if d["predicate"] == "mentionedIn"]
    assert {t for s, t in mentions if s == f"{BASE}Zone/云岭高新区"} == set(articles)
