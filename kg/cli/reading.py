"""The options that say how inputs are read, the same for each command that reads."""

from typing import Annotated

import typer

from kg.read.limits import Limits, Reading, with_limits

TextField = Annotated[
    str | None, typer.Option(help="Field of JSON Lines that holds the text; text unless set.")
]
IdField = Annotated[str | None, typer.Option(help="Field of JSON Lines that holds the id; id unless set.")]
LimitOption = Annotated[
    list[str] | None,
    typer.Option(
        help="Set a limit of reading, as name=number (file_bytes, unpacked_bytes, pages, …); repeatable."
    ),
]
DateFromName = Annotated[
    str | None, typer.Option(help="Dates in file names: rb-YYYYMMDD.", show_default=False)
]


def reading_of(text_field: str | None, id_field: str | None, limits: list[str] | None) -> Reading:
    """How to read, with what is not given as it is by default; raises UsageError for a limit that is none."""
    return Reading(text_field or "text", id_field or "id", with_limits(Limits(), limits or []))
