"""What kg missed sees: one line a case, on invented texts."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from kg.audit.missed import Tally, as_json, as_text, as_tsv, missed_of
from kg.core.text import Source
from kg.read import read_inputs
from kg.segment import articles


def left(text: str) -> set[tuple[str, str, str]]:
    """Sort, what and why of everything missed in a text."""
    found, _ = articles(Source("a.txt", text, "0" * 64, "utf-8"))
    return {(m.sort, m.what, m.why) for article in found for m, _ in missed_of(article)}


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("近日，云岭高新区里人人都说“青鸾火凤”好。", ("name", "青鸾火凤", "quoted")),
        ("云岭高新区里人人在用 Lumora 看报。", ("name", "Lumora", "letters")),
        ("埃特罗曼很好吃。埃特罗曼在锅里。", ("name", "埃特罗曼", "unknown word")),
        ("云岭高新区想念着白鹭大学。", ("sentence", "Zone 想念 Institution", "no relation")),
    ],
)
def test_what_is_left_over_is_told_with_its_reason(text: str, missed: tuple[str, str, str]) -> None:
    assert missed in left(text)


@pytest.mark.parametrize("text", ["云岭高新区举办云岭产业峰会。", "云岭高新区现有企业320家。"])
def test_what_was_used_is_not_missed(text: str) -> None:
    assert left(text) == set()


def test_figures_without_an_owner_are_counted_by_noun_and_unit() -> None:
    assert ("figure", "图书 册", "no owner") in left("他们一共捐了图书320册。")


@pytest.fixture(scope="module")
def tally(seeds: Path) -> Tally:
    made = Tally(examples=2)
    for source in read_inputs([seeds]):
        assert isinstance(source, Source)
        for article in articles(source)[0]:
            made.add(article)
    return made


def test_the_commonest_come_first_within_each_sort(tally: Tally) -> None:
    rows = list(tally.rows())
    assert [r.sort for r in rows] == sorted((r.sort for r in rows), key=["name", "sentence", "figure"].index)
    names = [r.count for r in rows if r.sort == "name"]
    assert len(names) >= 10
    assert names == sorted(names, reverse=True)
    assert len(list(tally.rows(limit=3))) <= 9


def test_examples_lead_to_the_characters_of_the_file(tally: Tally, seeds: Path) -> None:
    checked = 0
    for row in tally.rows():
        for e in row.examples if row.sort == "name" else ():
            text = (seeds / e.file).read_bytes().decode("utf-8")
            assert "".join(text[e.start : e.end].split()) == "".join(row.what.split())
            checked += 1
    assert checked >= 10


def test_the_order_of_articles_does_not_show(seeds: Path) -> None:
    found = [a for s in read_inputs([seeds]) if isinstance(s, Source) for a in articles(s)[0]]
    there, back = Tally(), Tally()
    for article in found:
        there.add(article)
    for article in reversed(found):
        back.add(article)
    assert list(there.rows()) == list(back.rows())


def test_rows_are_shown_as_text_tsv_and_json(tally: Tally) -> None:
    rows = list(tally.rows(limit=2))
    assert next(as_text(rows)) == "# names without a type"
    header, *lines = as_tsv(rows)
    assert all(line.count("\t") == header.count("\t") for line in lines)
    assert [json.loads(line)["count"] for line in as_json(rows)] == [row.count for row in rows]
    assert Decimal(lines[0].split("\t")[1]) == rows[0].count
