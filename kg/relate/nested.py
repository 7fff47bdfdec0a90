"""Nested rules: what a name inside a name says (甲集团党委 is the Party organ of 甲集团)."""

from collections.abc import Iterator

from kg.core.claims import Claim
from kg.core.mentions import Discourse, LocalEntity, Mention, Reference
from kg.core.text import Span
from kg.core.view import matching_view
from kg.refer import subject_at
from kg.relate.compile import compiled
from kg.relate.line import within
from kg.relate.make import relation
from kg.relate.subjects import is_named
from kg.rules import Nested

_SHORTEST = 2
"""A name of one character inside another says nothing."""

_LONGEST = 60
"""Nor do more characters of an outer name than this."""


Names = dict[str, list[tuple[int, str]]]
"""The forms of the article's entities, each with the entities and types that it names."""


def nested(discourse: Discourse, rule: Nested) -> Iterator[Claim]:
    """The claims of each pair of an outer and an inner name that fit the rule, from where they first stand."""
    names, said = _names(discourse, rule.inner), set[tuple[tuple[int, ...], tuple[int, ...]]]()
    for outer in discourse.references:
        if outer.kind != "name" or outer.type not in rule.outer:
            continue
        for inner in _inner(discourse, rule, outer, names):
            pair = (outer.entities, inner.entities)
            if pair not in said:
                said.add(pair)
                ends = (outer, inner) if rule.direction == "outer" else (inner, outer)
                yield from relation(discourse, rule, ends, (outer.start, outer.end))


def _names(discourse: Discourse, types: tuple[str, ...]) -> Names:
    """The forms of the article's entities of some types: as named, as printed, a city without 市 too."""
    names: Names = {}
    for entity in discourse.entities:
        if entity.type in types:
            forms = dict.fromkeys(matching_view(form) for form in _forms(discourse, entity))
            for form in filter(lambda form: len(form) >= _SHORTEST, forms):
                names.setdefault(form, []).append((entity.id, entity.type))
    return names


def _forms(discourse: Discourse, entity: LocalEntity) -> Iterator[str]:
    yield entity.name
    for mention in entity.mentions:
        yield mention.name
        yield discourse.article.text[mention.start : mention.end]
    if entity.type == "Place":
        yield entity.name.removesuffix("市")


def _inner(discourse: Discourse, rule: Nested, outer: Reference, names: Names) -> Iterator[Reference]:
    """The longest fitting name inside; for *inside*, all that do not overlap; else the entity that a word
    stands for.
    """
    view = discourse.article.view
    found = sorted(
        _candidates(discourse, rule, outer, names), key=lambda r: (r.start - r.end, r.start, r.rule)
    )
    taken: list[Reference] = []
    for inner in found:
        if rule.place == "start" and taken:
            break
        apart = all(inner.end <= t.start or t.end <= inner.start for t in taken)
        if (
            apart
            and _fits(rule, discourse, inner, outer)
            and not (rule.place == "start" and _parted(discourse, inner, outer))
        ):
            taken.append(inner)
            yield inner
    if not taken and any(view.startswith(word, outer.start, outer.end) for word in rule.generic):
        types = frozenset({"Zone"} if "Zone" in rule.inner else rule.inner)
        carried = subject_at(discourse, outer.start, types)
        if carried:
            yield carried


def _parted(discourse: Discourse, inner: Reference, outer: Reference) -> bool:
    """True when a name between the two is nearer to the outer one (云岭市 in 云岭市税务局党委)."""
    return any(
        r.start == inner.start and inner.end < r.end < outer.end and r.kind == "name"
        for r in within(discourse.references, outer.start, outer.end)
    )


def _candidates(discourse: Discourse, rule: Nested, outer: Reference, names: Names) -> Iterator[Reference]:
    """Nested references, and entities of the article whose name stands in the outer name."""
    for inner in within(discourse.references, outer.start, outer.end):
        shorter = (inner.start, inner.end) != (outer.start, outer.end)
        if (
            inner.type in rule.inner
            and shorter
            and inner.kind == "name"
            and inner.entities != outer.entities
            and not any(_same_name(discourse, entity, outer) for entity in inner.entities)
            and _placed(rule, inner.start, outer)
        ):
            yield inner
    for start, end in _stretches(rule, outer):
        for entity, type_ in names.get(discourse.article.view[start:end], ()):
            if entity not in outer.entities and not _same_name(discourse, entity, outer):
                mention = Mention(start, end, type_, discourse.article.text[start:end], rule.name)
                yield Reference(start, end, type_, (entity,), "name", (mention,), rule.name)


def _same_name(discourse: Discourse, entity: int, outer: Reference) -> bool:
    """True for an area that is both a zone and a place."""
    return any(discourse.entities[entity].name == discourse.entities[other].name for other in outer.entities)


def _stretches(rule: Nested, outer: Reference) -> Iterator[Span]:
    """The stretches of the outer name in which an inner one may stand: few, for names are short."""
    last = min(outer.end, outer.start + _LONGEST)
    for start in range(outer.start, last if rule.place == "inside" else outer.start + 1):
        for end in range(last, start + _SHORTEST - 1, -1):
            if (start, end) != (outer.start, outer.end):
                yield start, end


def _placed(rule: Nested, at: int, outer: Reference) -> bool:
    return at == outer.start or rule.place == "inside"


def _fits(rule: Nested, discourse: Discourse, inner: Reference, outer: Reference) -> bool:
    rest = discourse.article.view[inner.end : outer.end]
    if rule.never and is_named(discourse, inner, rule.never):
        return False
    if rule.alone and not any(_stands_alone(discourse, entity) for entity in inner.entities):
        return False
    if rule.not_head and compiled(f"^(?:{rule.not_head})$").search(rest):
        return False
    return not rule.head or compiled(f"^(?:{rule.head})$").search(rest) is not None


def _stands_alone(discourse: Discourse, entity: int) -> bool:
    """True when the entity has a mention outside of other names."""
    for mention in discourse.entities[entity].mentions:
        around = within(discourse.references, mention.start - _LONGEST, mention.end + _LONGEST)
        if not any(r.start <= mention.start and mention.end < r.end for r in around if r.kind == "name"):
            return True
    return False
