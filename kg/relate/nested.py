"""Nested rules: what a name inside a name says (甲集团党委 is the Party organ of 甲集团)."""

from collections.abc import Iterator

from kg.core.claims import Claim
from kg.core.mentions import Discourse, Mention, Reference
from kg.core.view import matching_view
from kg.refer import subject_at
from kg.relate.compile import compiled
from kg.relate.make import relation
from kg.relate.subjects import is_named
from kg.rules import Nested

_SHORTEST = 2
"""A name of one character inside another says nothing."""


def nested(discourse: Discourse, rule: Nested) -> Iterator[Claim]:
    """The claims of each pair of an outer and an inner name that fit the rule."""
    names = _names(discourse, rule.inner)
    for outer in discourse.references:
        if outer.kind != "name" or outer.type not in rule.outer:
            continue
        for inner in _inner(discourse, rule, outer, names):
            ends = (outer, inner) if rule.direction == "outer" else (inner, outer)
            yield from relation(discourse, rule, ends, (outer.start, outer.end))


def _names(discourse: Discourse, types: tuple[str, ...]) -> list[tuple[str, int, str]]:
    """The forms of the article's entities of some types, with entity and type, the longest first."""
    forms = {
        (matching_view(form), entity.id, entity.type)
        for entity in discourse.entities
        if entity.type in types
        for form in (entity.name, *(m.name for m in entity.mentions))
        if len(form) >= _SHORTEST
    }
    return sorted(forms, key=lambda row: (-len(row[0]), row))


def _inner(
    discourse: Discourse, rule: Nested, outer: Reference, names: list[tuple[str, int, str]]
) -> Iterator[Reference]:
    """The longest fitting name inside; for *inside*, all that do not overlap; else the entity that a word stands for."""
    view = discourse.article.view
    found = sorted(_candidates(discourse, rule, outer, names), key=lambda r: (r.start - r.end, r.start))
    taken: list[Reference] = []
    for inner in found:
        if rule.place == "start" and taken:
            break
        if _fits(rule, discourse, inner, outer) and all(inner.end <= t.start or t.end <= inner.start for t in taken):
            taken.append(inner)
            yield inner
    if not taken and any(view.startswith(word, outer.start, outer.end) for word in rule.generic):
        carried = subject_at(discourse, outer.start, frozenset(rule.inner))
        if carried:
            yield carried


def _candidates(
    discourse: Discourse, rule: Nested, outer: Reference, names: list[tuple[str, int, str]]
) -> Iterator[Reference]:
    """Nested references, and entities of the article whose name stands in the outer name."""
    view = discourse.article.view
    own = set(outer.entities)
    for inner in discourse.within(outer.start, outer.end):
        if inner.type in rule.inner and (inner.start, inner.end) != (outer.start, outer.end) and inner.kind == "name":
            if inner.start == outer.start or rule.place == "inside":
                yield inner
    for form, entity, type_ in names:
        at = view.find(form, outer.start, outer.end)
        if at >= 0 and entity not in own and len(form) < outer.end - outer.start:
            if at == outer.start or rule.place == "inside":
                mention = Mention(at, at + len(form), type_, form, rule.name)
                yield Reference(at, at + len(form), type_, (entity,), "name", (mention,), rule.name)


def _fits(rule: Nested, discourse: Discourse, inner: Reference, outer: Reference) -> bool:
    rest = discourse.article.view[inner.end : outer.end]
    if rule.never and is_named(discourse, inner, rule.never):
        return False
    return not rule.head or compiled(f"^(?:{rule.head})$").search(rest) is not None
