import pytest

from tests.recognise.mentions import mentions


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
    ],
)
def test_places_are_completed_and_common_words_are_none(text: str, expected: list[str]) -> None:
    """Bare names get their official form; scope words, streets and generic towns are no places."""
    assert mentions(text, "Place") == expected
