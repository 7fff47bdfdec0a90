"""Which signs a claim bears, one line a case."""

import pytest

import kg.recognise as recognition
from kg.confidence import signs_of
from kg.core.text import Article, Sentence
from kg.extraction import extract
from kg.measure.likely import SURE
from kg.recognise.candidate import Candidate
from kg.trees import Forest


def signs(text: str, kind: str, subject: str, predicate: str) -> set[str]:
    claims = extract(text).claims
    found = signs_of(claims)
    named = [c for c in claims if (c.kind, c.subject.name, c.predicate) == (kind, subject, predicate)]
    assert named, f"no {kind} of {subject}"
    return {sign for c in named for sign in found[c.id]}


TOLD = "云岭高新区召开大会。云岭高新区举办云岭产业峰会。该高新区现有企业8家，专利320件。"


@pytest.mark.parametrize(
    ("kind", "subject", "predicate", "has", "lacks"),
    [
        ("mention", "云岭高新区", "mentionedIn", {"has-facts"}, {"named-once"}),
        ("mention", "云岭产业峰会", "mentionedIn", {"has-facts", "named-once"}, set()),
        ("relation", "云岭高新区", "organizes", set(), {"carried", "apart", "said-again"}),
        (
            "observation",
            "云岭高新区",
            "observation",
            {"of-Zone", "by-anaphor", "carried", "small"},
            {"apart"},
        ),
    ],
)
def test_signs_are_read_from_the_claims_of_an_article(
    kind: str, subject: str, predicate: str, has: set[str], lacks: set[str]
) -> None:
    found = signs(TOLD, kind, subject, predicate)
    assert has <= found
    assert not lacks & found


@pytest.mark.parametrize(("weight", "sure"), [(SURE, True), (SURE - 1, False)])
def test_a_sure_owner_of_a_figure_is_a_sign(monkeypatch: pytest.MonkeyPatch, weight: int, sure: bool) -> None:
    monkeypatch.setattr(Forest, "weights", lambda _, rows: [weight] * len(rows))
    found = signs("云岭高新区现有企业8家。", "observation", "云岭高新区", "observation")
    assert ("learnt-too" in found) is sure


@pytest.fixture
def events_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are found as if the network alone knew them."""
    rules = recognition.by_rules

    def as_learnt(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
        found = rules(article, sentences)
        return [c._replace(rule="learnt.event") if c.type == "Event" else c for c in found]

    monkeypatch.setattr(recognition, "by_rules", as_learnt)


HELD = "云岭高新区举办云岭产业峰会。"
CARRIED = "云岭高新区现有企业8家。该高新区举办云岭产业峰会。"


def organizers(text: str) -> list[str]:
    return [c.subject.name for c in extract(text).claims if c.predicate == "organizes"]


@pytest.mark.usefixtures("events_learnt")
def test_an_end_that_the_network_alone_knows_is_told() -> None:
    assert "learnt-end" in signs(HELD, "relation", "云岭高新区", "organizes")


def test_an_end_that_a_rule_knows_is_no_learnt_one() -> None:
    assert "learnt-end" not in signs(HELD, "relation", "云岭高新区", "organizes")
    assert organizers(CARRIED) == ["云岭高新区"]


@pytest.mark.usefixtures("events_learnt")
def test_what_is_carried_to_a_learnt_end_is_not_said() -> None:
    assert organizers(HELD) == ["云岭高新区"]
    assert organizers(CARRIED) == []


@pytest.mark.usefixtures("events_learnt")
def test_a_long_list_parts_a_guest_from_a_learnt_event_without_making_it_a_guess() -> None:
    cities = ("云岭", "江川", "白鹭", "青川", "左坪", "右坪", "江湾")
    hosts = "、".join(f"{city}市科学技术局" for city in cities)
    text = f"云岭产业峰会由{hosts}主办。"
    assert "apart" in signs(text, "relation", "江湾市科学技术局", "organizes")
    assert "江湾市科学技术局" in organizers(text)
