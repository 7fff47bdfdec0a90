import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("珞柯集团党委与西宁高新区党工委签订协议。", ["珞柯集团党委", "西宁高新区党工委"]),
        ("两家企业成立特种电机攻关联合党支部。", ["特种电机攻关联合党支部"]),
        ("成立风电装备产业链党委。", ["风电装备产业链党委"]),
        ("各级党组织、12个孵化器党支部参加，企业党支部带头。", []),
        ("集团在党委牵头下开展工作。", []),
        ("曲靖市委常委出席，西宁市城东区委书记讲话。", ["曲靖市委", "西宁市城东区委"]),
        ("组建“红栎树”党员突击队。", ["“红栎树”党员突击队"]),
        ("党员突击队39个。", []),
    ],
)
def test_party_organizations_need_an_owner_or_a_qualifier(text: str, expected: list[str]) -> None:
    """A bare committee, a kind of unit or a number of units names none."""
    assert mentions(text, "PartyOrganization") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("西宁高新区投产。由党工委牵头推进。", ["西宁高新区党工委"]),
        ("云南省出台政策。省委要求落实。", ["云南省委"]),
        ("西宁市召开会议。省委要求落实。", ["青海省委"]),
        ("由党工委牵头推进。", []),
    ],
)
def test_bare_organs_are_named_for_the_owner_before_them(text: str, expected: list[str]) -> None:
    """The last zone or place of the right level, or the city's province."""
    assert mentions(text, "PartyOrganization") == expected
