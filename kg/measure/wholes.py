"""Places that a clause opens with and does not name: 全县发展…, 全镇13个村, 村集体收入."""

import re
from collections.abc import Iterator

from kg.core.mentions import Discourse, Reference
from kg.measure.periods import TIME
from kg.refer.clauses import Clause

WHOLE = "whole"
"""The rule of such a reference."""
_WHOLE = re.compile(
    rf"(?:{TIME.pattern}|[“,\s])*"
    r"(?:(?:全|该|我|本)(?P<whole>[省市县区镇乡村州])(?!区|的[^\d]{0,4}[0-9])|(?P<inner>[镇村乡])(?=里|集体|内))"
    r"(?![^,。;]{0,20}(?:出自|来自|集中在|聚集在|落户|在这里))"
)
_FAR = 600
"""How many characters back a place is looked for."""


def wholes(discourse: Discourse, clauses: tuple[Clause, ...]) -> Iterator[tuple[Reference, int]]:
    """Each such expression as a reference to the latest place of its sort, with the number of its clause."""
    view = discourse.article.view
    zoned = any(entity.type == "Zone" for entity in discourse.entities)
    for number, clause in enumerate(clauses):
        match = _WHOLE.match(view, clause.start, clause.end)
        if match is None or (zoned and match["whole"] == "区"):
            continue  # where a zone is told of, 全区 is the zone
        place = _latest(discourse, clause.start, match["whole"] or match["inner"])
        if place is not None:
            at = match.start(match.lastgroup or 0)
            yield Reference(at, at + 1, "Place", place.entities, "anaphor", place.antecedents, WHOLE), number


def _latest(discourse: Discourse, start: int, sort: str) -> Reference | None:
    for reference in reversed(discourse.within(max(0, start - _FAR), start)):
        named = reference.type == "Place" and reference.kind == "name"
        if named and discourse.entities[reference.entities[0]].name.endswith(sort):
            return reference
    return None
