"""A record estimates precisions: pulled towards like rules, moved by signs, the same decimals everywhere."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kg.confidence import Record, shipped_record, weighed
from kg.confidence.record import LEAST, MOST, write_record
from kg.errors import UsageError
from tests.sample import first_page

RULES = (
    ("relation", "building", "often-right", 95, 5),
    ("relation", "building", "never-fired", 0, 0),
    ("relation", "homes", "often-wrong", 20, 80),
    ("observation", "figure", "figure", 70, 30),
    ("mention", "company", "company.legal_form", 99, 1),
)
SIGNS = (("pair", "apart", Decimal("-0.75")), ("pair", "said-again", Decimal("0.25")))
RECORD = Record(RULES, SIGNS)


@pytest.mark.parametrize(
    ("kind", "rules", "signs", "estimate"),
    [
        ("relation", ("often-right",), (), "0.91"),
        ("relation", ("never-fired",), (), "0.83"),  # as its file does
        ("relation", ("often-wrong",), (), "0.18"),
        ("relation", ("often-wrong", "often-right"), (), "0.91"),  # the best of them
        ("relation", ("often-right",), ("apart",), "0.83"),
        ("relation", ("often-right",), ("said-again", "unheard-of"), "0.93"),
        ("observation", ("figure",), ("apart",), "0.64"),  # figures have weights of their own
        ("mention", ("company.new",), (), "0.97"),  # an unknown recogniser does as others do
    ],
)
def test_an_estimate_is_the_rules_precision_pulled_towards_like_ones(
    kind: str, rules: tuple[str, ...], signs: tuple[str, ...], estimate: str
) -> None:
    assert RECORD.estimate(kind, rules, signs) == Decimal(estimate)


@pytest.mark.parametrize(("kind", "rule"), [("relation", "a-users-rule"), ("author", "byline")])
def test_what_the_record_does_not_know_has_no_estimate(kind: str, rule: str) -> None:
    assert RECORD.estimate(kind, (rule,)) is None


def test_a_claim_of_a_users_rule_keeps_the_confidence_of_the_rule() -> None:
    given = first_page().claims
    relations = {c.id: c.confidence for c in weighed(given, RECORD) if c.kind == "relation"}
    assert set(relations.values()) == {Decimal("0.9")}
    known = [replace(c, rules=("often-wrong",)) for c in given if c.kind == "relation"]
    assert all(c.confidence < Decimal("0.4") for c in weighed(known, RECORD))


def test_weighing_again_changes_nothing() -> None:
    once = weighed(first_page().claims)
    assert weighed(once) == once


def test_no_estimate_is_certain() -> None:
    record = Record((("relation", "f", "good", 9999, 0), ("post", "f", "bad", 0, 9999)))
    assert record.estimate("relation", ("good",)) == MOST
    assert record.estimate("post", ("bad",)) == LEAST


def test_the_shipped_record_is_counts_and_weights_of_known_kinds() -> None:
    shipped = shipped_record()
    assert len(shipped.rules) >= 200
    assert {kind for kind, *_ in shipped.rules} == {"relation", "post", "observation", "mention", "alias"}
    assert list(shipped.rules) == sorted(shipped.rules)
    assert all(abs(weight) < 3 for *_, weight in shipped.signs)
    assert not any("/" in family for _, family, *_ in shipped.rules)


def test_a_record_is_written_as_it_is_read(tmp_path: Path) -> None:
    write_record(RECORD, tmp_path / "new")
    lines = (tmp_path / "new" / "rules.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "kind\tfamily\trule\tright\twrong"
    assert "relation\tbuilding\toften-right\t95\t5" in lines
    assert "pair\tapart\t-0.75" in (tmp_path / "new" / "signs.tsv").read_text(encoding="utf-8")
    with pytest.raises(UsageError, match=r"rules\.tsv: cannot be written"):
        write_record(RECORD, tmp_path / "new" / "rules.tsv")
