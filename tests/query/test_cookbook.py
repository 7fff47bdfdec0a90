"""Each question of the cookbook has a title in Chinese and English and its answer on the seeds' build."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.query import PREFIXES, open_store
from kg.query.result import Result, result_of

HERE = Path(__file__).resolve().parent
QUERIES = HERE.parent.parent / "docs" / "queries"
NAMES = sorted(file.stem for file in QUERIES.glob("*.rq"))
EXPECTED = [
    line.split("\t")
    for line in (HERE / "expected.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def graphs(root: Path) -> ox.Store:
    return open_store(root / "graphs")


def answer(store: ox.Store, name: str) -> Result:
    text = (QUERIES / f"{name}.rq").read_text(encoding="utf-8")
    return result_of(store.query(text, prefixes=PREFIXES))


def test_there_are_many_and_each_has_an_expected_row() -> None:
    assert len(NAMES) >= 30
    assert {name for name, *_ in EXPECTED} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_question_has_a_title_in_chinese_and_english(name: str) -> None:
    title = (QUERIES / f"{name}.rq").read_text(encoding="utf-8").splitlines()[0]
    assert re.fullmatch(
        r"# [^/]*[\u4e00-\u9fff][^/]* / [A-Z][^\u4e00-\u9fff]*(?:亿元)?[^\u4e00-\u9fff]*", title
    )


@pytest.mark.parametrize("expected", EXPECTED, ids=[row[0] for row in EXPECTED])
def test_the_answer_holds_the_expected_row(graphs: ox.Store, expected: list[str]) -> None:
    name, *cells = expected
    result = answer(graphs, name)
    rows = [dict(zip(result.variables, row, strict=True)) for row in result.rows]
    assert [row for row in rows if all(holds(row, cell) for cell in cells)], rows[:20]


def holds(row: dict[str, str | None], cell: str) -> bool:
    variable, sign, wanted = re.fullmatch(r"(\w+)([=~])(.*)", cell).groups()
    said = row[variable]
    return said is not None and (said == wanted if sign == "=" else wanted in said)
