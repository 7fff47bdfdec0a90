"""The network for Gephi: GEXF 1.3 with typed attributes, colours, sizes and positions, written as a stream.

The ids of nodes are the IRIs of the entities. Every edge is directed, as some readers refuse a graph of mixed
directions; the attribute ``symmetric`` says where both ends are alike.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt

from kg.core.graph import Graph, Observation
from kg.core.numbers import plain
from kg.describe.iri import hashed
from kg.write.gexf_series import COLUMNS, Dated, dated_figures, first_day
from kg.write.html_numbers import readable_figure
from kg.write.html_style import TYPE_STYLES
from kg.write.labels import chinese_labels
from kg.write.layout import positions

NAMESPACE = "http://gexf.net/1.3"
_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
    "\x85": "&#133;", "\u2028": "&#8232;",  # line ends of XML 1.1, which some readers of XML 1.0 turn into blanks
}  # fmt: skip
_ESCAPED = re.compile('[&<>"\n\r\t\x85\u2028]')

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


_ARTICLE_COLOUR = "#b8bec8"

Figures = Mapping[str, Sequence[Dated]]
Days = Mapping[str, str]
"""By the IRI of an article: the day from which it is known."""


def gexf(graph: Graph) -> Iterator[str]:
    """The file, line by line."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">\n'
    yield "  <meta>\n    <creator>zonekg</creator>\n"
    yield "    <description>产业园区知识图谱</description>\n  </meta>\n"
    since, dated = _since(graph), dated_figures(graph)
    timed = ' mode="dynamic" timeformat="date" timerepresentation="interval"'
    mode = timed if since or dated else ' mode="static"'
    yield f'  <graph{mode} defaultedgetype="directed" idtype="string">\n'
    followed = _followed(dated)
    if followed:
        yield from _declared("node", followed, mode="dynamic")
    yield from _declared("node", NODE_ATTRIBUTES, followed)
    yield from _declared("edge", EDGE_ATTRIBUTES)
    yield "    <nodes>\n"
    yield from _nodes(graph, since, dated)
    yield "    </nodes>\n    <edges>\n"
    yield from _edges(graph, since)
    yield "    </edges>\n  </graph>\n</gexf>\n"


def xml(value: str) -> str:
    """The text as the value of an attribute; characters that XML cannot hold become U+FFFD.

    >>> xml('a<b "c"')
    'a&lt;b &quot;c&quot;'
    """
    return _ESCAPED.sub(lambda m: _MARKUP[m[0]], _INVALID.sub("\ufffd", value))


def _declared(kind: str, *attributes: Mapping[str, str], mode: str = "static") -> Iterator[str]:
    yield f'    <attributes class="{kind}" mode="{mode}">\n'
    titles = {column.id: column.title for column in COLUMNS}
    for name, type_ in (item for group in attributes for item in group.items()):
        yield f'      <attribute id="{name}" title="{titles.get(name, name)}" type="{type_}"/>\n'
    yield "    </attributes>\n"


def _followed(dated: Figures) -> dict[str, str]:
    """The dynamic attributes of which a node has a value, and their type.

    They are declared twice: dynamic first, which is what Gephi goes by, then with the static ones, as readers that
    know one list of attributes (Gephi Lite's) take the last and find there the newest value.
    """
    used = {name for figures in dated.values() for name, *_ in figures}
    return {column.id: "double" for column in COLUMNS if column.id in used}


def _nodes(graph: Graph, since: Days, dated: Figures) -> Iterator[str]:
    where, degrees, labels = positions(graph), _degrees(graph), chinese_labels(graph)
    claims = {claim.iri: claim for claim in graph.claims}
    names = {entity.iri: entity.name for entity in graph.entities}
    posts = _gathered((p.holder, f"{names[p.organization]} {p.title}") for p in graph.posts)
    figures = _gathered((o.subject, _figure(o)) for o in graph.observations)
    for entity in graph.entities:
        values = (
            entity.type,
            labels[entity.type],
            _listed(entity.aliases),
            str(len(entity.articles)),
            str(sum(claims[iri].kind == "mention" for iri in entity.claims)),
            str(degrees[entity.iri]),
            _listed(posts.get(entity.iri, ())),
            _listed(figures.get(entity.iri, ())),
        )
        x, y = where[entity.iri]
        red, green, blue = bytes.fromhex(_colour(entity.type)[1:])
        start = _start([since.get(entity.iri)])
        yield f'      <node id="{xml(entity.iri)}" label="{xml(entity.name)}"{start}>\n'
        yield from _values(NODE_ATTRIBUTES, values, dated.get(entity.iri, ()))
        yield f'        <viz:color r="{red}" g="{green}" b="{blue}"/>\n'
        yield f'        <viz:position x="{x}.0" y="{-y}.0" z="0.0"/>\n'
        yield f'        <viz:size value="{8 + 4 * sqrt(degrees[entity.iri]):.1f}"/>\n'
        yield "      </node>\n"


def _edges(graph: Graph, since: Days) -> Iterator[str]:
    claims, labels = {claim.iri: claim for claim in graph.claims}, chinese_labels(graph)
    for relation in graph.relations:
        said = [claims[iri] for iri in relation.claims]
        best = min(said, key=lambda c: (-c.confidence, len(c.quote), c.iri), default=None)
        values = (
            relation.predicate,
            labels[relation.predicate],
            _boolean(relation.planned),
            _boolean(relation.predicate == "cooperatesWith"),
            str(len(said)),
            str(len({c.article for c in said})),
            plain(best.confidence) if best else "",
            best.quote if best else "",
        )
        triple = (relation.subject, relation.predicate, relation.object)
        start = _start([since.get(c.article) for c in said])
        label = labels[relation.predicate] + ("（计划）" if relation.planned else "")
        yield f'      <edge id="{hashed(*triple)}" source="{xml(relation.subject)}"'
        yield f' target="{xml(relation.object)}" type="directed" kind="{relation.predicate}"'
        yield f' label="{xml(label)}" weight="{len(said) or 1}.0"{start}>\n'
        yield from _values(EDGE_ATTRIBUTES, values)
        if relation.planned:
            yield '        <viz:shape value="dashed"/>\n'
        yield "      </edge>\n"


def _values(attributes: Iterable[str], values: tuple[str, ...], dated: Iterable[Dated] = ()) -> Iterator[str]:
    yield "        <attvalues>\n"
    for name, value in zip(attributes, values, strict=True):
        if value:
            yield f'          <attvalue for="{name}" value="{xml(value)}"/>\n'
    for name, start, end, number in dated:
        spell = _spell(start, end)
        yield f'          <attvalue for="{name}" value="{number}"{spell}/>\n'
    yield "        </attvalues>\n"


def _since(graph: Graph) -> Days:
    """The first day of the date of each article that has one: a year begins on its first of January."""
    return {a.iri: first_day(a.issued) for a in graph.articles if a.issued}


def _start(days: Sequence[str | None]) -> str:
    """When an edge or article begins, where each day is known; Gephi's timeline shows it from then on."""
    known = [day for day in days if day]
    return _spell(min(known), None) if known and len(known) == len(days) else ""


def _spell(start: str | None, end: str | None) -> str:
    return (f' start="{start}"' if start else "") + (f' end="{end}"' if end else "")


def _colour(type_: str) -> str:
    return TYPE_STYLES[type_].light if type_ in TYPE_STYLES else _ARTICLE_COLOUR


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
