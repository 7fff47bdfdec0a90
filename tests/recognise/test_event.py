import pytest

from kg.recognise.event import find_events
from tests.recognise.mentions import mentions
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8月3日，云岭高新区举办首届阀门创业大赛暨青禾投资交流会，200人到会。", ["首届阀门创业大赛暨青禾投资交流会"]),
        ("“云岭之春”阀门展览周暨“青禾杯”颁奖仪式在鹤岭举行。", ["“云岭之春”阀门展览周暨“青禾杯”颁奖仪式"]),
        ("云岭党建联盟项目发布暨鹤岭人才学院揭牌仪式成功举行。", ["云岭党建联盟项目发布暨鹤岭人才学院揭牌仪式"]),
        ("她任院长暨学科带头人，参加会议。", []),
    ],
)  # fmt: skip
def test_two_events_held_as_one_are_one_name(text: str, expected: list[str]) -> None:
    assert mentions(text, "Event") == expected
