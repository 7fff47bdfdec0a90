"""``kg publish``: put a build into a SPARQL server."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from kg.publish import BATCH, GRAPH, publish

EXAMPLE = "Example: kg publish graphs --endpoint http://localhost:7878/query"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("publish", epilog=EXAMPLE)(command)


def command(
    build: Annotated[Path, typer.Argument(help="Folder of the build.")],
    endpoint: Annotated[str, typer.Option(help="The server's SPARQL endpoint.")],
    update_endpoint: Annotated[
        str | None, typer.Option(help="Where updates go, if not to the endpoint (…/query has …/update).")
    ] = None,
    graph: Annotated[str, typer.Option(help="IRI of the graph to replace.")] = GRAPH,
    batch: Annotated[int, typer.Option(min=1, help="Triples in one update.")] = BATCH,
) -> None:
    """Load a build into a staging graph, compare counts, then put it in place of the published one.

    A rerun goes on where the last one stopped. User and password: ZONEKG_ENDPOINT_USER, ZONEKG_ENDPOINT_PASSWORD.
    """
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("publishing", total=None)
        done = publish(
            build,
            endpoint,
            update_endpoint=update_endpoint,
            graph=graph,
            batch=batch,
            progress=lambda at, total: bar.update(task, completed=at, total=total),
        )
    resumed = f", {done.resumed} of them from the last try" if done.resumed else ""
    typer.echo(f"{done.triples} triples in <{done.graph}>{resumed}")
