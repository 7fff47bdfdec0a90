"""What expressions without a name stand for."""

import pytest

from kg.refer.anaphora import Anaphor, anaphors, expressions
from kg.refer.clauses import Clause
from kg.refer.tails import Tails
from tests.refer.marked import discourse, meant

ROWS = anaphors()


def matches(row: Anaphor, text: str) -> bool:
    found = expressions(text, Clause(0, len(text), 0), Tails(()), ())
    return any(e.anaphor == row for e in found)


def test_the_table_is_read_whole() -> None:
    assert len(ROWS) >= 25
    assert all(row.right and row.wrong for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row.right for row in ROWS])
def test_each_row_holds_its_right_example_and_not_its_wrong_one(row: Anaphor) -> None:
    assert matches(row, row.right)
    assert not matches(row, row.wrong)


@pytest.mark.parametrize(
    ("marked", "expression", "expected"),
    [
        ("[Zone 云岭高新区]聚焦新材料。去年,该区引才60人。", "该区", "云岭高新区"),
        ("[Zone 云岭高新区]与[Zone 鹤岗经开区]携手。目前,高新区已签约。", "高新区", "云岭高新区"),
        ("[Company 长风重工]投产。公司总投资6亿元。", "公司", "长风重工"),
        ("[Zone 云岭高新区]服务[Company 长风重工]。该公司是首家。", "该公司", "长风重工"),
        ("[Company 长风重工]扩产,[Company 白鹭集团]入股。集团出资6亿元。", "集团", "白鹭集团"),
        ("[Company 长风重工]总经理[Person 赵一鸣]带队。他从业20年。", "他", "赵一鸣"),
        ("[Zone 云岭高新区]、[Zone 鹤岗高新区]签约。两区将共建园区。", "两区", "云岭高新区、鹤岗高新区"),
        ("[Zone 云岭高新区]与[Institution 白鹭大学]签约。双方共建平台。", "双方", "云岭高新区、白鹭大学"),
        ("[PartyOrganization 云岭高新区医药产业链党委]成立。该党委下设支部6个。", "该党委", "云岭高新区医药产业链党委"),
        ("[Institution 云岭新材料创新中心]揭牌。这家创新中心有60人。", "这家创新中心", "云岭新材料创新中心"),
        ("[Company 长风重工]投建[Project 长风智造项目]。该项目占地60亩。", "该项目", "长风智造项目"),
        ("[Zone 云岭高新区]建成[Park 青川产业园]。产业园占地60亩。", "产业园", "青川产业园"),
        ("[PartyOrganization 云岭电机联合党支部]揭牌。一年来，联合党支部攻关9项。", "联合党支部", "云岭电机联合党支部"),
        ("[Event 云岭峰会]开幕。[Event 云岭峰会]忙。有[Event 青川赛]。人多。此次活动由两家办。", "此次活动", "云岭峰会"),
        ("[Institution 云岭大学]牵头。去年，该校引才60人。", "该校", "云岭大学"),
        ("在国家高新区评价中，[Zone 云岭高新区]进位。", "高新区", "-"),
        ("[Place 中国]与[Place 云岭国]通航。去年，我国出口阀门60万台。", "我国", "中国"),
    ],
)  # fmt: skip
def test_an_expression_stands_for_what_is_in_focus(marked: str, expression: str, expected: str) -> None:
    assert meant(discourse(marked), expression) == expected


def test_in_quoted_speech_the_company_is_the_speakers() -> None:
    text = "[Company 白鹭集团]来访。“公司从一间厂房做起，有60人。”[Company 长风重工]总经理[Person 赵一鸣]说。"
    assert meant(discourse(text), "公司") == "长风重工"


def test_an_anaphor_names_its_antecedent() -> None:
    found = discourse("[Zone 云岭市高新区]提速。[Zone 云岭高新区]扩园。该区进位。")
    anaphor = next(r for r in found.references if r.kind == "anaphor")
    assert [m.name for m in anaphor.antecedents] == ["云岭高新区"]


def test_an_organ_that_an_anaphor_owns_is_an_entity_by_its_full_name() -> None:
    found = discourse("[Company 长风重工]扩产。近年来，该企业党支部成立工作室，公司党支部书记带队。")
    assert [(e.type, e.name) for e in found.entities] == [
        ("Company", "长风重工"),
        ("PartyOrganization", "长风重工党支部"),
    ]
    assert meant(found, "该企业") == "长风重工"


@pytest.mark.parametrize(
    ("marked", "expression", "expected"),
    [
        ("[Institution 白鹭大学]与[Company 长风重工]签约,前者出技术,后者出厂房。", "后者", "长风重工"),
        (
            "[Institution 天衡实验室]揭牌。这家[Place 山西省]首批实验室占地60亩。",
            "这家山西省首批实验室",
            "天衡实验室",
        ),
        ("“我们有60人，还要扩招。”[Company 长风重工]总经理[Person 赵一鸣]说。", "我们", "长风重工"),
        ("[Company 长风重工]扩产。我们来看一组数字。", "我们", "-"),
    ],
)
def test_other_expressions(marked: str, expression: str, expected: str) -> None:
    assert meant(discourse(marked), expression) == expected
