"""GraphML for Cytoscape, yEd and igraph: typed attributes, positions, an id for each edge."""

from collections.abc import Iterator, Mapping

from kg.core.graph import Graph
from kg.export.sheets import as_text
from kg.export.tables import Cell, tables
from kg.write.gexf import xml
from kg.write.layout import positions

_TYPES = {"string": "string", "integer": "int", "decimal": "double", "boolean": "boolean"}
_ENDS = ("source", "target")


def graphml(graph: Graph) -> Iterator[str]:
    """The file, line by line; ``label`` is the name of a node and the Chinese predicate of an edge."""
    found, where = tables(graph), positions(graph)
    nodes = {"label": "string", "x": "integer", "y": "integer"} | dict(found["nodes"].columns)
    edges = {"label": "string", "weight": "integer"} | dict(found["edges"].columns)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield from _keys("node", nodes)
    yield from _keys("edge", {name: kind for name, kind in edges.items() if name not in (*_ENDS, "id")})
    yield '  <graph id="zonekg" edgedefault="directed">\n'
    for row in found["nodes"].records():
        x, y = where[str(row["iri"])]
        yield f'    <node id="{xml(str(row["iri"]))}">'
        yield from _data("node", {"label": row["name"], "x": x, "y": -y, **row})
        yield "</node>\n"
    for row in found["edges"].records():
        ends = " ".join(f'{end}="{xml(str(row[end]))}"' for end in _ENDS)
        yield f'    <edge id="{row["id"]}" {ends}>'
        rest = {name: cell for name, cell in row.items() if name not in (*_ENDS, "id")}
        yield from _data("edge", {"label": row["predicate_zh"], "weight": row["claims"], **rest})
        yield "</edge>\n"
    yield "  </graph>\n</graphml>\n"


def _keys(kind: str, columns: Mapping[str, str]) -> Iterator[str]:
    for name, type_ in columns.items():
        yield f'  <key id="{kind}_{name}" for="{kind}" attr.name="{name}" attr.type="{_TYPES[type_]}"/>\n'


def _data(kind: str, cells: Mapping[str, Cell]) -> Iterator[str]:
    for name, cell in cells.items():
        if cell is not None:
            yield f'<data key="{kind}_{name}">{xml(as_text(cell))}</data>'
