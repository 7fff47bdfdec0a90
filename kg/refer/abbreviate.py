"""Whether one name is a short form of another: what newspapers drop, and what they never drop.

Each test takes comparison keys and is false for equal ones. None of them joins look-alikes:
another place, another kind of zone, another core, a body and its parent, a branch and its head office.
"""

import re
from collections.abc import Callable

from kg.refer.contracted import contracted
from kg.refer.organs import is_bare_organ, split_organ
from kg.refer.picked import (
    LEGAL,
    NATION,
    branch_short,
    headless_short,
    initials_short,
    local_short,
    moved_short,
    picked_short,
)
from kg.refer.placed import placed_short, plain_unit
from kg.refer.places import bare_place, is_place, split_place
from kg.refer.zones import is_zone_kind, zone_here, zone_parts, zone_short

_LEGAL_ONLY = re.compile(r"(?:股份|有限|责任|控股|总?公司)*$")
_FULL_FORM = re.compile(r"有限(?:责任)?公司$")
_BRANCH = re.compile(r"(?:分公司|(?<!电)子公司|分行|支行|分院|分厂|事业部|事业群|分所)$")
_NUMBERS = re.compile(
    r"[0-9一二三四五六七八九十]+(?=期|号|标|厂|分|院|区|中心|批|届)"
    r"|(?<=第)[0-9一二三四五六七八九十]+"
)
_ARM = re.compile(r"财务|销售|服务|物业")
"""What the company of a group does that has the group's whole name before it."""
_BRAND = 2
_CHUNK_ENDS = "所院厂校"


def company_short(short: str, full: str) -> bool:
    """沧岚重工 for 山西沧岚重工机械有限公司: the core stays; place, legal form, trade may go."""
    if _apart(short, full):
        return False
    if picked_short(short, full) or initials_short(short, full):
        return True
    full_place, full_rest = split_place(full)
    short_place, short_rest = split_place(short)
    if _FULL_FORM.search(short) and _placed(short, full):
        return True
    if short_place and full_place and not _one_place(short_place, full_place):
        return short_rest != short and _keeps_core(short, full_rest)
    tries = [(short, full), (short, full_rest)]
    if short_place and full_place:
        tries.append((short_rest, full_rest))
    return any(_keeps_core(s, f) for s, f in tries)


def _names_place(short: str, full: str) -> bool:
    """A brand that is also the bare name of a place, behind another place: 山西|朔州重工有限公司 and 朔州公司."""
    place, rest = split_place(full)
    brand = split_place(rest)[0] if place else ""
    return len(brand) == _BRAND and short == brand + "公司"


def company_here(short: str, full: str) -> bool:
    """长风动力 for 鹤岭长风动力有限公司: what may stand before a brand is told by the article alone."""
    one = any(test(short, full) for test in (moved_short, branch_short, local_short, _names_place))
    if one and numbers(short) == numbers(full):
        return True
    return not _apart(short, full) and headless_short(short, full)


def _apart(short: str, full: str) -> bool:
    """No short form: longer, a branch's head office, of another number, or a legal name of its own."""
    other = len(short) > len(full) or numbers(short) != numbers(full) or _is_arm(short, full)
    return short == full or other or _branch_of(short, full) or full_forms_differ(short, full)


def _is_arm(short: str, full: str) -> bool:
    """The company of a group that serves it: 青禾置地, 青禾置地服务."""
    return full.startswith(short) and _ARM.match(full, len(short)) is not None


def organ_here(short: str, full: str) -> bool:
    """审计局 of the one place that the article names it with; see :func:`placed_short`."""
    return short != full and numbers(short) == numbers(full) and placed_short(short, full)


def body_here(short: str, full: str) -> bool:
    """The same, or a contracted name: 鹤铁法院 for 鹤岭铁路运输法院."""
    if organ_here(short, full):
        return True
    picked = not full.endswith(short) and numbers(short) == numbers(full)
    return picked and contracted(short, full, body=True)


def thing_here(short: str, full: str) -> bool:
    """云博会 for 云岭文化产业博览会, 云岭产业园 for 云岭产业园区; never 二期 for 一期."""
    return numbers(short) == numbers(full) and contracted(short, full)


def _branch_of(short: str, full: str) -> bool:
    return bool(_BRANCH.search(full)) and not _BRANCH.search(short)


def numbers(name: str) -> tuple[str, ...]:
    """The numbers that tell one thing from another (第二, 一期).

    >>> numbers("长风重工二期")
    ('二',)
    """
    return tuple(_NUMBERS.findall(name))


def full_forms_differ(a: str, b: str) -> bool:
    """True for two full legal names (…有限公司) that are not one: a former name, a sister, a renamed firm.

    >>> full_forms_differ("长风重工有限公司", "长风机械有限公司")
    True
    """
    full = a != b and _FULL_FORM.search(a) is not None and _FULL_FORM.search(b) is not None
    return full and not (_placed(a, b) or _placed(b, a))


