"""What figures count, in marked-up sentences, one line a case."""

import pytest

from tests.measure.test_measure import observations, said

RANKED = [
    # a clause that only ranks tells of what the figure before it counts
    ("{Zone:云岭高新区}研发投入强度达到6.7%，居全市第一。",
     "云岭高新区 研发投入强度 6.7 %; 云岭高新区 研发投入强度全市排名 1 位"),
    ("{Company:长风重工}国内市场占有率达27%，连续5年位列行业第一。",
     "长风重工 国内市场占有率 27 %; 长风重工 国内市场占有率行业排名 1 位"),
    # of a list that is named right before, it is the place on that
    ("{Company:长风重工}专利超过900件，去年上榜白石民营企业百强，列第37位。",
     "长风重工 专利 900 件; 长风重工 白石民营企业百强排名 37 位"),
    ("{Company:长风重工}营收8亿元，位居利润榜第五位。", "长风重工 营收 800000000 元; 长风重工 利润榜排名 5 位"),
]  # fmt: skip

CONVERTED = [
    ("{Company:长风重工}营收60亿元（当前约8.5亿美元），增长3%。",
     "长风重工 营收 6000000000 元; 长风重工 营收 850000000 美元; 长风重工 营收增长 3 %"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), RANKED + CONVERTED)
def test_a_figure_counts(text: str, facts: str) -> None:
    assert "; ".join(map(said, observations(text))) == facts
