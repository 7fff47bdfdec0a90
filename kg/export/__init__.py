"""A build in the formats of other tools: ``export(build, out, formats)``."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from kg.confidence import trusted
from kg.core.graph import Graph
from kg.errors import BuildError, UsageError
from kg.export.articles import with_articles as add_articles
from kg.export.graphml import graphml
from kg.export.jsonld import jsonld
from kg.export.neo4j import cypher, import_files
from kg.export.parquet import parquet
from kg.export.rdf import nquads, ntriples
from kg.export.sheets import sheet
from kg.export.tables import tables
from kg.loader import load
from kg.write.files import verify
from kg.write.gexf import gexf
from kg.write.turtle import evidence, zones


@dataclass(frozen=True, slots=True)
class Context:
    """What the formats are made from: the graph, and its Turtle as quads of the default graph."""

    graph: Graph
    store: ox.Store
    with_articles: bool = False

    @property
    def network(self) -> Graph:
        """The graph as nodes and edges, with articles where they are wanted."""
        return add_articles(self.graph) if self.with_articles else self.graph


Pieces = Iterable[str] | Iterable[bytes]
Format = Callable[[Context], Mapping[str, Pieces]]
"""Gives the files of a format by name."""

FORMATS: Mapping[str, Format] = {
    "jsonld": lambda context: {"zones.jsonld": jsonld(context.store)},
    "nquads": lambda context: {"zones.nq": nquads(context.store, context.graph)},
    "ntriples": lambda context: {"zones.nt": ntriples(context.store)},
    "gexf": lambda context: {"zones.gexf": gexf(context.network)},
    "graphml": lambda context: {"zones.graphml": graphml(context.network)},
    "csv": lambda context: {f"{n}.csv": sheet(t) for n, t in tables(context.network).items()},
    "parquet": lambda context: {f"{n}.parquet": parquet(t) for n, t in tables(context.network).items()},
    "neo4j": lambda context: import_files(context.network),
    "cypher": lambda context: {"zones.cypher": cypher(context.network)},
}
"""The formats by the name that ``--format`` takes."""


def export(
    build: str | Path,
    out: str | Path,
    formats: Iterable[str],
    *,
    with_articles: bool = False,
    min_confidence: Decimal | None = None,
) -> list[Path]:
    """Write a build in the formats named to the folder ``out``; gives the files, in order.

    With ``min_confidence`` only claims that are as sure as that count.
    Raises BuildError for a folder without a whole build or one that cannot be written, UsageError for a format that
    is none.
    """
    wanted = list(dict.fromkeys(formats))
    if unknown := [name for name in wanted if name not in FORMATS]:
        raise UsageError(f"unknown format {', '.join(unknown)}; the formats are {', '.join(FORMATS)}")
    graph = load(build)
    if min_confidence is None:
        context = Context(graph, read_store(build), with_articles)
    else:
        sure = trusted(graph, min_confidence)
        context = Context(sure, _store_of(sure, build), with_articles)
    files = {name: pieces for format in wanted for name, pieces in FORMATS[format](context).items()}
    try:
        return [_write(Path(out) / name, pieces) for name, pieces in files.items()]
    except OSError as error:
        raise BuildError(f"{out}: cannot be written ({error}); choose another folder with --out") from error


def read_store(build: str | Path) -> ox.Store:
    """The Turtle of a build in a store. Raises BuildError for a folder without a whole build."""
    files, store = verify(build), ox.Store()
    for name in ("zones.ttl", "evidence.ttl"):
        if name not in files:
            raise BuildError(f"{build}: the build has no {name}; build again with all outputs")
        store.bulk_load(path=str(files[name]), format=ox.RdfFormat.TURTLE)
    return store


def _store_of(graph: Graph, build: str | Path) -> ox.Store:
    """What is left of a build's graph, in a store."""
    base = json.loads((Path(build) / "build.json").read_text(encoding="utf-8"))["base_iri"]
    store = ox.Store()
    for pieces in (zones(graph, base), evidence(graph, base)):
        store.bulk_load("".join(pieces).encode("utf-8"), format=ox.RdfFormat.TURTLE)
    return store


def _write(file: Path, pieces: Pieces) -> Path:
    """The whole file or none: readers never see half of one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb") as stream:
            for piece in pieces:
                stream.write(piece.encode("utf-8") if isinstance(piece, str) else piece)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return file


__all__ = ["FORMATS", "Context", "export", "read_store"]
