"""``kg validate``: does a build keep to the shapes?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.validate import Engine, validate

EXAMPLE = "Example: kg validate graphs --report shacl.ttl"


class Language(StrEnum):
    """The language of the messages."""

    zh = "zh"
    en = "en"


class Choice(StrEnum):
    """What checks the shapes."""

    auto = "auto"
    pyshacl = "pyshacl"
    sparql = "sparql"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("validate", epilog=EXAMPLE)(command)


def command(
    build: Annotated[Path, typer.Argument(help="Folder of the build.")],
    report: Annotated[
        Path | None, typer.Option(help="Write the SHACL report as Turtle to this file.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Language of the messages.")] = Language.zh,
    limit: Annotated[int, typer.Option(min=1, help="Nodes listed for each message.")] = 20,
    engine: Annotated[
        Choice, typer.Option(help="auto: pyshacl if installed, SPARQL above 100,000 triples.")
    ] = Choice.auto,
) -> None:
    """Check a build against the SHACL shapes; violations give exit code 1, warnings do not."""
    wanted: Engine = engine.value
    found = validate(build, wanted)
    if report is not None:
        report.write_text("".join(found.turtle()), encoding="utf-8")
    for line in found.lines(language.value, limit):
        typer.echo(line)
    counts = ", ".join(f"{len(found.of(s))} {s}" for s in ("Violation", "Warning", "Info"))
    typer.echo(f"{'conforms' if found.conforms else 'does not conform'}: {counts} ({found.triples} triples)")
    if not found.conforms:
        raise typer.Exit(1)
