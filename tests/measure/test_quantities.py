"""Figures: value, unit and bound, one line a case."""

import time

import pytest

from kg.core.view import matching_view
from kg.measure.filters import figures_of, quotations
from kg.measure.quantities import quantities

SAID = [
    ("基层党组织320个", "320 个 exact"),
    ("储备企业1.2万余家", "12000 家 over"),
    ("订单超2亿元", "200000000 元 over"),
    ("产值近百亿元", "10000000000 元 about"),
    ("培育企业上百家", "100 家 over"),
    ("投资８.86亿美元", "886000000 美元 exact"),
    ("补贴100多万元", "1000000 元 over"),
    ("约70余家企业", "70 家 over"),
    ("误差在5毫米以内", "5 毫米 under"),
    ("审批不足5个工作日", "5 个工作日 under"),
    ("单个项目最高资助50万元", "500000 元 under"),
    ("增长10%到20%", "10 % over; 20 % under"),
    ("补贴3万元至20万元", "30000 元 over; 200000 元 under"),
    ("新增3至5家", "3 家 over; 5 家 under"),
    ("从10万台提高到30万台", "100000 台 exact; 300000 台 exact"),
    ("约两三个小时", "2 小时 over; 3 小时 under"),
    ("占全省的三分之二", "0.6667 None exact"),
    ("约占全省的四成", "40 % about"),
    ("四成半", "45 % exact"),
    ("合格率百分之九十九点五", "99.5 % exact"),
    ("比重提高3.1个百分点", "3.1 个百分点 exact"),
    ("仪器2300余台（套）", "2300 台(套) over"),
    ("观看超80万人次", "800000 人次 over"),
    ("均价1.3万元/平方米", "13000 元/平方米 exact"),
    ("产能10万吨/年", "100000 吨 exact"),
    ("储能5GWh", "5 GWh exact"),
    ("零下20℃", "-20 ℃ exact"),
    ("净利润为-1.5亿元", "-150000000 元 exact"),
    ("投资4个亿", "400000000 元 exact"),
    ("差错率不足千分之三", "3 ‰ under"),
    ("耗时2个多小时", "2 小时 over"),
    ("居全国第2位", "2 位 exact"),
    ("跻身全省前十", "10 位 under"),
    ("蝉联全省首位", "1 位 exact"),
    ("建筑面积12699㎡", "12699 平方米 exact"),
    ("定向发行2.39亿股", "239000000 股 exact"),
    ("额度不超过人民币3000万元", "30000000 元 under"),
    ("注册资本65亿人民币", "6500000000 元 exact"),
    ("管线全长约11千米", "11 千米 about"),
    ("办结率97.2 %", "97.2 % exact"),
    ("占比超过一半", "50 % over"),
    ("惠及企业143家（次）", "143 家(次) exact"),
    ("增速居全省之首", "1 位 exact"),
    ("二十七载坚守", "27 载 exact"),
]
NONE = [
    "2024年8月10日", "35岁以下", "第五届", "第一产业", "“四比一创”", "“三访两问一答”", "10米级", "130mm×180mm",
    "一家企业", "两个方向", "近5年研发", "3年来", "3年内", "24小时服务", "凌晨3点40分", "5G", "88号楼",
    "上述7家机构", "剩余7家企业", "1个工作人员便可", "议案1对", "相隔3200公里", "行程1200公里", "206分厂",
    "缓期二年执行", "只休息3个小时", "用两天时间", "四年下来", "相当于发丝的1/10", "(34.650, -0.17, -0.49%)",
    "百家争鸣", "数十家", "一期", "千亿级",
]  # fmt: skip


def said(text: str) -> str:
    view = matching_view(text)
    found = figures_of(view, quantities(view), quotations(view))
    return "; ".join(f"{q.value} {q.unit} {q.bound}" for q in found)


@pytest.mark.parametrize(("text", "figures"), SAID)
def test_a_figure_is(text: str, figures: str) -> None:
    assert said(text) == figures


@pytest.mark.parametrize("text", NONE)
def test_no_figure_is(text: str) -> None:
    assert said(text) == ""


@pytest.mark.parametrize("part", ["1", "一", "1个", "约", "10万", "百", "1/2", "20%至", "第1", "“1个"])
def test_time_grows_with_the_text(part: str) -> None:
    started = time.perf_counter()
    said(part * (60_000 // len(part)))
    assert time.perf_counter() - started < 60, (
        "a text of one kind takes minutes: its time grows with the square"
    )
