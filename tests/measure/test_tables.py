"""The tables of measure: canonical, and read with errors that say where."""

from importlib.resources import files

import pytest

from kg.core.vocabulary import ENTITY_TYPES
from kg.errors import LexiconError
from kg.measure.affinity import affinities, weights_for
from kg.measure.tables import alternation, forms, table
from kg.measure.units import kind_of, units


@pytest.mark.parametrize("name", ["units", "words"])
def test_rows_are_sorted_and_stand_once(name: str) -> None:
    rows = (files("kg.measure") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    keys = [tuple(row.split("\t")[: 1 if name == "units" else 2]) for row in rows]
    assert keys == sorted(set(keys))


def test_every_affinity_weighs_types_of_the_graph() -> None:
    assert len(affinities()) >= 10
    assert all(set(a.weights) <= set(ENTITY_TYPES) for a in affinities())
    assert weights_for("入驻企业", "count")["Park"] > 0


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(LexiconError, match="no list '无此表'"):
        forms("无此表")


def test_a_table_with_another_header_is_named() -> None:
    with pytest.raises(LexiconError, match=r"units\.tsv: the header must be 单位"):
        table("units", ("单位",))


def test_the_longest_word_is_found_first() -> None:
    assert alternation("over before").split("|")[0] == max(forms("over before"), key=len)
    assert {kind_of(unit) for unit in units()} >= {"count", "money", "area", "time", "percent"}
