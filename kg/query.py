"""SPARQL over a build's Turtle."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.core.vocabulary import BASE, ZK
from kg.errors import BuildError, UsageError
from kg.write.files import verify

PREFIXES = {
    "zk": ZK,
    "id": BASE,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
}
"""Prefixes that a query may use without declaring them."""


@dataclass(frozen=True, slots=True)
class Result:
    """Variables and rows of an answer, each cell the term's value or None; ASK gives one row of one cell."""

    variables: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]

    def as_csv(self) -> str:
        """RFC 4180, with a header."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.variables)
        writer.writerows(self.rows)
        return out.getvalue()

    def as_json(self) -> str:
        """A list of objects; unbound variables are left out."""
        rows = [
            {v: c for v, c in zip(self.variables, row, strict=True) if c is not None} for row in self.rows
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def query(build: Path, sparql: str) -> Result:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE over the Turtle of a build.

    Raises BuildError for a folder that holds no whole build, UsageError for a query that does not parse.
    """
    files = verify(build)
    store = ox.Store()
    for name in ("zones.ttl", "evidence.ttl"):
        if name not in files:
            raise BuildError(f"{build}: the build has no {name}; build again with all outputs")
        store.bulk_load(path=str(files[name]), format=ox.RdfFormat.TURTLE)
    try:
        found = store.query(sparql, prefixes=PREFIXES)
    except SyntaxError as error:
        raise UsageError(f"the query does not parse: {error}") from error
    return _result(found)


def _result(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Result:
    if isinstance(found, ox.QueryBoolean):
        return Result(("answer",), ((str(bool(found)).lower(),),))
    if isinstance(found, ox.QueryTriples):
        triples = ((_cell(t.subject), _cell(t.predicate), _cell(t.object)) for t in found)
        return Result(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))
    variables = tuple(v.value for v in found.variables)
    return Result(variables, tuple(_rows(found, variables)))


def _rows(found: ox.QuerySolutions, variables: tuple[str, ...]) -> Iterator[tuple[str | None, ...]]:
    for solution in found:
        yield tuple(_cell(solution[v]) for v in variables)


def _cell(term: object) -> str | None:
    if term is None:
        return None
    value = getattr(term, "value", None)
    return str(value) if value is not None else str(term)
