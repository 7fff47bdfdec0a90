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
from kg.write.gexf_series import COLUMNS
from kg.write.layout import positions
from tests.write.gexf_schema import breaches, generated, shipped
from tests.write.sample_network import hostile_network, sample_network

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
    timed = {"timeformat": "date", "timerepresentation": "interval"} if graph.get("mode") == "dynamic" else {}
    mode = {"mode": "dynamic" if timed else "static", "defaultedgetype": "directed", "idtype": "string"}
    assert dict(graph.attrib) == mode | timed
    *lists, nodes, edges = graph
    assert {each.tag for each in lists} == {f"{G}attributes"}
    assert (nodes.tag, edges.tag) == (f"{G}nodes", f"{G}edges")
    declared = {a.get("class"): {x.get("id"): x.get("type") for x in a} for a in lists}
    figures = {column.id: "double" for column in COLUMNS if column.id in declared["node"]}
    assert declared == {"node": NODE_ATTRIBUTES | figures, "edge": EDGE_ATTRIBUTES}
    for elements, attributes in ((nodes, declared["node"]), (edges, EDGE_ATTRIBUTES)):
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


def test_dated_figures_are_dynamic_attributes() -> None:
    """Each has its first and last day; the newest comes last, which is what plain readers keep."""
    network = sample_network()
    root = tree(network)
    assert root[1].get("mode") == "dynamic"
    declared = [(a.get("class"), a.get("mode"), [x.get("id") for x in a]) for a in root[1][:3]]
    assert declared[0] == ("node", "dynamic", ["output"])
    assert declared[1] == ("node", "static", [*NODE_ATTRIBUTES, "output"])
    assert declared[2][:2] == ("edge", "static")
    zone = next(n for n in root.iter(f"{G}node") if n.get("label") == "云岭高新区")
    said = [dict(v.attrib) for v in zone.iter(f"{G}attvalue") if v.get("for") == "output"]
    assert said == [
        {"for": "output", "value": f"{value}00000000", "start": f"{year}-01-01", "end": f"{year}-12-31"}
        for year, value in ((2022, 980), (2023, 1120), (2024, 1280))
    ]
    text = "".join(gexf(network)).replace(NAMESPACE, "http://www.gexf.net/1.2draft").replace('"1.3"', '"1.2"')
    found = {d["label"]: d for _, d in nx.read_gexf(io.BytesIO(text.encode())).nodes(data=True)}
    assert found["云岭高新区"]["产值（元）"] == 128_000_000_000


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2024-02", "2024-02", {"start": "2024-02-01", "end": "2024-02-29"}),
        ("2024-01", "2024-06", {"start": "2024-01-01", "end": "2024-06-30"}),
        (None, "2024", {"start": "2024-12-31", "end": "2024-12-31"}),
        ("2025", None, {"start": "2025-01-01"}),
        (None, None, None),
    ],
)
def test_periods_become_days(start: str | None, end: str | None, days: dict[str, str] | None) -> None:
    network = sample_network()
    output = next(o for o in network.observations if o.indicator == "规上工业总产值")
    dated = replace(network, observations=(replace(output, period_start=start, period_end=end),))
    said = [dict(v.attrib) for v in tree(dated).iter(f"{G}attvalue") if v.get("for") == "output"]
    assert [{k: v[k] for k in v if k in ("start", "end")} for v in said] == ([days] if days else [])


def test_each_indicator_has_one_column() -> None:
    pairs = Counter((unit, name) for column in COLUMNS for unit in column.units for name in column.indicators)
    assert set(pairs.values()) == {1}


@pytest.mark.parametrize("fixture", ["graph", "awkward"])
def test_nothing_but_what_the_schema_of_1_2_knows(fixture: str, request: pytest.FixtureRequest) -> None:
    """Elements, attributes, their values and those that are required, with the few that 1.3 brought along."""
    plain = request.getfixturevalue(fixture)
    dated = replace(plain, articles=tuple(replace(a, issued="2024-03") for a in plain.articles))
    for each in (plain, dated, sample_network(), hostile_network(), Graph()):
        assert list(breaches(tree(each))) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<nodes>", '<nodes number="3">', "nodes: unknown attribute number"),
        ('idtype="string"', 'idtype="iri"', "graph: idtype is 'iri', no integer|string"),
        ("<viz:size value=", "<viz:size radius=", "size: no value"),
        ("<viz:color ", "<viz:colour ", "node: unknown element colour"),
        ('end="2022-12-31"', 'end="2022年底"', "attvalue: end is '2022年底', no date"),
    ],
)
def test_the_schema_tells_what_is_wrong(old: str, new: str, told: str) -> None:
    text = "".join(gexf(sample_network())).replace(old, new)
    assert told in list(breaches(etree.fromstring(text.encode())))


@pytest.mark.slow
def test_the_schema_is_that_of_gexfpy() -> None:
    pytest.importorskip("gexfpy", reason="pip install gexfpy==0.1.1 to make the table of the schema again")
    assert tuple(generated()) == shipped()


def test_planned_edges_are_dashed(graph: Graph) -> None:
    shapes = {
        e.get("id"): [s.get("value") for s in e.iter(f"{VIZ}shape")] for e in tree(graph).iter(f"{G}edge")
    }
    assert sorted(map(len, shapes.values()))[-1] == 1
    assert (
        sum(found == ["dashed"] for found in shapes.values()) == sum(r.planned for r in graph.relations) > 0
    )
