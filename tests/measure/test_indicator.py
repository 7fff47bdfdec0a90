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

BOUGHT = [
    ("{Company:长风重工}收购白石阀门厂70%股权。", "长风重工 收购白石阀门厂股权 70 %"),
    ("{Company:长风重工}以2亿元的价格受让白石阀门厂。", "长风重工 受让白石阀门厂 200000000 元"),
    ("{Company:长风重工}为其节省了40万元投资费用。", "长风重工 投资费用 400000 元"),
]  # fmt: skip

PEOPLE = [
    ("{Company:长风重工}是一家仅有36人的初创公司。", "长风重工 员工 36 人"),
    ("{Company:长风重工}成立时6个人。", "长风重工 员工 6 人"),
    ("{PartyOrganization:长风重工党支部}是13人的党支部。", "长风重工党支部 党员 13 人"),
]  # fmt: skip

OUTPUT = [
    ("{Project:云岭重卡项目}形成年产重卡2万辆的能力。", "云岭重卡项目 年产重卡 20000 辆"),
    ("{Project:云岭乙烯项目}形成乙烯20万吨的生产能力。", "云岭乙烯项目 乙烯生产能力 200000 吨"),
    ("{Company:长风重工}接入3900家企业、60万员工。", "长风重工 企业 3900 家"),
    ("{Zone:云岭高新区}将内设机构由22个精简为13个。", "云岭高新区 内设机构 22 个; 云岭高新区 内设机构 13 个"),
    ("{Zone:云岭高新区}组织15家企业组团参展。", "云岭高新区 企业 15 家"),
    ("{Company:白石集团}100%控股{Company:长风重工}。", "白石集团 控股长风重工 100 %"),
    ("{Company:长风重工}累计亏损6亿元，约合9000万美元。", "长风重工 亏损 600000000 元; 长风重工 亏损 90000000 美元"),
    ("{Company:长风重工}营收5亿元，与去年同期相比增长3%。", "长风重工 营收 500000000 元; 长风重工 营收同期相比增长 3 %"),
    ("{Program:云岭码头}平台经历了3个月的试运行。", "云岭码头 试运行 3 个月"),
    ("{Event:云岭论坛}有30位来自全省的青年专家。", "云岭论坛 青年专家 30 位"),
    ("{Company:长风重工}涨幅居前，在10%以上。", "长风重工 涨幅 10 %"),
    ("{Company:长风重工}营收和利润分别为9亿元、1亿元，分别增长8%、9%。",
     "长风重工 营收 900000000 元; 长风重工 利润 100000000 元; 长风重工 营收增长 8 %; 长风重工 利润增长 9 %"),
    ("{Zone:云岭高新区}以94.7分位列第一。", "云岭高新区 得分 94.7 分; 云岭高新区 得分排名 1 位"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), RANKED + CONVERTED + BOUGHT + PEOPLE + OUTPUT)
def test_a_figure_counts(text: str, facts: str) -> None:
    assert "; ".join(map(said, observations(text))) == facts
