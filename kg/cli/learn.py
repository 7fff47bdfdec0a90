"""``kg learn``: names, short forms, heads and edge words from raw news."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.reading import IdField, TextField, reading_of
from kg.errors import UsageError
from kg.learn import learn
from kg.learn.run import MINIMUM, Choice
from kg.learn.tables import COLUMNS

EXAMPLE = "Example: kg learn news.jsonl.xz --output learnt --minimum 5"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("learn", epilog=EXAMPLE)(command)


def command(
    inputs: Annotated[list[str], typer.Argument(help="The corpus: JSON Lines, files, folders or globs.")],
    output: Annotated[Path, typer.Option(help="Folder of the tables.")] = Path("learnt"),
    minimum: Annotated[int, typer.Option(help="What fewer articles say is not learnt.")] = MINIMUM,
    limit: Annotated[int | None, typer.Option(min=1, help="So many articles at most.")] = None,
    share: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Only this share of the articles, chosen by their hashes.")
    ] = 1.0,
    exclude: Annotated[
        list[Path] | None,
        typer.Option(help="Leave out the articles whose ids this file holds, in any column; repeatable."),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(help=f"Make this table alone: {', '.join(COLUMNS)}; repeatable.")
    ] = None,
    text_field: TextField = None,
    id_field: IdField = None,
) -> None:
    """Learn from raw news which names there are, how they are shortened, and what stands at their edges."""
    left_out = _ids(exclude or [])
    made = learn(
        inputs,
        output,
        minimum=minimum,
        choice=Choice(left_out, share, limit, _tables(only)),
        reading=reading_of(text_field, id_field, None),
        told=_heading(inputs, minimum, limit, share, [*map(str, only or [])], exclude or []),
    )
    for name, rows in made.rows.items():
        typer.echo(f"{output / name}.tsv: {rows} rows")
    typer.echo(f"{made.articles} articles read, {made.repeated} reprints passed over")
    for failure in made.failures:
        typer.echo(f"could not read: {failure}", err=True)
    if made.failures:
        raise typer.Exit(1)


def _heading(
    inputs: list[str], minimum: int, limit: int | None, share: float, only: list[str], exclude: list[Path]
) -> list[str]:
    """Where the rows come from, without the folders of the machine."""
    names = [Path(given).name for given in inputs]
    command = ["kg", "learn", *names, "--minimum", str(minimum)]
    command += ["--limit", str(limit)] if limit else []
    command += ["--share", str(share)] if share < 1 else []
    command += [word for name in only for word in ("--only", name)]
    command += [word for file in exclude for word in ("--exclude", file.name)]
    return [f"source: {', '.join(names)}", f"command: {shlex.join(command)}"]


def _tables(only: list[str] | None) -> frozenset[str]:
    if unknown := sorted(set(only or ()) - set(COLUMNS)):
        raise UsageError(f"--only {unknown[0]}: no such table; the tables are {', '.join(COLUMNS)}")
    return frozenset(only or COLUMNS)


def _ids(files: list[Path]) -> frozenset[str]:
    found: set[str] = set()
    for file in files:
        try:
            found.update(file.read_text(encoding="utf-8").split())
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(
                f"{file}: cannot be read as a list of ids ({error}); name a text file"
            ) from error
    return frozenset(found)
