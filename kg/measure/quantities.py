"""Figures in a text: numeral, scale, unit and bound, wherever they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from kg.measure import ranks
from kg.measure.bounds import Bound, bound_after, bound_before, bound_of_share, together
from kg.measure.numerals import DIGITS, HAN, SCALE, fraction, neighbours, number_of, plain, scale_of
from kg.measure.units import kind_of, printed_unit, unit_pattern


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure at ``start:end``, bound words included; the numeral itself begins at ``number``.

    ``unit`` is None for a bare share (2/3); ``kind`` is that of the unit, or share, rank.
    """

    start: int
    number: int
    end: int
    value: Decimal
    unit: str | None
    kind: str
    bound: Bound = "exact"
    han: bool = False
    """True when it is written in characters only."""


_NUMBER = f"(?:{DIGITS}|{HAN})"
_MORE = "[余多来]"
_REST = (
    r"(?:(?<=[一二三四五六七八九十百千]万)(?P<rest>[零一二三四五六七八九][零一二三四五六七八九十百千]{1,8}))?"
)
"""What follows the scale of a number in characters: 一百零七万四千."""
_NOT_AFTER = r"(?<![0-9A-Za-z.第/])(?<![0-9][—-])"
_PERCENT_HAN = (
    r"(?P<of>[百千])分之(?P<percent>[零〇一二两三四五六七八九十百点]{1,8}|[0-9]{1,4}(?:\.[0-9]{1,4})?)"
)
_MINUS = re.compile(r"(零下|(?<![0-9A-Za-z)])-)$")
_SPOKEN = rf"(?P<spoken>{_NUMBER})个(?P<spokenmore>多)?(?P<spokenscale>亿)元?"
"""投资4个亿: money, without its unit."""
_CURRENCIES = {"港币": "港元", "港元": "港元", "美金": "美元", "美元": "美元", "欧元": "欧元", "日元": "日元"}
_CURRENCY = re.compile(f"(?<![兑换购])(?:{'|'.join(_CURRENCIES)})$")
_PERCENT = {"百": "%", "千": "‰"}
_SHARE = r"(?P<whole>[二三四五六七八九十]{1,3}|[0-9]{1,3})分之(?P<part>[一二两三四五六七八九]|[0-9]{1,3})"
_HALF = (
    r"(?:(?<=[占比过达了超近])|(?=(?:一半|半数)以上)|(?<=的)(?=一半[,;。]))(?P<halved>一半|半数)"
    r"(?!是|天|路|时|会|年|月|夜|身|径|球|岛|辈|途|场|夏|的原因)"
)
_SLASH = r"(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\d/年月日])"
_TENTHS = r"(?P<tenths>[一二两三四五六七八九])成(?P<half>半)?(?![员功立果长熟为本绩都就交分套品型因像天])"


@cache
def _pattern() -> re.Pattern[str]:
    first = (
        rf"(?P<low>{_NUMBER})(?P<lowscale>{SCALE})?(?:(?P<lowunit>{unit_pattern()}))?(?:至|到|[-~—–]{{1,2}})"
    )
    last = (
        rf"(?P<high>{_NUMBER})(?P<more>{_MORE})?(?P<scale>{SCALE})?{_REST}(?P<more2>{_MORE})?(?: (?=%))?"
        rf"(?P<unit>(?:个(?P<more4>[余多])(?:小时|月|星期|季度)|{unit_pattern()})(?:\([套件台次]\))?)(?!\d)(?P<per>/(?:{unit_pattern()}|人|户|日|月|次))?"
    )
    bare = rf"(?P<bare>[万亿])(?P<more3>{_MORE})?(?P<bareunit>{unit_pattern()})"
    return re.compile(
        f"{_NOT_AFTER}(?:{_PERCENT_HAN}|{_SPOKEN}|{_SHARE}|{_SLASH}|{_TENTHS}|{_HALF}|(?:{first})?{last}|{bare})"
    )


@lru_cache(maxsize=4)
def quantities(view: str) -> tuple[Quantity, ...]:
    """All figures of a text in order, dates and ages among them not; a range gives two of one span."""
    found = [_in_currency(view, q) for match in _pattern().finditer(view) for q in _read(view, match)]
    ranked = ranks.ranks(view)
    taken = [(rank.start, rank.end) for rank in ranked]
    kept = [q for q in found if not any(start < q.end and q.start < end for start, end in taken)]
    kept += [Quantity(r.start, r.number, r.end, r.value, "位", "rank", r.bound) for r in ranked]
    return tuple(sorted(kept, key=lambda q: (q.number, q.end, q.bound != "over")))


def _in_currency(view: str, q: Quantity) -> Quantity:
    """港币2亿元: the currency before the number."""
    before = _CURRENCY.search(view, max(0, q.start - 4), q.start) if q.unit == "元" else None
    if before is None:
        return q
    return replace(q, start=before.start(), unit=_CURRENCIES[before.group()])


def _read(view: str, match: re.Match[str]) -> Iterator[Quantity]:
    if match["percent"]:
        yield from _whole(view, match, _percent(match["percent"]), _PERCENT[match["of"]], "percent")
    elif match["spoken"]:
        yield from _money(view, match)
    elif match["whole"]:
        yield from _whole(view, match, _share(match["part"], match["whole"]), None, "share")
    elif match["top"]:
        yield from _whole(view, match, _share(match["top"], match["bottom"]), None, "share")
    elif match["tenths"]:
        value = number_of(match["tenths"])
        half = 5 if match["half"] else 0
        yield from _whole(view, match, value * 10 + half if value else None, "%", "percent")
    elif match["halved"]:
        yield from _whole(view, match, Decimal(50), "%", "percent")
    elif match["bare"]:
        yield from _bare(view, match)
    elif match["low"]:
        yield from _range(view, match)
    else:
        yield from _single(view, match)


