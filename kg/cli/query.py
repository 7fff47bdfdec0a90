"""``kg query``: SPARQL over a build."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kg.errors import UsageError
from kg.query import Result
from kg.query import query as run

EXAMPLE = "Example: kg query docs/queries/posts.rq --build graphs --format csv"


class Format(StrEnum):
    """How the answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("query", epilog=EXAMPLE)(command)


def command(
    file: Annotated[str, typer.Argument(help="A file with a SPARQL query, or - for standard input.")],
    build: Annotated[Path, typer.Option(help="Folder of the build.")] = Path("graphs"),
    format: Annotated[Format, typer.Option(help="How to print the answer.")] = Format.table,
) -> None:
    """Answer a SPARQL query; the usual prefixes need not be declared."""
    result = run(build, _text(file))
    if format is Format.csv:
        typer.echo(result.as_csv(), nl=False)
    elif format is Format.json:
        typer.echo(result.as_json(), nl=False)
    else:
        _print(result)


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
        table.add_row(*(cell or "" for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(table)
    typer.echo(f"{len(result.rows)} rows")
