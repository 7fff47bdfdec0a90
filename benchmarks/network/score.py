"""What the network is worth: gold folders scored with the rules alone, and with what it adds and denies.

usage: python -m benchmarks.network.score GOLD_DIR…
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import kg.pipeline
import kg.recognise as recognition
from kg.core.mentions import Discourse
from kg.evaluate import Score
from kg.evaluate.run import evaluate
from kg.network.guesses import NONE, Guesses
from kg.recognise.resolve import resolve

KINDS = ("entity", "relation", "post", "observation")
USES = ("rules alone", "with the network")


def no_names(*_: Any) -> list[Any]:
    """No names of the network."""
    return []


def no_guesses(discourse: Discourse) -> Guesses:
    """No guesses about any article."""
    return NONE


@contextmanager
def used(use: str) -> Iterator[None]:
    """Reading with the rules alone, or as it is."""
    kept = kg.pipeline.STAGES, recognition.learnt_names, recognition.undoubted
    if use == USES[0]:
        kg.pipeline.STAGES = tuple(
            replace(stage, run=no_guesses) if stage.gives == "guesses" else stage for stage in kept[0]
        )
        recognition.learnt_names = no_names
        recognition.undoubted = lambda article, found: resolve(found)
    try:
        yield
    finally:
        kg.pipeline.STAGES, recognition.learnt_names, recognition.undoubted = kept


def main() -> None:
    """A row for each folder and use: F1 (precision, recall) of each kind."""
    print("| gold | network |", " | ".join(KINDS), "|")
    print("|" + "---|" * (2 + len(KINDS)))
    for folder in sys.argv[1:]:
        for use in USES:
            with used(use):
                items = evaluate(Path(folder))
            scores = [Score.of([i for i in items if i.kind == kind]) for kind in KINDS]
            cells = [f"{s.f1:.3f} ({s.precision:.2f} {s.recall:.2f})" for s in scores]
            print(f"| {Path(folder).name} | {use} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
