import pytest

from kg.recognise.title import find_titles
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("云岭集团党委书记董事长赵一鸣", "党委书记"),
        ("云岭集团党委书记董事长赵一鸣", "董事长"),
        ("该集团电控事业部副总工程师赵一鸣", "电控事业部副总工程师"),
        ("长风汽车有限公司铣磨组党员班组长赵一鸣", "铣磨组党员班组长"),
        ("云岭集团对外合作部负责人赵一鸣", "对外合作部负责人"),
        ("云岭高新区投资促进局局长赵一鸣", "局长"),
        ("云岭高新区党工委委员、管委会副主任赵一鸣", "党工委委员"),
        ("云岭集团专职副主任赵一鸣", "专职副主任"),
        ("云岭集团非执行董事赵一鸣", "非执行董事"),
        ("云岭联谊会会长沙一鸣说", "会长"),
        ("云岭县工商联主席赵一鸣", "主席"),
        ("应急管理部部长赵一鸣", "部长"),
        ("长风重工法定代表人为赵一鸣", "法定代表人"),
        ("保荐代表人赵一鸣、钱二河", "保荐代表人"),
        ("长风重工实际控制人为赵一鸣", "实际控制人"),
        ("长风重工首席风险官赵一鸣", "首席风险官"),
        ("长风基金基金经理助理赵一鸣", "基金经理助理"),
        ("长风资产助理副总裁赵一鸣", "助理副总裁"),
    ],
)
def test_a_unit_of_the_company_belongs_to_the_title_and_an_organ_does_not(text: str, title: str) -> None:
    """The longest title at its place is the one printed."""
    assert title in names(find_titles, text)


@pytest.mark.parametrize("text", ["院长办公会研究决定", "选派26名指导员", "地处长春市"])
def test_titles_inside_other_words_or_counted_are_none(text: str) -> None:
    """院长办公会 is a meeting; 26名指导员 is a figure."""
    assert names(find_titles, text) == []
