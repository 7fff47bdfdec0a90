"""The network itself, built with pyvis: nodes with places and sizes, edges, and vis-network's options."""

import json
from collections import Counter
from math import isqrt
from typing import Any

from kg.core.graph import Entity, Graph
from kg.write.html_data import Edge, Json, PageData
from kg.write.html_style import FONT, TYPE_STYLES
from kg.write.labels import predicate_labels
from kg.write.layout import positions

MANY_EDGES = 3000
"""Above so many edges they stay away while the picture moves, and only those that are lit up have heads."""


class _Ids(list[str]):
    """pyvis asks a list whether a node exists; this one answers at once."""

    def __init__(self) -> None:
        super().__init__()
        self._known: set[str] = set()

    def append(self, node: str) -> None:
        super().append(node)
        self._known.add(node)

    def __contains__(self, node: object) -> bool:
        return node in self._known


def network(graph: Graph, page: PageData) -> Json:
    """pyvis's nodes, edges and options as plain data; ids are IRIs without their base."""
    from pyvis.network import Network  # noqa: PLC0415 it takes half a second: only who draws pays

    net = Network(directed=True)
    net.node_ids = _Ids()
    net.set_options(json.dumps(_options(len(page.edges))))
    ids = node_ids(graph)
    degrees, places = page.degrees(), positions(graph)
    for entity in graph.entities:
        net.add_node(ids[entity.iri], **_node(entity, degrees[entity.iri], places[entity.iri]))
    labels = predicate_labels(graph)
    parallel: Counter[frozenset[str]] = Counter()
    for edge, row in page.edges.items():
        ends = frozenset((edge[0], edge[2]))
        net.add_edge(ids[edge[0]], ids[edge[2]], **_edge(edge, row, ids, parallel[ends], labels[edge[1]][0]))
        parallel[ends] += 1
    nodes, edges, *_, options = net.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def node_ids(graph: Graph) -> dict[str, str]:
    """By IRI the short id that addresses a node in the page: ``Company/长风重工``."""
    return {entity.iri: _short(entity) for entity in graph.entities}


def _short(entity: Entity) -> str:
    _, found, key = entity.iri.partition(f"/{entity.type}/")
    return f"{entity.type}/{key}" if found else entity.iri


def _node(entity: Entity, degree: int, place: tuple[int, int]) -> dict[str, Any]:
    style = TYPE_STYLES[entity.type]
    return {
        "label": entity.name or " ",
        "group": entity.type,
        "shape": style.shape,
        "size": style.radius + min(16, isqrt(degree * 5)),
        "x": place[0],
        "y": place[1],
    }


def _edge(edge: Edge, row: Json, ids: dict[str, str], before: int, label: str) -> dict[str, Any]:
    """``before`` edges join the same two nodes already: each further one bows out more."""
    told: dict[str, Any] = {
        "id": f"{ids[edge[0]]}|{edge[1]}|{ids[edge[2]]}",
        "label": label,
        "group": edge[1],
        "dashes": [6, 5] if row.get("planned") else False,
    }
    if before:
        told["smooth"] = {"enabled": True, "type": "curvedCW", "roundness": round(0.12 * before, 2)}
    return told


def _options(edges: int) -> Json:
    return {
        "autoResize": True,
        "physics": {"enabled": False},
        "layout": {"randomSeed": 1, "improvedLayout": False},
        "interaction": {
            "hover": True,
            "hoverConnectedEdges": False,
            "selectConnectedEdges": False,
            "hideEdgesOnDrag": edges > MANY_EDGES,
            "hideEdgesOnZoom": edges > MANY_EDGES,
            "tooltipDelay": 100_000,
            "zoomSpeed": 0.6,
        },
        "nodes": {"font": {"face": FONT}, "borderWidth": 1.5, "chosen": False},
        "edges": {
            "smooth": False,
            "width": 1,
            "arrows": {"to": {"enabled": edges <= MANY_EDGES, "scaleFactor": 0.45}},
            "arrowStrikethrough": False,
            "chosen": False,
        },
    }
