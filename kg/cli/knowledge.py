"""The options that name a user's lexicons and rules, the same for each command that reads pages."""

from pathlib import Path
from typing import Annotated

import typer

from kg.knowledge import Knowledge, read_knowledge

LexiconOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="DIR", help="Folder of lexicons that add to zonekg's own; repeatable.", show_default=False
    ),
]
RulesOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="DIR", help="Folder of rules that add to zonekg's own; repeatable.", show_default=False
    ),
]


def knowledge_of(lexicon: list[Path] | None, rules: list[Path] | None) -> Knowledge | None:
    """What the folders add, None when none is named. Raises UsageError that tells every fault in them."""
    return read_knowledge(lexicon, rules) if lexicon or rules else None
