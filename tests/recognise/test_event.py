import pytest

from kg.recognise.event import find_events
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("成功举办“京岭携手”产业合作推介会。", ["“京岭携手”产业合作推介会"]),
        ("参加第四届国际智能装备博览会。", ["第四届国际智能装备博览会"]),
        ("学习党的二十届三中全会精神。", ["党的二十届三中全会"]),
        ("召开座谈会、项目推介会,举办10场招聘会。", []),
    ],
)
def test_events_have_names(text: str, expected: list[str]) -> None:
    """A meeting without a name is none."""
    assert names(find_events, text) == expected
