"""Reprints are found, linked to the oldest print, and counted once."""

from pathlib import Path

import pytest

import kg
from kg.core.text import Article
from kg.link.reprints import reprints
from kg.segment import articles
from tests.segment.page import source_of

TEXT = (
    "云岭高新区举办人才招聘会，长风重工等20家企业到场。"
    "云岭高新区近年来引进高层次人才300余名，建成人才公寓12万平方米。"
    "长风重工负责人钱二多表示，企业将继续加大投入，第二条生产线将于10月投产，预计年产值超过5亿元。"
)
OTHER = (
    "青川开发区出台稳外贸十条措施，支持企业开拓海外市场。"
    "全区进出口总额同比增长两成，新增备案企业86家，跨境电商园投用。"
)


def article(text: str, path: str) -> Article:
    """The one article of a page."""
    ((found,), _) = articles(source_of(text, path))
    return found


def test_the_later_print_is_a_version_of_the_earlier() -> None:
    old = article(f"2025-08-09 10:00，正文：{TEXT}{OTHER}", "b.txt")
    new = article(f"2025-08-10 10:00，正文：{TEXT}{OTHER}（来源：云岭日报）", "a.txt")
    undated = article(f"转载说明\n\n{TEXT}{OTHER}", "0.txt")
    other = article(OTHER * 2, "c.txt")
    wanted = {new.id: old.id, undated.id: old.id}
    assert reprints([old, new, undated, other]) == reprints([other, undated, new, old]) == wanted


@pytest.mark.parametrize(
    "text", [TEXT + OTHER, TEXT.replace("云岭", "青川").replace("长风", "金谷")[:60], "园区投产。"]
)
def test_a_longer_other_or_short_text_is_none(text: str) -> None:
    assert reprints([article(TEXT, "a.txt"), article(text, "b.txt")]) == {}


def test_what_a_reprint_repeats_is_counted_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"# 云岭高新区三招留才\n\n{TEXT}", encoding="utf-8")
    once = kg.build([tmp_path / "one.txt"], tmp_path / "a").graph
    both = kg.build([tmp_path / "one.txt", tmp_path / "two.txt"], tmp_path / "b").graph
    first, second = sorted(both.articles, key=lambda a: a.source)
    assert (first.version_of, second.version_of) == (None, first.iri)
    assert len(both.observations) == len(once.observations) > 0
    assert {a for e in both.entities for a in e.articles} == {first.iri, second.iri}
    assert "dcterms:isVersionOf" in (tmp_path / "b" / "zones.ttl").read_text(encoding="utf-8")
