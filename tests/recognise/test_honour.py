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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该企业跻身农业产业化国家重点龙头企业行列。", ["农业产业化国家重点龙头企业"]),
        ("新品种被评为全省十大优良品种。", ["全省十大优良品种"]),
        ("活动吸引来自世界500强企业的代表参加。", []),
        ("这是全国首个跨省高新区。", []),
    ],
)
def test_titles_are_borne_by_somebody(text: str, expected: list[str]) -> None:
    """What is first of its kind, and whose holders only came, is no honour."""
    assert names(find_honours, text) == expected
