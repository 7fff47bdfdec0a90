"""Forms of names that pages keep using and no lexicon can list: one line each, one near miss beside it."""

import pytest

from tests.recognise.mentions import mentions

CASES = [
    # persons: what stands behind a title decides where the name ends
    ("Person", "长风重工总工程师牛建立介绍。", ["牛建立"]),
    ("Person", "长风重工副总裁万国青曾表示。", ["万国青"]),
    ("Person", "见证律师:韩丽云、陈世远、朱敏可。", ["韩丽云", "陈世远", "朱敏可"]),
    ("Person", "公司总经理为赵一鸣。", ["赵一鸣"]),
    ("Person", "环卫工人张蕾说:“真凉快。”", ["张蕾"]),
    ("Person", "记者从西宁警方获悉,案件已破。", []),
    ("Person", "记者来到位于城南的工地。", []),
    ("Person", "记者多次拨打电话,无人接听。", []),
    ("Person", "负责人和相关代表参加。", []),
    ("Person", "本报记者 赵小川 摄", []),
    # bodies that the article's area completes
    ("GovernmentBody", "西宁市召开会议,市教育局、市市场监管局参加。", ["西宁市教育局", "西宁市市场监管局"]),
    ("GovernmentBody", "记者从省自然资源厅获悉,西宁市完成任务。", ["青海省自然资源厅"]),
    ("GovernmentBody", "西宁市的市场监管工作由市里牵头,市公安局长带队。", []),
    ("PartyOrganization", "西宁市委组织部发布公示。", ["西宁市委组织部"]),
    # events
    ("Event", "在第一个“全国阀门日”来临之际,走访企业。", ["全国阀门日"]),
    ("Event", "云岭杯公开赛落幕,中国青禾公开赛开幕。", ["云岭杯公开赛", "中国青禾公开赛"]),
    ("Event", "今天是员工生日,国家每年投入。", []),
    # honours
    ("Honour", "他获得第三届云岭杯创业大赛新材料组二等奖。", ["第三届云岭杯创业大赛新材料组二等奖"]),
    ("Honour", "青禾县是“中国阀门之都”。", ["中国阀门之都"]),
    ("Honour", "她享受国务院政府特殊津贴。", ["国务院政府特殊津贴"]),
    # programs
    ("Program", "印发《云岭县阀门产业三年行动计划》。", ["云岭县阀门产业三年行动计划"]),
    ("Program", "以“揭榜领题”的方式选题。", ["揭榜领题"]),
    ("Program", "遵守《云岭县阀门管理条例》。", []),
    # parks
    ("Park", "在云岭苑、青禾阀门产业园等园区设点。", ["云岭苑", "青禾阀门产业园"]),
    ("Park", "西宁高新区青禾片区开工。", ["西宁高新区青禾片区"]),
    # products
    ("Product", "公司生产阀芯、密封圈、阀杆等产品。", ["阀芯", "密封圈", "阀杆"]),
    ("Product", "合作社年加工藜麦3万吨。", ["藜麦"]),
    ("Product", "工厂购置磨床、铣床、车床等设备。", []),
    # companies
    ("Company", "青海省西宁市青禾阀门有限公司投产。", ["西宁市青禾阀门有限公司"]),
    ("Company", "云岭协会、大展青禾文化传播有限公司承办。", ["大展青禾文化传播有限公司"]),
    ("Company", "一、基本情况西宁青禾阀门有限公司成立。", ["西宁青禾阀门有限公司"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_unseen_forms(kind: str, text: str, expected: list[str]) -> None:
    assert mentions(text, kind) == expected
