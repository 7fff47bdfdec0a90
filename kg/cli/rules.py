"""``kg rules``: every rule, how often it fired, how right it is, and examples."""

from pathlib import Path
from typing import Annotated

import typer

from kg.audit.fired import as_json, as_text, as_tsv, rule_rows
from kg.audit.fit import fitted
from kg.audit.judged import read_judged, samples_of
from kg.cli.knowledge import LexiconOption, RulesOption, knowledge_of
from kg.confidence import Record, shipped_record
from kg.confidence.record import write_record
from kg.errors import UsageError
from kg.evaluate.gold import load_gold
from kg.knowledge import using
from kg.loader import load

EXAMPLE = "Example: kg rules graphs --gold tests/gold --tsv"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rules", epilog=EXAMPLE)(command)


def command(
    build: Annotated[
        Path | None, typer.Argument(help="Folder of a build; without one no rule fired.", show_default=False)
    ] = None,
    gold: Annotated[
        list[Path] | None,
        typer.Option(
            help="Count right and wrong on this folder of gold, not by the shipped record; repeatable."
        ),
    ] = None,
    rule: Annotated[list[str] | None, typer.Option(help="Only this rule; repeatable.")] = None,
    examples: Annotated[int, typer.Option(min=0, help="So many examples of each sort.")] = 1,
    tsv: Annotated[bool, typer.Option("--tsv", help="A table without examples.")] = False,
    json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False,
    lexicon: LexiconOption = None,
    rules: RulesOption = None,
    write_record: Annotated[
        Path | None, typer.Option(help="Write the record of --gold to this folder.", show_default=False)
    ] = None,
) -> None:
    """Tell of every rule: how often it fired on a build, its precision on gold, its examples."""
    if tsv and json:
        raise UsageError("kg rules prints --tsv or --json, not both; choose one")
    with using(knowledge_of(lexicon, rules)):
        record = _record(gold or [], write_record)
        rows = rule_rows(record, load(build) if build else None, examples)
    if rule and (unknown := sorted(set(rule) - {row.rule for row in rows})):
        raise UsageError(f"no rule is named {unknown[0]}; kg rules --tsv lists all names")
    kept = [row for row in rows if not rule or row.rule in rule]
    for line in as_tsv(kept) if tsv else as_json(kept) if json else as_text(kept):
        typer.echo(line)


def _record(gold: list[Path], out: Path | None) -> Record:
    """The shipped record, or one of the gold given, which is written where that is asked."""
    if out is not None and not gold:
        raise UsageError("--write-record writes what --gold counts; name a folder of gold by --gold DIR")
    if not gold:
        return shipped_record()
    pages = [page for folder in gold for page in read_judged(load_gold(folder))]
    made = fitted(samples_of(pages))
    if out is not None:
        write_record(made, out)
    return made
