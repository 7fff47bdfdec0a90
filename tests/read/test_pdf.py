"""PDF: newspaper pages set by two engines come back in reading order, however their text objects are stored."""

import time
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

import kg
from kg.core.text import Source
from kg.core.view import without_space
from kg.errors import InputError
from kg.read import read_inputs
from tests.read.typeset.lab import CAPTION, LabPress, picture
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
