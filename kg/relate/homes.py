"""Default homes: what an article about a zone shows without saying where it is lies in that zone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.core.claims import Claim
from kg.core.mentions import Discourse, LocalEntity, Reference
from kg.core.text import Span
from kg.refer import protagonist, subject_at
from kg.refer.places import narrowest_place
from kg.relate.compile import holds
from kg.relate.line import within
from kg.relate.make import relation
from kg.rules import Home

_REACH = 80
"""The zone stands in the quote when it is named at most so many characters before."""

_PART = re.compile(r"街道|社区|[镇乡]|(?<!关)村|学校|医院")
"""Parts of an area that do much themselves."""

_HEAD = re.compile(r"品牌|工作法|机制|平台|计划|行动|专班|团|通道|模式|制度|政策|工程")
"""What tells a work from a mere watchword."""

_AFTER = 8
"""So many characters behind a name its head may stand."""

_TWICE = 2
"""An area named less often is not what an article is about."""

_AREAS = frozenset({"Zone", "Park"})

NAMESAKE = "namesake"
"""What a rule calls an entity named for the same place as the area."""

_SHOWN_BY_SUBJECT = frozenset({"receives"})
_SHOWN_BY_OBJECT = frozenset({"builds", "covers", "post", "supports"})


def homes(discourse: Discourse, rule: Home, claims: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each entity of the rule's types that no other rule has placed and that is shown as the
    rule asks.
    """
    things, areas = _ends(rule)
    hero = protagonist(discourse)
    if hero is None or discourse.entities[hero].type not in areas or not _is_at_home(discourse, hero):
        return
    if rule.sole and sum(e.type in areas for e in discourse.entities) > 1:
        return
    said, named, quoted = _said(claims), _first_named(discourse), _quoted(claims)
    for entity in discourse.entities:
        if entity.type not in things or entity.id not in named:
            continue
        first = named[entity.id]
        zone = _zone_at(discourse, rule, first)
        if zone is None:
            continue
        roles = said[entity.type, entity.name] | _namesake(entity, discourse.entities[zone.entities[0]])
        if _admitted(rule, entity, roles):
            shown = quoted.get((entity.type, entity.name))
            ends = (zone, first) if things == rule.object else (first, zone)
            for made in relation(discourse, rule, ends, _span(first, zone)):
                yield made if shown is None else replace(made, quote=shown.quote, parts=shown.parts)


def _ends(rule: Home) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The types of what is at home somewhere and of where; an area is the subject only where it does something."""
    return (rule.object, rule.subject) if set(rule.subject) <= _AREAS else (rule.subject, rule.object)


def _zone_at(discourse: Discourse, rule: Home, shown: Reference) -> Reference | None:
    """The one area that the text is about there; where it acts, it must be it that acts there."""
    things, areas = _ends(rule)
    zone = subject_at(discourse, shown.start, frozenset(areas))
    if zone is None or len(zone.entities) != 1:
        return None
    return zone if things == rule.subject or _acts(discourse, rule, zone, shown) else None


def _acts(discourse: Discourse, rule: Home, zone: Reference, shown: Reference) -> bool:
    """True when nobody but the zone, nor a part of it, is who acts where a work with a head of its own is shown."""
    view = discourse.article.view
    acting = subject_at(discourse, shown.start, frozenset(rule.signature[0]))
    if acting is None or acting.entities != zone.entities:
        return False
    parts = _PART.search(view, max(0, shown.start - _REACH), shown.start)
    return parts is None and _HEAD.search(view, shown.start, shown.end + _AFTER) is not None


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
    end = "object" if _ends(rule)[0] == rule.object else "subject"
    if f"{rule.predicate} {end}" in roles or roles & set(rule.unless):
        return False
    if rule.shown and not roles & set(rule.shown):
        return False
    if rule.named and not holds(rule.named, entity.name):
        return False
    return not (rule.never and holds(rule.never, entity.name))


def _namesake(entity: LocalEntity, zone: LocalEntity) -> set[str]:
    """What shows an entity whose name holds the place that the zone is named for (云岭风电有限公司 in 云岭高新区)."""
    place = narrowest_place(zone.name)
    return {NAMESAKE} if place and place in entity.name else set()


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
