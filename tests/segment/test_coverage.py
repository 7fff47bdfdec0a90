"""No character is lost, doubled or altered, whatever the page."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.core.text import cut as part_text
from kg.core.view import without_space
from kg.segment import sentences
from tests.segment.page import assert_each_character_once, cut

PIECES = [
    "云岭高新区", "长风重工", "。", "，", "”", "“", "（", "）", "(记者 赵一鸣)", "本报讯", "**本报讯**", "**",
    "# ", "## ", "### ", "\n", "\n\n", "\n\n\n", "\r\n", "\r", " ", "\u3000", "\u200b", "▲ ", "► ", "■ ", "——",
    "供图", " 摄", "赵一鸣", "钱 宁", "正文：", "原标题：", "  ", "(完)", "责任编辑：", "来源：", "10-", "2 0 1 9",
    "2025-08-09 10:00，正文：", "近日，", "8月9日上午，", "广告 哪里好玩? ×", "（来源：云岭日报）", "编辑：赵一鸣",
    "云岭晚报记者 ", " 电 题：",     "返回搜狐，查看更多", "【编辑:钱宁】", "通讯员 ", "（赵一鸣 钱宁）", "声明：",
    "原标题：云岭高新区三招留才", "新华社云岭8月9日电",
    "Top", "𠮷", "\ufffd", "\x00", "…", "！", "https://a.b", "云岭高新区三招留住人才" * 2,
    "近年来，云岭高新区以党建引领产业高质量发展，聚力打造先进制造业高地。",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_pages_of_any_pieces(text: str) -> None:
    assert_each_character_once(text)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    assert_each_character_once(text)
    for article in cut(text):
        spans = [(s.start, s.end) for s in sentences(article)]
        assert spans == sorted(spans)
        assert all(a < b for a, b in spans)
        for start, end in spans:
            shown = without_space(article.text[start:end])
            assert without_space(part_text(text, article.parts(start, end))) == shown


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_seeds_with_any_line_end(seeds: Path, ends: str) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert_each_character_once(text.replace("\n", ends) + "𠮷")


def test_line_ends_do_not_change_what_is_said(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert [a.text for a in cut(text)] == [a.text for a in cut(text.replace("\n", "\r\n"))]


def test_pages_of_more_gold(more_gold: Path) -> None:
    pages = sorted(p for p in more_gold.glob("*/[dt]*.txt"))
    assert pages
    for path in pages:
        assert_each_character_once(path.read_text(encoding="utf-8"))
        json.dumps([a.title for a in cut(path.read_text(encoding="utf-8"))])
