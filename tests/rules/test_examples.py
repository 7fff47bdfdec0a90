"""Every rule's own examples hold."""

from kg.relate.examples import failures
from kg.rules import load_rules


def test_every_right_example_gives_its_facts_and_every_wrong_one_nothing() -> None:
    rules = load_rules()
    assert len(rules.all()) >= 40
    assert failures(rules) == ()
