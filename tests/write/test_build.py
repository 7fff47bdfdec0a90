"""A build is the same bytes everywhere, holds all outputs, and says what it was made from."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.core.graph import Graph
from kg.errors import InputError, UsageError
from kg.write import WRITERS, write_build
from tests.sample import first_page, second_page

MAKE = """
import sys
from tests.sample import first_page, sample_graph, second_page
from kg.write import write_build
backwards = sys.argv[2] == "backwards"
pages = [first_page().page.source, second_page().page.source]
write_build(sample_graph(backwards=backwards), sys.argv[1], sources=pages[::-1] if backwards else pages)
"""


def files(folder: Path) -> dict[str, str]:
    found = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}


def make(root: Path, out: Path, order: str, **environment: str) -> dict[str, str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    command = [sys.executable, "-W", "error", "-c", MAKE, str(out), order]
    subprocess.run(command, cwd=root, env={**env, "PYTHONPATH": str(root), **environment}, check=True)
    return files(out)


def test_same_bytes_across_hash_seeds_orders_and_locales(root: Path, tmp_path: Path) -> None:
    builds = [
        make(root, tmp_path / "a", "forwards", PYTHONHASHSEED="1", LC_ALL="C", PYTHONUTF8="0"),
        make(root, tmp_path / "b", "backwards", PYTHONHASHSEED="2", LC_ALL="POSIX", TZ="Asia/Shanghai"),
        make(
            root,
            tmp_path / "c",
            "forwards",
            PYTHONHASHSEED="3",
            LC_ALL="zh_CN.UTF-8",
            NPY_DISABLE_CPU_FEATURES="",
        ),
    ]
    assert builds[0] == builds[1] == builds[2]
    assert set(builds[0]) == {*WRITERS, "build.json"}


def test_the_manifest_says_what_went_in_and_what_came_out(graph: Graph, tmp_path: Path) -> None:
    pages = [second_page().page.source, first_page().page.source]
    write_build(
        graph,
        tmp_path,
        sources=pages,
        failures=[InputError("x.bin: binary")],
        options={"workers": 2, "a": "b"},
    )
    told = json.loads((tmp_path / "build.json").read_text(encoding="utf-8"))
    assert told["outputs"] == {
        name: digest for name, digest in files(tmp_path).items() if name != "build.json"
    }
    assert [row["path"] for row in told["inputs"]] == ["pages/b.txt", "pages/云岭日报 01.txt"]
    assert told["inputs"][0] == {"path": "pages/b.txt", "sha256": pages[0].sha256, "encoding": "utf-8"}
    assert told["failures"] == ["x.bin: binary"]
    assert told["options"] == {"a": "b", "workers": 2}
    assert told["base_iri"] == "https://w3id.org/zonekg/id/"
    assert "lexicon/data/surnames.tsv" in told["knowledge"]
    assert not [
        name for name in told["knowledge"] if not name.startswith(("confidence/", "lexicon/", "rules/"))
    ]


@pytest.mark.parametrize("base", ["no scheme", "https://e.org/a b/", "https://e.org/<x>", "zonekg", ""])
def test_a_base_that_no_iri_can_begin_with_is_refused(base: str, graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"the base IRI .* give one such as https://w3id\.org/zonekg/id/"):
        write_build(graph, tmp_path, base_iri=base)
    assert files(tmp_path) == {}


def test_awkward_text_is_written_in_every_output(awkward: Graph, tmp_path: Path) -> None:
    write_build(awkward, tmp_path)
    for name in sorted(set(WRITERS) - {"decisions.tsv"}):
        assert "𠮷野" in (tmp_path / name).read_text(encoding="utf-8"), name
