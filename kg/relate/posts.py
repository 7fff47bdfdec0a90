"""Posts: runs of organizations, titles and persons (甲公司党总支书记、董事长王某)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.core.claims import Claim
from kg.core.mentions import Mention, Reference
from kg.core.vocabulary import SIGNATURES
from kg.refer import subject_at
from kg.relate.compile import compiled, pattern_source
from kg.relate.line import ANY, CODES, Line, within
from kg.relate.make import post
from kg.relate.subjects import is_named, members
from kg.rules import Bearer, PostForm

_BODIES = frozenset(SIGNATURES["worksFor"][1])
_LEADING = re.compile(
    r"^(?:的|原|现任|时任|现|是|任|担任|出任|为|当选|系|同时|还是|作为|以及|该|本|我们|首任|[、,/])+"
)
_FOREIGN = re.compile(
    r"[一-鿿]{2}(?:集团|公司|局|协会|学会|商会|联合会|总会|大学|学院|法院|检察院|政协|人大|银行|研究院|研究所|政府"
    r"|[镇乡村县市省]|街道|社区|医院|中学|小学|委员会|[省市县区]委|基金会|老龄办|合作社|[一-鿿]{4}中心)$"
)
"""The end of a body's name that nobody recognised: the title after it is held there and nowhere else."""

_VERBAL = re.compile(r"给予|任命|免去|决定|宣布|分别|邀请|陪同|会见|聘请|接受|授予|通报|批评|向|被|把|由")
"""What, between a body and a title, makes them those of two."""

_HEADS_OF_BODIES = re.compile(r"首席科学家|主任|院长|所长|负责人|会长|理事长|总指挥|带头人")

_OF_OFFICES = re.compile(
    r"^(?:副)?(?:局长|厅长|处长|行长|院长|校长|董事长|总经理|主席|省长|市长|县长|区长|镇长|乡长)$"
)
"""Titles that no Party organ has."""

_JOINTS = "、和及与"
"""What joins two bodies that share a title."""

_ORGAN_TITLE = re.compile(r"^(?:常务)?(?:第一)?(?:副?书记|委员|成员|常委)")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A body, title or person of a line at ``at``."""

    kind: str
    at: int
    reference: Reference | None
    helper: Mention | None


@dataclass(slots=True)
class _Run:
    """What has been read of a run: the current organizations, the titles that wait for a person."""

    organizations: tuple[Reference | None, ...] = (None,)
    titles: list[tuple[Reference | None, str, int]] = field(default_factory=list)
    used: bool = False


def posts(line: Line, form: PostForm, bearers: Sequence[Bearer]) -> Iterator[Claim]:
    """The posts of a line in one form."""
    marks = [m for m in (_mark(line, at) for at in range(len(line.text))) if m is not None]
    for run in _runs(line, marks, form):
        kinds = [m.kind for m in run]
        if "Title" not in kinds:
            continue
        if form.order == "person-carried":
            yield from _carried(line, form, run, bearers)
        if "Person" not in kinds:
            continue
        if form.order == "person-last":
            yield from _titles_first(line, form, run, bearers)
        elif kinds[0] == "Person":
            yield from _person_first(line, form, _own(line, marks, run), bearers)


def _mark(line: Line, at: int) -> _Mark | None:
    reference, helper = line.refs[at], line.helpers[at]
    if helper is not None and helper.type == "Title":
        return _Mark("Title", at, None, helper)
    if reference is not None and reference.type == "Person":
        return _Mark("Person", at, reference, None)
    if reference is not None and reference.type in _BODIES:
        return _Mark("Body", at, reference, None)
    return None


def _runs(line: Line, marks: list[_Mark], form: PostForm) -> Iterator[list[_Mark]]:
    links, run = dict(form.links), list[_Mark]()
    for mark in marks:
        led = form.lead and compiled(f"(?:{pattern_source(form.lead)})$").search(line.text[: mark.at])
        if run and (led or not _linked(line, run[-1], mark, links)):
            yield run
            run = []
        run.append(mark)
    if run:
        yield run


def _linked(line: Line, left: _Mark, right: _Mark, links: dict[str, str]) -> bool:
    link = links.get(f"{left.kind} {right.kind}")
    gap = line.text[left.at + 1 : right.at]
    if link is None or len(gap) > 16 or (right.kind == "Title" and _VERBAL.search(gap)):
        return False
    return compiled(f"^(?:{link})$").search(gap) is not None


def _own(line: Line, marks: list[_Mark], run: list[_Mark]) -> list[_Mark]:
    """The run without the body and titles that stand right before another person: they are that person's."""
    after = next((m for m in marks if m.at > run[-1].at), None)
    if after is None or after.kind != "Person" or after.at != run[-1].at + 1:
        return run
    bodies = [i for i, m in enumerate(run) if m.kind == "Body"]
    apposed = line.text[run[0].at + 1 : run[1].at] == ","
    return run[: bodies[-1]] if bodies and not apposed else run[:1]


def _titles_first(
    line: Line, form: PostForm, marks: list[_Mark], bearers: Sequence[Bearer]
) -> Iterator[Claim]:
    run = _Run()
    for number, mark in enumerate(marks):
        if mark.reference is not None and mark.kind == "Person":
            run.used = True
            yield from _held(line, form, run, (mark.reference, mark.at), bearers)
            continue
        if run.used:
            run.titles, run.used = [], False
        _add(line, run, marks, number, bearers)


