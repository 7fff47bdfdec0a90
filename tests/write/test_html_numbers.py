"""Figures as people read them, one line a case."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.write.html_numbers import readable_figure, readable_number


@pytest.mark.parametrize(
    ("value", "unit", "bound", "wanted"),
    [
        ("1000000000", "元", "exact", "10亿元"),
        ("128000000000", "元", "over", "超1280亿元"),
        ("1500000000000", "元", "exact", "1.5万亿元"),
        ("350000000", "美元", "about", "约3.5亿美元"),
        ("12000", "名", "over", "超1.2万名"),
        ("320", "个", "exact", "320个"),
        ("2025", "年", "exact", "2025年"),
        ("9999", "家", "under", "不足9999家"),
        ("123457", "家", "exact", "123,457家"),
        ("20000", "万吨", "exact", "20,000万吨"),
        ("75", "%", "exact", "75%"),
        ("5.370", "%", "exact", "5.37%"),
        ("0.6667", None, "exact", "0.6667"),
        ("-3.5E+7", "元", "exact", "-3500万元"),
        ("0", "起", "exact", "0起"),
    ],
)
def test_reads_as_people_say_it(value: str, unit: str | None, bound: str, wanted: str) -> None:
    assert readable_figure(Decimal(value), unit, bound) == wanted


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**15), max_value=10**15))
def test_no_digit_is_lost(value: Decimal) -> None:
    """What is shown, read back with its 万 and 亿, is the value again."""
    shown = readable_number(value).replace(",", "")
    for word, scale in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4)):
        if shown.endswith(word):
            assert Decimal(shown.removesuffix(word)) * scale == value
            return
    assert Decimal(shown) == value
