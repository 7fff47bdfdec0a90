import pytest

from kg.recognise.product import find_products
from kg.recognise.product_nouns import KIND, NAMED, thing
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该公司的云母绝缘板已用于多个电站。", ["云母绝缘板"]),
        ("总投资3亿元的柔性振动筛板项目封顶。", ["柔性振动筛板"]),
        ("区里有12家企业做采茶机器人,出口到40个国家。", ["采茶机器人"]),
        ("烘茶机、茶叶分选机销往海外,去年出口额4亿元。", ["烘茶机", "茶叶分选机"]),
        ("一台重达90吨的环锤破碎机从厂区启运。", ["环锤破碎机"]),
        ("企业以竹纤维面巾、竹炭枕芯为主打产品。", ["竹纤维面巾", "竹炭枕芯"]),
        ("去年产销12英寸蓝膜切割片超过30万片。", ["12英寸蓝膜切割片"]),
        ("公司主要生产盾尾刷用钢丝、热轧锚杆。", ["盾尾刷用钢丝", "热轧锚杆"]),
        ("首次展出的“云鹰”采茶机器人会认芽头。", ["云鹰"]),
        ("他们选育的“云麦86”通过审定。", ["云麦86"]),
        ("公司在科创板上市。", []),
        ("符合条件的企业可以申请。", []),
        ("一件好事打破了沉寂。", []),
    ],
)
def test_products_are_shown_by_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert names(find_products, text) == expected


@pytest.mark.parametrize(
    ("text", "sort"),
    [("采茶机器人", NAMED), ("轴承", KIND), ("钼粉", NAMED), ("样板", 0), ("危机", 0), ("推进的汽车", 0)],
)
def test_things_are_known_by_their_last_word(text: str, sort: int) -> None:
    """What comes before a bare class noun says which one it is; a verb is no part of a name."""
    assert thing(text, True) == sort
