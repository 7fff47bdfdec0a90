"""References are found by place."""

import pytest

from kg.relate.examples import discourse

MARKED = discourse("{Zone:云岭高新区}引进{Project:{Company:长风重工}风电项目}和{Company:江川机械}。")
"""云岭高新区 0–5, 长风重工 7–11 inside 长风重工风电项目 7–15, 江川机械 16–20."""


@pytest.mark.parametrize(
    ("start", "end", "names"),
    [
        (0, 20, ["云岭高新区", "长风重工", "长风重工风电项目", "江川机械"]),
        (0, 5, ["云岭高新区"]),
        (1, 11, ["长风重工"]),
        (8, 20, ["江川机械"]),
        (20, 21, []),
        (5, 5, []),
    ],
)
def test_those_inside_an_interval(start: int, end: int, names: list[str]) -> None:
    found = [MARKED.entities[r.entities[0]].name for r in MARKED.within(start, end)]
    assert sorted(found) == sorted(names)


def test_the_interval_holds_what_begins_and_ends_with_it() -> None:
    for reference in MARKED.references:
        assert reference in MARKED.within(reference.start, reference.end)
