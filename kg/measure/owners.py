"""Whose figure it is."""

import re

from kg.core.mentions import Reference
from kg.core.text import Span
from kg.measure.candidates import Found
from kg.measure.counted import Indicator
from kg.measure.outermost import outermost
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.measure.topics import OWNERS, Likeliest, Topics

_ATTRIBUTE = re.compile(alternation("attribute"))
DESCRIBED = OWNERS - {"Person", "Place", "Industry"}
FOUNDED = frozenset({"PartyOrganization", "Institution", "Program"})
_BEYOND = 30
"""How far behind its clause a figure's owner may stand."""
_FARTHEST = 60
"""How far behind the figure it may stand."""
_FOUND = re.compile(
    r"[^。;]{2,24}(?:联合|共同|发起|牵头|携手|合力)[^。;]{0,4}(?:成立|组建|建立)了?[“]?|[^,。;]{1,16}(?:组成|结成|成立|组建)了?(?:[^,。;的]{0,6}|的)[“]?"
)
_BUILD = re.compile(
    rf"[^,。;]{{0,3}}(?:的|,?(?:用于)?(?:{alternation('building', 'founding')}|上马)了?的?)[^,。;\d的]{{0,12}}?$"
)


LEAST, SELDOM = 45, 75
"""The least such sum that an owner must have, and one of a type that seldom has figures."""
_SELDOM = frozenset({"Person", "Place", "GovernmentBody"})
CLEAR, LIKELY, OPEN = 150, 110, 70
"""From these sums of an owner's score and its lead on, its rule is so named: the higher, the more such are right."""


def owner(topics: Topics, q: Quantity, counted: Indicator, clause: Span) -> Found | None:
    """The expression that says whose the figure is, with the rule that found it by how clear the choice was; None
    when nothing in the text is its subject."""
    found = _found(topics, q, counted, clause)
    if found is not None:
        topics.turns.own(q, found[0], counted.text)
    return Found(*found) if found else None


def _found(topics: Topics, q: Quantity, counted: Indicator, clause: Span) -> tuple[Reference, str] | None:
    """What stands behind the figure, else what the clauses have turned to, else the likeliest topic."""
    behind = _after(topics, q, counted, clause)
    if behind is not None:
        return behind, "figure.behind"
    continued = topics.turns.continued(q, counted.text)
    if continued is not None:
        return continued, "figure.continued"
    introduced = topics.turns.turned_to(q, counted.text)
    if introduced is not None:
        return introduced, "figure.introduced"
    best = topics.best(q, counted.text)
    if best is None or _unlikely(best):
        policy = topics.policy(q, counted.text)
        if policy is not None:
            return policy, "figure.introduced"
        kept = topics.turns.kept(q, topics.main)
        return (kept, "figure.close") if kept else None
    return best.reference, f"figure.{_clearness(best.score + best.lead)}"


def _unlikely(best: Likeliest) -> bool:
    """True for an owner that stands far from clear and that nothing speaks for."""
    least = SELDOM if best.reference.type in _SELDOM else LEAST
    return not best.apt and best.score + best.lead < least


def _clearness(total: int) -> str:
    if total >= LIKELY:
        return "clear" if total >= CLEAR else "likely"
    return "open" if total >= OPEN else "close"


def _after(topics: Topics, q: Quantity, counted: Indicator, clause: Span) -> Reference | None:
    """An owner that stands behind its figure: 总投资10亿元的X项目, 投资10亿元建设X项目, 9家企业发起成立X联盟."""
    view = topics.view
    describes = counted.start < q.number and _ATTRIBUTE.search(counted.text) is not None
    reach = min(clause[1], q.end + _FARTHEST) + _BEYOND
    for reference in outermost(topics.discourse, q.end, min(len(view), reach)):
        between = view[q.end : reference.start]
        if describes and reference.type in DESCRIBED and _BUILD.fullmatch(between):
            return reference
        if q.kind == "count" and reference.type in FOUNDED and _FOUND.fullmatch(between):
            return reference
    return None
