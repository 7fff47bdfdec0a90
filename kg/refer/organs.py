"""Organs that belong to somebody: 云岭高新区 + 党工委, 长风重工 + 党支部, 云岭市 + 税务局."""

import re
from functools import cache

from kg.lexicon import forms

_PARTY = (
    r"第?[一二三四五六七八九十0-9]*(?:联合|临时|功能型|综合|流动|机关)?"
    r"(?:党工委|党委|党组|党总支|党支部|支部委员会|纪工委|纪委|党小组|工委)"
)
_OFFICE = r"管委会|管理委员会|党群工作部|组织部|宣传部|统战部|政法委|工会|团委|妇联"
_BUREAU = r"[^市县区省州]{0,8}(?:局|办公室|委员会)"
_UNIT = re.compile(f"(?:{_PARTY}|{_OFFICE}|{_BUREAU})$")
_OWNER_END = re.compile(
    r"(?:高新区|经开区|开发区|园区|新区|示范区|[省市县州旗]|公司|集团|股份|大学|学院|医院|街道|镇|乡)"
)
_NATIONAL = re.compile(r"中国|中华|中共|中央|国家|国务院|全国")
_LOCAL_KINDS = {
    "party_units": ("organ", "zone_organ", "mass_org", "enterprise_unit", "grassroots_unit",
                    "institution_unit", "local_committee"),
    "government_units": ("zone_department", "provincial_city_department", "local_government", "zone_body"),
    "institution_heads": ("platform", "university", "research", "laboratory", "association", "health"),
}  # fmt: skip
"""Kinds of units that name nobody by themselves; state and central organs do."""


@cache
def _local_units() -> frozenset[str]:
    return frozenset(form for name, kinds in _LOCAL_KINDS.items() for form in forms(name, kinds))


@cache
def _units() -> frozenset[str]:
    return _local_units() | frozenset((*forms("party_units"), *forms("government_units")))


def split_organ(name: str) -> tuple[str, str]:
    """Owner and unit: the unit is the organ's own name behind the last owner word.

    >>> split_organ("云岭高新区税务局"), split_organ("党工委"), split_organ("长风重工党委")
    (('云岭高新区', '税务局'), ('', '党工委'), ('长风重工', '党委'))
    """
    if name in _units():
        return "", name
    owner = max((m.end() for m in _OWNER_END.finditer(name[:-1])), default=0)
    found = _UNIT.search(name)
    if owner and (not found or found.start() < owner):
        return name[:owner], name[owner:]
    if found:
        return name[: found.start()], found.group()
    return "", name


def is_bare_organ(name: str) -> bool:
    """True for a unit without an owner, which names nobody outside of its article.

    >>> is_bare_organ("税务局"), is_bare_organ("云岭高新区税务局"), is_bare_organ("财政部")
    (True, False, False)
    """
    if _NATIONAL.match(name):
        return False
    if name in _units():
        return name in _local_units()
    owner, unit = split_organ(name)
    return not owner and _UNIT.fullmatch(unit) is not None
