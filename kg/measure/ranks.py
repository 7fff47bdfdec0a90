"""Ranks: 居全国第2位, 名列前十, 跃居全省首位 — but no ordinals (第五届, 第一产业)."""

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.measure.bounds import Bound
from kg.measure.numerals import number_of
from kg.measure.tables import alternation


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank at ``start:end``; the numeral's place is ``number``, a place among the first is an upper bound."""

    start: int
    number: int
    end: int
    value: Decimal
    bound: Bound


_NUMERAL = r"\d{1,4}|[一二两三四五六七八九十]{1,3}"
_MOVES = r"(?=跃|升|上升|提升|攀升|前移|前进|进|下降|降|退|到|至|变)"
_STOP = r"(?=[,;。!?、)\s]|$|的"
_PATTERN = re.compile(
    rf"第(?P<nth>{_NUMERAL})(?P<nthunit>位|名)?(?:{_STOP}|”|和|及|与|以及)|(?<=位){_MOVES})"
    rf"|(?P<first>首位|榜首|第一位|头名|之首|之冠)"
    rf"|前(?P<top>{_NUMERAL})(?:位|名|强)?{_STOP}|之列|行列)"
)
_CONTEXT = re.compile(rf"(?:{alternation('rank verb')}|连续)[^,;。!?\n]{{0,24}}$")
_WINDOW = 40


def ranks(view: str) -> tuple[Rank, ...]:
    """All ranks of a text in order.

    >>> [(str(r.value), r.bound) for r in ranks("产量居全省第2位,效益名列前十。第一产业")]
    [('2', 'exact'), ('10', 'under')]
    """
    found: list[Rank] = []
    for match in _PATTERN.finditer(view):
        value = _value(match)
        follows = bool(found) and view[found[-1].end : match.start()] in ("、", "和", "及", "与")
        if value is not None and (follows or match["nthunit"] == "位" or _in_context(view, match.start())):
            at = match.start()
            found.append(Rank(at, at, match.end(), value, "under" if match["top"] else "exact"))
    return tuple(found)


def _value(match: re.Match[str]) -> Decimal | None:
    if match["first"]:
        return Decimal(1)
    return number_of(match["nth"] or match["top"])


def _in_context(view: str, start: int) -> bool:
    return _CONTEXT.search(view[max(0, start - _WINDOW) : start]) is not None
