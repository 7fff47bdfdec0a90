"""Processes killed in the midst of writing leave whole builds."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.loader import load
from kg.write import write_build
from tests.sample import awkward_graph, sample_graph

WRITE = """
import sys
from kg.write import WRITERS, write_build
from tests.sample import awkward_graph, sample_graph
graphs = [sample_graph(), awkward_graph()]
print("ready", flush=True)
while True:
    for graph in graphs:
        write_build(graph, sys.argv[1])
"""


def killed_after(seconds: float, root: Path, out: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITE, str(out)], cwd=root, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


@pytest.mark.slow
def test_a_killed_process_leaves_a_whole_build(root: Path, tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path)
    names = {tuple(e.name for e in graph.entities) for graph in (sample_graph(), awkward_graph())}
    for number in range(40):
        killed_after(0.01 + number * 0.0037, root, tmp_path)
        assert tuple(e.name for e in load(tmp_path).entities) in names
    write_build(sample_graph(), tmp_path)
    assert len(load(tmp_path).entities) == 16
    assert not (tmp_path / ".new").exists()
