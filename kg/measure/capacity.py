"""Capacities that stand in the name of a project: 年产5万吨氢氧化锂项目, 260兆瓦光伏发电项目."""

import re

from kg.measure.indicator import Indicator
from kg.measure.quantities import Quantity

_YEARLY = re.compile(r"(?:年产|年处理|年加工|日处理|日产|年回收|年吞吐)$")
_HEADS = re.compile(
    r"(?:(?:异地)?(?:搬迁|技改|技术改造|升级改造|改扩建|扩建|扩能|新建|建设|研发|生产|制造|加工|产业化|示范|智能|配套|及其?配套)*"
    r"(?:项目|工程|生产线|产线|基地|工厂|产业园|车间)(?:[(（]?[一二三四]期[)）]?)?(?:项目|工程)?)+$"
)


def capacity(view: str, q: Quantity, end: int) -> Indicator | None:
    """What a figure inside the name of a project that ends at ``end`` measures; None for other figures."""
    before = _YEARLY.search(view[max(0, q.number - 3) : q.number])
    if before:
        product = _HEADS.sub("", view[q.end : end])
        return Indicator(before.group() + product, q.number - len(before.group()), end)
    if q.kind == "power":
        return Indicator("装机容量", q.number, end)
    return None
