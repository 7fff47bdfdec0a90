"""The names that an article gives to what it speaks of."""

import hashlib

import pytest

from kg.builder import graph_from_pages
from kg.core.text import Source
from kg.pipeline import Page, read_page


def page(name: str, text: str) -> Page:
    return read_page(Source(name, text, hashlib.sha256(text.encode()).hexdigest(), "utf-8"))


TEXT = "{0}高新区召开座谈会。会上，管委会主任赵一鸣介绍情况，{0}高新区税务局作了发言。"


def test_a_bare_organ_is_an_alias_of_the_zones_organ_and_joins_no_others() -> None:
    graph = graph_from_pages([page("a.txt", TEXT.format("云岭")), page("b.txt", TEXT.format("沧岚"))])
    organs = {e.name: e.aliases for e in graph.entities if e.name.endswith("管委会")}
    assert organs == {"云岭高新区管委会": ("管委会",), "沧岚高新区管委会": ("管委会",)}


def test_general_words_for_the_nation_are_no_aliases_of_it() -> None:
    """我国 owns figures and is no name (guidelines: no generic references)."""
    graph = graph_from_pages([page("a.txt", "标题\n\n去年，我国出口阀门60万台。今年，全国新增电站90座。")])
    assert [e.aliases for e in graph.entities if e.name == "中国"] == [()]


@pytest.mark.parametrize(
    ("text", "kind", "name", "alias"),
    [
        ("会议在山西省朔州市举行，代表百余人到会。", "Place", "朔州市", "山西省朔州市"),
        ("全省推进“清风”改革，各地开展“清风”改革试点。", "Program", "清风", "“清风”改革"),
        (
            "长风重工（600123.SH）公告称，长风重工有限公司扩产。",
            "Company",
            "长风重工有限公司",
            "长风重工（600123.SH）",
        ),
    ],
)
def test_a_form_that_says_more_than_the_name_is_an_alias_and_no_name(
    text: str, kind: str, name: str, alias: str
) -> None:
    graph = graph_from_pages([page("a.txt", f"标题\n\n{text}")])
    assert {e.name: alias in e.aliases for e in graph.entities if e.type == kind}[name]
