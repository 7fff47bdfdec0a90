import pytest

from kg.recognise.honour import find_honours
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "长风重工获评国家级专精特新“小巨人”企业、国家制造业单项冠军。",
            ["国家级专精特新“小巨人”企业", "国家制造业单项冠军"],
        ),
        ("该平台被认定为云岭省首版次软件产品。", ["云岭省首版次软件产品"]),
        ("班组被授予“工人先锋号”称号。", ["工人先锋号"]),
        ("培育国家级专精特新“小巨人”企业11家。", []),
        ("全力打造高新技术企业党员队伍。", []),
        ("获得融资3亿元。", []),
    ],
)
def test_honours_are_awarded_not_counted(text: str, expected: list[str]) -> None:
    """A class of enterprises is an honour only where a verb awards it."""
    assert names(find_honours, text) == expected
