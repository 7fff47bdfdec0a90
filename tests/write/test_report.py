"""The report counts, profiles each zone, and says what was unclear and what could not be read."""

from kg.core.graph import Graph
from kg.errors import InputError
from kg.write.report import report


def test_the_profile_of_a_zone(graph: Graph) -> None:
    text = "".join(report(graph, (), (), ()))
    for line in (
        "| 实体 | 16 |",
        "| 其中计划中的关系 | 1 |",
        "### 云岭高新区",
        "- 位于：云岭市",
        "- 聚焦产业：低空经济",
        "- 机构：云岭高新区税务局",
        "- 荣誉：省级先进开发区",
        "- 活动：首届云岭低空大会",
        "- 职务：赵一鸣（云岭高新区党工委书记）、赵一鸣（云岭高新区管委会主任）",
        "| 云岭高新区 | 企业 | 超1.2万家 | 截至目前 | 已有企业1.2万余家 |",
    ):
        assert line in text.splitlines()


def test_what_could_not_be_read_is_told(graph: Graph) -> None:
    text = "".join(
        report(graph, (), (InputError("b.txt: empty"), InputError("a.bin: binary")), ("c.txt: 1 bad byte",))
    )
    assert text.index("- a.bin: binary") < text.index("- b.txt: empty") < text.index("- c.txt: 1 bad byte")
    assert "| 未能读取的文件 | 2 |" in text


def test_unsure_links_are_unclear(graph: Graph) -> None:
    assert "- 是否同一实体：Person 赵一鸣" in "".join(report(graph, (), (), ()))


def test_text_of_the_news_is_no_markup(awkward: Graph) -> None:
    text = "".join(report(awkward, (), (), ()))
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "\\|\\*\\_\\`\\#\\[a\\](b)" in text
    assert not set(text) & set("\x00\x0b\x85\u2028\u202e")


def test_an_empty_graph_has_a_report() -> None:
    assert "没有发现开发区。" in "".join(report(Graph(), (), (), ()))
