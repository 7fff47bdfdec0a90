"""Pattern rules: a sentence of mentions and words against one expression."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from kg.core.mentions import Reference
from kg.refer import event_at
from kg.relate.compile import compiled, pattern_source, role_types
from kg.relate.line import Line
from kg.relate.make import Found
from kg.relate.subjects import is_admitted, members, subjects
from kg.rules import Pattern

_NAMED_LAST = frozenset({"Honour"})
"""Types that are hardly ever the subject of a clause."""

_CIRCLE = 5
"""More than so many that do something together do not each work with each."""

_REACH = 40
"""So many references back may the last named one stand."""


def patterns(line: Line, rule: Pattern) -> Iterator[Found]:
    """What a pattern rule finds in a line."""
    expression = compiled(pattern_source(rule.pattern))
    for match in expression.finditer(line.text):
        start, end = match.span()
        if rule.not_after and compiled(f"^(?:{pattern_source(rule.not_after)})").search(line.text[end:]):
            continue
        if joint := _role(line, rule, match, "joint"):
            for number, one in enumerate(joint if len(joint) <= _CIRCLE else ()):
                yield Found(rule, (one,), joint[number + 1 :], start, end)
            continue
        who = _role(line, rule, match, "subject") or _carried_subjects(line, start, rule)
        what = _role(line, rule, match, "object") or _carried_object(line, start, rule)
        objects = tuple(r for r in what if is_admitted(line.discourse, r, rule))
        if who and objects:
            yield Found(rule, who, objects, start, end)


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
        return subjects(line, at, rule.object, True)
    references = line.discourse.references
    number = bisect_left(references, line.starts[at], key=lambda r: r.start) - 1
    for back in range(number, max(-1, number - _REACH), -1):
        if references[back].type in rule.object:
            return (references[back],)
    return ()


def _role(line: Line, rule: Pattern, match: Any, role: str) -> tuple[Reference, ...]:
    if role not in match.re.groupindex:
        return ()
    start, end = match.span(match.re.groupindex[role])
    return members(line, start, end, role_types(rule.pattern, role)) if start >= 0 else ()
