"""Whom a clause is about. The place asked about is marked by ‖."""

import pytest

from kg.core.mentions import Discourse
from kg.refer import protagonist, speaker_at, subject_at
from tests.refer.marked import discourse, names

ANY = frozenset({"Zone", "Park", "Company", "PartyOrganization", "Institution", "Project", "Program"})


def asked(marked: str, types: frozenset[str] = ANY) -> str:
    found, position = placed(marked)
    return names(found, subject_at(found, position, types))


def placed(marked: str) -> tuple[Discourse, int]:
    found = discourse(marked.replace("‖", ""))
    whole = discourse(marked)
    return found, whole.article.text.index("‖")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Zone 云岭高新区]现有企业‖60家。", "云岭高新区"),
        ("[Zone 云岭高新区]聚焦新材料,去年引才‖60人。", "云岭高新区"),
        ("[Zone 云岭高新区]聚焦新材料。去年引才‖60人。", "云岭高新区"),
        ("[Zone 云岭高新区]引进[Company 长风重工],去年引才‖60人。", "云岭高新区"),
        ("[Zone 云岭高新区]迎客。[Company 长风重工]扩产,新增员工‖60人。", "长风重工"),
        ("[Zone 云岭高新区]成立[PartyOrganization 医药产业链党委],下设支部‖6个。", "医药产业链党委"),
        ("[Company 长风重工]与[Company 白鹭集团]合作,减员‖60人。", "长风重工"),
        ("位于[Zone 云岭高新区]的[Company 长风重工],现有员工‖60人。", "长风重工"),
        ("去年,由[Company 长风重工]建设的[Project 青川项目]投产,年产‖60万台。", "青川项目"),
        ("在[Zone 云岭高新区],占地‖60亩的[Park 青川产业园]开园。", "青川产业园"),
        ("[Company 长风重工]总经理[Person 赵一鸣]介绍,去年新增员工‖60人。", "长风重工"),
        ("[Company 白鹭集团]来访。“去年新增员工‖60人。”[Company 长风重工]总经理[Person 赵一鸣]说。", "长风重工"),
        ("[Company 长风重工]扩产。产品进入[Company 白鹭集团]的厂房。董事长[Person 赵一鸣]介绍,引才‖60人。", "长风重工"),
        ("[Zone 云岭高新区]迎客。规模最大的是[Project 青川项目],投资‖6亿元。", "青川项目"),
        ("[Company 长风重工]董事长[Person 赵一鸣]接受采访。\n[Person 赵一鸣]：头一年出货‖60台。", "长风重工"),
        ("[Zone 云岭高新区]迎客。[PartyOrganization 云岭高新区党工委]印发办法,选派干部‖60人。", "云岭高新区党工委"),
    ],
)  # fmt: skip
def test_the_subject_of_a_clause_is_named_carried_over_or_spoken_for(marked: str, expected: str) -> None:
    assert asked(marked) == expected


def test_only_admissible_types_are_subjects() -> None:
    text = "[Zone 云岭高新区]服务[Company 长风重工],去年引才‖60人。"
    assert asked(text, frozenset({"Company"})) == "长风重工"
    assert asked(text, frozenset({"Event"})) == "-"


def test_a_dropped_subject_is_a_reference_at_the_start_of_its_clause() -> None:
    found = discourse("[Zone 云岭高新区]聚焦新材料,去年引才60人。")
    elided = [r for r in found.references if r.kind == "elided"]
    start = found.article.text.index("去年")
    assert [(r.start, r.end, names(found, r)) for r in elided] == [(start, start, "云岭高新区")]


def test_references_stand_in_text_order_and_name_entities_that_exist() -> None:
    found = discourse("[Zone 云岭高新区]服务[Company 长风重工]。该公司扩产,去年引才60人。他说好。")
    places = [(r.start, r.end) for r in found.references]
    assert places == sorted(places)
    assert all(0 <= i < len(found.entities) for r in found.references for i in r.entities)
    assert all(len(r.antecedents) == len(r.entities) for r in found.references)


def test_a_speaker_is_known_inside_speech_only() -> None:
    found, position = placed(
        "[Company 白鹭集团]来访。“去年新增员工‖60人。”[Company 长风重工]总经理[Person 赵一鸣]说。"
    )
    assert names(found, speaker_at(found, position)) == "长风重工"
    assert speaker_at(found, 0) is None


def test_the_protagonist_is_the_zone_of_the_title() -> None:
    found = discourse("[Zone 鹤岗高新区]、[Zone 云岭高新区]签约。[Zone 鹤岗高新区]迎客。", "云岭高新区进位")
    assert found.entities[protagonist(found) or 0].name == "云岭高新区"


def test_an_article_without_mentions_has_a_discourse() -> None:
    found = discourse("今天天气晴。")
    assert found.entities == ()
    assert found.references == ()
    assert protagonist(found) is None
