"""Posts: runs of organizations, titles and persons (甲公司党总支书记、董事长王某)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from kg.core.claims import Claim
from kg.core.mentions import Reference
from kg.refer import subject_at
from kg.relate.bearers import BODIES, bearer_of, founded_before, is_elsewhere, owner_of
from kg.relate.compile import compiled, holds, pattern_source
from kg.relate.foreign import LEADING, is_foreign, told_by, unit_before
from kg.relate.line import ANY, CODES, Line
from kg.relate.make import post
from kg.relate.runs import GAP, Mark, is_framed, joins_names, own_of, runs, whole_items
from kg.relate.subjects import members
from kg.rules import Bearer, PostForm

_OF_ONE = re.compile(
    "(?:董事长|总经理|总裁|首席执行官|CEO|(?:党委|党工委|党组)?书记|省长|市长|县长|区长|校长|局长|厅长|部长|行长|主席)"
)
"""Titles that one alone bears: who is named beside the bearer has another (董事长赵一鸣和钱二河)."""

_FOLLOWED = ("接替", "接棒", "取代", "代替", "替代", "顶替")
"""Verbs before one who gives up a post: what is told next is the other's (赵一鸣接替钱二河，出任…)."""

_TELLING = re.compile("[院校所馆局行]长$")
"""Titles whose bearers are of one kind, so that the nearest of that kind is meant."""

_JOINTS = "、和及与"
"""What joins two bodies that share a title."""


@dataclass(slots=True)
class _Run:
    """What has been read of a run: the current organizations, the titles that wait for a person."""

    organizations: tuple[Reference | None, ...] = (None,)
    titles: list[tuple[Reference | None, str, int, Reference | None]] = field(default_factory=list)
    """Whose each is, where that is known; the title, its place, and the body told before it."""
    used: bool = False


def posts(line: Line, marks: list[Mark], form: PostForm, bearers: Sequence[Bearer]) -> Iterator[Claim]:
    """The posts of a line, of which its marks are given, in one form; none without a person where the form wants one."""
    if form.order != "person-carried" and CODES["Person"] not in line.codes:
        return
    for run in runs(line, marks, form):
        kinds = [m.kind for m in run]
        if "Title" not in kinds:
            continue
        if form.order == "person-carried":
            yield from _carried(line, form, run, bearers)
        if "Person" not in kinds or not is_framed(line, form, run):
            continue
        if form.order == "person-last":
            yield from _titles_first(line, form, run, bearers)
        elif form.order == "person-between":
            if kinds == ["Body", "Person", "Title"] or _opens(line, run):
                yield from _titles_first(line, form, [*run[:-2], run[-1], run[-2]], bearers)
        elif kinds[0] == "Person":
            yield from _person_first(line, form, own_of(line, marks, run), bearers)


def _opens(line: Line, run: list[Mark]) -> bool:
    """True for a person who opens a clause, before a title that tells the kind of its body (赵一鸣副院长到会)."""
    title = run[-1].helper
    return (
        [m.kind for m in run] == ["Person", "Title"]
        and title is not None
        and _TELLING.search(title.name) is not None
        and line.text[: run[0].at][-1:] in ("", ",", ";", ":", "。")
    )


def _titles_first(
    line: Line, form: PostForm, marks: list[Mark], bearers: Sequence[Bearer]
) -> Iterator[Claim]:
    run = _Run()
    for number, mark in enumerate(marks):
        if mark.reference is not None and mark.kind == "Person":
            alone = line.text[mark.at - 1] == "与" or all(_OF_ONE.fullmatch(t) for _, t, _, _ in run.titles)
            if run.used and alone:
                continue
            run.used = True
            yield from _held(line, form, run, (mark.reference, mark.at), bearers)
            continue
        if run.used:
            run.titles, run.used = [], False
        _add(line, run, marks, number, bearers)


def _person_first(
    line: Line, form: PostForm, marks: list[Mark], bearers: Sequence[Bearer]
) -> Iterator[Claim]:
    if line.text.endswith(_FOLLOWED, 0, marks[0].at):
        return
    run, persons = _Run(), list(takewhile(lambda mark: mark.kind == "Person", marks))
    for number in range(len(persons), len(marks)):
        _add(line, run, marks, number, bearers)
    for mark in persons:
        if mark.reference is not None:
            yield from _held(line, form, run, (mark.reference, mark.at), bearers)


