from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import Matcher


def test_the_longest_form_at_the_leftmost_place_wins() -> None:
    """Hits do not overlap and carry the form's value."""
    search = Matcher({"云岭": 1, "云岭高新区": 2, "高新区": 3})
    assert [(h.start, h.end, h.value) for h in search.find("云岭高新区与高新区")] == [(0, 5, 2), (6, 9, 3)]


def test_latin_forms_stand_alone() -> None:
    """TCL is not found in a longer Latin word."""
    assert [h.start for h in Matcher({"ABC": 0}).find("ABCD与ABC集团")] == [5]


def test_offsets_of_a_part_are_those_of_the_whole() -> None:
    """find() may look at a part of the view only."""
    assert [h.start for h in Matcher({"云岭": 0}).find("云岭云岭", 2)] == [2]


@given(st.text(alphabet="云岭高新区", max_size=30))
def test_every_hit_is_the_form_that_was_asked_for(view: str) -> None:
    """The characters at a hit are its form."""
    search = Matcher({form: form for form in ("云岭", "高新区", "岭高")})
    assert all(view[h.start : h.end] == h.value for h in search.find(view))
