import pytest

from kg.core.text import Sentence
from kg.recognise.place import find_places
from tests.recognise.mentions import mentions
from tests.recognise.text import article_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青海西宁与云南合作，产品销往中东和越南。", ["青海省", "西宁市", "云南省", "中东", "越南"]),
        ("在西宁市城东区举行。", ["西宁市", "城东区"]),
        ("落户栖霞岭镇和双桥街道。", ["栖霞岭镇", "双桥街道"]),
        ("乡村振兴带动全村，各乡镇积极参与。", []),
        ("东方既白，和平发展，新建项目开工。", []),
        ("西宁路上有一家工厂。", []),
        ("推动中部崛起，沿海地区先行。", []),
        ("看好中国市场，扎根中国。", ["中国"]),
        ("读中国经济，看中国制造。", []),
        ("上半年，我国一般贸易进出口3.2万亿元。", ["中国"]),
        ("海关数据显示，前5个月中国累计出口阀门3万台。", ["中国"]),
        ("中国进出口银行放贷3亿元，增长居全国第2。", []),
        ("我国有14个行业产量第一，去年全国新增阀门站300座。", ["中国"]),
        ("我国首个60千瓦阀门站投产，目前，我国企业家赵一鸣投资6亿元。", []),
        ("全国人大代表60人到会。全国总工会拨款6万元。今年，全国劳模60人。", []),
        ("安徽省提速，濉溪、涡阳等地跟进。", ["安徽省", "濉溪县", "涡阳县"]),
        ("濉溪、涡阳等地跟进。", []),
        ("安徽省提速。濉溪先行，濉溪投产，濉溪开工，濉溪签约，濉溪增产。", ["安徽省", "濉溪县"]),
        ("濉溪先行，濉溪投产，濉溪开工，濉溪签约，濉溪增产。", []),
        ("安徽省提速。濉溪路通车，濉溪河清，濉溪高新区先行，濉溪投产，濉溪开工。", ["安徽省"]),
    ],
)
def test_places_are_completed_and_common_words_are_none(text: str, expected: list[str]) -> None:
    """Bare names get their official form; scope words, streets and generic towns are no places."""
    assert mentions(text, "Place") == expected


def test_a_bare_county_stands_for_the_full_name_that_the_article_prints() -> None:
    """相山 alone is also a hill, and an airport bears the county's name."""
    text = "相山区开工，企业在相山投产，相山机场通航。"
    found = find_places(article_of(text), (Sentence(0, len(text), 0, "body"),))
    assert [(c.name, text[c.start : c.end]) for c in found] == [("相山区", "相山区"), ("相山区", "相山")]
