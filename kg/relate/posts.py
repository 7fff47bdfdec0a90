"""Posts: runs of organizations, titles and persons (甲公司党总支书记、董事长王某)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.core.claims import Claim
from kg.core.mentions import Discourse, Reference
from kg.core.text import Span
from kg.core.vocabulary import SIGNATURES
from kg.refer import subject_at
from kg.relate.compile import compiled, pattern_source
from kg.relate.line import ANY, CODES, Line
from kg.relate.make import post
from kg.rules import PostForm

_BODIES = frozenset(SIGNATURES["worksFor"][1])
_BETWEEN = re.compile(r"[、,()兼和及与暨]+")
_FITTING = (
    (re.compile(r"局长|处长|科长|厅长|市长|县长|区长|镇长|主任科员|主席|部长$"), ("GovernmentBody", "PartyOrganization", "Institution")),
    (re.compile(r"校长|院长|教授|院士|博士后|研究员|所长|会长|秘书长|理事长|老师|讲师|医生"), ("Institution",)),
    (re.compile(r"党|书记"), ("PartyOrganization", "Company", "Institution", "GovernmentBody", "Zone")),
    (re.compile(r"主任"), ("GovernmentBody", "Institution", "Zone", "Company")),
    (re.compile(r""), ("Company",)),
)  # fmt: skip
"""For a title without an organization, the types whose last entity holds it: the first row that matches counts."""


@dataclass(slots=True)
class _Run:
    """What has been read of a run: the current organization, the titles that wait for a person."""

    organization: Reference | None = None
    titles: list[tuple[Reference | None, str, int]] = field(default_factory=list)
    persons: list[tuple[Reference, int]] = field(default_factory=list)
    used: bool = False


def posts(discourse: Discourse, line: Line, form: PostForm) -> Iterator[Claim]:
    """The posts of a line in one form."""
    expression = compiled(pattern_source(form.pattern))
    for match in expression.finditer(line.text):
        start, end = match.span()
        if line.refs[start] is not None and line.refs[start].type == "Person":  # type: ignore[union-attr]
            yield from _person_first(discourse, line, form, (start, end))
        else:
            yield from _titles_first(discourse, line, form, (start, end))


def _titles_first(discourse: Discourse, line: Line, form: PostForm, stretch: Span) -> Iterator[Claim]:
    run = _Run()
    for at in range(*stretch):
        reference, helper = line.refs[at], line.helpers[at]
        if helper is not None and helper.type == "Title":
            if run.used:
                run.titles, run.used = [], False
            run.titles.append((run.organization, _printed(line, stretch[0], at), at))
        elif reference is not None and reference.type in _BODIES:
            if run.used:
                run.titles, run.used = [], False
            run.organization = reference
        elif reference is not None and reference.type == "Person":
            run.used = True
            yield from _held(discourse, line, form, run, reference, at)


def _person_first(discourse: Discourse, line: Line, form: PostForm, stretch: Span) -> Iterator[Claim]:
    run, person = _Run(), line.refs[stretch[0]]
    assert person is not None
    for at in range(*stretch):
        reference, helper = line.refs[at], line.helpers[at]
        if helper is not None and helper.type == "Title":
            run.titles.append((run.organization, _printed(line, stretch[0], at), at))
        elif reference is not None and reference.type in _BODIES:
            run.organization = reference
    yield from _held(discourse, line, form, run, person, stretch[0])


def _held(
    discourse: Discourse, line: Line, form: PostForm, run: _Run, person: Reference, at: int
) -> Iterator[Claim]:
    for organization, title, stands in run.titles:
        body = organization or _carried(discourse, line, stands, title)
        if body is None:
            continue
        places = [stands, at] + [i for i, r in enumerate(line.refs) if organization is not None and r is organization]
        span = line.span(min(places), max(places) + 1)
        for single in re.split("[、兼]", title):
            yield from post(discourse, form, person, body, single, span)


def _printed(line: Line, start: int, at: int) -> str:
    """The title with the unit that stands before it (铆焊组党员班组长), as printed."""
    before = re.search(f"[^{ANY}、,;:()兼和及与暨]*$", line.text[start:at])
    unit = before.group() if before else ""
    helper = line.helpers[at]
    assert helper is not None
    unit = re.sub(r"^(?:的|原|现任|时任|现|是|任|担任|出任|为|当选|系|同时|还是|作为|以及|该|本|我们)+", "", unit)
    return unit + helper.name


def _carried(discourse: Discourse, line: Line, at: int, title: str) -> Reference | None:
    types = next(types for pattern, types in _FITTING if pattern.search(title))
    for kind in types:
        found = subject_at(discourse, line.starts[at], frozenset({kind}))
        if found is not None:
            return found
    return None


_ = (CODES, _BETWEEN)
