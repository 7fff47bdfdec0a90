"""Figures whose unit and nearest words tell what they count: shares held, staff, scores, what is bought, capacities."""

import re

from kg.measure.counted import Indicator
from kg.measure.phrases import has_noun
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation

YEARLY = re.compile(f"(?:{alternation('yearly')})$")
_STOCK = re.compile(r"的?((?:公司|流通)?(?:股权|股份|股本|权益))")
_HOLDS = re.compile(
    r"(?P<lead>[^,。;]{0,6}[其所])?[^,。;]{0,6}(?:持有|收购|受让|转让|出让|购买|质押|回购|增持|减持|认购|取得|获得|划转|出售|并购|拍卖|控制|拥有)"
)
_TAKEN = re.compile(r"(?:拿出|提取|将|把)([^,。;的]{2,10})的?$")
_SPENT = re.compile(
    r"(?:以上|左右)?(?:投入|用于|投向)到?([^,。;、的]{2,6}?)(?:投入|领域|工作|活动|中)?(?=[,。;、]|$)"
)
_CONTROLS = re.compile(r"的?(控股|参股|持股)(?![股子公企权])")
_BODY = re.compile(r"的([^,。;的、]{0,4}?(?:公司|企业|小?工?厂|党?支部))(?=[,。;、!?)”]|$)")
_IS_ONE = re.compile(r"(?:(?:是|为|系|作为)(?:一?[家个])?|仅有?|只有)$")
"""What tells that the body with so many people is the one that is spoken of."""
_WHOLE = re.compile(
    r"(?:.{0,4}(?:起步|成立|创业|创办|建厂|开业)(?:时|之初|初期)|(?:过去|原来|现在|如今)?我们|时|全(?:公司|厂|院|所|企业|集团|店)(?:上下)?)[共只仅有]*"
)
_SCORES = re.compile(r"(?:最终|此番|最后|并|再次)?(?:以|拿到?|获得?|得到?|取得|打出|获评|评出|拿下)了?")
_PAYS = re.compile(
    r"(?:^|[拟将并])(?:拟|将|计划|最终|并)?(?:以|斥资|作价|出价|报价)(?:总价|底价|自有资金|现金|对价|低价)?$"
)
_DEAL = re.compile(
    r"(?:的(?:总价|价格|对价|代价|总对价|现金|资金|自有资金|报价|底价))?((?:受让|收购|并购|竞得|认购|购买|买下|拍得|成交|中标|转让|出售|购得|摘得)[^,。;0-9]{0,20})"
)
_ABILITY = re.compile(r"的((?:生产|加工|处理|供应|供货|综合)?能力)")


def known(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """What such a figure counts; None for any other. ``before`` are the words that stand before it."""
    return (
        _held(view, q, before)
        or _staff(view, q, before)
        or _scored(q, before)
        or _bought(view, q, before)
        or _able(view, q, before)
        or _spent(view, q, before)
    )


def _held(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """持有江川机械30%股权: the share stands behind the figure, whose it is before it; 由长风重工100%控股."""
    if q.kind != "percent" or before is None:
        return None
    controls = _CONTROLS.match(view, q.end)
    if controls is not None:
        return Indicator(controls[1], controls.start(1), controls.end())
    stock, holds = _STOCK.match(view, q.end), _HOLDS.match(before.text)
    if stock is None or holds is None:
        return None
    return Indicator(before.text[max(0, holds.end("lead")) :] + stock[1], before.start, stock.end())


def _staff(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """仅有25人的初创公司: people of a body are its staff, those of a branch its members; 起步时6个人."""
    if q.kind != "count" or q.unit not in ("人", "名"):
        return None
    body = _BODY.match(view, q.end) if _IS_ONE.search(view[max(0, q.start - 4) : q.start]) else None
    if body is not None and (before is None or not has_noun(before.text)):
        return Indicator("党员" if "支部" in body[1] else "员工", q.start, q.end)
    if before is not None and _WHOLE.fullmatch(before.text) and view[q.end : q.end + 1] in (",", "。", ";"):
        return Indicator("员工", q.start, q.end)
    return None


def _scored(q: Quantity, before: Indicator | None) -> Indicator | None:
    """以88.5分位列第一."""
    if q.kind != "score" or before is None or not _SCORES.fullmatch(before.text):
        return None
    return Indicator("得分", before.start, before.end)


def _able(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """乙烯20万吨的生产能力 is 乙烯生产能力; 年产乙烯20万吨的能力 says it already."""
    able = _ABILITY.match(view, q.end)
    if able is None or before is None or not has_noun(before.text):
        return None
    said_already = YEARLY.search(before.text) or "年产" in before.text or before.text.endswith("能力")
    return before if said_already else Indicator(before.text + able[1], before.start, able.end())


def _bought(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """以2亿元受让江川机械30%股份: the price of what is done with it."""
    if q.kind != "money" or before is None or not _PAYS.search(before.text):
        return None
    deal = _DEAL.match(view, q.end)
    return Indicator(deal[1], before.start, deal.end()) if deal else None


def _spent(view: str, q: Quantity, before: Indicator | None) -> Indicator | None:
    """每年拿出营收的6%投入研发 is 研发投入占营收."""
    takes = _TAKEN.search(before.text) if q.kind == "percent" and before is not None else None
    spent = _SPENT.match(view, q.end) if takes is not None else None
    if takes is None or spent is None or before is None:
        return None
    return Indicator(f"{spent[1]}投入占{takes[1]}", before.start, spent.end())
