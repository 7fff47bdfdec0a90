"""``kg read``: what the reader sees of its inputs."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from kg.cli.knowledge import LexiconOption, knowledge_of
from kg.cli.reading import DateFromName, IdField, LimitOption, TextField, reading_of
from kg.core.text import Source
from kg.errors import UsageError
from kg.knowledge import using
from kg.preview import as_json, as_markdown, html_page, seen
from kg.preview.rows import Seen
from kg.read import read_inputs
from kg.read.limits import Reading
from kg.read.sheet import Statements, is_sheet, statements

EXAMPLE = "Example: kg read page.pdf --html > page.html"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("read", epilog=EXAMPLE)(command)


def command(
    inputs: Annotated[list[str], typer.Argument(help="Files, folders or globs; - is standard input.")],
    json: Annotated[
        bool, typer.Option("--json", help="One line of JSON a source, with spans and roles.")
    ] = False,
    html: Annotated[
        bool, typer.Option("--html", help="Original and cut side by side, coloured by role.")
    ] = False,
    text_field: TextField = None,
    id_field: IdField = None,
    limit: LimitOption = None,
    date_from_name: DateFromName = None,
    lexicon: LexiconOption = None,
) -> None:
    """Print the articles that the inputs hold, as they were cut and repaired."""
    if json and html:
        raise UsageError("kg read prints --json or --html, not both; choose one")
    failures: list[str] = []
    said = statements(inputs, date_from_name)
    pages = _pages(inputs, reading_of(text_field, id_field, limit), said, failures)
    with using(knowledge_of(lexicon, None)):
        for piece in html_page(pages) if html else map(as_json if json else as_markdown, pages):
            typer.echo(piece, nl=not html)
    _warn([*said.warnings, *said.unread()])
    if failures:
        raise typer.Exit(1)


def _pages(inputs: list[str], reading: Reading, said: Statements, failures: list[str]) -> Iterator[Seen]:
    """The sources as they come; each that cannot be read is told at once."""
    for item in read_inputs(inputs, reading):
        if isinstance(item, Source):
            if not is_sheet(item):
                _warn(item.warnings)
                yield seen(said.of(item))
        else:
            failures.append(str(item))
            typer.echo(f"could not read: {item}", err=True)


def _warn(warnings: Iterable[str]) -> None:
    for warning in dict.fromkeys(warnings):
        typer.echo(f"warning: {warning}", err=True)
