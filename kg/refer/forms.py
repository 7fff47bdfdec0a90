"""Short forms of what is no organization: programs without their head noun, projects, parks, places."""

import re

from kg.refer.places import bare_place, is_place

_PROGRAM_HEAD = re.compile(
    r"(?:特色)?(?:党建)?(?:育人)?(?:服务)?(?:品牌|工程|行动|计划|平台|机制|模式|制度|工作法|体系|系统|项目|活动|专项行动|举措)$"
)
_PROJECT_HEAD = re.compile(r"(?:建设)?(?:项目|工程)$")


def is_form(kind: str, short: str, full: str) -> bool:
    """True when the short key may stand for the full one in the same article."""
    if short == full:
        return False
    if kind == "Place":
        same = len(short) < len(full) and bare_place(full) == bare_place(short)
        return same and (full.startswith(short) or (short[:2] == full[:2] and short[-1] == full[-1]))
    if kind == "Program":
        return _without(_PROGRAM_HEAD, full) == short
    if kind == "Project":
        return _without(_PROJECT_HEAD, full) == short or _owned(short, full)
    if kind == "Park":
        return _owned(short, full)
    return False


def _without(head: re.Pattern[str], name: str) -> str:
    shorter = head.sub("", name)
    return shorter if len(shorter) > 1 else name


def _owned(short: str, full: str) -> bool:
    """The short form lacks the place or zone at the head of the full one."""
    owner = full[: -len(short)] if full.endswith(short) else ""
    return len(short) > 4 and bool(owner) and (is_place(owner) or owner.endswith(("区", "市", "县", "省")))
