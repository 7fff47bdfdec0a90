"""The page as text: same bytes, sealed by its policy, and nothing of the news outside its data."""

import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest

from kg.core.graph import Graph, Relation
from kg.core.vocabulary import ENTITY_TYPES, PREDICATES
from kg.errors import BuildError
from kg.write.html import network_html, page_data, script_safe_json
from kg.write.html_pack import unpacked
from kg.write.html_style import TYPE_STYLES
from kg.write.labels import INVERSE_LABELS, PREDICATE_LABELS, TYPE_LABELS
from tests.write.sample_network import HOSTILE, hostile_network, sample_network

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
DATA = re.compile(r'<script type="application/json" id="graph-data">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The invented network."""
    return sample_network()


def test_same_graph_same_bytes(graph: Graph) -> None:
    assert network_html(graph).encode() == network_html(sample_network()).encode()


def test_an_empty_graph_is_a_page() -> None:
    assert DATA.search(network_html(Graph())) is not None


def test_policy_names_the_hash_of_each_script_and_style(graph: Graph) -> None:
    """Whatever else would run or paint is blocked: the policy allows these three texts."""
    page = network_html(graph)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    texts = SCRIPT.findall(page) + STYLE.findall(page)
    assert len(texts) == 3
    wanted = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts}
    assert set(re.findall(r"'sha256-([^']*)'", policy[1])) == wanted
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]


def test_asks_nobody_for_anything(graph: Graph) -> None:
    page = network_html(graph)
    assert not re.search(r"<(link|img|iframe|script)[^>]*\b(src|href)=", page)
    assert "sourceMappingURL" not in page
    assert not re.search(r"url\(|@import", STYLE.findall(page)[0])


def test_names_stay_inside_the_data() -> None:
    """No hostile name ends the data's element, and JSON gives each of them back as it is."""
    page = network_html(hostile_network(), title=HOSTILE[1])
    data = DATA.search(page)
    assert data is not None
    assert not re.search("[<>&\u2028\u2029]", data[1])
    assert set(HOSTILE) <= {row["name"] for row in unpacked(json.loads(data[1])["entities"])}
    rest = page.replace(data[0], "")
    assert not any(name in rest for name in HOSTILE)


def test_lone_surrogates_can_be_written() -> None:
    assert script_safe_json("\ud800").encode() == '"\ufffd"'.encode()


def test_pyvis_gives_nodes_edges_and_options(graph: Graph) -> None:
    """Each entity and relation once, with its place; physics off; planned edges dashed; zones largest."""
    network = page_data(graph)["network"]
    assert len(network["nodes"]) == len(graph.entities)
    assert len(network["edges"]) == len(graph.relations)
    assert network["options"]["physics"] == {"enabled": False}
    assert sum(bool(edge["dashes"]) for edge in network["edges"]) == sum(r.planned for r in graph.relations)
    assert all(isinstance(node[key], int) for node in network["nodes"] for key in ("x", "y", "size"))
    assert max(network["nodes"], key=lambda node: node["size"])["group"] == "Zone"


def test_edges_between_the_same_two_bow_apart(graph: Graph) -> None:
    edges = page_data(graph)["network"]["edges"]
    pairs = [(frozenset((edge["from"], edge["to"])), json.dumps(edge.get("smooth"))) for edge in edges]
    assert len(set(pairs)) == len(pairs)


def test_a_post_without_a_relation_has_its_edge(graph: Graph) -> None:
    alone = replace(graph, relations=tuple(r for r in graph.relations if r.predicate != "worksFor"))
    edges = [row for row in page_data(alone)["relations"] if row["predicate"] == "worksFor"]
    assert sorted(post for row in edges for post in row["posts"]) == list(range(len(graph.posts)))


def test_the_base_of_the_iris_does_not_show_in_addresses(graph: Graph) -> None:
    ids = {node["id"] for node in page_data(graph)["network"]["nodes"]}
    assert "Zone/云岭高新区" in ids
    assert not any("://" in node for node in ids)


def test_a_fact_without_its_entity_is_an_error(graph: Graph) -> None:
    lost = Relation("https://example.org/Zone/无", "locatedIn", graph.entities[0].iri, ())
    with pytest.raises(BuildError, match=r"example\.org/Zone/无 is an end of a fact but no entity"):
        network_html(replace(graph, relations=(lost,)))


def test_size_stays_small(graph: Graph) -> None:
    assert len(network_html(graph).encode()) < 650_000


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", sorted(TYPE_STYLES))
def test_types_stand_out_from_the_page(name: str) -> None:
    """Three to one against the page's colour, light and dark, as WCAG asks of graphics."""
    style = TYPE_STYLES[name]
    light, dark = _luminance("#f7f8fa"), _luminance("#12161c")
    assert (light + 0.05) / (_luminance(style.light) + 0.05) >= 3
    assert (_luminance(style.dark) + 0.05) / (dark + 0.05) >= 3


def test_types_differ_in_shape_or_colour() -> None:
    """Every type has its own pair of shape and colour; none lacks its style or its labels."""
    assert TYPE_STYLES.keys() == TYPE_LABELS.keys() == set(ENTITY_TYPES)
    assert PREDICATE_LABELS.keys() == INVERSE_LABELS.keys() == set(PREDICATES)
    assert len({(style.shape, style.light) for style in TYPE_STYLES.values()}) == len(ENTITY_TYPES)
