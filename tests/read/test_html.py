"""Web pages of six shapes: the article, its title, author, date and paper come out, and nothing beside them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.core.text import Article, Source
from kg.core.view import without_space
from kg.errors import InputError
from kg.read import read_inputs
from kg.segment import articles
from tests.read.typeset.newspapers import in_order, names_of, text_of
from tests.read.typeset.stories import Story, stories
from tests.read.web_pages import COMMENTS, RELATED, TEMPLATES

Template = Callable[[str, str, list[str]], str]


@pytest.fixture(scope="module")
def told(seeds: Path) -> list[Story]:
    return stories(seeds)


def read_page(folder: Path, data: bytes) -> tuple[Source, Article]:
    (folder / "page.html").write_bytes(data)
    (source,) = read_inputs([folder / "page.html"])
    assert isinstance(source, Source), source
    (article,) = articles(source)[0]
    return source, article


@pytest.mark.parametrize("number", [1, 2, 4])
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.__name__)
def test_the_article_comes_out_of_the_page(
    template: Template, number: int, told: list[Story], tmp_path: Path
) -> None:
    story = told[number].first(1200)
    paragraphs = [text for role, text in story.paragraphs if role == "body"]
    encoding = "gb18030" if template.__name__ == "government" else "utf-8"
    source, article = read_page(tmp_path, template(story.title, "钱宁", paragraphs).encode(encoding))
    assert without_space(article.title or "") == story.title
    assert names_of(article) == ("钱宁",)
    whole = without_space("".join(paragraphs))
    body = without_space("".join(b.text for b in article.blocks if b.role == "body"))
    assert in_order(whole, body) >= 0.98
    assert source.stated.issued == "2024-03-05"
    if template.__name__ != "epaper":
        assert source.stated.publisher == "云岭日报"
    assert not [line for line in (*RELATED, *COMMENTS) if line in source.text]


def test_captions_and_subheads_are_told_from_the_text(told: list[Story], tmp_path: Path) -> None:
    modern = next(t for t in TEMPLATES if t.__name__ == "modern")
    paragraphs = [text for role, text in told[1].paragraphs if role == "body"]
    _, article = read_page(tmp_path, modern(told[1].title, "钱宁", paragraphs).encode())
    roles = {block.text: block.role for block in article.blocks}
    assert roles["成果丰硕"] == "subhead"
    assert roles.get("图为云岭高新区会场。", "caption") == "caption"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_bytes_decide_and_not_the_declaration(encoding: str, told: list[Story], tmp_path: Path) -> None:
    paragraphs = [text for role, text in told[1].paragraphs if role == "body"]
    page = TEMPLATES[1](told[1].title, "钱宁", paragraphs)  # declares GB2312
    _, article = read_page(tmp_path, page.encode(encoding))
    assert without_space(article.title or "") == told[1].title
    assert "\ufffd" not in text_of(article)


def _only(folder: Path, data: bytes) -> str:
    (folder / "page.html").write_bytes(data)
    (found,) = read_inputs([folder / "page.html"])
    assert isinstance(found, InputError)
    return str(found)


def test_a_hundred_thousand_nested_tags_are_named(tmp_path: Path) -> None:
    data = b"<html><body>" + b"<div>" * 100_000 + "近日，".encode() + b"</div>" * 100_000
    assert _only(tmp_path, data).startswith("page.html: tags nested over 500 deep")


def test_a_page_without_an_article_is_named(tmp_path: Path) -> None:
    assert "without an article's text" in _only(
        tmp_path, b"<html><body><script>var a = 1</script></body></html>"
    )


def test_the_rows_of_a_table_stand_alone_with_their_cells_apart(told: list[Story], tmp_path: Path) -> None:
    system = next(t for t in TEMPLATES if "data table" in (t.__doc__ or ""))
    paragraphs = [text for role, text in told[1].paragraphs if role == "body"]
    _, article = read_page(tmp_path, system(told[1].title, "钱宁", paragraphs).encode())
    assert [b.text for b in article.blocks if b.role == "row"] == ["指标\t数值", "签约项目\t30个"]


def test_the_page_says_its_address(told: list[Story], tmp_path: Path) -> None:
    link = '<link rel="canonical" href="https://example.org/2024/1.html"><meta property="og:url" content="/1.html">'
    page = TEMPLATES[0](told[1].title, "钱宁", [text for _, text in told[1].paragraphs])
    source, _ = read_page(tmp_path, page.replace("<head>", f"<head>{link}", 1).encode())
    assert source.stated.url == "https://example.org/2024/1.html"