def _person_first(
    line: Line, form: PostForm, marks: list[_Mark], bearers: Sequence[Bearer]
) -> Iterator[Claim]:
    run = _Run()
    for number in range(1, len(marks)):
        _add(line, run, marks, number, bearers)
    if marks[0].reference is not None:
        yield from _held(line, form, run, (marks[0].reference, marks[0].at), bearers)


def _carried(line: Line, form: PostForm, marks: list[_Mark], bearers: Sequence[Bearer]) -> Iterator[Claim]:
    """The posts of a run that a verb opens, held by the person that the sentence is about."""
    first = marks[0].at
    if (
        marks[0].kind != "Body"
        or not compiled(f"(?:{pattern_source(form.lead)})$").search(line.text[:first])
        or _followed(line, marks[-1].at)
    ):
        return
    person = subject_at(line.discourse, line.starts[first], frozenset({"Person"}))
    if form.tail and not compiled(f"^(?:{form.tail})").search(line.text[marks[-1].at + 1 :]):
        return
    if person is None:
        return
    run = _Run()
    for number in range(len(marks)):
        _add(line, run, marks, number, bearers)
    yield from _held(line, form, run, (person, first), bearers)


def _followed(line: Line, at: int) -> bool:
    """True when a person stands right behind."""
    return at + 1 < len(line.text) and line.text[at + 1] == CODES["Person"]


def _add(line: Line, run: _Run, marks: list[_Mark], number: int, bearers: Sequence[Bearer]) -> None:
    """Takes a body or a title into the run; the organ of 长风重工党委 + 书记 gives its owner and 党委书记."""
    mark = marks[number]
    if mark.helper is None:
        joint = number and marks[number - 1].kind == "Body" and line.text[mark.at - 1] in _JOINTS
        run.organizations = (*(run.organizations if joint else ()), mark.reference)
        return
    title = _printed(line, marks[number - 1].at if number else mark.at, mark)
    if (not number or marks[number - 1].kind != "Body") and _FOREIGN.search(_before(line, mark.at)):
        return
    last = run.organizations[-1]
    owner = _owner(line, last, title) if number and marks[number - 1].kind == "Body" else None
    if owner is not None:
        run.titles.append((owner[0], owner[1] + title, mark.at))
        run.organizations = (owner[0],)
    elif number and marks[number - 1].kind != "Body" and _elsewhere(line, last, title, bearers):
        run.titles.append((None, title, mark.at))
    else:
        run.titles += [(organization, title, mark.at) for organization in run.organizations]


def _elsewhere(line: Line, organization: Reference | None, title: str, bearers: Sequence[Bearer]) -> bool:
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


def _printed(line: Line, before: int, mark: _Mark) -> str:
    """The title with the unit that stands before it (焊接组班组长), as printed."""
    assert mark.helper is not None
    gap = re.search(f"[^{ANY}、,;:()兼和及与暨]*$", line.text[before : mark.at])
    return _LEADING.sub("", gap.group() if gap else "") + mark.helper.name


def _before(line: Line, at: int) -> str:
    """The words right before a title, as far as no mark or mention parts them from it."""
    return _LEADING.sub("", re.split(f"[{ANY}、,;:。!?()和与及兼]", line.text[:at])[-1])


def _owner(line: Line, organ: Reference | None, title: str) -> tuple[Reference, str] | None:
    """The owner of a Party organ and the organ's unit, for a title held in the owner (党委 + 书记)."""
    if organ is None or organ.type != "PartyOrganization" or not _ORGAN_TITLE.search(title):
        return None
    inside = [
        r for r in within(line.discourse.references, organ.start, organ.end)
        if r.start == organ.start and r.end < organ.end and r.type in _BODIES and r.kind == "name"
    ]  # fmt: skip
    if not inside:
        return None
    owner = max(inside, key=lambda r: r.end)
    unit = line.discourse.article.text[owner.end : organ.end]
    return (owner, unit) if len(unit) <= 6 else None


def _held(
    line: Line, form: PostForm, run: _Run, person: tuple[Reference, int],
    bearers: Sequence[Bearer],
) -> Iterator[Claim]:  # fmt: skip
    holder, at = person
    for organization, title, stands in run.titles:
        body = organization or _taken(line, form, at, title) or _bearer(line, stands, title, bearers)
        if body is None:
            continue
        places = [stands, at] + [
            i for i, r in enumerate(line.refs) if organization is not None and r is organization
        ]
        start, end = line.span(min(places), max(places) + 1)
        if body.start >= line.starts[0] and start - 40 < body.start < start:
            start = body.start
        for single in re.split("[、兼/]", title):
            yield from post(line.discourse, form, (holder, body), single, (start, end))


def _taken(line: Line, form: PostForm, at: int, title: str) -> Reference | None:
    """The body that a clause founds before 由 a person takes office in it; else the organ that opens the sentence."""
    opened = line.text.rfind("由", 0, at)
    if form.order != "person-first":
        return None
    if _ORGAN_TITLE.search(title.removeprefix("党委")):
        before = members(line, 0, max(opened, 0), ("PartyOrganization",))
        return before[-1] if before else next(iter(members(line, 0, at, ("PartyOrganization",))), None)
    before = members(line, 0, max(opened, 0), ("Institution", "Company"))
    return before[-1] if before and _HEADS_OF_BODIES.search(title) else None


def _bearer(line: Line, at: int, title: str, bearers: Sequence[Bearer]) -> Reference | None:
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
