"""Names compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.core.names import comparison_key


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“云禾工坊”", "云禾工坊"),
        ("ＡＢ·１", "ab1"),
        ("云岭（中国）公司", "云岭(中国)公司"),
        ("云 岭\u3000区", "云岭区"),
        ("G-60", "G60"),
        ("雲嶺發展集團", "云岭发展集团"),
    ],
)
def test_one_name_printed_twice_has_one_key(a: str, b: str) -> None:
    assert comparison_key(a) == comparison_key(b)


def test_a_name_of_marks_alone_keeps_them() -> None:
    assert comparison_key("“”") == "“”"


@given(st.text())
def test_the_key_of_a_key_is_the_key(name: str) -> None:
    assert comparison_key(comparison_key(name)) == comparison_key(name)
