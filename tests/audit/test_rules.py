"""The table of rules, records fitted to gold, and whether confidence means what it says."""

import json
from pathlib import Path

import pytest

from kg.audit.calibration import FACTS, calibration, estimates
from kg.audit.fired import as_json, as_text, as_tsv, rule_rows
from kg.audit.fit import fitted
from kg.audit.folds import folded
from kg.audit.judged import JudgedPage, Sample, read_judged, samples_of
from kg.builder import graph_from_pages
from kg.confidence import Record, shipped_record
from kg.errors import UsageError
from kg.evaluate.gold import load_gold
from kg.rules import load_rules


@pytest.fixture(scope="module")
def judged(root: Path, seeds: Path) -> list[JudgedPage]:
    return list(read_judged(load_gold(root / "tests" / "gold", seeds)))


@pytest.fixture(scope="module")
def samples(judged: list[JudgedPage]) -> tuple[Sample, ...]:
    return samples_of(judged)


def test_gold_judges_claims_of_every_kind(samples: tuple[Sample, ...]) -> None:
    assert {s.kind for s in samples} == {"relation", "post", "observation", "mention", "alias"}
    assert sum(s.right for s in samples) > 0.8 * len(samples)
    assert len(samples) >= 500


def test_every_rule_stands_in_the_table_once(judged: list[JudgedPage]) -> None:
    build = graph_from_pages([p for page in judged for p in page.pages])
    rows = rule_rows(shipped_record(), build, examples=1)
    written = {rule.name for rule in load_rules().all()}
    assert written <= {row.rule for row in rows}
    assert len({(row.kind, row.rule) for row in rows}) == len(rows)
    assert sum(row.fired for row in rows) == sum(len(c.rules) for c in build.claims)
    unwritten = {"posts", "learnt"}
    assert all(row.written for row in rows if row.kind == "relation" and row.family not in unwritten)
    assert all(len(row.found) == min(1, row.fired) for row in rows)


def test_rules_are_shown_as_text_tsv_and_json() -> None:
    rows = rule_rows(Record((("relation", "building", "builds", 3, 1),)), examples=1)
    text = "\n".join(as_text(rows))
    assert "relation building builds builds: fired 0; gold right 3 wrong 1 = 0.75; estimate 0." in text
    header, *lines = as_tsv(rows)
    assert all(line.count("\t") == header.count("\t") for line in lines)
    assert [json.loads(line)["rule"] for line in as_json(rows)] == [row.rule for row in rows]


def sample(page: str, *signs: str, right: bool) -> Sample:
    return Sample(page, "relation", ("builds",), signs, right)


def test_a_sign_that_only_wrong_claims_bear_lowers_the_estimate() -> None:
    told = [sample(f"p{n}", right=True) for n in range(40)]
    told += [sample(f"p{n}", "apart", right=n % 2 == 0) for n in range(40)]
    record = fitted(told)
    plain, apart = (record.estimate("relation", ("builds",), signs) for signs in ((), ("apart",)))
    assert plain is not None
    assert apart is not None
    assert apart < plain
    counts = record.counts("relation", "builds")
    assert counts is not None
    assert (counts.right, counts.wrong) == (60, 20)


def test_rules_that_gold_never_met_stand_in_a_record() -> None:
    counts = fitted([sample("p", right=True)]).counts("relation", "joins-hands")
    assert counts is not None
    assert (counts.right, counts.wrong) == (0, 0)


def test_folds_weigh_each_page_by_the_others(judged: list[JudgedPage]) -> None:
    found = folded(judged, 5)
    assert {item.page for item in found.items} == {page.gold.stem for page in judged}
    bins = calibration(found.weighed)
    assert sum(b.claims for b in bins) == sum(s.kind in FACTS for s, _ in found.weighed)
    assert all(b.low <= b.estimated < b.high for b in bins)


@pytest.mark.parametrize("number", [1, 6])
def test_a_number_of_folds_that_cannot_be_is_refused(judged: list[JudgedPage], number: int) -> None:
    with pytest.raises(UsageError, match="5 pages can be parted into 2 to 5"):
        folded(judged, number)


def test_confidence_means_what_it_says_on_pages_held_back(more_gold: Path) -> None:
    pages = [page for name in ("dev", "train") for page in read_judged(load_gold(more_gold / name))]
    bins = calibration(folded(pages, 6).weighed)
    assert sum(b.off <= 0.10 for b in bins) >= 4, bins
    assert sum(b.claims for b in bins if b.off <= 0.10) >= 0.9 * sum(b.claims for b in bins)


def test_the_shipped_record_estimates_nearly_every_claim(samples: tuple[Sample, ...]) -> None:
    assert len(estimates(samples, shipped_record())) > 0.97 * len(samples)
