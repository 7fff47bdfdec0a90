"""The figures agree with the reference scorer to three decimals."""

import contextlib
import importlib.util
import io
import sys
from pathlib import Path
from types import ModuleType

import pytest

import kg
from kg.evaluate.items import Item
from kg.evaluate.run import evaluate
from kg.evaluate.score import Score

KINDS = {"entity": "entity", "relation": "relation", "post": "post", "observation": "observation",
         "title": "article_title", "author": "author", "bound": "observation_bound"}  # fmt: skip


def load(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reference_rows(scorer: ModuleType, gold: Path, built: Path) -> dict[str, tuple[str, ...]]:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setattr(sys, "argv", ["score.py", str(gold), str(built)])
        scorer.main()
    rows = [line.split() for line in out.getvalue().splitlines()]
    return {row[0]: tuple(row[1:4]) for row in rows if len(row) == 7}


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the reference scorer leaves its files open
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("part", ["", "dev"])
def test_the_figures_are_the_reference_scorers(
    more_gold: Path, seeds: Path, tmp_path: Path, part: str
) -> None:
    gold = more_gold / part
    texts = seeds if part == "" else gold
    for file in sorted(gold.glob("*.json")):
        kg.build([texts / f"{file.stem}.txt"], tmp_path / file.stem)
    theirs = reference_rows(load(more_gold / "score.py"), gold, tmp_path)
    items = evaluate(gold, texts=texts)
    for ours, name in KINDS.items():
        score = Score.of([i for i in items if i.kind == ours])
        if ours == "bound":
            assert f"{score.precision:.3f}" == theirs[name][0]
        else:
            assert (f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}") == theirs[name], name


def test_a_build_scores_as_its_pages_do_alone(seeds: Path, root: Path, tmp_path: Path) -> None:
    """Scored from the Turtle of a build of one page, the items are those of the page read by itself."""
    gold = tmp_path / "gold"
    gold.mkdir()
    name = "003_5ad35ad114782d3f"
    (gold / f"{name}.json").write_bytes((root / "tests" / "gold" / f"{name}.json").read_bytes())
    kg.build([seeds / f"{name}.txt"], tmp_path / "out")
    alone: list[Item] = evaluate(gold, texts=seeds)
    assert sorted(evaluate(gold, tmp_path / "out", seeds)) == sorted(alone)
