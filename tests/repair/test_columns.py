"""Which line goes on with a paragraph."""

import pytest

from kg.repair.columns import flows_on, strip_of

FULL = "云岭高新区聚力攻坚克难"


@pytest.mark.parametrize(
    ("lines", "goes_on"),
    [
        (("云岭高新区聚力攻坚", FULL), True),
        ((FULL, "共同发展。", FULL), False),
        ((FULL, "云岭高新区共同发展了。", FULL), True),
        ((FULL, "云岭高新区共同发展了。", "\n" + FULL), False),
        (("“今天的事今天办妥。”", FULL), True),
        (("“今天的事今天办妥。”", FULL * 9), False),
        (("谁来回答这道题呢？", "“我来回答。”"), False),
    ],
)
def test_a_full_line_may_go_on_behind_a_full_stop(lines: tuple[str, ...], goes_on: bool) -> None:
    strips = [strip_of(line.lstrip("\n"), line.count("\n")) for line in lines]
    last = len(lines) - 2
    assert flows_on(strips, 0, last, False) is goes_on


def test_an_indent_begins_a_paragraph_where_the_page_has_indents() -> None:
    strips = [strip_of(t, 0) for t in (FULL, "云岭高新区共同发展了。", "长风重工机械有", FULL)]
    assert flows_on(strips, 0, 1, False)
    assert not flows_on(strips, 0, 1, True)
