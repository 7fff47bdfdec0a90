"""The option that says how sure a claim must be, the same for each command that takes it."""

from typing import Annotated

import typer

MinConfidence = Annotated[
    str | None,
    typer.Option(
        metavar="X",
        help="Leave out what no claim of at least this confidence says, 0 to 1.",
        show_default=False,
    ),
]
