"""PDF: newspaper pages set by two engines come back in reading order, however their text objects are stored."""

import time
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

import kg
from kg.core.text import Source
from kg.core.view import without_space
from kg.errors import InputError
from kg.read import read_inputs
from tests.read.typeset.lab import CAPTION, FONT, LabPress, picture
from tests.read.typeset.newspapers import check, newspaper
from tests.read.typeset.shuffle import shuffled
from tests.read.typeset.stories import Story, stories


@pytest.fixture(scope="module")
def told(seeds: Path) -> list[Story]:
    found = stories(seeds)
    assert len(found) >= 8
    return found


@pytest.mark.browser
@pytest.mark.parametrize("seed", [1])
def test_a_page_comes_back(seed: int, told: list[Story], tmp_path: Path) -> None:
    file, used, captions = newspaper(seed, told, tmp_path)
    check(file, used, captions)
    check(shuffled(file, tmp_path / "shuffled.pdf", seed), used, captions)


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 18))
def test_pages_of_many_layouts_come_back(seed: int, told: list[Story], tmp_path: Path) -> None:
    test_a_page_comes_back(seed, told, tmp_path)


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40, 48))
def test_pages_with_texts_from_elsewhere_come_back(seed: int, more_gold: Path, tmp_path: Path) -> None:
    test_a_page_comes_back(seed, stories(*sorted((more_gold / "dev").glob("*.txt"))), tmp_path)


@pytest.mark.parametrize("seed", range(4))
def test_text_goes_on_below_a_picture_across_columns(seed: int, told: list[Story], tmp_path: Path) -> None:
    story = told[seed].first(2000)
    file = LabPress(seed).page(story, tmp_path / "lab.pdf")
    for page in (file, shuffled(file, tmp_path / "shuffled.pdf", seed)):
        check(page, [story], [CAPTION.split()[0]])


def test_claims_say_page_and_box_and_stand_in_the_text_file(told: list[Story], tmp_path: Path) -> None:
    file = LabPress(5).page(told[1].first(800), tmp_path / "页.pdf")
    out = tmp_path / "out"
    made = kg.build([file], out)
    graph = kg.load(out)
    (article,) = graph.articles
    assert article.text_file
    text = (out / article.text_file).read_bytes().decode("utf-8")
    assert article.source == "页.pdf"
    assert (article.issued, article.publisher) == ("2024-03-12", "云岭日报")
    assert graph.claims
    for claim in graph.claims:
        printed = "".join(text[a:b] for a, b in claim.parts)
        assert without_space(printed) == without_space(claim.quote)
        assert claim.page == 1
        assert claim.box
        for box in claim.box.split():
            left, top, right, bottom = map(float, box.split(","))
            assert 0 <= left < right <= 842
            assert 0 <= top < bottom <= 1191
    assert {c.iri: (c.page, c.box) for c in made.graph.claims} == {
        c.iri: (c.page, c.box) for c in graph.claims
    }


def test_a_box_holds_the_words_of_its_quote(told: list[Story], tmp_path: Path) -> None:
    (source,) = read_inputs([LabPress(6).page(told[1].first(800), tmp_path / "page.pdf")])
    assert isinstance(source, Source)
    assert source.layout is not None
    start = source.text.index(told[1].title)
    left, top, right, bottom = source.layout.box(start)
    assert (left, right - left) == (400, 300)  # set at 40 points from the edge, in type of 30 points
    assert bottom - top + 11909 > 11909 - 10 * 800
    assert top < 800 + 120 < bottom + 300


def _only(file: Path) -> str:
    (found,) = read_inputs([file])
    assert isinstance(found, InputError)
    return str(found)


def test_a_scanned_page_is_named_as_such(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.drawImage(picture(), 20, 20, 500, 700)
    canvas.save()
    assert _only(tmp_path / "scan.pdf") == (
        "scan.pdf: a scanned PDF without text; run text recognition (OCR) over it first"
    )


def test_a_page_of_strewn_characters_is_named_in_bounded_time(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "strewn.pdf"), pagesize=(1000, 1400))
    for number in range(6000):
        canvas.drawString(number * 7919 % 990, number * 104_729 % 1390, "abc"[number % 3])
    canvas.save()
    begun = time.monotonic()
    assert "pieces of text strewn over it" in _only(tmp_path / "strewn.pdf")
    assert time.monotonic() - begun < 10


