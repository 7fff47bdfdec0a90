"""Neo4j: files for ``neo4j-admin database import``, and one Cypher file that adds the graph to a running server.

Posts and observations are nodes too. Neo4j has no decimals: a figure is there as double and, exactly, as text.
"""

import json
import re
from collections.abc import Iterator, Mapping

from kg.core.graph import Graph
from kg.export.sheets import as_text, csv_line
from kg.export.tables import Cell, Table, tables

_TYPES = {"string": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_BATCH = 500
_LINKS = {
    "posts": (("holder", "holder"), ("organization", "organization")),
    "observations": (("subject", "subject"),),
}
"""Columns of a table that lead to a node, and the relationship that they become."""
_LABELS = {"posts": "Post", "observations": "Observation"}
_ESCAPED = re.compile(
    r"[\\'\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)

Record = dict[str, Cell]


def import_files(graph: Graph) -> dict[str, Iterator[str]]:
    """The files of the bulk import by name; line ends inside cells need ``--multiline-fields=true``."""
    found = tables(graph)
    files = {"neo4j/nodes.csv": _nodes(found["nodes"], None), "neo4j/edges.csv": _edges(found["edges"])}
    for name, links in _LINKS.items():
        files[f"neo4j/{name}.csv"] = _nodes(found[name], _LABELS[name])
        files[f"neo4j/{name}_edges.csv"] = _links(found[name], links)
    return files


def _nodes(table: Table, label: str | None) -> Iterator[str]:
    ends = {column for links in _LINKS.values() for column, _ in links}
    kept = {name: kind for name, kind in table.columns.items() if name not in ends and name != "iri"}
    exact = ["value_exact:string"] if "value" in kept else []
    yield csv_line(["iri:ID", *(f"{name}:{_TYPES[kind]}" for name, kind in kept.items()), *exact, ":LABEL"])
    for row in table.records():
        cells = [as_text(row[name]) for name in kept] + [as_text(row["value"]) for _ in exact]
        yield csv_line([row["iri"], *cells, label or f"Entity;{row['type']}"])


def _edges(table: Table) -> Iterator[str]:
    kept = {n: k for n, k in table.columns.items() if n not in ("source", "target", "predicate")}
    yield csv_line(
        [":START_ID", ":END_ID", ":TYPE", *(f"{name}:{_TYPES[kind]}" for name, kind in kept.items())]
    )
    for row in table.records():
        ends = [row["source"], row["target"], row["predicate"]]
        yield csv_line([*ends, *(as_text(row[name]) for name in kept)])


def _links(table: Table, links: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield csv_line([":START_ID", ":END_ID", ":TYPE"])
    for row in table.records():
        yield from (csv_line([row["iri"], row[column], type_]) for column, type_ in links)


def cypher(graph: Graph) -> Iterator[str]:
    """Statements that add the graph or bring it up to date; running them twice changes nothing."""
    found = tables(graph)
    for label in ("Entity", *_LABELS.values()):
        yield f"CREATE CONSTRAINT zonekg_{label.lower()} IF NOT EXISTS FOR (n:{label}) REQUIRE n.iri IS UNIQUE;\n"
    for type_, rows in _grouped(found["nodes"], "type").items():
        yield from _batches(rows, f"MERGE (n:Entity {{iri: row.iri}}) SET n:{type_}, n += row")
    for name, label in _LABELS.items():
        rows = [
            row | ({"value_exact": as_text(row["value"])} if "value" in row else {})
            for row in found[name].records()
        ]
        yield from _batches(rows, f"MERGE (n:{label} {{iri: row.iri}}) SET n += row")
        for column, link in _LINKS[name]:
            ends = [{"iri": row["iri"], "to": row[column]} for row in rows]
            yield from _batches(ends, _joined(f"(a:{label} {{iri: row.iri}})", "row.to", f"[r:{link}]"))
    for predicate, rows in _grouped(found["edges"], "predicate").items():
        link = f"[r:{predicate} {{id: row.id}}]"
        yield from _batches(
            rows, _joined("(a:Entity {iri: row.source})", "row.target", link) + " SET r += row"
        )


def _joined(start: str, end: str, link: str) -> str:
    return f"MATCH {start}, (b:Entity {{iri: {end}}}) MERGE (a)-{link}->(b)"


def _grouped(table: Table, column: str) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {}
    for row in table.records():
        groups.setdefault(str(row[column]), []).append(row)
    return dict(sorted(groups.items()))


def _batches(rows: list[Record], statement: str) -> Iterator[str]:
    for first in range(0, len(rows), _BATCH):
        maps = ",\n".join(f"  {_map(row)}" for row in rows[first : first + _BATCH])
        yield f"UNWIND [\n{maps}\n] AS row\n{statement};\n"


def _map(row: Mapping[str, Cell]) -> str:
    return "{" + ", ".join(f"{name}: {_value(cell)}" for name, cell in row.items() if cell is not None) + "}"


def _value(cell: Cell) -> str:
    return _quoted(cell) if isinstance(cell, str) else as_text(cell)


def _quoted(text: str) -> str:
    """A string of Cypher; what could end it or would not show is escaped."""
    return "'" + _ESCAPED.sub(lambda m: json.dumps(m[0])[1:-1] if m[0] != "'" else "\\'", text) + "'"
