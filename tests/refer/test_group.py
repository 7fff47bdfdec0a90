"""Which names of an article are one entity."""

import pytest

from tests.refer.marked import discourse


def entities(marked: str, title: str | None = None) -> list[tuple[str, ...]]:
    found = discourse(marked, title)
    return sorted((e.name, *sorted({m.name for m in e.mentions} - {e.name})) for e in found.entities)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Company 山西沧岚重工机械有限公司]扩产。[Company 沧岚重工]投产。", [("山西沧岚重工机械有限公司", "沧岚重工")]),
        ("[Company 长风集团]与[Company 长风集团朔州专用车有限公司]", [("长风集团",), ("长风集团朔州专用车有限公司",)]),
        ("[Company 沧岚重工有限公司]、[Company 沧岚机械有限公司]", [("沧岚机械有限公司",), ("沧岚重工有限公司",)]),
        ("[Company 长风锂业科技公司]、[Company 长风锂电科技公司]。[Company 长风科技]",
         [("长风锂业科技公司",), ("长风锂电科技公司", "长风科技")]),
        ("[Company 沧岚重工集团有限公司]（简称[Company 沧岚重工]）、[Company 沧岚重工股份有限公司]",
         [("沧岚重工股份有限公司",), ("沧岚重工集团有限公司", "沧岚重工")]),
        # the full name that begins with the short form, though another was named last
        ("[Company 沧岚基金管理有限公司]、[Company 朔州沧岚财富基金销售有限公司]、[Company 沧岚基金]",
         [("朔州沧岚财富基金销售有限公司",), ("沧岚基金管理有限公司", "沧岚基金")]),
        ("[Company 云岭高新投资控股有限公司](以下简称“[Company 云高投]”)", [("云岭高新投资控股有限公司", "云高投")]),
        ("[Company 云岭探索公司]（[Company Skye]）", [("云岭探索公司", "Skye")]),
        ("[Company 云岭探索公司]（原[Company 沧岚探测]）", [("云岭探索公司",), ("沧岚探测",)]),
        ("[Company 山西云岭房地产开发有限公司]、[Company 朔州云岭地产股份有限公司]。[Company 云岭地产]",
         [("山西云岭房地产开发有限公司",), ("朔州云岭地产股份有限公司", "云岭地产")]),
        ("[Zone 云岭市高新技术产业开发区]提速。[Zone 云岭高新区]", [("云岭市高新技术产业开发区", "云岭高新区")]),
        ("[Zone 云岭高新区]和[Zone 云岭经开区]", [("云岭经开区",), ("云岭高新区",)]),
        ("[Zone 朔州清岭高新区]提速。[Zone 清岭高新区]、[Zone 朔州高新区]",
         [("朔州清岭高新区", "清岭高新区"), ("朔州高新区",)]),
        ("[Zone 中国(山西)自由贸易试验区]挂牌。[Zone 山西自贸试验区]增长。",
         [("中国(山西)自由贸易试验区", "山西自贸试验区")]),
        ("[Zone 云岭经济技术开发区]揭牌。[Zone 云岭开发区]增长。", [("云岭经济技术开发区", "云岭开发区")]),
        ("[Zone 云岭经开区]揭牌。[Zone 云岭高新区]扩区。[Zone 云岭开发区]增长。",
         [("云岭开发区",), ("云岭经开区",), ("云岭高新区",)]),
        ("[Zone 云岭高新区]、[GovernmentBody 云岭高新区管委会]", [("云岭高新区",), ("云岭高新区管委会",)]),
        ("[Person 赵一鸣]、[Person 赵一]", [("赵一",), ("赵一鸣",)]),
        ("[Program “青松工匠”]、[Program 青松工匠品牌]", [("青松工匠品牌", "青松工匠")]),
        ("[Institution 云岭学院天衡实验室]揭牌。[Institution 天衡实验室]", [("云岭学院天衡实验室", "天衡实验室")]),
        # told apart by the text: one holds the other and its sisters, or they stand in one row
        ("[Company 沧岚]通过旗下的[Company 沧岚制造(朔州)]、[Company 沧岚制造(云岭)]出资。[Company 沧岚]获利。",
         [("沧岚",), ("沧岚制造(云岭)",), ("沧岚制造(朔州)",)]),
        ("[Company 沧岚股份]的控股股东仍为[Company 山西沧岚集团有限公司]。[Company 沧岚集团]增资。",
         [("沧岚股份",), ("山西沧岚集团有限公司", "沧岚集团")]),
        ("[Company 沧岚]、[Company 沧岚化工股份有限公司]上榜。", [("沧岚",), ("沧岚化工股份有限公司",)]),
        ("[Company 沧岚证券股份有限公司]上市。[Company 沧岚证券]的子公司[Company 沧岚创新证券投资有限公司]跟投。",
         [("沧岚证券股份有限公司", "沧岚证券"), ("沧岚创新证券投资有限公司",)]),
        ("[Company 沧岚置地]跌。[Company 沧岚置地服务]也跌。", [("沧岚置地",), ("沧岚置地服务",)]),
        ("[Park 朔州空港经济区科学园]启用。[Park 空港科学园]扩建。[Park 朔州空港国际科学园]签约。",
         [("朔州空港经济区科学园", "朔州空港国际科学园", "空港科学园")]),
        ("[Park 云岭阀门科学园]启用。[Park 云岭轴承科学园]扩建。", [("云岭轴承科学园",), ("云岭阀门科学园",)]),
        ("[Place 云岭市]、[Place 云岭]", [("云岭市", "云岭")]),
        ("[Place 文山州]、[Place 文山壮族苗族自治州]", [("文山壮族苗族自治州", "文山州")]),
    ],
)  # fmt: skip
def test_names_of_one_entity_are_joined_and_look_alikes_are_not(
    marked: str, expected: list[tuple[str, ...]]
) -> None:
    assert entities(marked) == sorted(expected)


def test_an_organ_without_its_owner_is_completed_with_the_articles_zone() -> None:
    found = entities(
        "[Zone 云岭高新区]提速。[GovernmentBody 高新区税务局]、[PartyOrganization 党工委]进企业。"
    )
    assert ("云岭高新区税务局", "高新区税务局") in found
    assert ("云岭高新区党工委", "党工委") in found


def test_a_bare_kind_of_zone_takes_the_articles_place() -> None:
    assert ("云岭高新区", "高新区") in entities("[Place 云岭市]出台办法。[Zone 高新区]先行。")


def test_a_short_form_of_two_organs_means_the_one_named_last() -> None:
    text = (
        "[PartyOrganization 云岭医药产业链党委]揭牌。[PartyOrganization 产业链党委]开会。"
        "[PartyOrganization 长风医药产业链党委]来访。"
    )
    assert ("云岭医药产业链党委", "产业链党委") in entities(text)
