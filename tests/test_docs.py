"""Documentation that is executed: examples in docstrings and in the READMEs, and the answers that the READMEs quote."""

import doctest
import pkgutil
import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

import kg
from benchmarks.readme import FILES, updated
from kg.cli import COMMANDS

MODULES = sorted(m.name for m in pkgutil.walk_packages(kg.__path__, "kg.") if not m.name.endswith("__main__"))


def test_all_examples_in_docstrings_hold() -> None:
    results = [doctest.testmod(import_module(name)) for name in ("kg", *MODULES)]
    assert sum(r.attempted for r in results) >= 30, "the examples were not collected"
    assert sum(r.failed for r in results) == 0


@pytest.mark.parametrize("name", FILES)
def test_the_examples_of_the_readme_hold(root: Path, name: str) -> None:
    result = doctest.testfile(str(root / name), module_relative=False, encoding="utf-8")
    assert (result.attempted, result.failed) == (3, 0)


@pytest.mark.parametrize("name", FILES)
def test_the_readme_quotes_the_answers_that_the_graph_gives(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert text.count("<!-- answer ") == 5
    assert updated(text) == text, "run python benchmarks/readme.py --write"


@pytest.mark.parametrize(
    "name", [*FILES, "CONTRIBUTING.md", "docs/outputs.md", "docs/reading.md", "docs/confidence.md"]
)
def test_commands_files_and_links_of_the_documentation_exist(root: Path, name: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    folder = (root / name).parent
    for command in re.findall(r"^    kg (.+?)(?:  #.*)?$|`kg (\w[^`$]*)`", text, flags=re.MULTILINE):
        words = shlex.split("".join(command))
        assert words[0] in COMMANDS, words
        for word in words[1:]:
            if word.startswith(("docs/", "tests/", "seeds")):
                assert (root / word).exists(), word
    for link in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (folder / link).exists(), link
