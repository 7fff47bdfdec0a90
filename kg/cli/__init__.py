"""The ``kg`` command: one thin module a sub-command."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from kg.errors import ZonekgError

FAILED, WRONG_USAGE = 1, 2
"""Exit codes: some input failed; the command was called in a wrong way."""

COMMANDS = (
    "build",
    "read",
    "missed",
    "rules",
    "evaluate",
    "show",
    "query",
    "validate",
    "export",
    "publish",
    "learn",
)
"""The sub-commands in the order of the help; each is a module of this package."""

COLLECTED = (10_000, 20, 50)
"""How seldom garbage is collected: what a build makes lives on, and the collector would look through it in vain."""


def app_of(commands: Sequence[str] = COMMANDS) -> typer.Typer:
    """The application with these sub-commands; only their modules are imported, which is most of the start-up time."""
    app = typer.Typer(
        name="kg",
        help="Build and question a knowledge graph of Chinese industrial and policy news.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_no_options)
    for command in commands:
        import_module(f"kg.cli.{command}").register(app)
    return app


def _no_options() -> None:
    """Build and question a knowledge graph of Chinese industrial and policy news."""


def main() -> None:
    """Run the command; an expected error is one line on standard error and exit code 2."""
    gc.set_threshold(*COLLECTED)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked = [argument for argument in sys.argv[1:2] if argument in COMMANDS]
    try:
        app_of(asked or COMMANDS)()
    except ZonekgError as error:
        typer.echo(f"kg: {error}", err=True)
        sys.exit(WRONG_USAGE)


__all__ = ["COMMANDS", "FAILED", "WRONG_USAGE", "app_of", "main"]