def test_a_locked_and_a_broken_pdf_are_named(told: list[Story], tmp_path: Path) -> None:
    whole = LabPress(1).page(told[1].first(500), tmp_path / "whole.pdf")
    with pikepdf.open(whole) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    assert _only(tmp_path / "locked.pdf") == "locked.pdf: an encrypted PDF; save it without a password"
    (tmp_path / "cut.pdf").write_bytes(whole.read_bytes()[:900])
    assert "cut.pdf: a damaged or truncated PDF" in _only(tmp_path / "cut.pdf")


TITLE = "云岭高新区三招留住人才"


def set_page(file: Path, size: int, places: list[tuple[float, float, str]], picture_at: float = 0) -> str:
    """A page with a headline and pieces of text at their places from its upper left corner; the body as read."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(file), pagesize=(600, 500), invariant=1)
    canvas.setFont(FONT, 24)
    canvas.drawString(30, 450, TITLE)
    canvas.setFont(FONT, size)
    for left, top, text in places:
        canvas.drawString(left, 500 - top, text)
    if picture_at:
        canvas.drawImage(picture(), 30, 500 - picture_at - 90, 420, 90)
    canvas.save()
    (source,) = read_inputs([file])
    assert isinstance(source, Source)
    (start, end, role), *_ = source.outline
    assert (role, source.text[start:end]) == ("title", TITLE)
    return source.text[end:].strip("\n")


def in_lines(text: str, length: int) -> list[str]:
    return [text[i : i + length] for i in range(0, len(text), length)]


@pytest.mark.parametrize("gap", [8, 12, 20])
@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_of_two_lines_stay_apart(
    gap: int, indent: int, columns: int, told: list[Story], tmp_path: Path
) -> None:
    text, lines = without_space(told[0].body)[: 24 * columns - indent], []
    at = 0
    for column in range(columns):
        for row, length in enumerate((12 - (indent if column == columns - 1 else 0), 12)):
            shift = 10 * (12 - length) if not row else 0
            lines.append((30 + column * (120 + gap) + shift, 90 + 15 * row, text[at : at + length]))
            at += length
    assert without_space(set_page(tmp_path / "a.pdf", 10, lines)) == text


def test_vertical_text_is_read_from_right_to_left(told: list[Story], tmp_path: Path) -> None:
    text = without_space(told[0].body)[:180]
    places = [
        (440 - 16 * column, 90 + 11 * row, char)
        for column, line in enumerate(in_lines(text, 20))
        for row, char in enumerate(line)
    ]
    assert without_space(set_page(tmp_path / "a.pdf", 10, places)) == text


@pytest.mark.parametrize("by_column", [False, True])
def test_words_tell_the_order_around_a_picture_across_all_columns(
    by_column: bool, told: list[Story], tmp_path: Path
) -> None:
    right = 0
    for number, story in enumerate(told[:8]):
        lines = in_lines(without_space(story.body)[40 : 40 + 20 * 16], 20)
        tops = [90 + 15 * row for row in range(4)], [280 + 15 * row for row in range(4)]
        order = [(c, t) for c in (0, 1) for half in tops for t in half]
        if not by_column:
            order = [(c, t) for half in tops for c in (0, 1) for t in half]
        places = [(30 + 220 * c, t, line) for (c, t), line in zip(order, lines, strict=False)]
        read = set_page(tmp_path / f"{number}.pdf", 10, places, picture_at=150)
        right += without_space(read) == "".join(lines)
    assert right >= 6


def test_the_rows_of_a_table_of_figures_stand_apart_from_the_text(told: list[Story], tmp_path: Path) -> None:
    text = without_space(told[0].body)[:160]
    rows = [("指标", "数值", "增速"), ("工业总产值", "86.5亿元", "12.3%"), ("企业", "86家", "9.1%")]
    places = [(30, 90 + 15 * n, line) for n, line in enumerate(in_lines(text[:80], 40))]
    places += [(30 + 130 * c, 140 + 16 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    places += [(30, 220 + 15 * n, line) for n, line in enumerate(in_lines(text[80:], 40))]
    body, *table = set_page(tmp_path / "a.pdf", 10, places).split("\n")
    assert (without_space(body), table) == (text, ["\t".join(row) for row in rows])
