"""The articles of the seed pages, as gold has them."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.core.text import Article
from kg.core.view import without_space
from tests.segment.page import authors, cut

STEMS = ("000_f64438b2b58ad1f7", "001_a691e7d89ea48c5a", "002_7b95e4eda63e060f", "003_5ad35ad114782d3f",
         "004_6d4246282dc5ecd1")  # fmt: skip


@pytest.fixture(params=STEMS)
def page(request: pytest.FixtureRequest, root: Path) -> tuple[dict[str, Any], tuple[Article, ...]]:
    gold = json.loads((root / "tests/gold" / f"{request.param}.json").read_text(encoding="utf-8"))
    return gold, cut((root / "seeds" / gold["source"]).read_text(encoding="utf-8"))


def test_articles(page: tuple[dict[str, Any], tuple[Article, ...]]) -> None:
    gold, found = page
    wanted = [(a["title"], a["subtitle"], a["authors"]) for a in gold["articles"]]
    assert [(a.title, a.subtitle, authors(a)) for a in found] == wanted


def test_bodies(page: tuple[dict[str, Any], tuple[Article, ...]]) -> None:
    gold, found = page
    for article, wanted in zip(found, gold["articles"], strict=True):
        body = without_space(article.text[slice(*article.body)])
        assert body.startswith(wanted["starts"])
        assert body.endswith(wanted["ends"])


def test_every_quoted_sentence_stands_in_one_block(page: tuple[dict[str, Any], tuple[Article, ...]]) -> None:
    gold, found = page
    texts = [without_space(b.text) for a in found for b in a.blocks]
    facts = [*gold["relations"], *gold["posts"], *gold["observations"]]
    missed = {f["evidence"] for f in facts if not any(without_space(f["evidence"]) in t for t in texts)}
    assert missed == set()
