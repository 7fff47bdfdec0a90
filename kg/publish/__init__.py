"""A build put into a SPARQL 1.1 server: ``publish(build, endpoint)``.

The triples go in batches into a staging graph named for what they are. When the server counts as many there as the
build has, one MOVE puts them in the place of the published graph. Until then the published graph stands as it was; a
rerun goes on where the staging graph ends.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kg.errors import EndpointError, UsageError
from kg.export.rdf import ntriples
from kg.query import open_store
from kg.query.remote import ask_endpoint, update_endpoint

GRAPH = "https://w3id.org/zonekg/graph"
"""The name of the published graph unless another is given."""

BATCH = 1_000
"""Triples in one update: what every server takes."""

Progress = Callable[[int, int], None]
"""Told the triples that are in, and all there are."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: triples in the graph, how many were there already when it began."""

    graph: str
    triples: int
    resumed: int


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask and where to write, with the two graphs."""

    query: str
    update: str
    graph: str
    staging: str

    def count(self, graph: str) -> int:
        """How many triples a graph holds."""
        found = ask_endpoint(
            self.query, f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
        ).rows
        try:
            return int(found[0][0] or "")
        except (IndexError, ValueError) as error:
            raise EndpointError(
                f"{self.query}: it gives no number for a count; is it a SPARQL 1.1 endpoint?"
            ) from error

    def send(self, update: str) -> None:
        """An update."""
        update_endpoint(self.update, update)


def publish(  # noqa: PLR0913 — all but the first two are optional and go by keyword
    build: str | Path,
    endpoint: str,
    *,
    update_endpoint: str | None = None,
    graph: str = GRAPH,
    batch: int = BATCH,
    progress: Progress = lambda done, total: None,
) -> Published:
    """Put a build's triples in the place of the graph at the endpoint.

    ``update_endpoint`` takes updates where queries go elsewhere; an ``endpoint`` that ends in ``/query`` has it at
    ``/update``. Raises BuildError for a folder without a whole build, EndpointError when the server fails: the
    published graph is then what it was.
    """
    if any(c in '<>"{}|^`\\' or c <= " " for c in graph) or ":" not in graph:
        raise UsageError(f"{graph!r} is no IRI of a graph; give one such as {GRAPH}")
    lines = list(ntriples(open_store(build)))
    staging = f"{graph}/staging-{sha256(''.join(lines).encode()).hexdigest()[:16]}"
    server = Server(endpoint, update_endpoint or _update_of(endpoint), graph, staging)
    resumed = _stage(server, lines, batch, progress)
    _move(server, len(lines))
    return Published(graph, len(lines), resumed)


def _update_of(endpoint: str) -> str:
    return f"{endpoint.removesuffix('/query')}/update" if endpoint.endswith("/query") else endpoint


def _stage(server: Server, lines: Sequence[str], batch: int, progress: Progress) -> int:
    """Fill the staging graph; gives how many triples it held already: sent in order, these are the first."""
    there = server.count(server.staging)
    if there > len(lines):
        server.send(f"DROP SILENT GRAPH <{server.staging}>")
        there = 0
    start = there - there % batch if there < len(lines) else there
    for first in range(start, len(lines), batch):
        server.send(_insert(server.staging, lines[first : first + batch]))
        progress(min(first + batch, len(lines)), len(lines))
    counted = server.count(server.staging)
    if counted != len(lines):
        server.send(f"DROP SILENT GRAPH <{server.staging}>")
        raise EndpointError(
            f"{server.query}: the staging graph holds {counted} triples, not {len(lines)}; it was dropped and "
            f"<{server.graph}> is as it was. Publish again"
        )
    return there


def _insert(graph: str, lines: Sequence[str]) -> str:
    return f"INSERT DATA {{ GRAPH <{graph}> {{\n{''.join(lines)}}} }}"


def _move(server: Server, total: int) -> None:
    try:
        server.send(f"MOVE GRAPH <{server.staging}> TO GRAPH <{server.graph}>")
    except EndpointError as error:
        if not _moved(server, total):  # else the move was done and only its answer lost
            raise EndpointError(
                f"{error} The move failed: <{server.graph}> is as the server left it, the new triples wait in "
                f"<{server.staging}>; publish again to go on from there"
            ) from error
    if not _moved(server, total):
        raise EndpointError(
            f"{server.query}: <{server.graph}> does not hold the {total} triples after the move"
        )


def _moved(server: Server, total: int) -> bool:
    return server.count(server.staging) == 0 and server.count(server.graph) == total


__all__ = ["BATCH", "GRAPH", "Published", "publish"]
