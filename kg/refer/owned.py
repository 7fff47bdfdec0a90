"""Organs named without their owner, completed: 高新区税务局 as 云岭高新区税务局."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from kg.core.mentions import LocalEntity, Mention
from kg.refer.organs import is_bare_organ, split_organ
from kg.refer.places import bare_place
from kg.refer.zones import zone_parts

_OWNED = frozenset({"PartyOrganization", "GovernmentBody", "Institution", "Park"})
_ZONE_WORD = re.compile(r"^(?:本区|该区|全区|区)?(高新区|经开区|开发区|新区|示范区|综保区)(?=.)")
_PLACED = frozenset({"高新区", "经开区", "高新技术产业开发区", "经济技术开发区"})
"""Kinds of which a city has one, so that the city names it."""
_TOWNS = ("市", "县", "州", "盟", "区")
_ZONE_ORGAN = re.compile(r"^(?:党工委|管委会|纪工委|工委)(?:组织部|宣传部|办公室)?$")


def completed(
    mentions: Sequence[Mention], zones: Sequence[LocalEntity], main: int | None
) -> Mapping[Mention, str]:
    """Each mention with the name it is known by: its own, or one completed with the article's owner."""
    names = {m: _with_zone(m, zones, main) for m in mentions}
    owners = sorted({n for m, n in names.items() if m.type in _OWNED and not is_bare_organ(n)})
    return {m: _with_owner(m, name, owners) for m, name in names.items()}


def completed_zones(
    bare: Sequence[Mention], zones: Sequence[LocalEntity], mentions: Sequence[Mention]
) -> Mapping[Mention, str]:
    """Zones named by their kind alone that no zone of the article explains, with the article's place.

    高新区 in an article on 云岭经开区 is 云岭高新区; where a zone is of that kind the mention stands for it
    and is left to the anaphors.
    """
    kinds = {zone_parts(z.name)[1] for z in zones} | ({"开发区", "园区"} if zones else set())
    place = _place(zones, mentions)
    return {
        m: place + m.name if m.name in _PLACED else m.name for m in bare if zone_parts(m.name)[1] not in kinds
    }


def _place(zones: Sequence[LocalEntity], mentions: Sequence[Mention]) -> str:
    """The bare name of the place of the most named zone, else of the most named place; empty without one."""
    if zones:
        first = max(zones, key=lambda z: (len(z.mentions), -z.id))
        return "".join(zone_parts(first.name)[0][:1])
    counts = Counter(bare_place(m.name) for m in mentions if m.type == "Place" and m.name.endswith(_TOWNS))
    return min(counts, key=lambda name: (-counts[name], name)) if counts else ""


def _with_zone(mention: Mention, zones: Sequence[LocalEntity], main: int | None) -> str:
    """高新区税务局 and 党工委 with the zone in front."""
    if mention.type not in _OWNED or main is None:
        return mention.name
    word = _ZONE_WORD.match(mention.name)
    if word:
        return _zone_of_kind(word.group(1), zones, main) + mention.name[word.end() :]
    return _called(zones[main], "") + mention.name if _ZONE_ORGAN.match(mention.name) else mention.name


def _zone_of_kind(kind: str, zones: Sequence[LocalEntity], main: int) -> str:
    """The article's zone when it is of the kind, else the only zone that is, else the article's."""
    fitting = [z for z in zones if zone_parts(z.name)[1] == kind]
    return _called(zones[main] if zones[main] in fitting or len(fitting) != 1 else fitting[0], kind)


def _called(zone: LocalEntity, kind: str) -> str:
    """The name that the article calls the zone by most, of those that end in the word for its kind."""
    counts = Counter(m.name for m in zone.mentions if m.name.endswith(kind))
    return min(counts, key=lambda name: (-counts[name], -len(name), name)) if counts else zone.name


def _with_owner(mention: Mention, name: str, owners: Sequence[str]) -> str:
    """交通局党组 with the only longer name of the article that its owner ends: 云岭高新区交通局党组."""
    if mention.type != "PartyOrganization":
        return name
    owner, unit = split_organ(name)
    if not owner or not is_bare_organ(owner):
        return name
    fuller = [o for o in owners if o.endswith(owner) and o != owner and not o.endswith(unit)]
    return fuller[0] + unit if len(fuller) == 1 else name
