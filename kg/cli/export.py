"""``kg export``: a build in the formats of other tools."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.confidence import MinConfidence
from kg.confidence import least_confidence
from kg.export import FORMATS, export

EXAMPLE = "Example: kg export graphs --out exported --format jsonld,csv"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export", epilog=EXAMPLE)(command)


def command(
    build: Annotated[Path, typer.Argument(help="Folder of the build.")],
    out: Annotated[Path, typer.Option(help="Folder of the files.")],
    format: Annotated[str, typer.Option(help=f"Formats, with commas: {', '.join(FORMATS)}.")],
    with_articles: Annotated[
        bool, typer.Option("--with-articles", help="Articles as nodes, with edges from what they mention.")
    ] = False,
    min_confidence: MinConfidence = None,
) -> None:
    """Write a build as JSON-LD, tables, graphs for Gephi or Neo4j, and more."""
    least = least_confidence(min_confidence)
    names = [name.strip() for name in format.split(",") if name.strip()]
    for file in export(build, out, names, with_articles=with_articles, min_confidence=least):
        typer.echo(str(file))
