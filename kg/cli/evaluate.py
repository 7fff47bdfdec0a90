"""``kg evaluate``: score pages against gold."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kg.audit.calibration import Weighed, calibration
from kg.audit.folds import folded
from kg.audit.judged import read_judged
from kg.cli.confidence import MinConfidence
from kg.cli.knowledge import LexiconOption, RulesOption, knowledge_of
from kg.confidence import least_confidence
from kg.errors import UsageError
from kg.evaluate.gold import load_gold
from kg.evaluate.items import Item
from kg.evaluate.report import SHARES, flipped, listed, page_rows, score_rows, write_baseline
from kg.evaluate.run import evaluate as run
from kg.evaluate.score import Score
from kg.knowledge import using

EXAMPLE = "Example: kg evaluate tests/gold --show"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("evaluate", epilog=EXAMPLE)(command)


def command(
    gold: Annotated[list[Path], typer.Argument(help="Folders of gold files (STEM.json).")],
    build: Annotated[Path | None, typer.Option(help="Score this build instead of reading the pages.")] = None,
    texts: Annotated[Path | None, typer.Option(help="Folder of the pages, if not beside their gold.")] = None,
    show: Annotated[bool, typer.Option("--show", help="List every miss and every wrong item.")] = False,
    folds: Annotated[
        int | None,
        typer.Option(help="Score in so many parts, each with a confidence record made without its pages."),
    ] = None,
    min_confidence: MinConfidence = None,
    lexicon: LexiconOption = None,
    rules: RulesOption = None,
    baseline: Annotated[Path | None, typer.Option(help="Tell which items flipped against this file.")] = None,
    save_baseline: Annotated[Path | None, typer.Option(help="Keep the verdicts in this file.")] = None,
) -> None:
    """Precision, recall and F1 by kind, type and predicate."""
    with using(knowledge_of(lexicon, rules)):
        items, weighed = _scored(gold, build, texts, folds, min_confidence)
    console = Console(width=110)
    console.print(_pages(items))
    console.print(_scores(items))
    if weighed:
        console.print(_calibration(weighed))
    if show:
        typer.echo("\n".join(listed(items)))
    if baseline is not None:
        lines = flipped(items, baseline)
        typer.echo("\n".join([f"{len(lines)} items flipped", *lines]))
    if save_baseline is not None:
        write_baseline(items, save_baseline)


def _scored(
    gold: list[Path], build: Path | None, texts: Path | None, folds: int | None, min_confidence: str | None
) -> tuple[list[Item], list[Weighed]]:
    """The items, and with folds the judged claims with their confidence."""
    least = least_confidence(min_confidence)
    if folds is None:
        return [item for folder in gold for item in run(folder, build, texts, least)], []
    if build is not None:
        raise UsageError("--folds reads the pages anew and --build scores a build; leave one of them out")
    pages = [page for folder in gold for page in read_judged(load_gold(folder, texts))]
    found = folded(pages, folds, least)
    return found.items, found.weighed


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


def _calibration(weighed: Iterable[Weighed]) -> Table:
    """Relations, posts and observations by confidence: what was estimated, what gold says."""
    table = Table("confidence", "claims", "estimated", "observed", "off", box=None, header_style="bold")
    for b in calibration(weighed):
        cells = (str(b.claims), f"{b.estimated:.3f}", f"{b.observed:.3f}", f"{b.off:.3f}")
        table.add_row(f"{b.low} - {min(b.high, 1)}", *cells)
    return table
