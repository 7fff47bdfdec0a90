"""Dated figures for GEXF: the indicators that Gephi's timeline can follow, each a dynamic attribute of the nodes.

Most indicators of the news occur once. A column is worth it for the few below, which papers report again and
again of zones and companies; all figures, dated or not, stand in the static attribute ``figures`` as well.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from kg.core.graph import Graph, Observation
from kg.core.numbers import plain


@dataclass(frozen=True, slots=True)
class Column:
    """A dynamic attribute: its id, its title, the units it is counted in, and the indicators that it gathers."""

    id: str
    title: str
    units: frozenset[str]
    indicators: frozenset[str]


_YUAN, _FIRMS, _HEADS = "元", "家 户 个", "人 名 位"


def _column(id_: str, title: str, units: str, indicators: str) -> Column:
    return Column(id_, title, frozenset(units.split()), frozenset(indicators.split()))


COLUMNS = (
    _column("gdp", "地区生产总值（元）", _YUAN, "地区生产总值 生产总值 GDP"),
    _column(
        "output",
        "产值（元）",
        _YUAN,
        "产值 总产值 年产值 工业产值 工业总产值 规上工业产值 规上工业总产值 规模以上工业总产值",
    ),
    _column("revenue", "营业收入（元）", _YUAN, "营业收入 营收 主营业务收入 年营业收入 销售收入 年销售收入"),
    _column("tax", "税收（元）", _YUAN, "税收 税收收入"),
    _column("investment", "投资（元）", _YUAN, "投资 总投资 投资额 总投资额"),
    _column("companies", "企业（家）", _FIRMS, "企业 各类企业 入驻企业 入园企业"),
    _column("high_tech_companies", "高新技术企业（家）", _FIRMS, "高新技术企业 国家高新技术企业"),
    _column("employees", "员工（人）", _HEADS, "员工 职工 在职员工 从业人员"),
    _column("party_members", "党员（人）", _HEADS, "党员"),
)
"""What is followed over time. Growth rates and shares have other units and stay out."""

_PLACE = {column.id: place for place, column in enumerate(COLUMNS)}
Dated = tuple[str, str | None, str | None, str]
"""A value of a column: its id, its first and its last day, the number."""


def dated_figures(graph: Graph) -> dict[str, list[Dated]]:
    """By node its dated figures, those of a column by their days, so that who keeps one keeps the newest.

    Of several values of one column and period that stands which most claims tell, then the larger.
    """
    best: dict[tuple[str, str, str | None, str | None], Observation] = {}
    for observation in graph.observations:
        for column in COLUMNS:
            if observation.unit in column.units and observation.indicator in column.indicators:
                for start, end in _days(observation):
                    key = observation.subject, column.id, start, end
                    best[key] = max(best.get(key, observation), observation, key=_weight)
    found: dict[str, list[Dated]] = {}
    for (subject, name, start, end), observation in sorted(best.items(), key=lambda kept: _order(*kept[0])):
        found.setdefault(subject, []).append((name, start, end, plain(observation.value)))
    return found


def _weight(observation: Observation) -> tuple[object, ...]:
    return len(observation.claims), observation.value, observation.iri


def _order(subject: str, name: str, start: str | None, end: str | None) -> tuple[object, ...]:
    return subject, _PLACE[name], end or "9", start or ""


def _days(observation: Observation) -> Iterator[tuple[str | None, str | None]]:
    """The first and the last day; what is said of a day alone (by the end of 2024) holds on that day."""
    start, end = observation.period_start, observation.period_end
    if end:
        last = last_day(end)
        yield (first_day(start) if start else last), last
    elif start:
        yield first_day(start), None


def first_day(period: str) -> str:
    """The day on which a year, month or day begins.

    >>> first_day("2024"), first_day("2024-02"), first_day("2024-02-05")
    ('2024-01-01', '2024-02-01', '2024-02-05')
    """
    return period + "-01-01"[len(period) - 4 :]


def last_day(period: str) -> str:
    """The day on which a year, month or day ends.

    >>> last_day("2024"), last_day("2024-02"), last_day("2024-02-05")
    ('2024-12-31', '2024-02-29', '2024-02-05')
    """
    year, *rest = period.split("-")
    month = rest[0] if rest else "12"
    return period if len(rest) > 1 else f"{year}-{month}-{monthrange(int(year), int(month))[1]}"
