"""Reasons for and against two local entities being one: each with a score and the two values that decided.

A score of :data:`NEVER` forbids the join; the others add up, and :data:`ENOUGH` joins.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kg.core.names import comparison_key
from kg.link.keys import LocalNames
from kg.refer.abbreviate import SHORT_FORM, full_forms_differ, is_bare, numbers
from kg.refer.forms import is_form
from kg.refer.known import one_bearer
from kg.refer.organs import split_organ
from kg.refer.placed import plain_unit
from kg.refer.places import places_conflict, split_place
from kg.refer.zones import zones_apart

NEVER = -1000
ENOUGH = 50
UNSURE = 20
"""Below :data:`ENOUGH` and from here on a pair is reported as unsure."""

SHARED_NAMES = frozenset({"Person", "Program", "Project", "Event"})
"""Types whose names many bear: an equal name alone does not make them one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one test found: its score, its name, and the values of either side that decided."""

    score: int
    reason: str
    a: str
    b: str

    def __str__(self) -> str:
        return f"{self.reason} ({self.score:+d}): {self.a} | {self.b}"


Test = Callable[[LocalNames, LocalNames], Evidence | None]


def same_name(a: LocalNames, b: LocalNames) -> Evidence | None:
    """The fullest names are one name printed twice."""
    if comparison_key(a.key.name) != comparison_key(b.key.name):
        return None
    return Evidence(30 if a.key.type in SHARED_NAMES else 60, "same name", a.key.name, b.key.name)


def shared_form(a: LocalNames, b: LocalNames) -> Evidence | None:
    """A form of one is a form of the other."""
    if comparison_key(a.key.name) == comparison_key(b.key.name) or a.key.type in SHARED_NAMES:
        return None
    for name in a.names:
        for other in b.names:
            if comparison_key(name) == comparison_key(other) and not is_bare(name) and len(name) > 2:
                return Evidence(55, "a form in common", name, other)
    return None


def short_form(a: LocalNames, b: LocalNames) -> Evidence | None:
    """One name is a short form of the other."""
    if comparison_key(a.key.name) == comparison_key(b.key.name):
        return None
    for name, other in ((a.key.name, b.key.name), (b.key.name, a.key.name)):
        if _stands_for(a.key.type, comparison_key(name), comparison_key(other)):
            return Evidence(50, "short form", a.key.name, b.key.name)
    return None


def _stands_for(kind: str, short: str, full: str) -> bool:
    test = SHORT_FORM.get(kind)
    fits = test(short, full) if test else is_form(kind, short, full)
    return fits or one_bearer(kind, short, full)


def same_source(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Both stand in one input."""
    if a.key.type in SHARED_NAMES and a.source == b.source:
        return Evidence(20, "same source", a.key.article, b.key.article)
    return None


def same_context(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Both are tied to one body."""
    if a.key.type not in SHARED_NAMES:
        return None
    for name in a.context:
        for other in b.context:
            if _one_body(comparison_key(name), comparison_key(other)):
                return Evidence(40, "same body", name, other)
    return None


def _one_body(a: str, b: str) -> bool:
    short, full = sorted((a, b), key=lambda name: (len(name), name))
    return a == b or any(test(short, full) for test in SHORT_FORM.values())


def telling_name(a: LocalNames, b: LocalNames) -> Evidence | None:
    """A program, project or event whose name is long enough to be its own."""
    if a.key.type in SHARED_NAMES - {"Person"} and min(len(a.key.name), len(b.key.name)) >= 7:
        return Evidence(20, "telling name", a.key.name, b.key.name)
    return None


def bare_name(a: LocalNames, b: LocalNames) -> Evidence | None:
    """A head that names nobody outside of its article (党委, 实验室)."""
    for side in (a, b):
        if side.key.type in SHORT_FORM and is_bare(comparison_key(side.key.name)):
            return Evidence(NEVER, "bare name", a.key.name, b.key.name)
    return None


def other_zone(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Zones of another place, core or kind."""
    if a.key.type == "Zone" and zones_apart(a.key.name, b.key.name):
        return Evidence(NEVER, "another zone", a.key.name, b.key.name)
    return None


def other_place(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Names that begin with places of which neither holds the other."""
    if a.key.type not in SHORT_FORM or a.key.type == "Zone":
        return None
    (place, rest), (place_b, rest_b) = (split_place(comparison_key(side.key.name)) for side in (a, b))
    core = rest.startswith(place_b) or rest_b.startswith(place)  # a core that is also the name of a place
    if place and place_b and not core and places_conflict(place, place_b):
        return Evidence(NEVER, "another place", place, place_b)
    return None


def other_organ(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Organs of different kinds, or of zones that differ."""
    if a.key.type not in ("PartyOrganization", "GovernmentBody"):
        return None
    (owner, unit), (owner_b, unit_b) = split_organ(a.key.name), split_organ(b.key.name)
    if plain_unit(unit) != plain_unit(unit_b) and not short_form(a, b):
        return Evidence(NEVER, "another organ", unit, unit_b)
    if zones_apart(owner, owner_b):
        return Evidence(NEVER, "another owner", owner, owner_b)
    return None


def other_full_name(a: LocalNames, b: LocalNames) -> Evidence | None:
    """Two full legal names that differ in more than place and legal form."""
    if a.key.type == "Company" and full_forms_differ(comparison_key(a.key.name), comparison_key(b.key.name)):
        return Evidence(NEVER, "another full name", a.key.name, b.key.name)
    return None


def other_number(a: LocalNames, b: LocalNames) -> Evidence | None:
    """一期 and 二期, 第二 and 第三, with and without a number."""
    found, found_b = numbers(comparison_key(a.key.name)), numbers(comparison_key(b.key.name))
    if found == found_b:
        return None
    return Evidence(NEVER, "another number", " ".join(found) or "-", " ".join(found_b) or "-")


NAMES: tuple[Test, ...] = (same_name, shared_form, short_form)
"""One of these must speak for a join."""
SUPPORT: tuple[Test, ...] = (same_source, same_context, telling_name)
AGAINST: tuple[Test, ...] = (
    bare_name, other_zone, other_place, other_organ, other_full_name, other_number,
)  # fmt: skip


def weigh(a: LocalNames, b: LocalNames) -> tuple[Evidence, ...]:
    """All that the tests find; only what forbids the join where something does; nothing for names unlike."""
    named = _found(NAMES, a, b)
    if not named and not look_alike(a, b):
        return ()
    against = forbids(a, b)
    if against is not None:
        return (against,)
    if not named:
        return (Evidence(-10, "no short form", a.key.name, b.key.name),)
    return (*named, *_found(SUPPORT, a, b))


def _found(tests: tuple[Test, ...], a: LocalNames, b: LocalNames) -> tuple[Evidence, ...]:
    return tuple(e for test in tests if (e := test(a, b)) is not None)


def forbids(a: LocalNames, b: LocalNames) -> Evidence | None:
    """The first reason that the two can never be one."""
    return next((e for test in AGAINST if (e := test(a, b)) is not None), None)


def look_alike(a: LocalNames, b: LocalNames) -> bool:
    """True for names that a reader would ask about: all of the shorter stands in the longer, in order."""
    short, full = sorted((comparison_key(a.key.name), comparison_key(b.key.name)), key=lambda n: (len(n), n))
    letters = iter(full)
    return len(short) > 2 and all(char in letters for char in short)
