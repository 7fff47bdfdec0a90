from hypothesis import given
from hypothesis import strategies as st

from kg.recognise.candidate import CERTAIN, USUAL, WEAK, Candidate
from kg.recognise.resolve import resolve
from kg.recognise.spans import Spans


def _candidate(start: int, end: int, score: int = USUAL, nested: bool = False) -> Candidate:
    return Candidate(start, end, "Company", "", "", score, nested)


def test_of_two_that_cross_the_better_one_stays() -> None:
    """Score decides, then length."""
    assert [m.start for m in resolve([_candidate(0, 4), _candidate(2, 8, CERTAIN)])] == [2]
    assert [m.start for m in resolve([_candidate(0, 4), _candidate(2, 8)])] == [2]


def test_an_inner_one_stays_only_when_it_may_be_nested() -> None:
    """The owner in the name of its committee stays; a part of a name does not."""
    assert len(resolve([_candidate(0, 8), _candidate(0, 4, WEAK, nested=True)])) == 2
    assert len(resolve([_candidate(0, 8), _candidate(0, 4, WEAK)])) == 1
    assert len(resolve([_candidate(0, 8, WEAK), _candidate(0, 4, CERTAIN, nested=True)])) == 2


def test_of_two_alike_the_one_that_may_be_nested_stays() -> None:
    """In whatever order a set gives them: what holds them stays as well."""
    twins = [_candidate(4, 8), _candidate(4, 8, nested=True)]
    for found in (twins, twins[::-1]):
        assert [(m.start, m.end) for m in resolve([*found, _candidate(0, 8, WEAK)])] == [(0, 8), (4, 8)]


Row = tuple[int, int, int, bool]
spans = st.tuples(st.integers(0, 20), st.integers(1, 10), st.sampled_from([WEAK, USUAL]), st.booleans())


@given(st.lists(spans, max_size=12))
def test_what_stays_never_crosses_and_does_not_depend_on_order(rows: list[Row]) -> None:
    """Any two mentions are apart or one strictly holds the other."""
    found = [_candidate(start, start + length, score, nested) for start, length, score, nested in rows]
    kept = resolve(found)
    assert kept == resolve(reversed(found))
    for a in kept:
        for b in kept:
            apart = a.end <= b.start or b.end <= a.start
            inside = (a.start <= b.start and b.end <= a.end) or (b.start <= a.start and a.end <= b.end)
            assert a == b or apart or inside


@given(st.lists(spans, max_size=12), spans)
def test_spans_hold_what_a_plain_search_finds(rows: list[Row], one: Row) -> None:
    """hold and hold_strictly agree with looking at each span."""
    found = [_candidate(start, start + length) for start, length, _, _ in rows]
    asked = _candidate(one[0], one[0] + one[1])
    holders = [c for c in found if c.start <= asked.start and asked.end <= c.end]
    assert Spans(found).hold(asked) == bool(holders)
    longer = [c for c in holders if c.end - c.start > asked.end - asked.start]
    assert Spans(found).hold_strictly(asked) == bool(longer)
