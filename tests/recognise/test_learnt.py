"""The network's names among those of the rules."""

import pytest

from kg.recognise.candidate import Candidate
from kg.recognise.learnt import over_places
from kg.recognise.resolve import resolve

TEXT = "沧州市体改委和沧州市"


@pytest.mark.parametrize(("kind", "expected"), [("GovernmentBody", ["沧州市体改委"]), ("Person", ["沧州市"])])
def test_a_name_that_holds_a_place_stands_before_the_place_alone(kind: str, expected: list[str]) -> None:
    place = Candidate(0, 3, "Place", TEXT[:3], "place.division", 30)
    learnt = Candidate(0, 6, kind, TEXT[:6], "learnt.test", 20)
    found = resolve([place, *over_places([learnt], [place])])
    assert [TEXT[m.start : m.end] for m in found] == expected


@pytest.mark.parametrize(("score", "expected"), [(20, ["沧州市"]), (21, ["沧州市体改委"])])
def test_a_company_that_holds_a_place_must_be_nearly_sure(score: int, expected: list[str]) -> None:
    place = Candidate(0, 3, "Place", TEXT[:3], "place.division", 30)
    learnt = Candidate(0, 6, "Company", TEXT[:6], "learnt.company", score)
    found = resolve([place, *over_places([learnt], [place])])
    assert [TEXT[m.start : m.end] for m in found] == expected
