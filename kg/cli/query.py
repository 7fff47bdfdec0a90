"""``kg query``: SPARQL over a build or an endpoint."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import UsageError
from kg.query import Result
from kg.query import query as run
from kg.query.explain import explain as plan
from kg.query.remote import ask_endpoint

EXAMPLE = "Example: kg query docs/queries/posts.rq --build graphs --format csv"


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query", epilog=EXAMPLE)(command)


def command(
    file: Annotated[str, typer.Argument(help="A file with a SPARQL query, or - for standard input.")],
    build: Annotated[Path, typer.Option(help="Folder of the build.")] = Path("graphs"),
    format: Annotated[Format, typer.Option(help="How to print the answer.")] = Format.table,
    endpoint: Annotated[str | None, typer.Option(help="Ask this SPARQL endpoint, not a build.")] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the plan of the query, with times.")
    ] = False,
) -> None:
    """Answer a SPARQL query; the usual prefixes need not be declared."""
    sparql = _text(file)
    if explain:
        if endpoint:
            raise UsageError("--explain tells of a build; leave --endpoint out")
        typer.echo(plan(build, sparql))
        return
    result = ask_endpoint(endpoint, sparql) if endpoint else run(build, sparql)
    if format is Format.table:
        _print(result)
    else:
        typer.echo(getattr(result, f"as_{format.value}")(), nl=False)


def _text(file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{file}: cannot be read as a query ({error}); name a .rq file, or - for standard input"
        ) from error


def _print(result: Result) -> None:
    table = Table(*result.variables, header_style="bold")
    for row in result.rows:
        table.add_row(*(Text(cell or "") for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(table)
    typer.echo(f"{len(result.rows)} rows")
