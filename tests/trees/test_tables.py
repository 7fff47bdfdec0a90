"""Trees read from tables: what they weigh, and what is said of a broken table."""

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.measure.candidates import FEATURES as OWNING
from kg.relate.statements import FEATURES as SAYING
from kg.trees import Forest, forest, tables

HEADER = "\t".join(tables.COLUMNS)
TREES = (
    "0\t0\tapart\t5\t0y\t0n\t",
    "0\t0y\t\t\t\t\t-300",
    "0\t0n\tchance\t20\t0ny\t0nn\t",
    "0\t0ny\t\t\t\t\t40",
    "0\t0nn\t\t\t\t\t700",
    "1\t0\t\t\t\t\t7",
)


def grown(folder: Path, monkeypatch: pytest.MonkeyPatch, *rows: str) -> Forest:
    (folder / "made.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", folder)
    forest.cache_clear()
    return forest("made", ("chance", "apart"))


def test_a_row_weighs_the_sum_of_its_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = grown(tmp_path, monkeypatch, HEADER, *TREES)
    assert made.weights([(99, 5), (20, 6), (21, 6)]) == [-293, 47, 707]


def test_rows_in_portions_weigh_what_they_weigh_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = grown(tmp_path, monkeypatch, HEADER, *TREES)
    rows = [(n % 40, n % 11) for n in range(25)]
    whole = made.weights(rows)
    monkeypatch.setattr(tables, "_PORTION", 4)
    assert made.weights(rows) == whole


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (["tree\tnode"], "the header must be tree node"),
        ([HEADER, "0\t0\tapart\t5"], r"made\.tsv line 2: 4 fields instead of 7"),
        ([HEADER, "0\t0\tbreadth\t5\t0y\t0n\t", *TREES[1:3]], "'breadth' must be one of chance, apart"),
        ([HEADER, *TREES[:2]], "yes and no nodes behind it"),
        ([HEADER, "0\t0\tapart\t5\t0\t0n\t", *TREES[1:3]], "yes and no nodes behind it"),
        (
            [HEADER, TREES[0], "0\t0y\t\t\t\t\theavy", "0\t0n\t\t\t\t\t1"],
            "weight is 'heavy', no whole number",
        ),
        ([""], "the header must be tree node"),
    ],
)
def test_a_broken_table_says_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[str], told: str
) -> None:
    with pytest.raises(LexiconError, match=told):
        grown(tmp_path, monkeypatch, *rows)


@pytest.mark.parametrize(("name", "features"), [("owning", OWNING), ("saying", SAYING)])
def test_the_shipped_trees_ask_for_what_is_known(name: str, features: tuple[str, ...]) -> None:
    forest.cache_clear()
    made = forest(name, features)
    asked = {features[number] for number in set(made.nodes.feature.tolist())}
    assert len(made.roots) == made.open[0] == 300  # and every tree asks
    assert {"chance", "sure" if name == "saying" else "any_rule"} <= asked
