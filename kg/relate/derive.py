"""Derived rules: a claim that follows plainly from another (what a zone brings in is in the zone)."""

from collections.abc import Iterator
from dataclasses import replace

from kg.core.claims import Claim, End, LocalKey, claim
from kg.core.mentions import Discourse
from kg.core.text import Parts
from kg.rules import Derived


def derived(discourse: Discourse, rule: Derived, given: Claim) -> Iterator[Claim]:
    """The claim that follows, with the quote of the given one."""
    assert given.object is not None
    if (
        given.predicate != rule.given
        or given.kind != "relation"
        or (rule.by and not set(rule.by) & set(given.rules))
    ):
        return
    if given.subject.type not in rule.subject or given.object.type not in rule.object:
        return
    ends = _end(given.subject, given.subject_parts), _end(given.object, given.object_parts)
    subject, obj = reversed(ends) if rule.swap else ends
    made = claim(
        discourse.article, "relation", predicate=rule.predicate, subject=subject, object=obj, span=(0, 1),
        rule=rule.name, confidence=rule.confidence, modality=given.modality,
    )  # fmt: skip
    yield replace(made, quote=given.quote, parts=given.parts, reference=given.reference)


def _end(key: LocalKey, parts: Parts) -> End:
    return End(key, parts)
