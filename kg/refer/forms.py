"""Short forms of what is no organization: programs, projects, parks, places, industries, events, products, honours."""

import re
from collections.abc import Callable

from kg.refer.places import bare_place, is_place, split_place

_PROGRAM_HEAD = re.compile(
    r"(?:特色)?(?:党建)?(?:育人|审批|一站式|服务)?"
    r"(?:品牌|工程|行动|计划|平台|机制|模式|制度|工作法|体系|系统|项目|活动|专项行动|举措|服务)$"
)
_PROJECT_HEAD = re.compile(r"(?:建设)?(?:项目|工程)$")
_INDUSTRY_HEAD = re.compile(r"(?:全产业链|产业链|产业集群|集群|产业|行业|领域)$")
_EDITION = re.compile(r"^(?:[0-9]{4}年?度?)?(?:第[0-9一二三四五六七八九十]+届)?")
_REACH = re.compile(r"中国|全国|全省|全市|国际|全球|世界|[()]|年度?")
_PRAISE = re.compile(r"^(?:高端|新一代|新型|首款|自主研发的?|国产)")
_LEVEL = re.compile(
    r"^(?:[0-9]{4}年?度?|国家级?|全国|省级|市级|省|市|级|首批|第[0-9一二三四五六七八九十]+[届批])*$"
)
_OWNER = re.compile(r"(?:[区市县省州村镇乡]|街道|社区|公司|集团|大学)$|^年产")
_ZONE = re.compile("[一-龥]{1,8}区")
_BARE = re.compile(r"(?:产业|科技|工业|创新|创业|软件|物流|示范)?(?:园区?|基地|项目|工程|中心|小镇|大厦)")


def is_form(kind: str, short: str, full: str) -> bool:
    """True when the short key may stand for the full one in the same article."""
    test = _TESTS.get(kind)
    return test is not None and short != full and test(short, full)


def _place(short: str, full: str) -> bool:
    same = len(short) < len(full) and bare_place(full) == bare_place(short)
    return same and (full.startswith(short) or (short[:2] == full[:2] and short[-1] == full[-1]))


def _program(short: str, full: str) -> bool:
    return _without(_PROGRAM_HEAD, full) == short


def _project(short: str, full: str) -> bool:
    return _without(_PROJECT_HEAD, full) == short or _owned(short, full)


def _industry(short: str, full: str) -> bool:
    return len(short) <= len(full) and _without(_INDUSTRY_HEAD, short) == _without(_INDUSTRY_HEAD, full)


def _event(short: str, full: str) -> bool:
    """An event without its year and number; a long name also without the place or the reach at its head."""
    bare = _EDITION.sub("", full)
    if len(short) > 2 and bare == short:
        return True
    head = _REACH.sub("", bare[: -len(short)]) if len(short) > 5 and bare.endswith(short) else "?"
    return not head or is_place(head) or _half(_EDITION.sub("", short), full)


def _half(short: str, full: str) -> bool:
    """The first of two events that are held as one, without what stands before it: 青禾大会暨鹤岭论坛."""
    return len(short) > 4 and "暨" in full and full.partition("暨")[0].endswith(short)


def _product(short: str, full: str) -> bool:
    """控制器 for 智能控制器; R7 for R7机器人."""
    model = short.isascii() and full.startswith(short) and not full[len(short)].isascii()
    return model or _PRAISE.sub("", full) == short


def _honour(short: str, full: str) -> bool:
    """A prize without its year, place and level; 高企 for 高新技术企业."""
    if short.replace("高企", "高新技术企业") == full:
        return True
    head = full[: -len(short)] if full.endswith(short) else ""
    return len(short) > 5 and bool(head) and (is_place(head) or _LEVEL.match(head) is not None)


def _without(head: re.Pattern[str], name: str) -> str:
    shorter = head.sub("", name)
    return shorter if len(shorter) > 1 else name


def _owned(short: str, full: str) -> bool:
    """The short form lacks the place, zone, owner or size at the head of the full one."""
    owner = full[: -len(short)] if full.endswith(short) else ""
    if len(short) < 3 or not owner or _BARE.fullmatch(short):
        return False
    return is_place(owner) or _OWNER.search(owner) is not None


def _park(short: str, full: str) -> bool:
    return _owned(short, full) or any(_picked(a, b) for a in _unplaced(short) for b in _unplaced(full))


def _unplaced(name: str) -> list[str]:
    """The name, without 国际, with all and with fewer of the places at its head."""
    found, rest = [name.replace("国际", "")], name
    while place := split_place(rest)[0]:
        rest = rest[len(place) :]
        found.append(rest.replace("国际", ""))
    return found


def _picked(short: str, full: str) -> bool:
    """The full one without the zone in its midst: 青禾港科学园, 青禾港经济实验区科学园.

    >>> _picked("青禾港科学园", "青禾港经济实验区科学园"), _picked("青禾港科学园", "青禾港生物科学园")
    (True, False)
    """
    if not 4 < len(short) <= len(full):
        return False
    left = [
        (short[:at], full[at : len(full) - len(short) + at], short[at:]) for at in range(2, len(short) - 2)
    ]
    return any(full == a + out + z and (not out or _ZONE.fullmatch(out)) for a, out, z in left)


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "Place": _place,
    "Program": _program,
    "Project": _project,
    "Park": _park,
    "Industry": _industry,
    "Event": _event,
    "Product": _product,
    "Honour": _honour,
}
"""The test of each type that has one; all take (short, full), comparison keys that differ."""
