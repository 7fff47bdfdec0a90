"""``kg missed``: what the extractor saw and could not use."""

from collections.abc import Iterator
from typing import Annotated

import typer

from kg.audit.missed import Tally, as_json, as_text, as_tsv
from kg.cli.knowledge import LexiconOption, RulesOption, knowledge_of
from kg.cli.reading import IdField, LimitOption, TextField, reading_of
from kg.core.text import Source
from kg.errors import UsageError
from kg.knowledge import using
from kg.read import read_inputs
from kg.read.limits import Reading
from kg.read.sheet import is_sheet
from kg.segment import articles

EXAMPLE = "Example: kg missed seeds --most 10"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("missed", epilog=EXAMPLE)(command)


def command(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders or globs; - is standard input.")],
    most: Annotated[int, typer.Option(min=1, help="So many of each sort.")] = 30,
    examples: Annotated[int, typer.Option(min=1, help="So many places of each.")] = 2,
    tsv: Annotated[bool, typer.Option("--tsv", help="A table, a line for each place.")] = False,
    json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False,
    text_field: TextField = None,
    id_field: IdField = None,
    limit: LimitOption = None,
    lexicon: LexiconOption = None,
    rules: RulesOption = None,
) -> None:
    """List names without a type, sentences without a relation, figures without an owner, the commonest first."""
    if tsv and json:
        raise UsageError("kg missed prints --tsv or --json, not both; choose one")
    failures: list[str] = []
    tally = Tally(examples)
    with using(knowledge_of(lexicon, rules)):
        for source in _sources(inputs, reading_of(text_field, id_field, limit), failures):
            for article in articles(source)[0]:
                tally.add(article)
        rows = tally.rows(most)
    for line in as_tsv(rows) if tsv else as_json(rows) if json else as_text(rows):
        typer.echo(line)
    if failures:
        raise typer.Exit(1)


def _sources(inputs: list[str], reading: Reading, failures: list[str]) -> Iterator[Source]:
    """The sources as they come; each that cannot be read is told at once."""
    for item in read_inputs(inputs, reading):
        if not isinstance(item, Source):
            failures.append(str(item))
            typer.echo(f"could not read: {item}", err=True)
        elif not is_sheet(item):
            yield item
