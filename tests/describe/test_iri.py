"""Keys and percent-encoding follow the contract to the letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.describe.iri import article_iri, key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("云岭高新区", "云岭高新区"),
        ("“青松工匠”行动", "青松工匠行动"),
        ("「惠工e家」平台", "惠工e家平台"),
        ("云 岭\u200b高\u3000新区", "云岭高新区"),
        ("Ａ１　型", "A1型"),
        ("ROPA-2.0~x_y", "ROPA-2.0~x_y"),
        ("长风·青川", "长风·青川"),
        ("长风（云岭）", "长风%28云岭%29"),
        ("党建+N", "党建%2BN"),
        ("A/B?#%", "A%2FB%3F%23%25"),
        ("王@某", "王%40某"),
        ("𠮷田", "𠮷田"),
        ("「雲嶺」發展集團", "云岭发展集团"),
        ("张乾", "张乾"),
        ("\ue000私", "%EE%80%80私"),
        ("..", "%2E%2E"),
    ],
)
def test_key(name: str, expected: str) -> None:
    assert key(name) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_key_is_one_step_of_an_iri(name: str) -> None:
    found = key(name)
    assert found not in {"", ".", ".."}
    assert not set(found) & set("/?#[]@!$&'()*+,;=:<>\"{}|^`\\ \n\t")


def test_article_iri_keeps_its_number_apart() -> None:
    assert article_iri("b/", "云 报/x-12345678/2") == "b/article/云%20报%2Fx-12345678/2"
