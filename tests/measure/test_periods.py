"""Times: the words, and the ends that an absolute date gives."""

import pytest

from kg.measure.periods import periods

SAID = [
    ("截至2023年11月底,", "截至2023年11月底", None, "2023-11"),
    ("2025年以来,", "2025年以来", "2025", None),
    ("2024年上半年", "2024年上半年", "2024-01", "2024-06"),
    ("2025年1至9月", "2025年1至9月", "2025-01", "2025-09"),
    ("2025年前三季度", "2025年前三季度", "2025-01", "2025-09"),
    ("2024年2月30日", "2024年2月30日", "2024-02", "2024-02"),
    ("2024年8月10日", "2024年8月10日", "2024-08-10", "2024-08-10"),
    ("今年以来,", "今年以来", None, None),
    ("截至目前,", "截至目前", None, None),
    ("前11个月完成", "前11个月", None, None),
    ("到2027年,", "到2027年", None, "2027"),
]


@pytest.mark.parametrize(("text", "words", "first", "last"), SAID)
def test_a_time_is(text: str, words: str, first: str | None, last: str | None) -> None:
    (found,) = periods(text, 0, len(text))
    assert (found.words, found.first, found.last) == (words, first, last)
