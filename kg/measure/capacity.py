"""Capacities that stand in the name of a project: 年产5万吨风电叶片项目, 80兆瓦风电项目."""

import re

from kg.measure.counted import Indicator
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation

_YEARLY = re.compile(f"(?:{alternation('yearly')})$")
_HEADS = re.compile(
    rf"(?:(?:{alternation('project part')})*(?:{alternation('project head')})"
    r"(?:[(（]?[一二三四]期[)）]?)?(?:项目|工程)?)+$"
)


def capacity(view: str, q: Quantity, end: int) -> Indicator | None:
    """What a figure inside the name of a project that ends at ``end`` measures; None for other figures."""
    before = _YEARLY.search(view[max(0, q.number - 4) : q.number])
    if before:
        product = _HEADS.sub("", view[q.end : end])
        return Indicator(before.group() + product, q.number - len(before.group()), end)
    if q.kind == "power":
        return Indicator("装机容量", q.number, end)
    return None
