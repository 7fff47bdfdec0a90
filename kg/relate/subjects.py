"""Who does what a trigger says: the explicit subject of its clause, with those named jointly, or the one
carried over.
"""

import re

from kg.core.mentions import Discourse, Reference
from kg.core.vocabulary import ORGANIZATIONS
from kg.refer import opener_at, subject_at
from kg.relate.compile import LIST_SEPARATOR, classes, compiled, holds
from kg.relate.line import ANY, CODES, Line
from kg.relate.others import CLAUSE, acts_for_itself, another_acts
from kg.rules import Frame, Pattern

_PREPOSITION = re.compile(
    r"(?:在|对|为|向|从|于|给|把|将|到|至|赴|因|让|使|围绕|聚焦|针对|通过|按照|经|据|关于|凭借|来自|位于|落户|入驻|走进|"
    r"获评|依托|借助|立足|面向|服务|帮助|支持|作为|成为|包括|涵盖|以及与|结合|根据|除了?|随着|进入|走出|列入|入选|由|被|受|"
    r"称为|名为|叫作|叫|下辖|来到|打造|建设|引进|成立|组建)$"
)
_NOT_SUBJECT = re.compile(
    r"^(?:的(?!支持|领导|推动|带动|牵头|指导|帮助)|旗下|下属|所属|控股|全资|参股|持股|名下|等[^,;:。]{0,10}项目|辖区|内|里|中|上(?!标|市|线|榜)|供图)"
)
_COMITATIVE = re.compile(f"[^{ANY},;:。]{{0,4}}(?:与|同|和|跟|联合|携手|会同)")
"""What opens a clause whose subject is somebody else too: 并与江川机械一道…"""

_WITH = re.compile(r"(?:^|[,;:。!?并还又也将已再分别先后正]|陆续|相继)[与同跟]$")
"""What stands before those with whom somebody does something."""

_LISTED = frozenset({"Project", "Park", "Product"})
"""Types whose lists are what somebody builds or makes, not who does something in the next clause."""

_OVERTAKING = frozenset({"Place", "Event", "Zone", *ORGANIZATIONS})
"""Types that, opening a clause, end what was spoken of before."""

_CLAUSE = re.compile(r"[,;:!?。]")


def subjects(
    line: Line, at: int, types: tuple[str, ...], carried: bool, near: bool = False
) -> tuple[Reference, ...]:
    """The subject of the clause with a trigger at ``at``; none when nothing fits.

    ``near`` asks for one in the same clause: a relative clause (研制的…) takes no subject from afar.
    """
    start = max((m.end() for m in CLAUSE.finditer(line.text, 0, at)), default=0)
    found = _explicit(line, start, at, types)
    if found and _COMITATIVE.fullmatch(line.text[start : line.refs.index(found[0])]):
        first = subject_at(line.discourse, line.starts[start], frozenset(types))
        return (first, *found) if first and first not in found else found
    if found or near:
        return found
    weighed = _weighed(line, at, types, carried)
    if weighed is None:
        weighed = _weighed(line, at, tuple(t for t in types if t not in _LISTED), carried)
    return weighed or ()


def _weighed(line: Line, at: int, types: tuple[str, ...], carried: bool) -> tuple[Reference, ...] | None:
    """The subject by its weight in the discourse, with those named jointly; None when it is a mere list of things."""
    reference = subject_at(line.discourse, line.starts[at], frozenset(types)) if types else None
    if reference is None or not (carried or line.starts[0] <= reference.start):
        return ()
    if _overtaken(line, at, reference, types) or another_acts(line, at, reference):
        return ()
    if reference in line.refs and _is_companion(line.text[: _opening(line, reference, types)]):
        return ()
    found = jointly(line, reference, types)
    return None if len(found) > 1 and reference.type in _LISTED else found


def _overtaken(line: Line, at: int, reference: Reference, types: tuple[str, ...]) -> bool:
    """True when another kind of thing opens a clause of the sentence after the one that would be carried to ``at``:
    what follows is said of that (云岭市…,引进…).
    """
    opener = opener_at(line.discourse, line.starts[at])
    return (
        opener is not None
        and opener.type in _OVERTAKING
        and opener.type not in types
        and opener.start > reference.start
    )


def _explicit(line: Line, start: int, end: int, types: tuple[str, ...]) -> tuple[Reference, ...]:
    """The last list of fitting mentions in the stretch that may be a subject; none where a place of theirs acts
    (云岭高新区青川街道开展…).
    """
    one = classes(types)
    for group in reversed(list(compiled(f"{one}(?:{LIST_SEPARATOR}{one})*").finditer(line.text[start:end]))):
        first, last = start + group.start(), start + group.end()
        if is_oblique(line.text[start:first]) or _NOT_SUBJECT.match(line.text[last:end]):
            continue
        after = line.text[last:end]
        if after.startswith(CODES["Place"]) or (_is_area(line, last) and acts_for_itself(after)):
            return ()
        return members(line, first, last, types)
    return ()


def _is_area(line: Line, end: int) -> bool:
    """True when the mention that ends there is an area."""
    reference = line.refs[end - 1]
    return reference is not None and reference.type in ("Zone", "Park")


def is_oblique(before: str) -> bool:
    """True when the words before a name make it no subject (在, 对, 落户 …)."""
    return _PREPOSITION.search(before) is not None


def _opening(line: Line, reference: Reference, types: tuple[str, ...]) -> int:
    """Where the list begins in which the reference stands, else the reference itself."""
    group = _list_with(line, reference, types)
    return line.refs.index(reference) if group is None else group[0]


def _is_companion(before: str) -> bool:
    """True for what stands behind a preposition, or behind 与 where who acts has been named before (并与江川机械…)."""
    return is_oblique(before) or _WITH.search(before) is not None


def jointly(line: Line, reference: Reference, types: tuple[str, ...]) -> tuple[Reference, ...]:
    """The reference with those that stand in one list with it in the line."""
    group = _list_with(line, reference, types)
    return (reference,) if group is None else members(line, *group, types)


def _list_with(line: Line, reference: Reference, types: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the list of fitting mentions stands in the line that holds the reference."""
    if reference not in line.refs:
        return None
    at, one = line.refs.index(reference), classes(types)
    groups = compiled(f"{one}(?:{LIST_SEPARATOR}{one})*").finditer(line.text)
    return next((group.span() for group in groups if group.start() <= at < group.end()), None)


def members(line: Line, start: int, end: int, types: tuple[str, ...]) -> tuple[Reference, ...]:
    """The references of the given types in a stretch of the line."""
    found = (line.refs[i] for i in range(start, end))
    return tuple(r for r in found if r is not None and r.type in types)


def is_named(discourse: Discourse, reference: Reference, pattern: str) -> bool:
    """True when the name of what the reference stands for matches; an empty pattern always does."""
    return not pattern or any(
        holds(pattern, discourse.entities[entity].name) for entity in reference.entities
    )


def is_admitted(discourse: Discourse, reference: Reference, rule: Frame | Pattern) -> bool:
    """True when the name of what the reference stands for is one that the rule takes."""
    return is_named(discourse, reference, rule.named) and not (
        rule.never and is_named(discourse, reference, rule.never)
    )
