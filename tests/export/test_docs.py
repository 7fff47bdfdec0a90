"""docs/outputs.md names every format, every file of one, and counts the cookbook."""

import re
from pathlib import Path

from kg.export import FORMATS, export


def test_every_format_and_file_is_documented(root: Path, plain_build: Path, tmp_path: Path) -> None:
    page = (root / "docs" / "outputs.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", page, re.MULTILINE))
    assert list(rows) == list(FORMATS)
    for name, files in rows.items():
        written = export(plain_build, tmp_path / name, [name])
        for file in written:
            there = file.relative_to(tmp_path / name).as_posix()
            assert there in files or "neo4j/*.csv" in files or "the same four tables" in files


def test_the_questions_are_counted(root: Path) -> None:
    page = (root / "docs" / "outputs.md").read_text(encoding="utf-8")
    (number,) = re.findall(r"\[\s*cookbook\]\(queries\) has (\d+) questions", page)
    assert int(number) == len(list((root / "docs" / "queries").glob("*.rq")))
