"""Figures that are observations, and those that only look like them, in marked-up sentences."""

import pytest

from tests.measure.test_measure import observations, said

READ = [
    # a term that is met early, how often the same has come, a growth by one
    ("{Project:长风风电项目}工期比计划提前35天。", "长风风电项目 工期比计划提前 35 天"),
    ("{Company:长风重工}连续3年上榜白石企业百强。", "长风重工 连续上榜白石企业百强 3 年"),
    ("{Company:长风重工}产量提高一倍。", "长风重工 产量提高 1 倍"),
    ("{Company:长风重工}的产品价格在200元到260元之间。", "长风重工 产品价格 200 元; 长风重工 产品价格 260 元"),
    # what something has is named and then counted
    ("{Company:长风重工}现有城南和江北两个基地。", "长风重工 基地 2 个"),
    # a code and figures in the brackets behind a name
    ("{Company:长风重工}（SZ000001，股价12.4元，市值300亿元）今日开工。",
     "长风重工 股价 12.4 元; 长风重工 市值 30000000000 元"),
]  # fmt: skip

LEFT = [
    "{Place:云岭县}（北纬31.2度，东经112.5度）有感。",
    "{Company:长风重工}3天前投产。",
    "{Company:长风重工}连续4年来增长。",
    "{Zone:云岭高新区}围绕招商和服务两个方面发力。",
    "{Company:长风重工}有一倍的把握。",
]


@pytest.mark.parametrize(("text", "facts"), READ)
def test_a_figure_is_read(text: str, facts: str) -> None:
    assert "; ".join(map(said, observations(text))) == facts


@pytest.mark.parametrize("text", LEFT)
def test_no_observation_is(text: str) -> None:
    assert observations(text) == ()
