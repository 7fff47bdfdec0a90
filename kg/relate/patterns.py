"""Pattern rules: a sentence of mentions and words against one expression."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from kg.core.mentions import Reference
from kg.refer import event_at
from kg.relate.compile import compiled, pattern_source, role_types
from kg.relate.line import Line
from kg.relate.make import Found
from kg.relate.screen import asked_for
from kg.relate.subjects import is_admitted, members, subjects
from kg.rules import Pattern

_NAMED_LAST = frozenset({"Honour"})
"""Types that are hardly ever the subject of a clause."""

_CIRCLE = 5
"""More than so many that do something together do not each work with each."""

_WITH_OTHERS = re.compile(
    r"(?:先后|分别|是|还|已|又|也|则|将|就|曾|再|正|均|都|陆续|相继|同时|首次|再次|联合|携手|牵手)[与和同跟]|携手|会同"
)
"""Words before 与 that tell it from an "and" between two who act jointly, and those by which one brings in others."""

_ONE_DID = re.compile(r"(?:推动|指导|主管|支持|批准|倡议|见证|发布|领衔)[、,]")
"""What ends a list: the one before it did something else (由甲推动、乙与丙共建)."""

_REACH = 40
"""So many references back may the last named one stand."""


def patterns(line: Line, rule: Pattern) -> Iterator[Found]:
    """What a pattern rule finds in a line; one that lacks a mention it asks for is not looked through."""
    if any(line.codes.isdisjoint(codes) for codes in asked_for(rule.pattern)):
        return
    expression = compiled(pattern_source(rule.pattern))
    for match in expression.finditer(line.text):
        start, end = match.span()
        if rule.not_after and compiled(f"^(?:{pattern_source(rule.not_after)})").search(line.text[end:]):
            continue
        if "joint" in match.re.groupindex:
            yield from _together(line, rule, match)
            continue
        who = _role(line, rule, match, "subject") or _carried_subjects(line, start, rule)
        what = _role(line, rule, match, "object") or _carried_object(line, start, rule)
        objects = tuple(r for r in what if is_admitted(line.discourse, r, rule))
        if who and objects:
            respective = rule.predicate == "cooperatesWith" and "分别" in match.group()
            yield Found(rule, who, objects, start, end, respective=respective)


def _together(line: Line, rule: Pattern, match: Any) -> Iterator[Found]:
    """Each with each of those who do something together; where one is told to do it with the others (甲先后与乙、丙),
    the one with each of them.
    """
    types, (first, last) = role_types(rule.pattern, "joint"), _stretch(line, match, "joint")
    for apart in _WITH_OTHERS.finditer(line.text, first, last):
        who, others = members(line, first, apart.start(), types), members(line, apart.end(), last, types)
        if who and others:
            yield Found(rule, who, others, *match.span())
        return
    joint = members(line, first, last, types)
    if "分别" in match.group():
        yield Found(rule, joint[:1], joint[1:], *match.span())
        return
    for number, one in enumerate(joint if len(joint) <= _CIRCLE else ()):
        yield Found(rule, (one,), joint[number + 1 :], *match.span())


def _carried_subjects(line: Line, at: int, rule: Pattern) -> tuple[Reference, ...]:
    """Whom the clause is about; of those that worked with each other before, the first works with the next too."""
    found = subjects(line, at, rule.subject, True)
    return found[:1] if rule.predicate == "cooperatesWith" else found


def _carried_object(line: Line, at: int, rule: Pattern) -> tuple[Reference, ...]:
    """What the sentence speaks of without a word for it: a place or body as a subject would be, else what was
    named last.
    """
    if rule.object == ("Event",):
        event = event_at(line.discourse, line.starts[at])
        return (event,) if event else ()
    if set(rule.object) - _NAMED_LAST:
        found = subjects(line, at, rule.object, True)
        return () if rule.predicate == "subsidiaryOf" and len(found) > 1 else found  # whose of the two?
    references = line.discourse.references
    number = bisect_left(references, line.starts[at], key=lambda r: r.start) - 1
    for back in range(number, max(-1, number - _REACH), -1):
        if references[back].type in rule.object:
            return (references[back],)
    return ()


def _role(line: Line, rule: Pattern, match: Any, role: str) -> tuple[Reference, ...]:
    if role not in match.re.groupindex:
        return ()
    start, end = _stretch(line, match, role)
    return members(line, start, end, role_types(rule.pattern, role)) if start >= 0 else ()


def _stretch(line: Line, match: Any, role: str) -> tuple[int, int]:
    """Where a role's list stands, without those at its head who do something else; negative where it does not."""
    start, end = match.span(match.re.groupindex[role])
    for one_did in _ONE_DID.finditer(line.text, start, end) if start >= 0 else ():
        start = one_did.end()
    return start, end
