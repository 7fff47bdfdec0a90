import pytest

from kg.recognise.program import find_programs
from tests.recognise.text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭高新区深耕“青禾课堂”育人品牌。", ["青禾课堂"]),
        ("上线“云岭e办”平台,启动“同心链”行动。", ["云岭e办", "同心链"]),
        ("开展“问需求”“送政策”等活动。", ["问需求", "送政策"]),
        ("以“链长+管家”为抓手,推进服务。", ["链长+管家"]),
        ("推出“阀门贷”,缓解资金难题。", ["阀门贷"]),
        ("扎实开展党纪学习教育。", ["党纪学习教育"]),
        ("破解“最后一公里”难题,当好“火车头”。", []),
        ("作为“80后”工程师,他说:“园区服务好。”", []),
        ("获评国家级“小巨人”企业。", []),
        ("甘当发展的“根”与“魂”。", []),
    ],
)
def test_quoted_names_need_a_head_or_a_verb(text: str, expected: list[str]) -> None:
    """A slogan or a figure of speech in quotation marks is no program."""
    assert names(find_programs, text) == expected
