"""Rule patterns to google-re2: ``{role:TypeA|TypeB+}`` becomes a character class of private-use codes."""

import re
from functools import cache, lru_cache
from typing import Any

import re2

from kg.core.vocabulary import ENTITY_TYPES, ORGANIZATIONS, SIGNATURES
from kg.relate.line import ANY, CODES

GROUPS = {
    "Organization": ORGANIZATIONS,
    "Actor": (*ORGANIZATIONS, "Zone", "Park"),
    "Body": SIGNATURES["worksFor"][1],
    "Any": ENTITY_TYPES,
}
"""Names for several types in one slot."""

_INSIDE = re.compile(r"<([A-Za-z|]+)>")
_SLOT = re.compile(r"\{(?:([a-z]+):)?([A-Za-z|]+)([+*~&]?)\}")
_HEADS = "[^、,;:。!?()" + ANY + "]{0,6}"
_AFTER = f"(?:其|[^、,;:。!?()在于对为由将把{ANY}]{{0,3}})"
LIST_SEPARATOR = f"{_HEADS}(?:、|和|及|与|以及|暨|并|及其|等|联合|携手|会同){_AFTER}"
"""What may part two members of a list: a short head noun, then 、和及与."""

PLAIN_SEPARATOR = f"{_HEADS}(?:、|和|及|以及){_AFTER}"
"""The same without 与, which parts a clause's subject from its partner as well."""


APART = "[^;:。!?的在]{0,40}?"
"""What may part two of those who are told one after the other with their posts."""


@cache
def classes(types: tuple[str, ...]) -> str:
    """The character class of the codes of some types; Organization stands for the four kinds."""
    return "[" + "".join(CODES[name] for name in types) + "]"


@cache
def pattern_source(pattern: str) -> str:
    """The regular expression of a rule's pattern.

    Roles become named groups; a list's group holds all members. A role may stand once. ``<Type>`` stands
    for the codes themselves, for use inside a character class.
    """

    def slot(match: re.Match[str]) -> str:
        role, types, many = match.groups()
        one = classes(_expanded(types))
        separator = {"+": LIST_SEPARATOR, "*": PLAIN_SEPARATOR, "&": APART}.get(many, "")
        body = f"{one}(?:{separator}{one})*" if many else one
        return f"(?P<{role}>{body})" if role else f"(?:{body})"

    return _SLOT.sub(slot, _INSIDE.sub(lambda match: classes(_expanded(match.group(1)))[1:-1], pattern))


def _expanded(types: str) -> tuple[str, ...]:
    return tuple(name for part in types.split("|") for name in GROUPS.get(part, (part,)))


def slot_faults(pattern: str) -> list[str]:
    """What is wrong with the slots and types of a pattern; :func:`pattern_source` takes one without faults only."""
    named = [(role, name) for role, types, _ in _SLOT.findall(pattern) for name in _expanded(types)]
    named += [("", name) for types in _INSIDE.findall(pattern) for name in _expanded(types)]
    roles = sorted({role for role, _ in named if role not in ("", "subject", "object", "joint")})
    unknown = sorted({name for _, name in named if name not in CODES})
    known = ", ".join((*CODES, *GROUPS))
    found = [f"unknown role {role}; the roles are subject, object and joint" for role in roles]
    return found + [f"unknown type {name}; the types are {known}" for name in unknown]


@cache
def role_types(pattern: str, role: str) -> tuple[str, ...]:
    """The types that a role of a rule's pattern admits."""
    return next((_expanded(types) for name, types, _ in _SLOT.findall(pattern) if name == role), ())


def trigger_source(verbs: tuple[str, ...]) -> str:
    """The expression of trigger words: of two that begin at one place the longer is found."""
    return "|".join(sorted(verbs, key=lambda verb: (-len(verb), verb)))


@cache
def compiled(source: str) -> Any:
    """A compiled google-re2 expression (untyped package); linear in the text."""
    return re2.compile(source)


@lru_cache(maxsize=16384)
def holds(source: str, text: str) -> bool:
    """True when an expression is found in a short text: a name, a title, a gap; kept, for they come again and again."""
    return compiled(source).search(text) is not None