def _percent(text: str) -> Decimal | None:
    if text == "百":
        return Decimal(100)
    whole, _, rest = text.partition("点")
    value = number_of(whole)
    if value is None or not rest:
        return value
    digits = [number_of(char) for char in rest]
    return None if None in digits else value + Decimal("0." + "".join(str(d) for d in digits))


def _share(part: str, whole: str) -> Decimal | None:
    top, bottom = number_of(part), number_of(whole)
    return fraction(top, bottom) if top and bottom and top < bottom else None


def _whole(
    view: str, match: re.Match[str], value: Decimal | None, unit: str | None, kind: str
) -> Iterator[Quantity]:
    if value is not None:
        yield _bounded(view, Quantity(match.start(), match.start(), match.end(), plain(value), unit, kind))


def _money(view: str, match: re.Match[str]) -> Iterator[Quantity]:
    value = number_of(match["spoken"])
    if value is not None:
        scaled = plain(value * scale_of(match["spokenscale"]))
        quantity = Quantity(match.start(), match.start(), match.end(), scaled, "元", "money")
        yield _bounded(view, quantity, inner=bool(match["spokenmore"]))


def _bare(view: str, match: re.Match[str]) -> Iterator[Quantity]:
    """过亿元, 近万名: a scale alone is a figure only after a bound or before 余."""
    unit = printed_unit(match["bareunit"])
    quantity = Quantity(
        match.start(), match.start(), match.end(), scale_of(match["bare"]), unit, kind_of(unit)
    )
    bounded = _bounded(view, quantity, inner=bool(match["more3"]), round_number=True)
    if bounded.bound != "exact":
        yield bounded


def _range(view: str, match: re.Match[str]) -> Iterator[Quantity]:
    unit, low, high = match["unit"], number_of(match["low"]), number_of(match["high"])
    if low is None or high is None:
        return
    low_scale = match["lowscale"] or (None if match["lowunit"] else match["scale"])
    if match["lowunit"] and match["lowunit"] != unit:
        yield from _first(view, match, low)
        yield from _single(view, match)
        return
    printed, kind = _unit(match)
    whole = _bounded(view, Quantity(match.start(), match.start(), match.end(), low, printed, kind))
    moved = view[max(0, whole.start - 1) : whole.start] in ("从", "由")
    least, most = plain(low * scale_of(low_scale)), plain(high * scale_of(match["scale"]))
    yield replace(whole, value=least, bound="exact" if moved else "over")
    yield replace(whole, value=most, bound="exact" if moved else "under")


def _first(view: str, match: re.Match[str], low: Decimal) -> Iterator[Quantity]:
    """收入增长20%至60亿元: the first of two figures of different units is no end of a range."""
    unit, start = printed_unit(match["lowunit"]), match.start("low")
    value = plain(low * scale_of(match["lowscale"]))
    han = not match["low"][0].isascii()
    q = Quantity(start, start, match.end("lowunit"), value, unit, kind_of(unit), han=han)
    before, bound = bound_before(view, start)
    yield replace(q, start=before, bound=bound)


def _single(view: str, match: re.Match[str]) -> Iterator[Quantity]:
    numeral, start = match["high"], match.start("high")
    unit, kind = _unit(match)
    base = Quantity(start, start, match.end(), Decimal(0), unit, kind, han=not numeral[0].isascii())
    pair = neighbours(numeral)
    if pair:
        least, most = (plain(value * scale_of(match["scale"])) for value in pair)
        yield replace(_bounded(view, base), value=least, bound="over")
        yield replace(_bounded(view, base), value=most, bound="under")
        return
    value = number_of(numeral)
    if value is None:
        return
    more = bool(match["more"] or match["more2"] or match["more4"])
    round_number = numeral[0] in "百千十" or bool(match["scale"])
    rest = number_of(match["rest"]) if match["rest"] else Decimal(0)
    if rest is None:
        return
    scaled = plain(value * scale_of(match["scale"]) + rest)
    minus = _MINUS.search(view[max(0, start - 2) : start])
    if minus:
        first = start - len(minus.group(1))
        base, scaled = replace(base, number=first, start=first), -scaled
    bounded = _bounded(view, replace(base, value=scaled), inner=more, round_number=round_number)
    if numeral in ("百", "千", "十") and bounded.bound == "exact" and numeral != "十" and not match["scale"]:
        return
    yield bounded


def _unit(match: re.Match[str]) -> tuple[str, str]:
    """The unit with what it is counted by (元/吨); a rate per year, month or day keeps the plain unit."""
    whole = match["unit"].replace(match["more4"], "", 1) if match["more4"] else match["unit"]
    unit, per, kind = printed_unit(whole), match["per"] or "", kind_of(whole)
    return (unit, kind) if per in ("", "/年", "/月", "/日", "/天") else (unit + per, kind)


def _bounded(view: str, q: Quantity, *, inner: bool = False, round_number: bool = False) -> Quantity:
    start, before = bound_before(view, q.number, round_number=round_number)
    if before == "exact" and q.kind in ("percent", "share"):
        before = bound_of_share(view, q.number)
    end, after = bound_after(view, q.end)
    return replace(q, start=start, end=end, bound=together(before, inner, after))
