"""The stage that gives each claim its confidence, and drops what is a guess about a guess."""

from collections.abc import Iterable
from dataclasses import replace

from kg.confidence.record import Record, shipped_record
from kg.confidence.signs import LEARNT, LEARNT_END, LOOSE, signs_of
from kg.core.claims import Claim

_LOOSE_OF_EVENTS = LOOSE - {"apart"}
"""Long lists of hosts and guests part the last of them from the event, and are no guess."""


def weighed(claims: Iterable[Claim], by: Record | None = None) -> tuple[Claim, ...]:
    """The claims of one article with the precision that the record (zonekg's own when none is given) estimates.

    A claim of rules that the record does not know (a user's) keeps the confidence that its rule states. A relation
    of a name that the network alone knows, carried over from elsewhere by a rule alone, is a guess about a guess, and
    none: on unread pages one of four was right.
    """
    known, given = by or shipped_record(), tuple(claims)
    signs = signs_of(given)
    return tuple(_weighed(c, known, signs[c.id]) for c in given if not _guessed_twice(c, signs[c.id]))


def _guessed_twice(c: Claim, signs: tuple[str, ...]) -> bool:
    judged = any(rule.startswith(LEARNT) for rule in c.rules)
    loose = _LOOSE_OF_EVENTS if c.object is not None and c.object.type == "Event" else LOOSE
    return c.kind == "relation" and not judged and LEARNT_END in signs and not loose.isdisjoint(signs)


def _weighed(c: Claim, known: Record, signs: tuple[str, ...]) -> Claim:
    estimate = known.estimate(c.kind, c.rules, signs)
    return c if estimate is None or estimate == c.confidence else replace(c, confidence=estimate)
