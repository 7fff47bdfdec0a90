"""The network for Gephi: GEXF 1.3 with typed attributes, colours, sizes and positions, written as a stream.

The ids of nodes are the IRIs of the entities. Every edge is directed, as some readers refuse a graph of mixed
directions; the attribute ``symmetric`` says where both ends are alike.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import sqrt

from kg.core.graph import Graph, Observation
from kg.core.numbers import plain
from kg.describe.iri import hashed
from kg.write.html_numbers import readable_figure
from kg.write.html_style import TYPE_STYLES
from kg.write.labels import PREDICATE_LABELS, TYPE_LABELS
from kg.write.layout import positions

NAMESPACE = "http://gexf.net/1.3"
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
}  # fmt: skip
_ESCAPED = re.compile('[&<>"\n\r\t]')

NODE_ATTRIBUTES = {
    "type": "string",
    "type_zh": "string",
    "aliases": "string",
    "articles": "integer",
    "mentions": "integer",
    "degree": "integer",
    "posts": "string",
    "figures": "string",
}
"""Attributes of a node and their types."""

EDGE_ATTRIBUTES = {
    "predicate": "string",
    "predicate_zh": "string",
    "planned": "boolean",
    "symmetric": "boolean",
    "claims": "integer",
    "articles": "integer",
    "confidence": "double",
    "quote": "string",
}
"""Attributes of an edge and their types."""


def gexf(graph: Graph) -> Iterator[str]:
    """The file, line by line."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">\n'
    yield "  <meta>\n    <creator>zonekg</creator>\n"
    yield "    <description>产业园区知识图谱</description>\n  </meta>\n"
    yield '  <graph mode="static" defaultedgetype="directed" idtype="string">\n'
    yield from _declared("node", NODE_ATTRIBUTES)
    yield from _declared("edge", EDGE_ATTRIBUTES)
    yield "    <nodes>\n"
    yield from _nodes(graph)
    yield "    </nodes>\n    <edges>\n"
    yield from _edges(graph)
    yield "    </edges>\n  </graph>\n</gexf>\n"


def xml(value: str) -> str:
    """The text as the value of an attribute; characters that XML cannot hold become U+FFFD.

    >>> xml('a<b "c"')
    'a&lt;b &quot;c&quot;'
    """
    return _ESCAPED.sub(lambda m: _MARKUP[m[0]], _INVALID.sub("\ufffd", value))


def _declared(kind: str, attributes: dict[str, str]) -> Iterator[str]:
    yield f'    <attributes class="{kind}" mode="static">\n'
    for name, type_ in attributes.items():
        yield f'      <attribute id="{name}" title="{name}" type="{type_}"/>\n'
    yield "    </attributes>\n"


def _nodes(graph: Graph) -> Iterator[str]:
    where, degrees = positions(graph), _degrees(graph)
    names = {entity.iri: entity.name for entity in graph.entities}
    posts = _gathered((p.holder, f"{names[p.organization]} {p.title}") for p in graph.posts)
    figures = _gathered((o.subject, _figure(o)) for o in graph.observations)
    for entity in graph.entities:
        values = (
            entity.type,
            TYPE_LABELS[entity.type],
            _listed(entity.aliases),
            str(len(entity.articles)),
            str(len(entity.claims)),
            str(degrees[entity.iri]),
            _listed(posts.get(entity.iri, ())),
            _listed(figures.get(entity.iri, ())),
        )
        x, y = where[entity.iri]
        red, green, blue = bytes.fromhex(TYPE_STYLES[entity.type].light[1:])
        yield f'      <node id="{xml(entity.iri)}" label="{xml(entity.name)}">\n'
        yield from _values(NODE_ATTRIBUTES, values)
        yield f'        <viz:color r="{red}" g="{green}" b="{blue}"/>\n'
        yield f'        <viz:position x="{x}.0" y="{-y}.0" z="0.0"/>\n'
        yield f'        <viz:size value="{8 + 4 * sqrt(degrees[entity.iri]):.1f}"/>\n'
        yield "      </node>\n"


def _edges(graph: Graph) -> Iterator[str]:
    claims = {claim.iri: claim for claim in graph.claims}
    for relation in graph.relations:
        said = [claims[iri] for iri in relation.claims]
        best = min(said, key=lambda c: (-c.confidence, len(c.quote), c.iri))
        values = (
            relation.predicate,
            PREDICATE_LABELS[relation.predicate],
            _boolean(relation.planned),
            _boolean(relation.predicate == "cooperatesWith"),
            str(len(said)),
            str(len({c.article for c in said})),
            plain(best.confidence),
            best.quote,
        )
        triple = (relation.subject, relation.predicate, relation.object)
        label = PREDICATE_LABELS[relation.predicate] + ("（计划）" if relation.planned else "")
        yield f'      <edge id="{hashed(*triple)}" source="{xml(relation.subject)}"'
        yield f' target="{xml(relation.object)}" type="directed" kind="{relation.predicate}"'
        yield f' label="{label}" weight="{len(said)}.0">\n'
        yield from _values(EDGE_ATTRIBUTES, values)
        yield "      </edge>\n"


def _values(attributes: Iterable[str], values: tuple[str, ...]) -> Iterator[str]:
    yield "        <attvalues>\n"
    for name, value in zip(attributes, values, strict=True):
        if value:
            yield f'          <attvalue for="{name}" value="{xml(value)}"/>\n'
    yield "        </attvalues>\n"


def _degrees(graph: Graph) -> Counter[str]:
    ends = (iri for relation in graph.relations for iri in (relation.subject, relation.object))
    return Counter(ends)


def _gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for iri, line in sorted(pairs):
        found.setdefault(iri, []).append(line)
    return found


def _figure(observation: Observation) -> str:
    said = readable_figure(observation.value, observation.unit, observation.bound)
    return f"{observation.indicator} {said}" + (f"（{observation.time}）" if observation.time else "")


def _listed(values: Iterable[str]) -> str:
    return "；".join(values)


def _boolean(value: bool) -> str:
    return "true" if value else "false"
