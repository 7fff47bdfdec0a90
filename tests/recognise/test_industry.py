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
