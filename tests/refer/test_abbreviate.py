"""Short forms of names."""

import pytest

from kg.refer.abbreviate import SHORT_FORM, numbers


@pytest.mark.parametrize(
    ("kind", "short", "full", "expected"),
    [
        ("Company", "沧岚重工", "山西沧岚重工机械有限公司", True),
        ("Company", "山西沧岚", "山西沧岚重工机械有限公司", True),
        ("Company", "沧岚公司", "山西沧岚有限公司", True),
        ("Company", "沧岚科技", "朔州沧岚轨道科技有限公司", True),
        ("Company", "沧岚集团", "沧岚科技集团有限责任公司", True),
        ("Company", "沧岚集团", "沧岚集团新材料有限公司", False),
        ("Company", "沧岚重工", "沧岚重工有限公司朔州分公司", False),
        ("Company", "鹤岗沧岚", "朔州沧岚重工有限公司", False),
        ("Company", "沧岚有限公司", "沧岚科技有限公司", False),
        ("Company", "中国银行", "中国沧岚发展银行", False),
        ("Company", "朔州银行", "朔州沧岚银行", False),
        ("GovernmentBody", "山西省政府", "山西省人民政府", True),
        ("GovernmentBody", "山西省经信厅", "山西省经济和信息化厅", True),
        ("PartyOrganization", "沧岚重工党委", "山西沧岚重工有限公司党委", True),
        ("PartyOrganization", "沧岚重工党委", "沧岚重工党支部", False),
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
