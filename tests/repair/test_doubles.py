"""What a page prints twice."""

import pytest

from kg.repair import ends_sentence, first_half, repeated_start


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("云岭高新区供图云岭高新区供图", 7),
        ("云岭高新区供图 云岭高新区供图", 7),
        ("家家户户", None),
        ("研究研究", None),
        ("云岭高新区供图青川高新区供图", None),
    ],
)
def test_first_half(text: str, end: int | None) -> None:
    assert first_half(text) == end


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("坚定理想信念", "念。持续巩固", 1),
        ("坚定理想信念", "信念。持续巩固", 2),
        ("走访千家", "家常便饭", 0),
        ("走访人", "人，都说好", 0),
        ("投资10", "10亿元", 0),
        ("", "念。", 0),
    ],
)
def test_repeated_start(before: str, after: str, count: int) -> None:
    assert repeated_start(before, after) == count


@pytest.mark.parametrize("text", ["好。", "好！”", "……", "好。 ”", "（好。）", "好;”"])
def test_ends_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "好", "“好”", "新区（云岭）", "好，", "好："])
def test_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)
