import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("西宁市行政审批服务局与西宁高新区税务局共建。", ["西宁市行政审批服务局", "西宁高新区税务局"]),
        ("西宁高新区发展改革和科技经济部负责人介绍。", ["西宁高新区发展改革和科技经济部"]),
        ("国家发展改革委、工信部联合发文。", ["国家发展改革委", "工信部"]),
        ("记者从鹤栖高新区管委会获悉，先进开发区管委会受表彰。", ["鹤栖高新区管委会"]),
        ("曲靖市人民政府、西宁高新区管委会共同主办。", ["曲靖市人民政府", "西宁高新区管委会"]),
        ("江西省外办主任、西宁市医改办副主任到会。", ["江西省外办", "西宁市医改办"]),
        ("公司在曲靖、西宁布局，形成新格局。", []),
        ("走进西宁高新区政务服务大厅。", []),
        ("各相关部门和税务局参加。", []),
        ("曲靖珞柯创业服务中心有限公司成立。", []),
    ],
)
def test_government_bodies_belong_to_an_area(text: str, expected: list[str]) -> None:
    """Ministries by name; bureaus, offices and centres with the area that owns them."""
    assert mentions(text, "GovernmentBody") == expected
