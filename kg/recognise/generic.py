"""Cores that say what kind of thing is meant and name none: 国家级重点 before 实验室, 大型国有 before 集团."""

from functools import cache

from kg.lexicon import forms


@cache
def _parts(kind: str) -> frozenset[str]:
    return frozenset(forms("generic_cores", kind))


def built_of(core: str, kind: str) -> bool:
    """True when the core is nothing but generic parts of the kind (lexicon ``generic_cores``), in any order.

    >>> built_of("国家级重点", "institution"), built_of("云岭", "institution")
    (True, False)
    """
    parts = _parts(kind)
    longest = max(map(len, parts))
    reached = [True] + [False] * len(core)
    for end in range(1, len(core) + 1):
        starts = range(max(0, end - longest), end)
        reached[end] = any(reached[start] and core[start:end] in parts for start in starts)
    return reached[-1]
