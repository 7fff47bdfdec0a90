"""``kg show``: one entity, its facts and the words that say them."""

from pathlib import Path
from typing import Annotated

import typer

from kg.errors import UsageError
from kg.loader import load
from kg.profile import profile_lines

EXAMPLE = "Example: kg show 泰安高新区 --build graphs"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show", epilog=EXAMPLE)(command)


def command(
    name: Annotated[str, typer.Argument(help="A name, or a part of one.")],
    build: Annotated[Path, typer.Option(help="Folder of the build.")] = Path("graphs"),
) -> None:
    """Show an entity: names, facts, quotes with file and offsets."""
    lines = profile_lines(load(build), name)
    if not lines:
        raise UsageError(f"{build}: no entity is named {name}; try a shorter part of the name")
    typer.echo("\n".join(lines))
