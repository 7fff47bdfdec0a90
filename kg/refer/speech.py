"""Who speaks: quoted speech, the clause that attributes it, and the speaker's organization."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.core.mentions import Reference
from kg.core.text import Article
from kg.refer.clauses import Clause, is_speech

REPORTS = re.compile(
    r"(?:说|表示|介绍|告诉|称|指出|坦言|认为|强调|透露|回忆|感慨|感叹|直言|解释|补充|道|提到|谈到|总结|如是说|算了一笔账"
    r"|算起|算账|深有感触|深有体会|感受|坚信|相信|期待|看来)(?:道|了|起来|说|记者)*$"
)
_SPEAKER_NOUN = re.compile(
    r"(?:负责人|负责同志|人士|工作人员|发言人|经理|主任|书记|局长|董事长|总裁|院长|所长|厂长|员工|工程师|专家)"
)
_TITLE_GAP = re.compile(r"[^,。;:!?“”\s]{0,24}")
LONGEST_SPEECH = 2000
LONGEST_CLAUSE = 200
"""Characters of a quotation, and of a reporting clause, that are looked at: cost stays linear in any text."""

Within = Callable[[Clause], Sequence[Reference]]
"""Gives the names in a clause."""

ORGANIZED = frozenset(
    {"Company", "Institution", "GovernmentBody", "PartyOrganization", "Zone", "Park", "Project"}
)
"""Types that a speaker may speak for."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of quoted speech (marks included) and the clause that says whose it is, by index, or None."""

    start: int
    end: int
    attribution: int | None


def speeches(article: Article, clauses: Sequence[Clause], within: Within) -> tuple[Speech, ...]:
    """Every stretch of quoted speech; one without an attribution takes that of the one before it."""
    found: list[Speech] = []
    for start, end in _quotes(article.view):
        clause = _attribution(article, clauses, within, start, end)
        if clause is None and found and "\n" not in article.view[found[-1].end : start]:
            clause = found[-1].attribution
        found.append(Speech(start, end, clause))
    return tuple(found)


def _quotes(view: str) -> Iterator[tuple[int, int]]:
    at = view.find("“")
    while at >= 0:
        close = _closing(view, at)
        if is_speech(view, at, close):
            yield at, min(close + 1, len(view))
            at = view.find("“", close)
        else:
            at = view.find("“", at + 1)


def _closing(view: str, start: int) -> int:
    """Where the marks opened at ``start`` close, else the line's end; at most :data:`LONGEST_SPEECH` on."""
    depth = 0
    end = min(len(view), start + LONGEST_SPEECH)
    for at in range(start, end):
        depth += (view[at] == "“") - (view[at] == "”")
        if depth == 0 or view[at] == "\n":
            return at
    return end


def _attribution(
    article: Article, clauses: Sequence[Clause], within: Within, start: int, end: int
) -> int | None:
    """The clause just behind the quotation marks or just before them, when it reports."""
    number = bisect_right(clauses, end, key=lambda c: c.start) - 1
    for after in (number, number + 1):
        near = 0 <= after < len(clauses) and 0 <= clauses[after].start - end <= 1
        if near and reports(article, clauses[after], within):
            return after
    number = bisect_right(clauses, start, key=lambda c: c.start) - 1
    for before in (number, number - 1):
        near = 0 <= before < len(clauses) and 0 <= start - clauses[before].end <= 1
        if near and reports(article, clauses[before], within):
            return before
    return None


def reports(article: Article, clause: Clause, within: Within) -> bool:
    """True when the clause names a speaker and ends in a verb of speech."""
    text = article.view[clause.start : clause.end]
    if not REPORTS.search(text[-8:]):
        return False
    if _SPEAKER_NOUN.search(text[-LONGEST_CLAUSE:]) or text[:1] in "他她":
        return True
    return speaker_in(within(clause)) is not None


def speaker_in(inside: Sequence[Reference]) -> Reference | None:
    """The last person among the references of a clause."""
    return next((r for r in reversed(inside) if r.type == "Person"), None)


def body_before(
    article: Article, person: int, start: int, references: Sequence[Reference]
) -> Reference | None:
    """The organization or zone whose title stands before the person (长风重工总经理赵一鸣), in the clause.

    An organ of a zone speaks for the zone, whose name begins its own.
    """
    fitting = [r for r in references if start <= r.start and r.end <= person and r.type in ORGANIZED]
    if not fitting:
        return None
    last = max(fitting, key=lambda r: (r.end, -r.start))
    if not _TITLE_GAP.fullmatch(article.view[last.end : person]):
        return None
    zones = (r for r in fitting if r.type in ("Zone", "Park") and r.start == last.start and r.end < last.end)
    return next(zones, last)


def clauses_in(found: Sequence[Speech], clauses: Sequence[Clause]) -> tuple[int, ...]:
    """For each clause the index of the speech that holds it, -1 outside of speech."""
    numbers, at = [], 0
    for clause in clauses:
        while at < len(found) and found[at].end <= clause.start:
            at += 1
        numbers.append(at if at < len(found) and found[at].start <= clause.start else -1)
    return tuple(numbers)
