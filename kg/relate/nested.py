"""Nested rules: what a name inside a name says (甲集团党委 is the Party organ of 甲集团)."""

from collections.abc import Iterator

from kg.core.claims import Claim
from kg.core.mentions import Discourse, LocalEntity, Mention, Reference
from kg.core.text import Span
from kg.core.view import matching_view
from kg.refer import subject_at
from kg.relate.compile import holds
from kg.relate.line import within
from kg.relate.make import relation
from kg.relate.subjects import is_named
from kg.rules import Nested

_SHORTEST = 2
"""A name of one character inside another says nothing."""

_LONGEST = 60
"""Nor do more characters of an outer name than this."""


Named = tuple[Span, list[LocalEntity]]
"""A form by its place, and what it may name."""


class Names:
    """The forms of an article's entities (as named, as printed, a city without 市 too) and what each may name."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._view, self._named = discourse.article.view, dict[str, list[LocalEntity]]()
        self._inside, self._alone = dict[Span, tuple[Named, ...]](), dict[int, bool]()
        for entity in discourse.entities:
            for form in dict.fromkeys(map(matching_view, _forms(discourse, entity))):
                if len(form) >= _SHORTEST:
                    self._named.setdefault(form, []).append(entity)
        self._firsts = frozenset(form[0] for form in self._named)
        self._longest = max(map(len, self._named), default=0)

    def inside(self, start: int, end: int) -> tuple[Named, ...]:
        """The forms that stand in a name but are not all of it, from left to right, longest first; every rule asks."""
        if (start, end) not in self._inside:
            last = min(end, start + _LONGEST)
            found = (one for at in range(start, last) for one in self._starting(at, last))
            self._inside[start, end] = tuple(one for one in found if one[0] != (start, end))
        return self._inside[start, end]

    def _starting(self, start: int, last: int) -> Iterator[Named]:
        if self._view[start] not in self._firsts:
            return
        for end in range(min(last, start + self._longest), start + _SHORTEST - 1, -1):
            if entities := self._named.get(self._view[start:end]):
                yield (start, end), entities

    def stands_alone(self, entity: int) -> bool:
        """True when the entity has a mention outside of other names."""
        if entity not in self._alone:
            self._alone[entity] = any(map(self._apart, self._discourse.entities[entity].mentions))
        return self._alone[entity]

    def _apart(self, mention: Mention) -> bool:
        around = within(self._discourse.references, mention.start - _LONGEST, mention.end + _LONGEST)
        return not any(r.start <= mention.start and mention.end < r.end for r in around if r.kind == "name")


def nested(discourse: Discourse, rule: Nested, names: Names) -> Iterator[Claim]:
    """The claims of each pair of an outer and an inner name that fit the rule, from where they first stand."""
    said = set[tuple[tuple[int, ...], tuple[int, ...]]]()
    for outer in discourse.references:
        if outer.kind != "name" or outer.type not in rule.outer:
            continue
        for inner in _inner(discourse, rule, outer, names):
            pair = (outer.entities, inner.entities)
            if pair not in said:
                said.add(pair)
                ends = (outer, inner) if rule.direction == "outer" else (inner, outer)
                yield from relation(discourse, rule, ends, (outer.start, outer.end))


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
            and _fits(rule, discourse, inner, outer, names)
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
    for (start, end), entities in names.inside(outer.start, outer.end):
        for entity in entities if _placed(rule, start, outer) else ():
            fits = entity.type in rule.inner and entity.id not in outer.entities
            if fits and not _same_name(discourse, entity.id, outer):
                mention = Mention(start, end, entity.type, discourse.article.text[start:end], rule.name)
                yield Reference(start, end, entity.type, (entity.id,), "name", (mention,), rule.name)


def _same_name(discourse: Discourse, entity: int, outer: Reference) -> bool:
    """True for an area that is both a zone and a place."""
    return any(discourse.entities[entity].name == discourse.entities[other].name for other in outer.entities)


def _placed(rule: Nested, at: int, outer: Reference) -> bool:
    return at == outer.start or rule.place == "inside"


def _fits(rule: Nested, discourse: Discourse, inner: Reference, outer: Reference, names: Names) -> bool:
    rest = discourse.article.view[inner.end : outer.end]
    if rule.never and is_named(discourse, inner, rule.never):
        return False
    if rule.alone and not any(map(names.stands_alone, inner.entities)):
        return False
    if rule.not_head and holds(f"^(?:{rule.not_head})$", rest):
        return False
    return not rule.head or holds(f"^(?:{rule.head})$", rest)
