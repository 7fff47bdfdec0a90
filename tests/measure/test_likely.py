"""Whose a figure is: who may be, what is known of each, and whom the trees choose."""

from decimal import Decimal

import numpy as np
import pytest

from kg.core.mentions import Discourse
from kg.measure.candidates import FEATURES, LEARNT, Candidate, Candidates, Found
from kg.measure.counted import Indicator
from kg.measure.likely import LEARNT_OWNER, LEAST, SAID, SURE, likeliest
from kg.measure.measure import asked, measure
from kg.measure.quantities import Quantity
from kg.network.guesses import NONE, Guesses
from kg.network.pairs import KINDS, OWNS, Judged
from kg.network.stage import guesses
from kg.relate.examples import discourse
from kg.trees import Forest

TEXT = "{Company:长风重工}迁入{Zone:云岭高新区}，去年产值12亿元。"


def known(candidate: Candidate, feature: str) -> int:
    return candidate.features[FEATURES.index(feature)]


def marked(chances: tuple[float, ...]) -> tuple[Discourse, Guesses, Quantity]:
    """The text, how likely each of its names owns its figure, and the figure."""
    made = discourse(TEXT)
    names = [r for r in made.references if r.kind == "name"]
    at = made.article.view.index("12亿元")
    rows = np.zeros((len(names), len(KINDS)))
    rows[:, KINDS.index(OWNS)] = chances
    pairs = Judged(np.arange(len(names)), np.full(len(names), len(names)), rows)
    spans = [*names, (at, at + 4)]
    guessed = Guesses(spans, np.array([r.entities[0] for r in names] + [-1]), np.ones(len(spans)), pairs)
    return made, guessed, Quantity(at, at, at + 4, Decimal(1_200_000_000), "元", "money")


def candidates(chances: tuple[float, ...], found: int | None = None) -> list[Candidate]:
    made, guessed, q = marked(chances)
    names = [r for r in made.references if r.kind == "name"]
    by_rule = Found(names[found], "figure.likely") if found is not None else None
    indicator = Indicator("产值", q.start - 2, q.start)
    return Candidates(made, guessed).of(q, indicator, made.sentences[0], by_rule)


def test_whom_the_rules_found_and_whom_the_network_thinks_likely_may_own_a_figure() -> None:
    by_rule, by_network = candidates((0.01, 0.6), found=0)
    assert (by_rule.rule, by_network.rule) == ("figure.likely", LEARNT)
    assert (known(by_rule, "chance"), known(by_network, "chance")) == (100, 6000)
    assert (known(by_rule, "rival"), known(by_network, "rival")) == (6000, 100)
    assert (known(by_rule, "rule"), known(by_network, "rule")) == (5, 0)
    assert known(by_network, "any_rule") == 5
    assert known(by_network, "apart") == 5
    assert [c.rule for c in candidates((0.01, 0.04))] == []


def test_an_owner_that_both_tell_is_one_candidate() -> None:
    (both,) = candidates((0.0, 0.6), found=1)
    assert (both.rule, known(both, "chance"), known(both, "candidates")) == ("figure.likely", 6000, 1)


@pytest.mark.parametrize(
    ("weights", "found", "rules"),
    [
        ((SURE, 0), 0, ("figure.likely", LEARNT_OWNER)),
        ((0, SAID - 1), 0, ("figure.likely",)),
        ((0, SAID + 1), 0, (LEARNT,)),
        ((LEAST - SAID - 1, LEAST - 1), 0, None),
        ((LEAST - SAID, LEAST - 1), 0, ("figure.likely",)),
        ((LEAST, LEAST - 1), None, (LEARNT,)),
    ],
)
def test_the_heaviest_owns_a_figure_and_rules_count_more(
    monkeypatch: pytest.MonkeyPatch,
    weights: tuple[int, int],
    found: int | None,
    rules: tuple[str, ...] | None,
) -> None:
    monkeypatch.setattr(Forest, "weights", lambda *_: list(weights))
    (owner,) = likeliest([candidates((0.6, 0.5), found)])
    assert (owner.rules if owner else None) == rules


def test_a_figure_without_candidates_is_nobodys() -> None:
    assert likeliest([[]]) == [None]


def test_without_the_network_the_rules_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Forest, "weights", lambda _, rows: [LEAST - SAID - 1] * len(rows))
    made = discourse(TEXT)
    assert measure(made, guesses(made)) == ()
    (said,) = measure(made, NONE)
    assert LEARNT_OWNER not in said.rules
    (figure,) = asked(made, guesses(made))
    assert known(figure.candidates[0], "rule") > 0
