import pytest

from kg.recognise.park import find_parks
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("走进云岭智能装备产业园,机器轰鸣。", ["云岭智能装备产业园"]),
        ("该项目选址云岭新材料产业园(北园)。", ["云岭新材料产业园(北园)"]),
        ("去年落户青禾大厦。", ["青禾大厦"]),
        ("园区和产业园区都要建好,新建4个产业园。", []),
        ("云岭智能装备产业园项目开工。", []),
        ("云岭产业园有限公司成立。", []),
    ],
)
def test_parks_have_a_name_of_their_own(text: str, expected: list[str]) -> None:
    """A park that is called a project is a Project; one in a company's name is the company's."""
    assert names(find_parks, text) == expected
