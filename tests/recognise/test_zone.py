import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年，西宁高新区与曲靖经开区签约。", ["西宁高新区", "曲靖经开区"]),
        ("走进西宁国家高新技术产业开发区。", ["西宁国家高新技术产业开发区"]),
        ("曲靖、西宁、玉树高新区成立联盟。", ["曲靖高新区", "西宁高新区", "玉树高新区"]),
        ("西宁高新区、示范区（以下简称“两区”）成立党委。", ["西宁高新区", "示范区"]),
        ("区内外高新区竞相发展，国家级新区加快建设。", []),
        ("打造全国一流高新区和现代农业示范区。", []),
        ("落户高新区的项目共6个。", []),
        ("珞柯集团扎根西宁高新区二十年。", ["西宁高新区"]),
        ("西宁高新区税务局开展服务。", ["西宁高新区"]),
    ],
)
def test_zones_by_place_and_head(text: str, expected: list[str]) -> None:
    """A zone has a name of its own; generic areas are none, a shared head gives one zone for each place."""
    assert mentions(text, "Zone") == expected


def test_a_zone_that_is_named_often_gives_the_place_inside_its_name() -> None:
    """Where the zone is the subject, its city is wanted too."""
    assert mentions("西宁高新区签约。西宁高新区投产。", "Place") == ["西宁市"]
    assert mentions("西宁高新区签约。", "Place") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("鹤中澜湾新城管理委员会揭牌。鹤中澜湾新城签约。", ["鹤中澜湾新城"]),
        ("鹤栖电商物流功能区党工委书记赵一鸣说。", ["鹤栖电商物流功能区"]),
        ("鹤栖科技园管委会和国家级开发园区管委会到会。", []),
    ],
)
def test_who_has_a_committee_is_a_zone_whatever_its_name_ends_in(text: str, expected: list[str]) -> None:
    assert mentions(text, "Zone") == expected
