"""Bodies that are one although their places are printed shorter or longer: 朔州审计局, 山西省朔州市审计局."""

import re

from kg.refer.places import bare_place, split_place

_NATION = re.compile(r"中共|(?:中国|国家|全国){1,2}")
_AREAS = ("省", "市", "区", "县", "州", "旗")
_STATE = ("部", "总局", "总署")
"""Ends of organs that name the state's own where no place stands before them."""
_UNIT_FORMS = (
    ("人民政府", "政府"),
    ("管理委员会", "管委会"),
    ("工作委员会", "工委"),
    ("支部委员会", "支部"),
    ("科学技术协会", "科协"),
    ("归国华侨联合会", "侨联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("文学艺术界联合会", "文联"),
    ("妇女联合会", "妇联"),
    ("人民法院", "法院"),
    ("中级法院", "中院"),
    ("人民检察院", "检察院"),
    ("公安局", "公安"),
    ("公安厅", "公安"),
    ("发展和改革委员会", "发改委"),
    ("国有资产监督管理委员会", "国资委"),
    ("证券监督管理委员会", "证监会"),
)


def plain_unit(unit: str) -> str:
    """The unit in its newspaper form.

    >>> plain_unit("管理委员会"), plain_unit("中级人民法院")
    ('管委会', '中院')
    """
    for long, plain in _UNIT_FORMS:
        unit = unit.replace(long, plain)
    return unit


def placed_short(short: str, full: str) -> bool:
    """The same body with fewer of its places, or with them in the bare form: never another place or unit.

    >>> placed_short("朔州审计局", "山西省朔州市审计局"), placed_short("朔州审计局", "鹤岗市审计局")
    (True, False)
    """
    (places, unit), (full_places, full_unit) = _parts(short), _parts(full)
    if plain_unit(unit) != plain_unit(full_unit):
        return unit[:1] in _AREAS and not places and _of_area(unit, full)
    if not places:
        state = unit.endswith(_STATE) and full_places[-1:] != ("",)
        return bool(full_places) and len(plain_unit(unit)) > 2 and not state
    return places == full_places[-len(places) :]


def _of_area(unit: str, full: str) -> bool:
    """省科协, where the full name has a province and its 科学技术协会."""
    place, rest = split_place(full, remaining=1)
    return place.endswith(unit[0]) and plain_unit(rest) == plain_unit(unit[1:]) and len(unit) > 2


def _parts(name: str) -> tuple[tuple[str, ...], str]:
    """The bare places at the head, from wide to narrow, and the rest; 中共 and 国家 count for nothing."""
    nation = _NATION.match(name)
    rest = name[nation.end() :] if nation else name
    found = []
    place, behind = split_place(rest, remaining=1)
    while place:
        found.append(bare_place(place))
        rest = behind
        place, behind = split_place(rest, remaining=1)
    return (("",) if nation else ()) + tuple(found), rest
