from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.lexicon.lint import problems
from kg.lexicon.make import TABLES, make

LISTED = {
    "code",
    "exchange",
    "short_name",
    "full_name",
    "aliases",
    "city",
    "short_name_note",
    "also_common_word",
}
OTHER = {"name", "short_names", "derived_names", "note", "source"}
CENTRAL = {"full_name", "short_names", "note", "source"}


def _write(path: Path, columns: Iterable[str], rows: list[dict[str, str]]) -> None:
    header = sorted(columns)
    lines = ["\t".join(header)] + ["\t".join(row.get(c, "") for c in header) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    for name, columns in TABLES.items():
        _write(tmp_path / f"{name}.tsv", columns, [])
    _write(
        tmp_path / "media.tsv",
        [*TABLES["media"][:-1], "note", "source"],
        [{"name": "云岭日报", "source": "s"}],
    )
    _write(
        tmp_path / "listed_companies.tsv",
        LISTED | {"source"},
        [
            {"full_name": "云岭珞柯重工股份有限公司", "short_name": "珞柯重工", "source": "s"},
            {
                "full_name": "云岭太阳股份有限公司",
                "short_name": "太阳",
                "also_common_word": "yes",
                "source": "s",
            },
            {"full_name": "云岭绿色经济股份有限公司", "short_name": "绿色经济", "source": "s"},
        ],
    )
    large = {"name": "长风（集团）公司", "short_names": "珞柯一;珞柯二", "source": "s"}
    _write(tmp_path / "large_companies.tsv", OTHER, [large])
    _write(tmp_path / "central_enterprises.tsv", CENTRAL, [])
    return tmp_path


def test_the_maker_writes_canonical_files_and_drops_common_words(reference: Path, tmp_path: Path) -> None:
    """Common words and names of media are no company names; values are width-folded and parted by bars."""
    target = tmp_path / "data"
    target.mkdir()
    make(reference, target)
    assert all(problems(path.read_text(encoding="utf-8")) == [] for path in target.glob("*.tsv"))
    assert (target / "companies.tsv").read_text(encoding="utf-8").splitlines() == [
        "name\tshort_names\tcity\tsource",
        "云岭太阳股份有限公司\t\t\ts",
        "云岭珞柯重工股份有限公司\t珞柯重工\t\ts",
        "云岭绿色经济股份有限公司\t\t\ts",
        "长风(集团)公司\t珞柯一|珞柯二\t\ts",
    ]
