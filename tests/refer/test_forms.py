"""Short forms of what is no organization."""

import pytest

from kg.refer.forms import is_form


@pytest.mark.parametrize(
    ("kind", "short", "full", "expected"),
    [
        ("Industry", "低空经济", "低空经济产业链", True),
        ("Industry", "低空经济产业", "低空经济产业集群", True),
        ("Industry", "经济", "低空经济", False),
        ("Event", "云岭低空大会", "2025年第三届云岭低空大会", True),
        ("Event", "大会", "第三届大会", False),
        ("Event", "云博会", "第三届云博会", True),
        ("Event", "产学研对接会", "云南省产学研对接会", True),
        ("Event", "低空装备博览会", "2030年第三届中国(湖南)国际低空装备博览会", True),
        ("Event", "产学研对接会", "高校产学研对接会", False),
        ("Product", "无人机", "高端无人机", True),
        ("Product", "y7", "y7飞行器", True),
        ("Product", "无人机", "无人机电池", False),
        ("Honour", "云岭科技进步奖一等奖", "2025年度云岭科技进步奖一等奖", True),
        ("Honour", "云岭高企百强", "云岭高新技术企业百强", True),
        ("Honour", "一等奖", "2025年度一等奖", False),
        ("Project", "智造项目", "朔州长风重工有限公司智造项目", True),
        ("Project", "金属粉项目", "年产6万吨金属粉项目", True),
        ("Project", "金属粉项目", "金属粉二期项目", False),
        ("Park", "医药产业园", "云岭经开区医药产业园", True),
        ("Park", "产业园", "云岭经开区产业园", False),
        ("Program", "青松", "青松服务品牌", True),
        ("Place", "云岭", "云岭市", True),
        ("Person", "赵一", "赵一鸣", False),
    ],
)
def test_what_may_be_left_out(kind: str, short: str, full: str, expected: bool) -> None:
    assert is_form(kind, short, full) is expected
