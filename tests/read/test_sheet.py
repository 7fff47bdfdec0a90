"""sources.tsv and dates in names say what pages do not, and never overrule what they print."""

from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.read.sheet import conflict, date_of, name_pattern
from kg.validate import validate

PAGE = "# 云岭高新区三招留才\n\n云岭高新区举办人才招聘会，长风重工等企业到场，共提供岗位1500余个。\n"
PRINTED = "2025年8月10日 星期日\n\n" + PAGE


def build(folder: Path, **options: str) -> tuple[list[tuple[str, str | None, str | None]], tuple[str, ...]]:
    """Source, date and paper of each article, and the warnings."""
    made = kg.build([folder], folder.parent / "out", **options)
    assert not made.failures
    return [(a.source, a.issued, a.publisher) for a in made.graph.articles], made.warnings


def test_the_table_gives_date_and_paper(tmp_path: Path) -> None:
    pages = tmp_path / "pages" / "old"
    pages.mkdir(parents=True)
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    (pages / "sources.tsv").write_text(
        "file\tdate\tpaper\tpage\na.txt\t2025/8/9\t云岭日报\t3\n", encoding="utf-8"
    )
    assert build(tmp_path / "pages") == ([("old/a.txt", "2025-08-09", "云岭日报")], ())


def test_the_table_beside_a_single_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "sources.tsv").write_text("\ufefffile\tdate\na.txt\t2025\n", encoding="utf-8")
    made = kg.build([tmp_path / "a.txt"], tmp_path / "out")
    assert [(a.source, a.issued) for a in made.graph.articles] == [("a.txt", "2025")]


def test_the_printed_date_wins_and_the_conflict_is_told(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "rb-20250809.txt").write_text(PRINTED, encoding="utf-8")
    articles, warnings = build(pages, date_from_name="rb-YYYYMMDD")
    assert articles == [("rb-20250809.txt", "2025-08-10", None)]
    assert [w for w in warnings if "prints 2025-08-10, not 2025-08-09" in w]


def test_the_name_gives_what_neither_page_nor_table_does(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "rb-20250809.txt").write_text(PAGE, encoding="utf-8")
    (pages / "sources.tsv").write_text("file\tdate\nrb-20250809.txt\t2025-08\n", encoding="utf-8")
    assert build(pages, date_from_name="YYYYMMDD")[0] == [("rb-20250809.txt", "2025-08", None)]
    (pages / "sources.tsv").unlink()
    assert build(pages, date_from_name="YYYYMMDD")[0] == [("rb-20250809.txt", "2025-08-09", None)]


def test_the_table_gives_edition_page_and_address_and_the_build_keeps_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    table = "page\tfile\tedition\turl\nA03\ta.txt\t海外版\thttps://example.org/1.html?id=2\n"
    (tmp_path / "sources.tsv").write_text(table, encoding="utf-8")
    made = kg.build([tmp_path / "a.txt"], tmp_path / "out")
    (article,) = made.graph.articles
    said = ("海外版", "A03", "https://example.org/1.html?id=2")
    assert (article.edition, article.page, article.url) == said
    assert kg.load(tmp_path / "out").articles == made.graph.articles
    assert validate(tmp_path / "out").conforms


def test_what_is_wrong_in_the_table_is_told(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(PAGE, encoding="utf-8")
    table = "file\tdate\tcolour\turl\na.txt\tAugust\tred\texample.org/1\nb.txt\t2025\t\t\n"
    (pages / "sources.tsv").write_text(table, encoding="utf-8")
    _, warnings = build(pages)
    assert sorted(warnings) == [
        "sources.tsv line 2: 'August' is no date; write 2025-08-10",
        "sources.tsv line 2: 'example.org/1' is no address; write https://…",
        "sources.tsv: b.txt: no such file was read; correct the name",
        "sources.tsv: unknown columns colour; it may have file, date, paper, edition, page, url",
    ]


@pytest.mark.parametrize("pattern", ["rb", "MMDD", "YYYYDD"])
def test_a_pattern_names_a_year(pattern: str) -> None:
    with pytest.raises(UsageError, match="put YYYY, MM and DD"):
        name_pattern(pattern)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", "2025"),
        ("2025-8", "2025-08"),
        ("2025.08.10", "2025-08-10"),
        ("2025年8月", "2025-08"),
        ("8月", None),
        ("2025-02-30", None),
    ],
)
def test_dates_keep_their_precision(text: str, date: str | None) -> None:
    assert date_of(text) == date


def test_a_year_and_its_day_are_no_conflict() -> None:
    assert not conflict("2025", "2025-08-10")
    assert conflict("2025-08-09", "2025-08-10")
    assert not conflict(None, "2025")
