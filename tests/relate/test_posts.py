"""Posts from marked-up sentences: whose a title is, who shares it, and how a career goes on."""

import pytest

from kg.relate import relate
from kg.relate.examples import discourse

HELD = [
    # Who stands behind 与 has no share in a title; what is told behind 接替 is the other's.
    ("{Company:长风重工}{Title:副总经理}{Person:赵一鸣}与{Person:钱二河}签约。", "赵一鸣 长风重工 副总经理"),
    ("{Person:赵一鸣}接替{Person:钱二河}，出任{Company:长风重工}{Title:董事长}。", "赵一鸣 长风重工 董事长"),
    ("{Company:长风银行}{Title:董事长}为{Person:赵一鸣}，现任{Title:行长}为{Person:钱二河}。",
     "赵一鸣 长风银行 董事长; 钱二河 长风银行 行长"),
    # Titles of bodies that nobody recognised, and of those that have no name.
    ("{Company:长风重工}扩产。江川远景医疗采购{Title:总监}{Person:赵一鸣}说。", ""),
    ("{Company:长风重工}扩产。我们找到采购{Title:总监}{Person:赵一鸣}。", "赵一鸣 长风重工 总监"),
    ("{Zone:云岭高新区}受灾企业{Title:负责人}{Person:赵一鸣}说。", ""),
    ("{PartyOrganization:云岭市纪委监委}对第九届{Title:委员}{Person:赵一鸣}立案。", ""),
    ("{GovernmentBody:云岭生态环境部}应对气候变化司{Title:副司长}{Person:赵一鸣}说。",
     "赵一鸣 云岭生态环境部 应对气候变化司副司长"),
    # Offices of a place, of a zone's committee and of a body whose Party organ alone is named.
    ("{GovernmentBody:云岭州政府}开会。{PartyOrganization:云岭州委}{Title:副书记}、{Title:州长}{Person:赵一鸣}到会。",
     "赵一鸣 云岭州委 副书记; 赵一鸣 云岭州政府 州长"),
    ("{PartyOrganization:{Zone:云岭高新区}党工委}{Title:委员}、{Title:常务副主任}{Person:赵一鸣}到会。",
     "赵一鸣 云岭高新区 党工委委员; 赵一鸣 云岭高新区 常务副主任"),
    ("{GovernmentBody:云岭水务局}开会。{PartyOrganization:江川渔业局党组}{Title:书记}、{Title:局长}{Person:赵一鸣}到会。",
     "赵一鸣 江川渔业局党组 书记; 赵一鸣 江川渔业局党组 局长"),
    ("{GovernmentBody:云岭渔业局}开会。{PartyOrganization:云岭渔业局党组}{Title:书记}、{Title:局长}{Person:赵一鸣}到会。",
     "赵一鸣 云岭渔业局党组 书记; 赵一鸣 云岭渔业局 局长"),
    # Careers: what no form links is left out, and the next body goes on.
    ("{Person:赵一鸣}曾任地矿部正处级办公室{Title:副主任}；{GovernmentBody:云岭市政府}{Title:秘书长}；"
     "省规划{PartyOrganization:院党委}{Title:委员}；{Company:长风重工}{Title:董事}。",
     "赵一鸣 云岭市政府 秘书长; 赵一鸣 长风重工 董事"),
    ("{Person:赵一鸣}历任{Company:长风证券}(8.480, 0.17, 2.05%)股份有限公司{Place:云岭}营业部{Title:副总经理}，"
     "{Company:江川证券}{Title:总裁}。",
     "赵一鸣 长风证券 营业部副总经理; 赵一鸣 江川证券 总裁"),
    ("{Person:赵一鸣}历任{Company:长风重工}{Title:董事}，来自{Place:云岭}，{Company:江川机械}{Title:总裁}{Person:钱二河}到会。",
     "赵一鸣 长风重工 董事; 钱二河 江川机械 总裁"),
    ("{Person:赵一鸣}兼任{PartyOrganization:链上党委}{Title:书记}，{Company:长风重工}等3家企业党组织{Title:负责人}任委员。",
     "赵一鸣 链上党委 书记"),
    ("{Person:赵一鸣}任{Institution:云岭大学}兼职{Title:教授}。", "赵一鸣 云岭大学 教授"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "posts"), HELD)
def test_a_person_holds(text: str, posts: str) -> None:
    held = (c for c in relate(discourse(text)) if c.kind == "post" and c.object is not None)
    found = {f"{c.subject.name} {c.object.name if c.object else ''} {c.value}" for c in held}
    assert found == set(filter(None, posts.split("; ")))


def test_a_sentence_that_holds_no_name_and_tells_of_a_career_says_nothing() -> None:
    assert relate(discourse("{Company:长风重工}扩产。曾任要职，现任闲职。")) == ()
