"""docs/extending.md: its files are written, its commands run, its outputs compared."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "extending.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def folder(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the page shows."""
    made = tmp_path_factory.mktemp("extending")
    for kind, name, text in FENCE.findall(page):
        if kind != "console":
            (made / name).parent.mkdir(exist_ok=True)
            (made / name).write_text(text, encoding="utf-8")
    return made


def _run(command: str, folder: Path, root: Path) -> tuple[int, list[str]]:
    words = shlex.split(command.replace("kg ", f"{sys.executable} -m kg ", 1))
    done = subprocess.run(
        words,
        check=False,
        cwd=folder,
        env={"PYTHONPATH": str(root), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    return done.returncode, [line.rstrip() for line in (done.stdout + done.stderr).splitlines()]


def test_every_command_of_the_page_gives_the_output_that_it_shows(
    page: str, folder: Path, root: Path
) -> None:
    ran = 0
    for kind, _, text in FENCE.findall(page):
        for shown in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if kind == "console" else ():
            command, *lines = shown.rstrip("\n").split("\n")
            code, found = _run(command, folder, root)
            assert (found, code) == (lines, 2 if "wrong" in command else 0), command
            ran += 1
    assert ran == 6
