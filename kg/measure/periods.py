"""When a figure holds: the text's words for it, and its ends where the words give an absolute date."""

import re
from calendar import monthrange
from dataclasses import dataclass

from kg.measure.tables import alternation, forms

_YEAR = r"(?:19|20)[0-9]{2}年(?:度(?!假))?"
_PART = (
    r"(?:上半年|下半年|(?:第?[一二三四1-4]|前三)季度|前[0-9]{1,2}个月|前[一二三]季度"
    r"|[0-9]{1,2}(?:至|-|到)[0-9]{1,2}月)"
)
_DAY = r"[0-9]{1,2}月(?:份|[0-9]{1,2}日|[上中下]旬|底|末|初)?"
_EDGE = r"(?:年?底|年?末|年?初|年中)"
_SPAN = (
    r"(?:近|过去|未来|今后|最近|这)?[0-9一二两三四五六七八九十]{1,3}[多余]?(?:年|个月|个季度)多?(?:以来|来|间|内)"
    r"|(?:过去|未来|今后|近|最近)[0-9一二两三四五六七八九十]{1,3}[多余]?年|“?十[一二三四五]五”?(?:期间|以来|末)?"
)
_WITHIN = f"(?:{_PART}|{_DAY}|{_EDGE})?"
_POINT = f"(?:{_YEAR}{_WITHIN}|(?:{alternation('relative year')}){_WITHIN}|{_PART}|{_DAY})"
TIME = re.compile(
    rf"(?:截[至止]到?|自|从|到|至|早在|在)?{_POINT}(?:以来|以前|之前|之后|以后|期间|起)?"
    rf"|{alternation('time word')}|{_SPAN}|[\u4e00-\u9fff0-9]{{2,14}}(?<![年月日期])以来"
)
"""One phrase that says when."""

_ISO = re.compile(r"((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_ASIDE = frozenset(forms("time aside"))
_MONTHS = re.compile(r"((?:19|20)[0-9]{2})年([0-9]{1,2})(?:至|-|到)([0-9]{1,2})月")
_PARTS = {
    "上半年": ("1", "6"), "下半年": ("7", "12"), "前三季度": ("1", "9"), "一季度": ("1", "3"), "二季度": ("4", "6"),
    "三季度": ("7", "9"), "四季度": ("10", "12"),
}  # fmt: skip
"""Parts of a year with their first and last months; a name that holds another stands before it."""
_FIRST_MONTHS = re.compile(r"前(\d{1,2})个月")


@dataclass(frozen=True, slots=True)
class Period:
    """A time in the text's words, at ``start:end``; ``first`` and ``last`` are ISO with the text's precision."""

    start: int
    end: int
    words: str
    first: str | None = None
    last: str | None = None


def periods(view: str, start: int, end: int) -> tuple[Period, ...]:
    """All phrases of time in a stretch, in order: those that say when a figure holds, not 近日 and not 比上年."""
    found = []
    for match in TIME.finditer(view, start, end):
        words = match.group()
        if words in _ASIDE or view[match.start() - 1 : match.start()] in ("较", "比"):
            continue  # 较2021年: with what is compared
        at = match.start()
        if words[0] in "在从至" and len(words) > 1 and not words.endswith(("以来", "起")):
            words, at = words[1:], at + 1
        found.append(Period(at, match.end(), words, *bounds_of(words)))
    return tuple(found)


def bounds_of(words: str) -> tuple[str | None, str | None]:
    """The ISO ends of the words' period: none without an absolute year, only the end after 截至, the start before 以来.

    >>> bounds_of("2024年上半年"), bounds_of("截至2023年11月底"), bounds_of("2025年以来"), bounds_of("去年")
    (('2024-01', '2024-06'), (None, '2023-11'), ('2025', None), (None, None))
    """
    match = _ISO.search(words)
    if match is None:
        return None, None
    first, last = _ends(words, match)
    if words.endswith(("以来", "起")):
        return first, None
    if words.startswith(("截", "到", "至")):
        return None, last
    return first, last


def _ends(words: str, match: re.Match[str]) -> tuple[str, str]:
    year, month, day = match.groups()
    months = _MONTHS.search(words)
    if months:
        return _point(year, months[2]), _point(year, months[3])
    if month:
        point = _point(year, month, day)
        return point, point
    first_months = _FIRST_MONTHS.search(words)
    if first_months:
        return _point(year, "1"), _point(year, first_months[1])
    first, last = next((ends for name, ends in _PARTS.items() if name in words), (None, None))
    return _point(year, first), _point(year, last)


def _point(year: str, month: str | None, day: str | None = None) -> str:
    """An ISO point of time; a month or day that no calendar has is left out.

    >>> _point("2024", "2", "30"), _point("2024", "13")
    ('2024-02', '2024')
    """
    if month is None or not 1 <= int(month) <= 12:
        return year
    if day is None or not 1 <= int(day) <= monthrange(int(year), int(month))[1]:
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"
