import pytest

from kg.recognise.date import find_dates
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至2025年6月底,累计签约", ["截至2025年6月底"]),
        ("自2019年以来,今年上半年", ["2019年以来", "今年上半年"]),
        ("近年来,去年8月", ["近年来", "去年8月"]),
        ("1月28日召开", ["1月28日"]),
        ("从2021年到2025年", ["2021年到2025年"]),
        ("近500个项目,年产10万吨", []),
    ],
)
def test_dates_keep_the_words_of_the_text(text: str, expected: list[str]) -> None:
    """截至 belongs to the date, 自 and 从 do not."""
    assert names(find_dates, text) == expected
