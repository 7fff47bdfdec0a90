"""Whose a title is that stands without its body, and the owner in whose name a Party organ's officer serves."""

import re
from collections.abc import Sequence

from kg.core.mentions import Reference
from kg.core.vocabulary import SIGNATURES
from kg.refer import protagonist, subject_at
from kg.relate.compile import holds
from kg.relate.line import Line, within
from kg.relate.subjects import is_named, members
from kg.rules import Bearer, PostForm

BODIES = frozenset(SIGNATURES["worksFor"][1])
"""Types of what a post may be held in."""

_HEADS_OF_BODIES = re.compile(r"首席科学家|主任|院长|所长|负责人|会长|理事长|总指挥|带头人")

_OF_OFFICES = re.compile(
    r"^(?:办事处|人大|政协|政府|管委会|管理委员会)|^(?:副)?(?:局长|厅长|处长|行长|院长|校长|董事长|总经理|主席|省长|市长|州长|县长|区长|镇长|乡长)$"
)
"""Titles that no Party organ has."""

_OF_COMMITTEE = re.compile(r"^(?:常务|专职|第一)?副?主任$")
"""Titles of a zone's committee, where a title in its Party organ stands before them (党工委副书记、常务副主任)."""

_OWNED = re.compile(r"^(.+(?:局|厅|署|院|校|公司|集团|银行|大学|协会))(?:党组|党委)$")
"""The Party organ of a body."""

_OF_PLACES = re.compile(r"[省市州县区镇乡]长$|[省市区县]委|党工委|管委会")
"""Titles of a place's or zone's organs, which stand side by side with those of its other organs."""

_ORGAN_TITLE = re.compile(r"^(?:常务|专职)?(?:第一)?(?:副?书记|委员|成员|常委)")


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
    row = next((b for b in bearers if holds(b.title, title)), None)
    if organization is not None and organization.type == "PartyOrganization" and _OF_OFFICES.search(title):
        return not _stands_for_owner(line, organization)
    if _of_committee(line, organization, title):
        return True
    return (
        organization is not None
        and row is not None
        and bool(row.named and _OF_PLACES.search(title))
        and not is_named(line.discourse, organization, row.named)
    )


def _stands_for_owner(line: Line, organ: Reference) -> bool:
    """True for the Party organ of a body that the article names nowhere (云岭县渔业局党组书记、局长)."""
    names = [line.discourse.entities[entity].name for entity in organ.entities]
    owners = [found.group(1) for name in names if (found := _OWNED.search(name)) is not None]
    others = [e.name for e in line.discourse.entities if e.type in BODIES and e.name not in names]
    return bool(owners) and not any(o.endswith(name) or name.endswith(o) for o in owners for name in others)


def _of_committee(line: Line, beside: Reference | None, title: str) -> bool:
    """True for a title in a zone's committee, behind one in its Party organ."""
    return (
        beside is not None
        and _OF_COMMITTEE.search(title) is not None
        and (beside.type == "Zone" or is_named(line.discourse, beside, "工委$"))
    )


def founded_before(line: Line, form: PostForm, at: int, title: str) -> Reference | None:
    """The body that a clause founds before 由 a person takes office in it; else the organ that opens the sentence."""
    opened = line.text.rfind("由", 0, at)
    if form.order != "person-first":
        return None
    if _ORGAN_TITLE.search(re.sub("^(?:党委|党?支部|党总支)", "", title)):
        before = members(line, 0, max(opened, 0), ("PartyOrganization",))
        return before[-1] if before else next(iter(members(line, 0, at, ("PartyOrganization",))), None)
    before = members(line, 0, max(opened, 0), ("Institution", "Company"))
    return before[-1] if before and _HEADS_OF_BODIES.search(title) else None


def bearer_of(
    line: Line, at: int, title: str, bearers: Sequence[Bearer], beside: Reference | None = None
) -> Reference | None:
    """The body of a title that stands alone, by the first row of the table that matches it.

    ``beside`` is the body of the title before it: 云岭市委常委 and 副市长 are of one city.
    """
    title = f"管委会{title}" if _of_committee(line, beside, title) else title
    row = next((b for b in bearers if holds(b.title, title)), None)
    if row is None:
        return None
    position = line.starts[at]
    if not row.named:
        found = (subject_at(line.discourse, position, frozenset({kind})) for kind in row.types)
        return next((body for body in found if body is not None), None) or _signed(line, row)
    if _OF_PLACES.search(title):
        found_named = _nearest(line, position, row, _place(line, at, beside))
        zone = "Zone" in row.types and found_named is None
        return subject_at(line.discourse, position, frozenset({"Zone"})) if zone else found_named
    for kind in row.types:
        body = subject_at(line.discourse, position, frozenset({kind}))
        if body is not None and is_named(line.discourse, body, row.named):
            return body
    return _nearest(line, position, row, "")


def _signed(line: Line, row: Bearer) -> Reference | None:
    """Whom the article is about, where it is named behind the title alone: a notice ends with the company's name."""
    about = protagonist(line.discourse)
    named = (r for r in line.discourse.references if about in r.entities and r.type in row.types)
    return next(named, None)


def _place(line: Line, at: int, beside: Reference | None) -> str:
    """The beginning of the name of the place whose officer a title tells of; empty when nothing tells it."""
    before = line.refs[at - 1] if at else None
    if before is not None and before.type == "Place":
        return line.discourse.entities[before.entities[0]].name[:2]
    if beside is not None and beside.type in ("PartyOrganization", "GovernmentBody"):
        return line.discourse.entities[beside.entities[0]].name[:2]
    return ""


def _nearest(line: Line, position: int, row: Bearer, place: str) -> Reference | None:
    """The nearest mention, before the position if there is one, whose name fits the row and the place."""
    names = {e.id: e.name for e in line.discourse.entities}
    fitting = [
        r for r in line.discourse.references
        if r.kind == "name" and r.type in row.types and is_named(line.discourse, r, row.named)
        and names[r.entities[0]].startswith(place)
    ]  # fmt: skip
    before = [r for r in fitting if r.end <= position]
    return before[-1] if before else next(iter(fitting), None)
