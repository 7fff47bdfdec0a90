"""Pattern rules: a sentence of mentions and words against one expression."""

from collections.abc import Iterator
from typing import Any

from kg.core.mentions import Reference
from kg.relate.compile import compiled, pattern_source
from kg.relate.line import Line
from kg.relate.make import Found
from kg.relate.subjects import is_named, subjects
from kg.rules import Pattern


def patterns(line: Line, rule: Pattern) -> Iterator[Found]:
    """What a pattern rule finds in a line."""
    expression = compiled(pattern_source(rule.pattern))
    for match in expression.finditer(line.text):
        start, end = match.span()
        if joint := _role(line, expression, match, "joint"):
            for number, one in enumerate(joint):
                yield Found(rule, (one,), joint[number + 1 :], start, end)
            continue
        ends = []
        for role, types in (("subject", rule.subject), ("object", rule.object)):
            ends.append(_role(line, expression, match, role) or subjects(line, start, types, True))
        objects = tuple(r for r in ends[1] if is_named(line.discourse, r, rule.named))
        if ends[0] and objects:
            yield Found(rule, ends[0], objects, start, end)


def _role(line: Line, expression: Any, match: Any, role: str) -> tuple[Reference, ...]:
    if role not in expression.groupindex:
        return ()
    start, end = match.span(expression.groupindex[role])
    return tuple(r for r in line.refs[start:end] if r is not None) if start >= 0 else ()