def _placed(short: str, full: str) -> bool:
    """The same legal name behind a place or a zone: 云岭新区长风重工有限公司."""
    head = full[: -len(short)] if full.endswith(short) else ""
    branded = len(LEGAL.sub("", short, count=1)) > _BRAND + 1
    return branded and bool(head) and (is_place(head) or bool(zone_parts(head)[1]))


def only_legal(short: str, full: str) -> bool:
    """True when the full name has but a place before the short one and a legal form behind.

    >>> only_legal("长风重工", "山西长风重工股份有限公司"), only_legal("长风", "长风重工有限公司")
    (True, False)
    """
    return any(
        name.startswith(short) and LEGAL.fullmatch(name, len(short)) for name in (full, split_place(full)[1])
    )


def _one_place(a: str, b: str) -> bool:
    return bare_place(a) == bare_place(b)


def _keeps_core(short: str, full: str) -> bool:
    """The two begin alike; the rest of the short form stands, in whole pieces, in the full one's."""
    common = 0
    while common < min(len(short), len(full)) and short[common] == full[common]:
        common += 1
    return any(
        _rest_fits(short[length:], full[length:])
        and not (length == len(short) and _goes_on(short, full[length:]))
        for length in range(common, _place_ends(full) + 1, -1)
    )


def _place_ends(full: str) -> int:
    """Where the place at the head of the name ends: what follows is its core, of two characters at least."""
    nation = NATION.match(full)
    return nation.end() if nation else len(split_place(full)[0])


def _goes_on(short: str, rest: str) -> bool:
    """A whole name followed by more of another company's name: a group and its member."""
    if re.search(r"(?:集团|公司|股份)$", short):
        return not _LEGAL_ONLY.fullmatch(rest)
    return bool(split_place(rest + "公司")[0])


def _rest_fits(rest: str, full: str) -> bool:
    if not rest:
        return True
    chunks = [rest[i:j] for i, j in ((0, len(rest)), (0, 2))]
    for chunk in chunks:
        at = full.find(chunk)
        if at < 0 or (len(chunk) == 1 and chunk not in _CHUNK_ENDS):
            continue
        left, after = rest[len(chunk) :], full[at + len(chunk) :]
        if left:
            if _rest_fits(left, after):
                return True
        elif not re.search(r"(?:集团|公司|股份)$", chunk) or _LEGAL_ONLY.fullmatch(after):
            return True
    return False


def body_short(short: str, full: str) -> bool:
    """A body without its owner (天衡实验室 for 云岭学院天衡实验室), or an initialism."""
    if numbers(short) != numbers(full) or len(short) >= len(full):
        return False
    if full.endswith(short):
        return not is_bare(short) and len(short) > 3
    return 3 <= len(short) <= 6 and len(full) - len(short) >= 2 and _initials(short, full)


def is_bare(name: str) -> bool:
    """True for a head with nothing that tells it from others of its kind (实验室, 党委, 高新区)."""
    return is_bare_organ(name) or is_zone_kind(name)


def _initials(short: str, full: str) -> bool:
    if short[0] != full[0] or short[-1] not in "大院所校会行社馆局厅委办" or short[-1] not in full[-3:]:
        return False
    letters = iter(full)
    return all(c in letters for c in short)


def organ_short(short: str, full: str) -> bool:
    """沧岚重工党委 for 山西沧岚重工有限公司党委; 高新区税务局 for 云岭高新区税务局."""
    (short_owner, short_unit), (full_owner, full_unit) = split_organ(short), split_organ(full)
    short_unit, full_unit = plain_unit(short_unit), plain_unit(full_unit)
    if not short_owner:  # 税务局, where the article names one tax office in full
        return short != full and full.endswith(short) and is_bare_organ(short)
    if not full_owner:
        return False
    if short_unit != full_unit:
        offices = len(short_unit) > 2 and len(full_unit) > 4 and "党" not in full_unit
        return short_owner == full_owner and offices and _initials(short_unit, full_unit)
    if short_owner == full_owner or full_owner.endswith(short_owner):
        return True
    if company_short(short_owner, full_owner) or zone_short(short_owner, full_owner):
        return True
    return len(short_owner) > len(short_unit) and organ_short(short_owner, full_owner)


SHORT_FORM: dict[str, Callable[[str, str], bool]] = {
    "Company": company_short,
    "Zone": zone_short,
    "PartyOrganization": organ_short,
    "GovernmentBody": organ_short,
    "Institution": body_short,
}
"""The test of each type that has one; all take (short, full), comparison keys."""

IN_ARTICLE: dict[str, Callable[[str, str], bool]] = {
    "Company": company_here,
    "PartyOrganization": organ_here,
    "GovernmentBody": body_here,
    "Institution": body_here,
    "Zone": zone_here,
    "Event": contracted,
    "Park": thing_here,
    "Program": thing_here,
    "Project": thing_here,
}
"""Further tests of the same kind, for two names of one article only: in others the short form may mean another."""
