"""Runs: bodies, titles and persons of a line that stand together as a form of posts asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.core.mentions import Mention, Reference
from kg.relate.bearers import BODIES
from kg.relate.compile import compiled, holds, pattern_source
from kg.relate.line import CODES, Line
from kg.rules import PostForm

_VERBAL = re.compile(
    r"[0-9]号|给予|任命|免去|决定|宣布|分别|邀请|陪同|会见|聘请|接受|授予|通报|批评|向|被|把|由|(?<![应面针相反核])对(?![外台口公接俄日美华欧非])"
)
"""What, between a body and a title, makes them those of two."""

_AND = re.compile("[与和]")
_BODY = re.compile("(?:协会|商会|学会|基金会|联合会|银行|法院|检察院|政府|俱乐部|联盟)$")
"""The end of a name whose beginning alone was recognised: its officers are not those of the body that begins it."""

GAP = "Gap"
"""The kind of a mark that stands for what a career tells and no form links."""

_ITEM = re.compile(
    f"[^:。!?是与说]{{0,24}}[、,;兼](?:{CODES['Date']}(?:至今)?,?)?(?:后|现|历|曾|先后|原|同时|兼|调|转|升)?(?:任|担任)?"
)
"""What may part an item of a career from the body that opens the next one."""

_COUNTED = re.compile("等[0-9]|[0-9][家名位]")
"""Bodies or people that are counted."""

_TOLD = re.compile(f"[^。!?说{CODES['Person']}]{{0,32}}")
"""What may stand between two marks of a career, where nobody is counted."""

_OFFICE = ("任", "辞去", "不再是", "当选", "当选为", "聘为", "选为")
"""Verbs before a title that somebody takes or leaves."""

_NAMED = re.compile("(?![等说表介在对也就以为与和率坦告认称曾现])[一-鿿]")
"""What follows a title that somebody bears whom nobody recognised (赵一鸣，长风重工董事长某某)."""

_BORNE_BY = re.compile("(?:职务|一职)?(?:为|是|系|由)")
"""What stands between a title and the one who bears it (董事长为赵一鸣，行长为钱二河)."""

_OF_SOME = re.compile("(?:企业|工厂|商户|门店|厂家|商家)$")
"""Bodies of a zone that have no name: their officers are not the zone's."""

_FURTHER = re.compile("(?:、|兼)[^、,;:。!?()的]{2,10}")
"""A further title that no list has, between a title and the person who bears both (党委委员、专务赵一鸣)."""

_UNIT = re.compile(
    r"(?:[处部科室局司办系院]|委员会|中心)"
    r"(?:副?[处部科室局司院]?长|副?主任(?:委员)?|主管|副?总?经理|总监|负责人)?$"
)
"""The end of a unit's name of two parts, alone or with its head (节能与综合利用处处长)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A body, title or person of a line at ``at``."""

    kind: str
    at: int
    reference: Reference | None
    helper: Mention | None


def marks_of(line: Line) -> list[Mark]:
    """The bodies, titles and persons of a line in order; empty for a line without a title, which tells no post."""
    if CODES["Title"] not in line.codes:
        return []
    return [mark for mark in (mark_at(line, at) for at in line.held) if mark is not None]


def mark_at(line: Line, at: int) -> Mark | None:
    """The body, title or person at a place of the line; None for other mentions and words."""
    reference, helper = line.refs[at], line.helpers[at]
    if helper is not None and helper.type == "Title":
        return Mark("Title", at, None, helper)
    if reference is not None and reference.type == "Person":
        return Mark("Person", at, reference, None)
    if reference is not None and reference.type in BODIES:
        return Mark("Body", at, reference, None)
    return None


def runs(line: Line, marks: list[Mark], form: PostForm) -> Iterator[list[Mark]]:
    """The marks of a line cut where the form links no two neighbours, and where its lead opens a run.

    A career goes on behind what the form does not link: a gap stands in the run for what is between.
    """
    links, run = dict(form.links), list[Mark]()
    for mark in marks:
        led = form.lead and compiled(f"(?:{pattern_source(form.lead)})$").search(line.text[: mark.at])
        linked = bool(run) and not led and _linked(line, run[-1], mark, links)
        linked = linked and not (form.order == "person-last" and _is_taken(line, run[-1], mark))
        if run and not linked:
            if not led and _goes_on(line, form, run[-1], mark):
                run.append(Mark(GAP, mark.at, None, None))
                if not _is_item(line, run[-2], mark):
                    continue
            else:
                yield run
                run = []
        run.append(mark)
    if run:
        yield run


