"""Lists of owners and of times that share figures."""

import pytest

from kg.core.claims import Figure
from tests.measure.test_measure import observations, said

SHARED = [
    ("{Company:长风重工}与{Company:江川机械}产值均超10亿元。",
     "长风重工 产值 1000000000 元; 江川机械 产值 1000000000 元"),
    ("{Company:长风重工}、{Company:江川机械}和{Company:白石电气}涨超3%。",
     "长风重工 涨 3 %; 江川机械 涨 3 %; 白石电气 涨 3 %"),
    ("{Company:云岭置业}由{Company:长风重工}、{Company:江川机械}分别持股90%、10%。",
     "长风重工 持股 90 %; 江川机械 持股 10 %"),
    ("{Company:长风重工}、{Company:江川机械}产值分别达到20亿元和15亿元，同比分别增长8%和6%。",
     "长风重工 产值 2000000000 元; 江川机械 产值 1500000000 元; 长风重工 产值同比增长 8 %; "
     "江川机械 产值同比增长 6 %"),
    ("{Company:长风重工}、{Company:江川机械}、{Company:白石电气}持股比例为56%、38%、6%。",
     "长风重工 持股比例 56 %; 江川机械 持股比例 38 %; 白石电气 持股比例 6 %"),
    ("{Place:云岭市}、{Place:江州市}等地提速，完成投资额均超过100亿元。",
     "云岭市 投资额 10000000000 元; 江州市 投资额 10000000000 元"),
    ("{Place:云岭市}、{Place:江州市}的降雨量将达50毫米。", "云岭市 降雨量 50 毫米; 江州市 降雨量 50 毫米"),
    ("出口方面，{Company:长风重工}320辆、{Company:江川机械}180辆。", "长风重工 出口 320 辆; 江川机械 出口 180 辆"),
    ("GDP十强城市中，{Place:云岭市}（9亿元）、{Place:江州市}（8亿元）。",
     "云岭市 GDP 900000000 元; 江州市 GDP 800000000 元"),
    ("{Place:云岭市}、{Place:江州市}增长分别为8%、6%。", "云岭市 增长 8 %; 江州市 增长 6 %"),
    # what is added up, done together or done to them is nobody's alone
    ("{Company:长风重工}、{Company:江川机械}合计持股49%。", "长风重工 持股 49 %"),
    ("{Company:长风重工}、{Company:江川机械}共同投资5亿元。", "长风重工 共同投资 500000000 元"),
    ("{Zone:云岭高新区}向{Company:长风重工}、{Company:江川机械}均拨款500万元。", "云岭高新区 拨款 5000000 元"),
    # as many names as figures, or none of them
    ("{Company:长风重工}、{Company:江川机械}分别有员工20人、30人和40人。",
     "长风重工 员工 20 人; 长风重工 员工 30 人; 长风重工 员工 40 人"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), SHARED)
def test_names_share_figures(text: str, facts: str) -> None:
    assert sorted(map(said, observations(text))) == sorted(facts.split("; "))


def times(text: str) -> list[tuple[str, str | None, str | None]]:
    found = [claim.value for claim in observations(text)]
    return [(str(f.value), f.time, f.period_start) for f in found if isinstance(f, Figure)]


@pytest.mark.parametrize("years", ["2020年、2021年及2022年", "2020年至2022年", "2020-2022年"])
def test_times_share_figures(years: str) -> None:
    text = f"{years}，{{Company:长风重工}}的收入分别为9亿元、13亿元以及15亿元。"
    assert times(text) == [
        ("900000000", "2020年", "2020"),
        ("1300000000", "2021年", "2021"),
        ("1500000000", "2022年", "2022"),
    ]


def test_fewer_times_than_figures_share_nothing() -> None:
    text = "2020年、2021年{Company:长风重工}的收入分别为9亿元、13亿元以及15亿元。"
    assert {time for _, time, _ in times(text)} == {"2021年"}


def test_a_time_that_is_compared_with_is_not_when() -> None:
    text = "2022年{Company:长风重工}收入9亿元，较2021年增长8%。"
    assert {time for _, time, _ in times(text)} == {"2022年"}
