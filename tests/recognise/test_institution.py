import pytest

from tests.recognise.mentions import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与青海大学珞柯实验室共建。", ["青海大学", "青海大学珞柯实验室"]),
        (
            "昆明理工职业学院材料与化学学院教授赵一鸣说。",
            ["昆明理工职业学院", "昆明理工职业学院材料与化学学院"],
        ),
        ("加入云南省珞柯产业联盟和栾川县企业家协会。", ["云南省珞柯产业联盟", "栾川县企业家协会"]),
        ("建成3家重点实验室、12个院士工作站。", []),
        ("大学生创业，学院派风格，国家级重点实验室加快建设。", []),
        ("曲靖机械工业研究院有限责任公司获奖。", []),
        ("国家珞柯装备创新中心揭牌。", ["国家珞柯装备创新中心"]),
    ],
)
def test_institutions_have_a_name_of_their_own(text: str, expected: list[str]) -> None:
    """By list and by head; counted and generic ones name nothing."""
    assert mentions(text, "Institution") == expected
