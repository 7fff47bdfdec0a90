"""Names of rules that the network is sure are none."""

import pytest

from kg.core.text import Sentence
from kg.recognise import doubted, recognise
from kg.recognise.candidate import Candidate
from kg.recognise.doubted import LEAST, undoubted
from tests.recognise.text import article_of

TEXT = "长风重工与云岭大学"


def told(monkeypatch: pytest.MonkeyPatch, chances: dict[str, float]) -> None:
    monkeypatch.setattr(
        doubted,
        "chances_of_names",
        lambda article, given: [chances.get(article.view[a:b], 1.0) for a, b, _ in given],
    )


def of(start: int, end: int, type_: str, rule: str = "company.ending", *, nested: bool = False) -> Candidate:
    return Candidate(start, end, type_, TEXT[start:end], rule, nested=nested)


def names(*candidates: Candidate) -> list[str]:
    return [m.name for m in undoubted(article_of(TEXT), candidates)]


@pytest.mark.parametrize(
    ("type_", "rule", "chance", "kept"),
    [
        ("Company", "company.ending", LEAST / 2, False),
        ("Company", "company.ending", LEAST * 2, True),
        ("Program", "program.quoted", 0.0, True),
        ("PartyOrganization", "party.unit", 0.0, True),
        ("Project", "project.list", 0.0, True),
        ("Company", "name.known", 0.0, True),
        ("Title", "title.word", 0.0, True),
    ],
)
def test_a_name_falls_by_its_type_rule_and_chance(
    monkeypatch: pytest.MonkeyPatch, type_: str, rule: str, chance: float, kept: bool
) -> None:
    told(monkeypatch, {"长风重工": chance})
    assert (names(of(0, 4, type_, rule)) == ["长风重工"]) is kept


def test_what_stood_behind_a_doubted_name_comes_forth(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, {"长风重工与": 0.0})
    assert names(of(0, 5, "Company"), of(0, 4, "Company")) == ["长风重工"]


def test_a_name_inside_a_longer_one_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    told(monkeypatch, {"云岭": 0.0})
    inside = of(5, 7, "Place", "place.division", nested=True)
    assert set(names(of(5, 9, "Institution"), inside)) == {"云岭大学", "云岭"}


def test_one_sure_occurrence_speaks_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    article = article_of("长风重工。长风重工")
    monkeypatch.setattr(doubted, "chances_of_names", lambda article, given: [float(a > 0) for a, *_ in given])
    twice = [Candidate(a, a + 4, "Company", "长风重工", "company.ending") for a in (0, 5)]
    assert len(undoubted(article, twice)) == 2


def test_recognition_leaves_doubted_names_out(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "云岭高新区举办云岭产业峰会。"
    told(monkeypatch, {"云岭产业峰会": 0.0})
    found = recognise(article_of(text), (Sentence(0, len(text), 0, "body"),))
    assert [m.name for m in found if m.type == "Event"] == []
