"""What a clause sets up, so that the next ones tell of it: A推出“甲”品牌,…; A组建乙团队,…."""

import re

from kg.core.mentions import Reference
from kg.measure.tables import alternation

INTRODUCED = frozenset({"Project", "Park", "Program", "Institution", "Event", "PartyOrganization", "Company"})
"""Types of things that are set up."""

_SETS_UP = re.compile(
    rf"(?:{alternation('introducing')})(?:了|出|起|的)?(?:[^,。;]{{0,24}}的)?[^,。;、的在]{{0,10}}[“《]?$"
)
_HAS_ONE = re.compile(r"(?:有|用好)(?:了?一?[个支座家])?[“《]$")
_BRINGS = re.compile(r"把[“《]?$")
_BROUGHT = re.compile(r"[”》]?(?:开|搬|办|设|送|建)[到进在至]")
_TAIL = re.compile(r"[”》]?[^,。;的]{0,8}")
_METHOD = re.compile(r"“?[^“”]{1,10}[、+]|[^。]*模式”?$")
"""A way of working that its own slogan names: “甲、乙、丙”机制; it is its actor that the next clauses tell of."""


def sets_up(view: str, reference: Reference, before: str, after: str) -> bool:
    """True for what the clause sets up as its object, or brings somewhere; ``before`` and ``after`` are its words."""
    if reference.type not in INTRODUCED or reference.kind != "name":
        return False
    if reference.type == "Program" and _METHOD.match(view[reference.start : reference.end] + after[:8]):
        return False
    if _BRINGS.search(before):
        return reference.type == "Program" and _BROUGHT.match(after) is not None
    ends = _TAIL.fullmatch(after) is not None
    return ends and (_SETS_UP.search(before) or _HAS_ONE.search(before)) is not None
