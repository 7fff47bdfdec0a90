import pytest

from kg.errors import LexiconError
from kg.lexicon import forms, names, rows, values


def test_rows_come_by_column_name() -> None:
    """Every lexicon has a last column source, which is never empty."""
    zones = rows("national_zones")
    assert len(zones) > 700
    assert all(row["source"] for row in zones)


def test_a_missing_lexicon_says_how_to_make_it() -> None:
    """The message names the file and the command."""
    with pytest.raises(
        LexiconError, match=r"no file data/nothing\.tsv; make it with python -m kg\.lexicon\.make"
    ):
        rows("nothing")


def test_forms_of_one_kind_are_sorted() -> None:
    """forms() selects by kind and sorts by code point."""
    found = forms("government_units", "zone_body")
    assert "管委会" in found
    assert list(found) == sorted(found)


def test_names_give_every_form_its_row() -> None:
    """A short name leads to the row of the full one."""
    found = dict(names("national_zones", ("name", "aliases")))
    assert found["三明高新区"]["name"] == "三明高新技术产业开发区"


def test_a_field_may_hold_several_values() -> None:
    """Values are parted by bars; an empty field has none."""
    assert values("a|b") == ("a", "b")
    assert values("") == ()