def _is_taken(line: Line, left: Mark, right: Mark) -> bool:
    """True for a title that a verb gives to who stands before, at the end of its clause (离任董事，总经理赵一鸣)."""
    before, ends = line.text[: left.at], line.text[left.at + 1] == ","
    return left.kind == "Title" and ends and right.kind != "Person" and before.endswith(_OFFICE)


def _goes_on(line: Line, form: PostForm, left: Mark, right: Mark) -> bool:
    """True where a career's next item stands behind a mark, or a title behind words that name no unit."""
    career = form.order == "person-carried" and "Body Title" in dict(form.links)
    if not career or "Person" in (left.kind, right.kind):
        return False
    told = _TOLD.fullmatch(line.text, left.at + 1, right.at)
    return told is not None and _COUNTED.search(told.group()) is None


def _is_item(line: Line, left: Mark, right: Mark) -> bool:
    """False for a body that words stand before: it is the end of a name that nobody recognised."""
    return right.kind != "Body" or _ITEM.fullmatch(line.text, left.at + 1, right.at) is not None


def whole_items(run: list[Mark]) -> list[Mark]:
    """The run without the last items of a career, behind its last gap."""
    last = max((number for number, mark in enumerate(run) if mark.kind == GAP), default=0)
    return run[:last]


def _linked(line: Line, left: Mark, right: Mark, links: dict[str, str]) -> bool:
    link = links.get(f"{left.kind} {right.kind}")
    gap = line.text[left.at + 1 : right.at]
    if link is None or len(gap) > 20 or (right.kind == "Title" and _VERBAL.search(gap)):
        return False
    if right.helper is not None and not _is_unit(left, gap, right.helper.name):
        return False
    if left.kind == "Body" and right.kind == "Title" and _is_of_others(left, gap):
        return False
    return holds(f"^(?:{pattern_source(link)})$", gap)


def _is_of_others(left: Mark, gap: str) -> bool:
    """True for the title of counted bodies, or of a zone's that have no name."""
    zone = left.reference is not None and left.reference.type == "Zone"
    return _COUNTED.search(gap) is not None or (zone and _OF_SOME.search(gap) is not None)


def _is_unit(left: Mark, gap: str, title: str) -> bool:
    """False where what stands before a title is no unit of the body told before it, but a body of its own."""
    if left.kind == "Body" and _BODY.search(gap):
        return False
    return left.kind == "Person" or len(gap) < 2 or not _AND.search(gap, 1) or joins_names(gap + title)


def joins_names(title: str) -> bool:
    """True for the title of a unit of two names (节能与综合利用处处长)."""
    return _AND.search(title) is not None and _UNIT.search(_AND.split(title)[-1]) is not None


def is_framed(line: Line, form: PostForm, run: list[Mark]) -> bool:
    """True when what the form asks for stands before and behind the run."""
    before, behind = line.text[: run[0].at], line.text[run[-1].at + 1 :]
    if form.lead and not compiled(f"(?:{pattern_source(form.lead)})$").search(before):
        return False
    return not form.tail or compiled(f"^(?:{form.tail})").search(behind) is not None


def own_of(line: Line, marks: list[Mark], run: list[Mark]) -> list[Mark]:
    """The run without the body and titles that stand right before another person: they are that person's."""
    apposed = len(run) > 1 and line.text[run[0].at + 1 : run[1].at] == ","
    if apposed and _NAMED.match(line.text, run[-1].at + 1):
        return run[:1]
    after = next((m for m in marks if m.at > run[-1].at), None)
    if after is None or after.kind != "Person":
        return run
    gap = line.text[run[-1].at + 1 : after.at]
    borne = _BORNE_BY.fullmatch(gap) is not None
    if gap and not borne and not (apposed and _FURTHER.fullmatch(gap)):
        return run
    bodies = [i for i, m in enumerate(run) if m.kind == "Body"]
    return run[: bodies[-1]] if bodies and not apposed else run[:1]
