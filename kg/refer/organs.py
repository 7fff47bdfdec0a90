"""Organs that belong to somebody: 云岭高新区 + 党工委, 长风重工 + 党支部, 云岭市 + 税务局."""

import re
from functools import cache

from kg.lexicon import forms

_UNIT = re.compile(
    r"(?:第?[一二三四五六七八九十0-9]*(?:联合|临时|功能型|综合|流动|机关)?(?:党工委|党委|党组|党总支|党支部|支部委员会|纪工委|纪委|党小组|工委)"
    r"|管委会|管理委员会|党群工作部|组织部|宣传部|统战部|政法委|工会|团委|妇联|[^市县区省州]{0,8}(?:局|办公室|委员会))$"
)
_SPLIT = re.compile(r"(?:高新区|经开区|开发区|园区|新区|示范区|[省市县州旗]|公司|集团|股份|大学|学院|医院|街道|镇|乡)")


@cache
def _listed() -> frozenset[str]:
    return frozenset({*forms("party_units"), *forms("government_units"), *forms("institution_heads")})


def split_organ(name: str) -> tuple[str, str]:
    """Owner and unit: the unit is the organ's own name behind the last owner word.

    >>> split_organ("云岭高新区税务局"), split_organ("党工委"), split_organ("长风重工党委")
    (('云岭高新区', '税务局'), ('', '党工委'), ('长风重工', '党委'))
    """
    if name in _listed():
        return "", name
    owner = max((m.end() for m in _SPLIT.finditer(name[:-1])), default=0)
    found = _UNIT.search(name)
    if owner and (not found or found.start() < owner):
        return name[:owner], name[owner:]
    if found:
        return name[: found.start()], found.group()
    return "", name
