"""The ``kg`` command: one thin module a sub-command."""

import sys

import typer

from kg.cli import build, evaluate, export, publish, query, read, show, validate
from kg.errors import ZonekgError

FAILED, WRONG_USAGE = 1, 2
"""Exit codes: some input failed; the command was called in a wrong way."""

app = typer.Typer(
    name="kg",
    help="Build and question a knowledge graph of Chinese industrial and policy news.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for module in (build, read, evaluate, show, query, validate, export, publish):
    module.register(app)


def main() -> None:
    """Run the command; an expected error is one line on standard error and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except ZonekgError as error:
        typer.echo(f"kg: {error}", err=True)
        sys.exit(WRONG_USAGE)


__all__ = ["FAILED", "WRONG_USAGE", "app", "main"]
