"""Whose a title is that stands without its body, and the owner in whose name a Party organ's officer serves."""

import re
from collections.abc import Sequence

from kg.core.mentions import Reference
from kg.core.vocabulary import SIGNATURES
from kg.refer import subject_at
from kg.relate.compile import compiled
from kg.relate.line import Line, within
from kg.relate.subjects import is_named, members
from kg.rules import Bearer, PostForm

BODIES = frozenset(SIGNATURES["worksFor"][1])
"""Types of what a post may be held in."""

_HEADS_OF_BODIES = re.compile(r"首席科学家|主任|院长|所长|负责人|会长|理事长|总指挥|带头人")

_OF_OFFICES = re.compile(
    r"^(?:副)?(?:局长|厅长|处长|行长|院长|校长|董事长|总经理|主席|省长|市长|县长|区长|镇长|乡长)$"
)
"""Titles that no Party organ has."""

_ORGAN_TITLE = re.compile(r"^(?:常务)?(?:第一)?(?:副?书记|委员|成员|常委)")


def owner_of(line: Line, organ: Reference | None, title: str) -> tuple[Reference, str] | None:
    """The owner of a Party organ and the organ's unit, for a title held in the owner (党委 + 书记)."""
    if organ is None or organ.type != "PartyOrganization" or not _ORGAN_TITLE.search(title):
        return None
    inside = [
        r for r in within(line.discourse.references, organ.start, organ.end)
        if r.start == organ.start and r.end < organ.end and r.type in BODIES and r.kind == "name"
    ]  # fmt: skip
    if not inside:
        return None
    owner = max(inside, key=lambda r: r.end)
    unit = line.discourse.article.text[owner.end : organ.end]
    return (owner, unit) if len(unit) <= 6 else None


def is_elsewhere(line: Line, organization: Reference | None, title: str, bearers: Sequence[Bearer]) -> bool:
    """True for a title that another body than the last named one bears (省委副书记、省长)."""
    row = next((b for b in bearers if compiled(b.title).search(title)), None)
    if organization is not None and organization.type == "PartyOrganization" and _OF_OFFICES.search(title):
        return True
    return (
        organization is not None
        and row is not None
        and bool(row.named)
        and not is_named(line.discourse, organization, row.named)
    )


def founded_before(line: Line, form: PostForm, at: int, title: str) -> Reference | None:
    """The body that a clause founds before 由 a person takes office in it; else the organ that opens the sentence."""
    opened = line.text.rfind("由", 0, at)
    if form.order != "person-first":
        return None
    if _ORGAN_TITLE.search(title.removeprefix("党委")):
        before = members(line, 0, max(opened, 0), ("PartyOrganization",))
        return before[-1] if before else next(iter(members(line, 0, at, ("PartyOrganization",))), None)
    before = members(line, 0, max(opened, 0), ("Institution", "Company"))
    return before[-1] if before and _HEADS_OF_BODIES.search(title) else None


def bearer_of(line: Line, at: int, title: str, bearers: Sequence[Bearer]) -> Reference | None:
    """The body of a title that stands alone, by the first row of the table that matches it."""
    row = next((b for b in bearers if compiled(b.title).search(title)), None)
    if row is None:
        return None
    if row.named and (found := _named(line, line.starts[at], row)):
        return found
    types = row.types if not row.named else tuple(t for t in row.types if t == "Zone")
    for kind in types:
        found = subject_at(line.discourse, line.starts[at], frozenset({kind}))
        if found is not None:
            return found
    return None


def _named(line: Line, position: int, row: Bearer) -> Reference | None:
    """The nearest mention, before the position if there is one, whose name fits the row."""
    fitting = [
        r for r in line.discourse.references
        if r.kind == "name" and r.type in row.types and is_named(line.discourse, r, row.named)
    ]  # fmt: skip
    before = [r for r in fitting if r.end <= position]
    return before[-1] if before else next(iter(fitting), None)
