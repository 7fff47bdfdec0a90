"""Which spaces are meant: one line a case."""

import pytest

from kg.repair import repaired


def text_of(source: str, role: str = "body") -> str:
    lines, at = [], 0
    for line in source.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return repaired(source, role, lines).text


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("云 岭 高 新 区 将 继 续", "云岭高新区将继续"),
        ("拥有党员 1680\n名", "拥有党员1680名"),
        ("成立于2 0 1 9 年", "成立于2019年"),
        ("对标国 际 ，实 现 10-\n1100kV", "对标国际，实现10-1100kV"),
        ("云岭重\n工机械", "云岭重工机械"),
        ("上线“惠工 e家”平台", "上线“惠工e家”平台"),
        ("引进 Smart City 平台", "引进Smart City平台"),
        ("引进 Smart\nCity 平台", "引进Smart City平台"),
        ("全角\u3000空格\u200b也去掉", "全角空格也去掉"),
        ("开展“点亮青春活力 激发服务能量”活动", "开展“点亮青春活力 激发服务能量”活动"),
    ],
)
def test_spaces_of_running_text(source: str, said: str) -> None:
    assert text_of(source) == said


@pytest.mark.parametrize(
    ("source", "role", "said"),
    [
        ("云岭高新区 三招留住人才", "title", "云岭高新区 三招留住人才"),
        ("云岭高新区\n三招留住人才", "title", "云岭高新区 三招留住人才"),
        ("新 朋 友 来 了", "subhead", "新朋友来了"),
        ("山 上 有 树  山 下 有 水", "subhead", "山上有树 山下有水"),
        ("本报记者 钱 宁 赵一鸣", "byline", "本报记者 钱宁 赵一鸣"),
        ("赵一鸣 钱 宁", "byline", "赵一鸣 钱宁"),
        ("工人正在检\n查设备。", "caption", "工人正在检查设备。"),
    ],
)
def test_spaces_of_headings(source: str, role: str, said: str) -> None:
    assert text_of(source, role) == said


def test_each_character_knows_its_place() -> None:
    source = "云 岭\r\n高新区 Smart City"
    block = repaired(source, "body", [(0, 3), (5, len(source))])
    assert all(block.text[i] == source[o] for i, o in enumerate(block.offsets))
