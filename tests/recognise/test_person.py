import pytest

from kg.recognise.person import find_persons
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长风重工董事长赵一鸣深耕阀门行业19年。", ["赵一鸣"]),
        ("云岭集团党委副书记兼总经理钱可表示,两家企业将继续合作。", ["钱可"]),
        ("云岭区交通局党组书记、局长(行业党委书记)孙启明强调,要抓好落实。", ["孙启明"]),
        ("副省长周文远、吴山、郑雁南出席。", ["周文远", "吴山", "郑雁南"]),
        ("(记者 王小川 通讯员 李可)", ["王小川", "李可"]),
        ("云岭高新区党群工作部部长欧阳青表示。", ["欧阳青"]),
        ("“这里服务好。”陈莉说。", ["陈莉"]),
        ("选派26名党建指导员包联指导。", []),
        ("区内企业负责人高度重视安全生产。", []),
        ("任务由总经理和党支部书记任书记的专班完成。", []),
        ("云岭高新区地处长春市东南部。", []),
        ("戎主任表示感谢。", []),
        ("长风重工总经理达瓦次旦说，订单已满。", ["达瓦次旦"]),
        ("长风药业副总裁枚宗海说，订单已满。", ["枚宗海"]),
        ("长风重工总经理自豪地说，订单已满。", []),
        ("长风重工总经理白玛丽又说，订单已满。", ["白玛丽"]),
    ],
)
def test_persons_after_titles_in_bylines_and_before_words_of_saying(text: str, expected: list[str]) -> None:
    """A surname alone names nobody; a title, a byline or a word of saying must stand beside it."""
    assert names(find_persons, text) == expected


def test_a_name_once_found_is_found_wherever_it_stands() -> None:
    """The second mention has no title; its name is known from the first."""
    assert names(find_persons, "董事长赵一鸣来了。大家欢迎赵一鸣。") == ["赵一鸣"]
