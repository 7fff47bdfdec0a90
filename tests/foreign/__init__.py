"""Readers of other houses for the slow tests: programs of npm, installed by their lock when first needed."""

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def node(script: str, *arguments: str) -> bytes:
    """What a script of this folder prints; the test is skipped with a notice where node or npm is missing."""
    install()
    done = subprocess.run(
        ["node", str(HERE / script), *arguments], capture_output=True, check=False, cwd=HERE, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


@lru_cache(maxsize=1)
def install() -> None:
    """Install the locked packages into this folder, once."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node or npm is missing: apt-get install nodejs npm")
    if (HERE / "node_modules" / ".package-lock.json").is_file():
        return
    done = subprocess.run(
        ["npm", "ci", "--silent"], cwd=HERE, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    if done.returncode:
        pytest.skip(f"npm could not install the readers: {done.stderr.strip()[:200]}")
