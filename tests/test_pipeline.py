"""The flow as a whole: stages whose needs are met, and claims whose parts hold in every text."""

from pathlib import Path

import pytest

from kg.core.text import Source, cut
from kg.core.view import without_space
from kg.pipeline import CLAIM_STAGES, STAGES, Page, read_page
from kg.read import read_inputs


def page_of(text: str) -> Page:
    return read_page(Source("page.txt", text, "0" * 64, "utf-8"))


def test_each_stage_finds_its_needs_among_what_earlier_ones_gave() -> None:
    known = {"article"}
    for stage in STAGES:
        assert set(stage.needs) <= known, f"{stage.gives} needs what no earlier stage gives"
        assert stage.gives not in known, f"{stage.gives} is given twice"
        known.add(stage.gives)
    assert set(CLAIM_STAGES) <= known


def assert_parts_hold(page: Page) -> None:
    assert page.claims
    for claim in page.claims:
        assert claim.parts, claim
        assert without_space(cut(page.source.text, claim.parts)) == without_space(claim.quote)
        for start, end in (*claim.parts, *claim.subject_parts, *claim.object_parts):
            assert 0 <= start < end <= len(page.source.text)


@pytest.mark.parametrize("change", ["as it is", "CRLF", "𠮷 before", "BOM"])
def test_the_parts_of_every_claim_cut_its_quote_from_the_source(
    seeds: Path, tmp_path: Path, change: str
) -> None:
    for seed in sorted(seeds.glob("*.txt")):
        data = seed.read_bytes()
        if change == "CRLF":
            data = data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        elif change == "𠮷 before":
            data = "𠮷家企业。\n\n".encode() + data
        elif change == "BOM":
            data = b"\xef\xbb\xbf" + data
        file = tmp_path / seed.name
        file.write_bytes(data)
        (source,) = read_inputs([file])
        assert isinstance(source, Source)
        assert_parts_hold(read_page(source))


def test_every_relation_says_where_its_two_ends_are_named(seeds: Path) -> None:
    for source in read_inputs([seeds]):
        assert isinstance(source, Source)
        for claim in read_page(source).claims:
            if claim.kind in ("relation", "post"):
                assert claim.subject_parts
                assert claim.object_parts
            elif claim.kind == "observation":
                assert claim.subject_parts


def test_quotes_are_short(seeds: Path) -> None:
    lengths = sorted(
        len(c.quote)
        for source in read_inputs([seeds])
        if isinstance(source, Source)
        for c in read_page(source).claims
        if c.kind in ("relation", "post", "observation")
    )
    assert lengths[-1] <= 200
    assert lengths[len(lengths) // 2] <= 60


def test_a_text_without_any_name_gives_no_claim() -> None:
    assert page_of("今天天气很好。").claims == ()
