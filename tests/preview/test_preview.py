"""kg read: every character of the source is shown once, in its role, and nothing in it becomes markup."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app_of
from kg.core.text import Source, cut
from kg.core.view import without_space
from kg.preview import as_json, as_markdown, html_page, seen
from kg.preview.rows import Seen
from kg.read import read_inputs

NASTY = (
    "<script>alert(1)</script>*峰会*&召开\n\n"
    "近日，云岭高新区`举办`[峰会](javascript:x)，“\u202e长风\x00”重工参加。\n"
)


def page_of(text: str) -> Seen:
    return seen(Source("a --> b.txt", text, "0" * 64, "utf-8"))


class Text(HTMLParser):
    """The text of the original pane and the tags of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.original: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._inside = self._inside or tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.original.append(data)


def test_the_page_shows_each_seed_whole_and_loads_nothing(seeds: Path) -> None:
    for source in read_inputs([seeds]):
        assert isinstance(source, Source)
        page = "".join(html_page([seen(source)]))
        parser = Text()
        parser.feed(page)
        assert without_space("".join(parser.original)) == without_space(source.text)
        assert not parser.tags & {"script", "link", "img", "iframe"}
        assert "://" not in page


def test_nothing_of_the_source_becomes_markup() -> None:
    page = "".join(html_page([page_of(NASTY)]))
    assert "<script" not in page
    assert not set(page) & {"\u202e", "\x00"}
    shown = as_markdown(page_of(NASTY))
    assert r"\<script\>" in shown
    assert r"\[峰会\]" in shown
    assert shown.startswith("<!-- a - -› b.txt |")


def test_json_gives_spans_that_cut_the_blocks(seeds: Path) -> None:
    for source in read_inputs([seeds]):
        assert isinstance(source, Source)
        row = json.loads(as_json(seen(source)))
        for article in row["articles"]:
            for block in article["blocks"]:
                parts = tuple((a, b) for a, b in block["parts"])
                assert without_space(cut(source.text, parts)) == without_space(block["text"])
        for dropped in row["dropped"]:
            assert dropped["reason"]


@pytest.mark.parametrize("options", [[], ["--json"], ["--html"]])
def test_the_command_prints_what_can_be_read_and_names_the_rest(
    options: list[str], seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = CliRunner().invoke(app_of(), ["read", str(seeds), str(tmp_path / "empty.txt"), *options])
    assert done.exit_code == 1
    assert "could not read: empty.txt: the file is empty" in done.stderr
    assert "泰安高新区党建铸魂打造产业发展高地" in done.stdout


def test_a_wrong_limit_is_wrong_usage(seeds: Path) -> None:
    done = CliRunner().invoke(app_of(), ["read", str(seeds), "--limit", "pages"])
    assert "--limit pages: write name=number" in str(done.exception)


@pytest.mark.parametrize("options", [[], ["--json"], ["--html"]])
def test_what_the_page_prints_and_the_table_says_is_shown(options: list[str], tmp_path: Path) -> None:
    page = "2025年8月10日 星期日\n\n# 云岭高新区举办峰会\n\n新华社云岭8月9日电（记者 赵一鸣）云岭高新区举办峰会。\n"
    (tmp_path / "a.txt").write_text(page, encoding="utf-8")
    table = (
        "file\tdate\tpaper\tpage\turl\na.txt\t2025\t云岭日报\tA03\thttps://example.org/1\nb.txt\t2025\t\t\t\n"
    )
    (tmp_path / "sources.tsv").write_text(table, encoding="utf-8")
    done = CliRunner().invoke(app_of(), ["read", str(tmp_path), *options])
    for shown in ("2025-08-10", "新华社", "A03", "https://example.org/1", "赵一鸣"):
        assert shown in done.stdout
    assert "file\tdate" not in done.stdout
    assert done.stderr == "warning: sources.tsv: b.txt: no such file was read; correct the name\n"
