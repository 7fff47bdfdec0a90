from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.lint import DATA, canonical, lint, problems


@pytest.mark.parametrize("path", sorted(DATA.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_shipped_lexicon_is_canonical(path: Path) -> None:
    """Sorted, no row twice, a source in every row, in the matching view."""
    lint(path)


def test_the_shipped_lexicons_stay_small() -> None:
    """All lexicons together take less than five megabytes."""
    assert sum(path.stat().st_size for path in DATA.glob("*.tsv")) < 5_000_000


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("form\n甲\n", "line 1: the last column must be source"),
        ("form\tsource\n乙\tx\n丙\tx\n", "rows must be sorted by code point, none twice"),
        ("form\tsource\n甲\tx\n甲\tx\n", "rows must be sorted by code point, none twice"),
        ("form\tsource\n甲\t\n", "line 2: no source"),
        ("form\tsource\n甲\n", "line 2: 1 fields, but the header has 2"),
        ("form\tsource\n甲 \tx\n", "line 2: form has space at an edge"),
        ("form\tsource\n（甲）\tx\n", "line 2: not in the matching view (full-width forms)"),
        ("form\tsource\n甲\tx", "the file must end with one line feed"),
    ],
)
def test_each_fault_is_named_with_its_line(text: str, problem: str) -> None:
    """One faulty file each."""
    assert problem in problems(text)


def test_canonical_text_has_no_problems() -> None:
    """What the maker writes passes the linter."""
    table = [{"form": "丙", "source": "x"}, {"form": "乙", "source": "x"}, {"form": "丙", "source": "x"}]
    assert problems(canonical(("form", "source"), table)) == []


def test_the_linter_sorts_on_request(tmp_path: Path) -> None:
    """--fix sorts; what it cannot mend is an error that names the file."""
    path = tmp_path / "x.tsv"
    path.write_text("form\tsource\n丙\tx\n乙\tx\n", encoding="utf-8")
    lint(path, fix=True)
    assert problems(path.read_text(encoding="utf-8")) == []
    path.write_text("form\tsource\n丙\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"x\.tsv: line 2: 1 fields"):
        lint(path, fix=True)
