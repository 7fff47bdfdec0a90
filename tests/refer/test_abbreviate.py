"""Short forms of names."""

import pytest

from kg.refer.abbreviate import IN_ARTICLE, SHORT_FORM, numbers


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
        ("Company", "沧岚重机", "沧岚重工机械股份有限公司", True),
        ("Company", "朔州沧岚商管集团", "朔州沧岚商业管理集团有限公司", True),
        ("Company", "沧岚财险", "沧岚财产保险股份有限公司", True),
        ("Company", "沧岚机床", "沧岚重工机械股份有限公司", False),
        ("Company", "山西电投集团", "山西省电力投资集团有限公司", True),
        ("Company", "云南电投集团", "山西省电力投资集团有限公司", False),
        ("Company", "中国银行", "中国沧岚发展银行", False),
        ("Company", "沧岚机械有限公司", "山西沧岚机械有限公司", True),
        ("Company", "沧岚机械有限公司", "云岭高新区沧岚机械有限公司", True),
        ("Company", "沧岚机械有限公司", "长风沧岚机械有限公司", False),
        ("Company", "沧岚电子", "山西沧岚电子公司", True),
        ("Company", "朔州公司", "黑龙江朔州高速公路有限公司", False),
        ("Company", "置业有限公司", "云岭高新区置业有限公司", False),
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


@pytest.mark.parametrize(
    ("kind", "short", "full", "expected"),
    [
        ("Company", "清岚动力", "鹤岭清岚动力科技有限公司", True),
        ("Company", "清岚", "鹤岭清岚动力科技有限公司", False),
        ("Company", "清岚贸易", "朔州市朔城区清岚贸易投资有限公司", True),
        ("Company", "清岚机械", "长风集团清岚机械有限公司", True),
        ("Company", "长风集团", "长风集团清岚机械有限公司", False),
        ("Company", "山西清岚", "中国清岚集团山西有限公司", True),
        ("Company", "云南清岚", "中国清岚集团山西有限公司", False),
        ("Company", "清岚支行", "长风银行股份有限公司清岚支行", True),
        ("GovernmentBody", "鹤铁法院", "鹤岭铁路运输法院", True),
        ("GovernmentBody", "沧岚市公安局", "沧岚市公安局云岭分局", False),
        ("PartyOrganization", "沧岚市委", "沧岚市云岭区委", False),
        ("Company", "朔州公司", "黑龙江朔州高速公路有限公司", True),
        ("Company", "朔州公司", "黑龙江鹤岗高速公路有限公司", False),
        ("Institution", "沧岚文创协会", "沧岚文化创意产业协会", True),
        ("Institution", "沧岚实验室", "沧岚新材料实验室", False),
        ("Institution", "沧岚企业联合会", "沧岚企业家联合会", False),
        ("Institution", "沧岚协会", "沧岚协会技术委员会", False),
        ("Institution", "沧岚医学院", "沧岚医药学院", False),
        ("GovernmentBody", "沧岚法院", "沧岚海事法院", False),
        ("Park", "沧岚科技园", "沧岚生物科技园", False),
        ("Park", "沧岚科技园", "沧岚大学科技园", False),
        ("Project", "沧岚储能项目", "沧岚储能电池材料项目", False),
        ("Event", "第三届沧博会", "第四届沧岚文化产业博览会", False),
        ("Event", "西安马拉松", "西安半程马拉松", False),
        ("Event", "沧岚创新论坛", "沧岚创新发展论坛", False),
        ("Institution", "山西大学", "山西师范大学", False),
        ("Institution", "沧岚商会", "山西省沧岚镇商会", True),
        ("Event", "沧博会", "第三届中国沧岚国际文化产业博览会", True),
        ("Event", "2024年沧博会", "2025年沧岚文化产业博览会", False),
        ("Event", "沧运会", "山西沧运会", True),
        ("Event", "山西沧文会", "第三届沧岚文化产业博览会", True),
        ("Event", "云岭文博会", "第三届云岭朔州文化产业博览会", True),
        ("Company", "朔城供电公司", "国网朔州市朔城区供电公司", True),
        ("Event", "博览会", "沧岚博览会", False),
        ("Park", "沧岚产业园", "沧岚产业园区", True),
        ("Project", "沧岚公路二标项目", "沧岚公路改扩建一标项目", False),
        ("Project", "沧岚光伏与储能项目", "沧岚光伏和储能项目", True),
        ("GovernmentBody", "山西审计厅", "山西省审计厅", True),
        ("GovernmentBody", "朔州中院", "山西省朔州市中级人民法院", True),
        ("GovernmentBody", "药监局", "国家药监局", True),
        ("GovernmentBody", "人力资源和社会保障部", "朔州市人力资源和社会保障部", False),
        ("GovernmentBody", "朔州审计局", "大同市审计局", False),
        ("PartyOrganization", "朔州市委", "中共朔州市委", True),
        ("Institution", "省科协", "山西省科学技术协会", True),
        ("Institution", "市科协", "山西省科学技术协会", False),
    ],
)
def test_an_article_tells_more_short_forms_than_other_articles_may(
    kind: str, short: str, full: str, expected: bool
) -> None:
    assert IN_ARTICLE[kind](short, full) is expected


def test_what_the_article_alone_tells_joins_no_companies_of_two_articles() -> None:
    for short, full in (("清岚动力", "鹤岭清岚动力科技有限公司"), ("山西清岚", "中国清岚集团山西有限公司")):
        assert IN_ARTICLE["Company"](short, full)
        assert not SHORT_FORM["Company"](short, full)
