"""Default homes: what an article about a zone shows without saying where it is lies in that zone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.core.claims import Claim
from kg.core.mentions import Discourse, LocalEntity, Reference
from kg.core.text import Span
from kg.refer import protagonist, subject_at
from kg.relate.compile import compiled
from kg.relate.line import within
from kg.relate.make import relation
from kg.rules import Home

_REACH = 80
"""The zone stands in the quote when it is named at most so many characters before."""

_TWICE = 2
"""An area named less often is not what an article is about."""

_SHOWN_BY_SUBJECT = frozenset({"receives"})
_SHOWN_BY_OBJECT = frozenset({"builds", "covers", "post", "supports"})


def homes(discourse: Discourse, rule: Home, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each entity of the rule's types that no other rule has placed and that is shown as the
    rule asks.
    """
    hero = protagonist(discourse)
    if hero is None or discourse.entities[hero].type not in rule.object:
        return
    if not _is_at_home(discourse, hero):
        return
    if rule.sole and sum(e.type in rule.object for e in discourse.entities) > 1:
        return
    said, named, quoted = _said(claims), _first_named(discourse), _quoted(claims)
    for entity in discourse.entities:
        if entity.type not in rule.subject or not _admitted(rule, entity, said[entity.type, entity.name]):
            continue
        first = named.get(entity.id)
        zone = subject_at(discourse, first.start, frozenset(rule.object)) if first else None
        if first is not None and zone is not None and len(zone.entities) == 1:
            shown = quoted.get((entity.type, entity.name))
            for made in relation(discourse, rule, (first, zone), _span(first, zone)):
                yield made if shown is None else replace(made, quote=shown.quote, parts=shown.parts)


def _is_at_home(discourse: Discourse, hero: int) -> bool:
    """True for an area that the article names by itself twice, not only inside other names."""
    spoken = [r for r in discourse.references if hero in r.entities and r.kind != "elided"]
    alone = [r for r in spoken if not _is_within_another(discourse, r)]
    return len(alone) >= _TWICE


def _is_within_another(discourse: Discourse, reference: Reference) -> bool:
    around = within(discourse.references, reference.start - _REACH, reference.end + _REACH)
    return any(
        r.start <= reference.start
        and reference.end <= r.end
        and (r.start, r.end) != (reference.start, reference.end)
        for r in around
        if r.kind == "name"
    )


def _admitted(rule: Home, entity: LocalEntity, roles: set[str]) -> bool:
    """True when the entity has no place yet and is named and shown as the rule asks."""
    if f"{rule.predicate} subject" in roles or roles & set(rule.unless):
        return False
    if rule.shown and not roles & set(rule.shown):
        return False
    if rule.named and not compiled(rule.named).search(entity.name):
        return False
    return not (rule.never and compiled(rule.never).search(entity.name))


def _said(claims: Sequence[Claim]) -> defaultdict[tuple[str, str], set[str]]:
    """For each entity the predicates said of it, with the end that it has there."""
    said: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        said[claim.subject.type, claim.subject.name].add(f"{claim.predicate} subject")
        if claim.object is not None:
            said[claim.object.type, claim.object.name].add(f"{claim.predicate} object")
    return said


def _quoted(claims: Sequence[Claim]) -> dict[tuple[str, str], Claim]:
    """The first claim that shows each entity at work: its quote says more than a name alone."""
    quoted: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        if claim.predicate in _SHOWN_BY_SUBJECT:
            quoted.setdefault((claim.subject.type, claim.subject.name), claim)
        elif claim.predicate in _SHOWN_BY_OBJECT and claim.object is not None:
            quoted.setdefault((claim.object.type, claim.object.name), claim)
    return quoted


def _first_named(discourse: Discourse) -> dict[int, Reference]:
    """The first mention of each entity."""
    named: dict[int, Reference] = {}
    for reference in discourse.references:
        if reference.kind == "name":
            for entity in reference.entities:
                named.setdefault(entity, reference)
    return named


def _span(shown: Reference, zone: Reference) -> Span:
    if zone.kind == "name" and 0 <= shown.start - zone.end <= _REACH:
        return zone.start, shown.end
    return shown.start, shown.end
