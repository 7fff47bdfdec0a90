"""The rules that relations are found by: zonekg's own, unless :func:`kg.knowledge.using` says others."""

from functools import cache

from kg.rules.load import load_rules
from kg.rules.model import Rules


class _InForce:
    rules: Rules | None = None


def rules_in_force() -> Rules:
    """The rules that count now."""
    return _InForce.rules or shipped_rules()


@cache
def shipped_rules() -> Rules:
    """zonekg's own rules, read once a process."""
    return load_rules()


def set_rules(rules: Rules | None) -> None:
    """Find relations by these rules from now on, by zonekg's own for None."""
    _InForce.rules = rules