def _carried(line: Line, form: PostForm, marks: list[Mark], bearers: Sequence[Bearer]) -> Iterator[Claim]:
    """The posts of a run that a verb opens, held by the person that the sentence is about."""
    first = marks[0].at
    if _followed(line, marks[-1].at):
        marks = whole_items(marks)
    if not marks or not _opened(line, form, marks[0]):
        return
    person = subject_at(line.discourse, line.starts[first], frozenset({"Person"}))
    if form.tail and not compiled(f"^(?:{form.tail})").search(line.text[marks[-1].at + 1 :]):
        return
    if person is None:
        return
    alone = marks[0].kind == "Title" and "Body Title" not in dict(form.links)
    run = _Run(members(line, 0, first, tuple(BODIES))[-1:]) if alone else _Run(())
    for number in range(len(marks)):
        _add(line, run, marks, number, bearers)
    yield from _held(line, form, run, (person, first), bearers)


def _opened(line: Line, form: PostForm, mark: Mark) -> bool:
    """True when the form's lead stands before the mark, with no more between than a body that nobody recognised."""
    before = line.text[: mark.at]
    bodies = "Body Title" in dict(form.links)
    between = f"[^、,;:。!?()说{ANY}]{{0,20}}" if bodies and mark.kind == "Title" else ""
    if not bodies and mark.kind != "Title":
        return False
    return compiled(f"(?:{pattern_source(form.lead)}){between}$").search(before) is not None


def _followed(line: Line, at: int) -> bool:
    """True when a person stands right behind, or behind 的 (曾任董事长的赵一鸣)."""
    return line.text[at + 1 : at + 3].removeprefix("的")[:1] == CODES["Person"]


def _add(line: Line, run: _Run, marks: list[Mark], number: int, bearers: Sequence[Bearer]) -> None:
    """Takes a body or a title into the run; the organ of 长风重工党委 + 书记 gives its owner and 党委书记."""
    mark = marks[number]
    if mark.kind == GAP:
        run.organizations = ()
        return
    if mark.helper is None:
        joint = number and marks[number - 1].kind == "Body" and line.text[mark.at - 1] in _JOINTS
        run.organizations = (*(run.organizations if joint else ()), mark.reference)
        return
    title = (
        _printed(line, marks[number - 1].at, mark)
        if number
        else unit_before(line, mark.at) + mark.helper.name
    )
    if (not number or marks[number - 1].kind != "Body") and is_foreign(line, mark.at, bool(number)):
        told = told_by(line, mark.at, BODIES)
        run.organizations = () if told is None else (told,)
        run.titles += [(told, mark.helper.name, mark.at, None)] if told is not None else []
        return
    if not run.organizations:
        return
    last = run.organizations[-1]
    owner = owner_of(line, last, title) if number and marks[number - 1].kind == "Body" else None
    if owner is not None:
        run.titles.append((owner[0], owner[1] + title, mark.at, None))
        run.organizations = (owner[0],)
    elif number and marks[number - 1].kind != "Body" and is_elsewhere(line, last, title, bearers):
        run.titles.append((None, title, mark.at, last))
    else:
        run.titles += [(organization, title, mark.at, None) for organization in run.organizations]


def _printed(line: Line, before: int, mark: Mark) -> str:
    """The title with the unit that stands before it (焊接组班组长), as printed."""
    assert mark.helper is not None
    reference = line.refs[before]
    after_body = reference is not None and reference.type in BODIES
    whole = re.search(f"(?:兼职)?([^{ANY}、,;:()兼]*)$", line.text[before : mark.at])
    gap = LEADING.sub("", whole.group(1) if whole else "")
    if not after_body and not joins_names(gap + mark.helper.name):
        gap = LEADING.sub("", re.split("[和及与暨]", gap)[-1])
    return gap + mark.helper.name


def _held(
    line: Line, form: PostForm, run: _Run, person: tuple[Reference, int],
    bearers: Sequence[Bearer],
) -> Iterator[Claim]:  # fmt: skip
    holder, at = person
    for organization, title, stands, beside in run.titles:
        if form.title and not holds(form.title, title):
            continue
        body = (
            organization
            or founded_before(line, form, at, title)
            or bearer_of(line, stands, title, bearers, beside)
        )
        if body is None:
            continue
        places = [stands, at] + [
            i for i, r in enumerate(line.refs) if organization is not None and r is organization
        ]
        start, end = line.span(min(places), max(places) + 1)
        if body.start >= line.starts[0] and start - 40 < body.start < start:
            start = body.start
        for single in re.split("[、/]|兼职?", title.removeprefix("兼职")):
            yield from post(line.discourse, form, (holder, body), single, (start, end))
