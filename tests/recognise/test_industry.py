import pytest

from kg.recognise.industry import find_industries
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("聚焦生物医药、智能制造等主导产业。", ["生物医药", "智能制造"]),
        ("围绕特种陶瓷材料、电控装备两大产业集群。", ["特种陶瓷材料", "电控装备"]),
        ("云岭高新区生物医药产业链党委揭牌。", ["生物医药"]),
        ("围绕六大重点产业链,激活产业动能。", []),
        ("深化产业链与创新链融合。", []),
    ],
)
def test_industries_stand_before_their_head_or_in_a_list(text: str, expected: list[str]) -> None:
    """六大重点产业链 is a figure."""
    assert names(find_industries, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市茶产业产值增长两成。", ["茶产业"]),
        ("软件和信息技术服务业增加值增长9%。", ["软件和信息技术服务业"]),
        ("区里把高端装备和生物制造定为重点产业。", ["高端装备", "生物制造"]),
        ("外资企业主要分布在汽车零部件和电子信息两个行业。", ["汽车零部件", "电子信息"]),
        ("市里成立了轮滑产业区。", []),
    ],
)
def test_industries_without_a_head_of_their_own(text: str, expected: list[str]) -> None:
    assert sorted(names(find_industries, text)) == sorted(expected)
