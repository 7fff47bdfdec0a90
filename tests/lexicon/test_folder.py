"""A user's lexicons: what they add, replace and remove; what is wrong is told by file and line, all at once."""

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon.changes import Change
from kg.lexicon.folder import read_lexicons
from kg.lexicon.load import shipped_rows


def _write(folder: Path, name: str, text: str) -> Path:
    (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return folder


def _said(folder: Path) -> list[str]:
    with pytest.raises(LexiconError) as caught:
        read_lexicons(folder)
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).split("\n")]


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    return list(read_lexicons(folder)[name].applied(shipped_rows(name)))


def test_a_row_is_added_with_the_columns_that_say_something(tmp_path: Path) -> None:
    _write(tmp_path, "companies", "# ours\r\nname\tshort_names\r\n澜栖冷链有限公司\t澜栖冷链\r\n")
    first = _rows(tmp_path, "companies")[0]
    assert first == {
        "name": "澜栖冷链有限公司",
        "short_names": "澜栖冷链",
        "city": "",
        "source": "user: companies.tsv",
    }


def test_a_row_replaces_the_one_of_the_same_name(tmp_path: Path) -> None:
    taken = next(row for row in shipped_rows("companies") if row["short_names"])
    _write(tmp_path, "companies", f"name\tshort_names\n{taken['name']}\t\n")
    assert [r["short_names"] for r in _rows(tmp_path, "companies") if r["name"] == taken["name"]] == [""]


def test_a_name_or_a_short_name_is_removed(tmp_path: Path) -> None:
    one, other = [row for row in shipped_rows("companies") if row["short_names"]][:2]
    short = other["short_names"].split("|")[0]
    rows = _rows(_write(tmp_path, "companies", f"name\n-{one['name']}\n-{short}\n"), "companies")
    assert one["name"] not in {row["name"] for row in rows}
    assert short not in next(row for row in rows if row["name"] == other["name"])["short_names"].split("|")


def test_a_word_is_removed_with_one_of_its_kinds_or_with_all(tmp_path: Path) -> None:
    change = read_lexicons(_write(tmp_path, "generic_cores", "form\tkind\n-企业\tparty\n"))["generic_cores"]
    before = {row["kind"] for row in shipped_rows("generic_cores") if row["form"] == "企业"}
    kept = {row["kind"] for row in change.applied(shipped_rows("generic_cores")) if row["form"] == "企业"}
    assert before - kept == {"party"}
    every = Change(removed=frozenset({("企业", "")})).applied(shipped_rows("generic_cores"))
    assert "企业" not in {row["form"] for row in every}


def test_of_two_folders_the_later_counts(tmp_path: Path) -> None:
    row = {"name": "澜栖", "type": "Company", "source": "user: x"}
    earlier, later = Change((row,)), Change((row | {"type": "Park"},), frozenset())
    assert [r["type"] for r in earlier.then(later).added] == ["Park"]
    assert earlier.then(Change(removed=frozenset({("澜栖", "")}))).added == ()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("firms", "name\n", "firms.tsv:1: no lexicon has this name; rename the file to one of companies.tsv"),
        ("companies", "", "companies.tsv:1: an empty file; its first line must name the columns: name<TAB>"),
        ("companies", "name\tshort names\n", "companies.tsv:1: unknown column 'short names'; the columns"),
        ("companies", "name\tname\n", "companies.tsv:1: the column name stands there twice; leave one"),
        ("titles", "title\n", "titles.tsv:1: no column kind; the header needs it: title<TAB>kind"),
        (
            "companies",
            "name\tcity\n澜栖\n",
            "companies.tsv:2: 1 columns, but the header has 2 (name<TAB>city);",
        ),
        (
            "companies",
            "name\n澜栖\n\n澜栖\n",
            "companies.tsv:4: 澜栖 stands in line 2 already; keep one of the two",
        ),
        (
            "companies",
            "name\n-澜栖云谷\n",
            "companies.tsv:2: 澜栖云谷 cannot be removed: companies does not hold it",
        ),
        ("companies", "name\tcity\n\t青原\n", "companies.tsv:2: no name; write what the row is about"),
        ("companies", "name\n澜\n", "companies.tsv:2: 澜 is one character, which would be found everywhere"),
        (
            "known_names",
            "name\ttype\n澜栖\tFirm\n",
            "known_names.tsv:2: unknown type 'Firm'; it is one of Zone",
        ),
        ("titles", "title\tkind\n舵主\tboss\n", "titles.tsv:2: unknown kind 'boss'; it is one of academic"),
        (
            "surnames",
            "form\tkind\trank\n澜\tsingle\tlow\n",
            "surnames.tsv:2: rank is 'low'; write a whole number",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, name: str, text: str, said: str) -> None:
    found = _said(_write(tmp_path, name, text))
    assert len(found) == 1
    assert found[0].startswith(said), found


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "companies.tsv").write_bytes("name\nLanqi\n澜栖\n".encode("gb18030"))
    assert _said(tmp_path) == ["companies.tsv:3: not UTF-8 (byte 0xc0); save the file as UTF-8 and try again"]


def test_all_faults_of_all_files_are_told(tmp_path: Path) -> None:
    _write(tmp_path, "known_names", "name\ttype\n澜栖\tFirm\n青原\tTown\n")
    _write(tmp_path, "firms", "name\n")
    assert [line.split(": ")[0] for line in _said(tmp_path)] == [
        *("firms.tsv:1", "known_names.tsv:2", "known_names.tsv:3")
    ]


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such folder; name a folder of lexicons"):
        read_lexicons(tmp_path / "none")
