"""Numerals are read exactly, however they are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.measure.numerals import fraction, neighbours, number_of, plain, scale_of

DIGITS = "零一二三四五六七八九"


def in_characters(number: int) -> str:
    """A number below 10,000 as it is written."""
    if number < 10:
        return DIGITS[number]
    said, gap = "", False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // step % 10
        if digit:
            said += ("零" if gap and said else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return said.removeprefix("一") if 10 <= number < 20 else said


@given(st.integers(min_value=0, max_value=9999))
def test_characters_and_digits_say_the_same_number(number: int) -> None:
    assert number_of(in_characters(number)) == number_of(str(number)) == Decimal(number)


@given(st.integers(min_value=0, max_value=10**15))
def test_separators_change_nothing(number: int) -> None:
    assert number_of(f"{number:,}") == Decimal(number)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=0, max_value=10**12))
def test_a_plain_value_stays_what_it_was(value: Decimal) -> None:
    assert plain(value) == value
    assert plain(plain(value)) == plain(value)
    assert "E" not in str(plain(value))


@pytest.mark.parametrize("numeral", ["三五千", "十百", "一二三", "1,23", "１", "", "两三"])
def test_what_is_no_numeral_has_no_value(numeral: str) -> None:
    assert number_of(numeral) is None


@pytest.mark.parametrize(
    ("numeral", "pair"), [("两三", (2, 3)), ("七八", (7, 8)), ("三二", None), ("十二", None)]
)
def test_two_neighbouring_digits_are_a_range(numeral: str, pair: tuple[int, int] | None) -> None:
    assert neighbours(numeral) == (None if pair is None else tuple(map(Decimal, pair)))


def test_a_share_has_four_places_and_is_at_most_one() -> None:
    assert fraction(Decimal(2), Decimal(3)) == Decimal("0.6667")
    assert fraction(Decimal(3), Decimal(2)) is None


def test_scales_multiply() -> None:
    assert [scale_of(s) for s in (None, "万", "百亿", "万亿")] == [1, 10**4, 10**10, 10**12]
