"""Short forms of names."""

import pytest

from kg.refer.abbreviate import SHORT_FORM, numbers


@pytest.mark.parametrize(
    ("kind", "short", "full", "expected"),
    [
        ("Company", "江川重工", "山西江川重工机械有限公司", True),
        ("Company", "山西江川", "山西江川重工机械有限公司", True),
        ("Company", "江川公司", "山西江川有限公司", True),
        ("Company", "江川科技", "朔州江川轨道科技有限公司", True),
        ("Company", "江川集团", "江川科技集团有限责任公司", True),
        ("Company", "江川集团", "江川集团新材料有限公司", False),
        ("Company", "江川重工", "江川重工有限公司朔州分公司", False),
        ("Company", "鹤岗江川", "朔州江川重工有限公司", False),
        ("Company", "江川有限公司", "江川科技有限公司", False),
        ("PartyOrganization", "江川重工党委", "山西江川重工有限公司党委", True),
        ("PartyOrganization", "江川重工党委", "江川重工党支部", False),
        ("Institution", "实验室", "云岭学院天衡实验室", False),
        ("Institution", "云工大", "云岭工业大学", True),
        ("GovernmentBody", "税务局", "云岭高新区税务局", True),
        ("GovernmentBody", "云岭高新区税务局", "鹤岗高新区税务局", False),
    ],
)
def test_a_short_form_keeps_the_core(kind: str, short: str, full: str, expected: bool) -> None:
    assert SHORT_FORM[kind](short, full) is expected


@pytest.mark.parametrize(("name", "expected"), [("项目一期", ("一",)), ("第二医院", ("二",)), ("一路通", ())])
def test_numbers_tell_things_apart(name: str, expected: tuple[str, ...]) -> None:
    assert numbers(name) == expected
