import pytest

from kg.recognise.product import find_products
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公司主要生产智能阀门定位器、液压减速器。", ["智能阀门定位器", "液压减速器"]),
        ("企业自主研发的云鹰骨科机器人,已上市。", ["云鹰骨科机器人"]),
        ("在“大漠之鹰”牵引车攻坚中。", ["大漠之鹰"]),
        ("提升生产能力和生产效率。", []),
        ("推出新产品,研发设备。", []),
    ],
)
def test_products_are_what_verbs_of_making_take(text: str, expected: list[str]) -> None:
    """新产品 and 设备 name nothing."""
    assert names(find_products, text) == expected
