"""decisions.tsv keeps every character and names the line that is wrong."""

import pytest

from kg.core.graph import Decision, Graph
from kg.errors import BuildError
from kg.write.tables import decisions, read_decisions


@pytest.mark.parametrize(
    "cell", ["a\tb", "a\nb", "a\r\nb", "a\\nb", "\\\\t", "\\", "\\\t\\", "", "𠮷\u2028\x85"]
)
def test_cells_come_back(cell: str) -> None:
    said = (Decision("same", cell, "b", cell, cell),)
    table = "".join(decisions(Graph(decisions=said)))
    assert table.count("\n") == 2
    assert read_decisions(table) == said


def test_a_line_of_other_columns_is_named() -> None:
    table = "".join(decisions(Graph())) + "same\ta\n"
    with pytest.raises(BuildError, match=r"decisions\.tsv, line 2: 2 cells, not 5; build again"):
        read_decisions(table)
    with pytest.raises(BuildError, match=r"line 1: the columns are verdict, a, b, by, reasons"):
        read_decisions("x\n")
