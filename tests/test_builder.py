"""Builds: bad input is named and counted, and the same input gives the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from numpy._core import _multiarray_umath as multiarray_umath

import kg

PROGRAM = "import sys, kg; kg.build(sys.argv[2:], sys.argv[1], workers={workers})"


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


def run(
    out: Path, inputs: list[Path], cwd: Path, *, workers: int = 1, **environment: str
) -> dict[str, bytes]:
    program = PROGRAM.format(workers=workers)
    command = [sys.executable, "-W", "error", "-c", program, str(out), *map(str, inputs)]
    subprocess.run(command, check=True, cwd=cwd, env=os.environ | environment, timeout=600)
    return bytes_of(out)


OTHER_ARITHMETIC = {
    "NPY_DISABLE_CPU_FEATURES": " ".join(multiarray_umath.__cpu_dispatch__),
    "OPENBLAS_CORETYPE": "Nehalem",
    "OPENBLAS_NUM_THREADS": "2",
}
"""What makes numpy multiply and add as on an old machine: in another order."""


def test_the_same_pages_give_the_same_bytes_wherever_and_however_they_are_built(
    seeds: Path, tmp_path: Path, root: Path
) -> None:
    pages = sorted(seeds.glob("*.txt"))[1:4]
    here, there = tmp_path / "a", tmp_path / "b" / "c"
    for folder in (here, there):
        folder.mkdir(parents=True)
        for page in pages:
            shutil.copy(page, folder)
    path = {"PYTHONPATH": str(root)}
    first = run(tmp_path / "one", sorted(here.iterdir()), tmp_path, PYTHONHASHSEED="1", LC_ALL="C", **path)
    second = run(
        tmp_path / "two", sorted(there.iterdir(), reverse=True), here, workers=2,
        PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Shanghai", **OTHER_ARITHMETIC, **path,
    )  # fmt: skip
    assert (
        first.keys()
        == second.keys()
        > {"zones.ttl", "evidence.ttl", "zones.html", "zones.gexf", "build.json"}
    )
    for name, data in first.items():
        assert data == second[name], f"{name} differs"


def test_the_committed_graph_is_the_seeds_build(seeds: Path, tmp_path: Path, root: Path) -> None:
    kg.build([seeds], tmp_path / "graphs")
    built, committed = bytes_of(tmp_path / "graphs"), bytes_of(root / "graphs")
    assert built.keys() == committed.keys()
    assert [n for n in built if built[n] != committed[n]] == [], "run make graph and commit graphs/"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("library.txt", "云岭高新区的一行。".encode() * 200_000, "a line of"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(500), "PNG"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_built(
    seeds: Path, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    seed = sorted(seeds.glob("*.txt"))[2]
    made = kg.build([seed, tmp_path / name], tmp_path / "out")
    (failure,) = made.failures
    assert name in str(failure)
    assert says in str(failure)
    assert len(made.sources) == 1
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert name in report


def test_a_missing_path_is_named_and_the_rest_is_built(seeds: Path, tmp_path: Path) -> None:
    made = kg.build([sorted(seeds.glob("*.txt"))[2], tmp_path / "nowhere.txt"], tmp_path / "out")
    assert ["nowhere.txt" in str(f) for f in made.failures] == [True]
    assert made.graph.entities


def test_a_page_without_any_article_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text("1\n\n2\n\n* * *\n", encoding="utf-8")
    made = kg.build([tmp_path / "blank.txt"], tmp_path / "out")
    assert not made.failures
    assert ["no article" in w for w in made.warnings] == [True]


def test_extract_gives_spans_of_the_string_itself() -> None:
    text = "本报讯\n近日，云岭高\n新区举办云岭产业峰会。"
    found = kg.extract(text)
    (zone,) = [m for m in found.mentions if m.type == "Zone"]
    assert text[zone.start : zone.end] == "云岭高\n新区"
