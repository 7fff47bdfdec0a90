"""``kg build``: read inputs and write the graph's files."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

import kg
from kg.cli.confidence import MinConfidence
from kg.cli.knowledge import LexiconOption, RulesOption
from kg.cli.reading import DateFromName, IdField, LimitOption, TextField, reading_of
from kg.confidence.threshold import least_confidence
from kg.core.graph import Graph
from kg.core.vocabulary import BASE
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg import Build

EXAMPLE = "Example: kg build seeds --out graphs"
OPTIONS = {
    "inputs": list, "out": str, "base_iri": str, "workers": int, "text_field": str, "id_field": str, "limit": list,
    "date_from_name": str, "min_confidence": str, "lexicon": list, "rules": list,
}  # fmt: skip
"""What a kg.toml may set, and the type of each."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("build", epilog=EXAMPLE)(command)


def command(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(help="Files, folders or globs; - is standard input.", show_default=False),
    ] = None,
    out: Annotated[str | None, typer.Option(help="Folder of the build.", show_default=False)] = None,
    base_iri: Annotated[str | None, typer.Option(help=f"Base of the IRIs; {BASE} unless set.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read pages; 1 unless set.")
    ] = None,
    text_field: TextField = None,
    id_field: IdField = None,
    limit: LimitOption = None,
    date_from_name: DateFromName = None,
    min_confidence: MinConfidence = None,
    lexicon: LexiconOption = None,
    rules: RulesOption = None,
    config: Annotated[str, typer.Option(help="Options from this file, where it exists.")] = "kg.toml",
) -> None:
    """Read newspaper pages and write their knowledge graph."""
    options = _from_config(Path(config), required=config != "kg.toml")
    given = {"inputs": inputs, "out": out, "base_iri": base_iri, "workers": workers}
    given |= {"text_field": text_field, "id_field": id_field, "limit": limit}
    given |= {"date_from_name": date_from_name, "min_confidence": min_confidence}
    folders = {"lexicon": lexicon, "rules": rules}
    given |= {name: [*map(str, paths)] for name, paths in folders.items() if paths}
    options |= {key: value for key, value in given.items() if value}
    if not options.get("inputs") or not options.get("out"):
        raise UsageError(f"kg build needs at least one INPUT and --out DIR. {EXAMPLE}")
    least = least_confidence(options.get("min_confidence"))
    with _progress() as progress:
        task = progress.add_task("reading", total=None)
        made = kg.build(
            options["inputs"],
            options["out"],
            base_iri=options.get("base_iri", BASE),
            workers=options.get("workers", 1),
            reading=reading_of(options.get("text_field"), options.get("id_field"), options.get("limit")),
            date_from_name=options.get("date_from_name"),
            min_confidence=least,
            lexicon=options.get("lexicon"),
            rules=options.get("rules"),
            progress=lambda path: progress.update(task, advance=1, description=path),
        )
    _tell(made)
    if made.failures or not made.sources:
        raise typer.Exit(1)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def _from_config(file: Path, *, required: bool) -> dict[str, Any]:
    if not file.is_file():
        if required:
            raise UsageError(
                f"{file}: no such file; name one that exists by --config or leave the option out"
            )
        return {}
    try:
        options = tomllib.loads(file.read_text(encoding="utf-8")).get("build", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: not TOML ({error})") from error
    for key, value in options.items():
        wanted = OPTIONS.get(key)
        if wanted is None:
            raise UsageError(f"{file}: [build] has no option {key!r}; it knows {', '.join(OPTIONS)}")
        if not isinstance(value, wanted):
            raise UsageError(f"{file}: [build] {key} must be of type {wanted.__name__}, not {value!r}")
    return dict(options)


def _tell(made: "Build") -> None:
    console = Console(width=100)
    table = Table("found", "number", box=None, header_style="bold")
    for name, number in counts(made.graph).items():
        table.add_row(name, str(number))
    console.print(table)
    for warning in made.warnings:
        typer.echo(f"warning: {warning}", err=True)
    for failure in made.failures:
        typer.echo(f"could not read: {failure}", err=True)
    console.print(f"{len(made.sources)} read, {len(made.failures)} could not be read -> {made.out}")


def counts(graph: Graph) -> dict[str, int]:
    """How many of each kind a graph holds, in the order of the table."""
    return {
        "articles": len(graph.articles),
        "entities": len(graph.entities),
        "relations": len(graph.relations),
        "posts": len(graph.posts),
        "observations": len(graph.observations),
        "claims": len(graph.claims),
    }
