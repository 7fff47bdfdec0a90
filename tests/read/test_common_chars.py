"""The list of common characters."""

from kg.lexicon import forms
from kg.read.common_chars import SIZE, commonest, counted


def test_characters_are_ranked_by_number_and_then_by_code_point() -> None:
    assert commonest(counted(["高新区高新", "区A，1"]), 2) == ["区", "新"]


def test_the_list_holds_what_every_page_uses() -> None:
    chars = set(forms("common_chars"))
    assert len(chars) == SIZE
    assert chars >= set("的一是在高新区企业发展党建")
