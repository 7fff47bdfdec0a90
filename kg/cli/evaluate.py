"""``kg evaluate``: score pages against gold."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kg.evaluate.items import Item
from kg.evaluate.report import SHARES, flipped, listed, page_rows, score_rows, write_baseline
from kg.evaluate.run import evaluate as run
from kg.evaluate.score import Score

EXAMPLE = "Example: kg evaluate tests/gold --show"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate", epilog=EXAMPLE)(command)


def command(
    gold: Annotated[Path, typer.Argument(help="Folder of gold files (STEM.json).")],
    build: Annotated[Path | None, typer.Option(help="Score this build instead of reading the pages.")] = None,
    texts: Annotated[Path | None, typer.Option(help="Folder of the pages, if not beside their gold.")] = None,
    show: Annotated[bool, typer.Option("--show", help="List every miss and every wrong item.")] = False,
    baseline: Annotated[Path | None, typer.Option(help="Tell which items flipped against this file.")] = None,
    save_baseline: Annotated[Path | None, typer.Option(help="Keep the verdicts in this file.")] = None,
) -> None:
    """Precision, recall and F1 by kind, type and predicate."""
    items = run(gold, build, texts)
    console = Console(width=110)
    console.print(_pages(items))
    console.print(_scores(items))
    if show:
        typer.echo("\n".join(listed(items)))
    if baseline is not None:
        lines = flipped(items, baseline)
        typer.echo("\n".join([f"{len(lines)} items flipped", *lines]))
    if save_baseline is not None:
        write_baseline(items, save_baseline)


def _pages(items: list[Item]) -> Table:
    kinds = ("entity", "relation", "post", "observation", "title", "author")
    table = Table("page", *kinds, box=None, header_style="bold")
    for page, scores in page_rows(items):
        table.add_row(page, *(f"{scores[kind].f1:.3f}" for kind in kinds))
    return table


def _scores(items: list[Item]) -> Table:
    columns = ("kind", "type", "precision", "recall", "F1", "right", "wrong", "missed")
    table = Table(*columns, box=None, header_style="bold")
    for kind, group, score in score_rows(items):
        table.add_row(kind, group, *_cells(kind, score))
    return table


def _cells(kind: str, score: Score) -> tuple[str, ...]:
    precision = f"{score.precision:.3f}"
    if kind in SHARES:
        return (precision, "", "", str(score.right), str(score.wrong), "")
    counts = (score.right, score.wrong, score.missed)
    return (precision, f"{score.recall:.3f}", f"{score.f1:.3f}", *map(str, counts))
