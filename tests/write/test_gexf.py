"""The GEXF is well-formed 1.3, says what the graph says, and survives any character of the news."""

import io
from collections import Counter
from dataclasses import replace

import networkx as nx
import pytest
from lxml import etree

from kg.core.graph import Graph
from kg.core.vocabulary import SIGNATURES
from kg.write.gexf import EDGE_ATTRIBUTES, NAMESPACE, NODE_ATTRIBUTES, gexf
from kg.write.layout import positions

G, VIZ = f"{{{NAMESPACE}}}", f"{{{NAMESPACE}/viz}}"
READERS = {
    "string": str,
    "integer": int,
    "double": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def tree(graph: Graph) -> etree._Element:
    return etree.fromstring("".join(gexf(graph)).encode("utf-8"))


@pytest.mark.parametrize("fixture", ["graph", "awkward"])
def test_structure_is_that_of_gexf_1_3(fixture: str, request: pytest.FixtureRequest) -> None:
    root = tree(request.getfixturevalue(fixture))
    assert (root.tag, dict(root.attrib)) == (f"{G}gexf", {"version": "1.3"})
    assert [child.tag for child in root] == [f"{G}meta", f"{G}graph"]
    graph = root[1]
    assert dict(graph.attrib) == {"mode": "static", "defaultedgetype": "directed", "idtype": "string"}
    assert [child.tag for child in graph] == [
        f"{G}{t}" for t in ("attributes", "attributes", "nodes", "edges")
    ]
    declared = {a.get("class"): {x.get("id"): x.get("type") for x in a} for a in graph[:2]}
    assert declared == {"node": NODE_ATTRIBUTES, "edge": EDGE_ATTRIBUTES}
    nodes, edges = graph[2], graph[3]
    for elements, attributes in ((nodes, NODE_ATTRIBUTES), (edges, EDGE_ATTRIBUTES)):
        assert len({e.get("id") for e in elements}) == len(elements) > 10
        for value in (v for e in elements for v in e.iter(f"{G}attvalue")):
            READERS[attributes[value.get("for")]](value.get("value"))
    ids = {n.get("id") for n in nodes}
    for edge in edges:
        assert edge.get("source") in ids
        assert edge.get("target") in ids
        assert edge.get("kind") in SIGNATURES
    for node in nodes:
        assert [c.tag for c in node] == [f"{G}attvalues", f"{VIZ}color", f"{VIZ}position", f"{VIZ}size"]


def test_networkx_reads_all_nodes_and_edges(graph: Graph) -> None:
    # networkx knows 1.2 only: the elements used here are the same there under another namespace
    text = "".join(gexf(graph)).replace(NAMESPACE, "http://www.gexf.net/1.2draft").replace('"1.3"', '"1.2"')
    found = nx.read_gexf(io.BytesIO(text.encode()))
    assert set(found.nodes) == {e.iri for e in graph.entities}
    edges = Counter((s, d["predicate"], o) for s, o, d in found.edges(data=True))
    assert edges == Counter((r.subject, r.predicate, r.object) for r in graph.relations)
    where = positions(graph)
    for e in graph.entities:
        node = found.nodes[e.iri]
        assert (node["label"], node["type"]) == (e.name.replace("\x01", "\ufffd"), e.type)
        assert node["articles"] == len(e.articles)
        assert (node["viz"]["position"]["x"], -node["viz"]["position"]["y"]) == where[e.iri]
        assert node["viz"]["size"] >= 8
    zone = next(e for e in graph.entities if e.type == "Zone")
    assert found.nodes[zone.iri]["figures"] == "企业 超1.2万家（截至目前）"
    (planned,) = (d for _, _, d in found.edges(data=True) if d["planned"])
    assert (planned["label"], planned["quote"], planned["weight"]) == ("合作（计划）", "拟与白鹭大学合作", 1)


def test_sizes_grow_with_degree_and_colours_tell_types_apart(graph: Graph) -> None:
    root = tree(graph)
    colours, sizes = {}, {}
    for node in root.iter(f"{G}node"):
        values = {v.get("for"): v.get("value") for v in node.iter(f"{G}attvalue")}
        colour = node.find(f"{VIZ}color")
        colours.setdefault(values["type"], set()).add(tuple(colour.get(c) for c in "rgb"))
        sizes[int(values["degree"])] = float(node.find(f"{VIZ}size").get("value"))
    assert all(len(found) == 1 for found in colours.values())
    assert len({min(found) for found in colours.values()}) == len(colours)
    assert [sizes[d] for d in sorted(sizes)] == sorted(sizes.values())


def test_characters_that_xml_cannot_hold_are_replaced(awkward: Graph) -> None:
    labels = {n.get("label") for n in tree(awkward).iter(f"{G}node")}
    assert "6\ufffd\ufffd\ufffd\ufffd\x7f\x85末" in labels
    assert "2换\n行\r\n末" in labels
    assert "9<b>&amp;]]>--</b>末" in labels


def test_an_empty_graph_is_a_file_too() -> None:
    assert [len(part) for part in tree(Graph())[1][2:]] == [0, 0]


@pytest.mark.parametrize(
    ("issued", "day"), [("2024", "2024-01-01"), ("2024-02", "2024-02-01"), ("2024-02-05", "2024-02-05")]
)
def test_an_edge_begins_when_its_articles_were_issued(graph: Graph, issued: str, day: str) -> None:
    first, *others = graph.articles
    dated = replace(graph, articles=(replace(first, issued=issued), *others))
    root = tree(dated)
    assert (root[1].get("mode"), root[1].get("timeformat")) == ("dynamic", "date")
    claims = {c.iri: c.article for c in graph.claims}
    known = [{claims[iri] for iri in r.claims} == {first.iri} for r in graph.relations]
    starts = [edge.get("start") for edge in root.iter(f"{G}edge")]
    assert starts == [day if each else None for each in known]
    assert 0 < sum(known) < len(known)
