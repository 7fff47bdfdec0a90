import pytest

from kg.lexicon.screen import Screen

EXPRESSIONS = ("云岭(?!市)", "(?<![一-龥])(?:投资|建设)[了起]", "[^,]{2}项目")
SCREEN = Screen([(expression, number) for number, expression in enumerate(EXPRESSIONS)])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("云岭高新区", [0]),
        ("投资了,建设起", [1]),
        ("在云岭建设项目", [0, 2]),
        ("投入", []),
        ("", []),
    ],
)
def test_what_lacks_its_words_is_not_asked_for(text: str, asked: list[int]) -> None:
    assert SCREEN.asked(text) == asked


def test_no_expression_is_ever_asked_for_where_there_is_none() -> None:
    assert Screen[int]([]).asked("云岭") == []


def test_what_no_word_tells_is_always_asked_for() -> None:
    assert Screen([("[^,]{2}", 1)]).asked("云岭") == [1]
