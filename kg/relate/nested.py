"""Nested rules: what a name inside a name says (甲集团党委 is the Party organ of 甲集团)."""

from collections.abc import Iterator

from kg.core.claims import Claim
from kg.core.mentions import Discourse, Reference
from kg.refer import subject_at
from kg.relate.compile import compiled
from kg.relate.make import relation
from kg.rules import Nested


def nested(discourse: Discourse, rule: Nested) -> Iterator[Claim]:
    """The claims of each pair of an outer and an inner name that fit the rule."""
    for outer in discourse.references:
        if outer.kind != "name" or outer.type not in rule.outer:
            continue
        for inner in _inner(discourse, rule, outer):
            ends = (outer, inner) if rule.direction == "outer" else (inner, outer)
            yield from relation(discourse, rule, ends, (outer.start, outer.end))


def _inner(discourse: Discourse, rule: Nested, outer: Reference) -> Iterator[Reference]:
    view = discourse.article.view
    for inner in discourse.within(outer.start, outer.end):
        if inner.type in rule.inner and (inner.start, inner.end) != (outer.start, outer.end):
            at_start = inner.start == outer.start
            if (at_start or rule.place == "inside") and _head(rule, view[inner.end : outer.end]):
                yield inner
                return
    if any(view.startswith(word, outer.start, outer.end) for word in rule.generic):
        carried = subject_at(discourse, outer.start, frozenset(rule.inner))
        if carried:
            yield carried


def _head(rule: Nested, rest: str) -> bool:
    return not rule.head or compiled(f"^(?:{rule.head})$").search(rest) is not None
