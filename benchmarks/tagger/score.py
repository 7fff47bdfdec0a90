"""What the tagger is worth: gold folders scored with the rules alone, and with its names.

usage: python -m benchmarks.tagger.score GOLD_DIR…
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import kg.recognise as recognition
from kg.core.text import Article, Sentence
from kg.evaluate import Score
from kg.evaluate.run import evaluate
from kg.recognise.candidate import Candidate
from kg.recognise.learnt import learnt_names

KINDS = ("entity", "relation", "post", "observation")
Names = Callable[[Article, tuple[Sentence, ...]], list[Candidate]]


def none(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """No names of the tagger: the rules alone."""
    return []


USES: dict[str, Names] = {"rules alone": none, "with the tagger": learnt_names}


@contextmanager
def used(names: Names) -> Iterator[None]:
    """Recognition with such names beside those of the rules."""
    recognition.learnt_names = names
    try:
        yield
    finally:
        recognition.learnt_names = learnt_names


def main() -> None:
    """A row for each folder and use: F1 (precision, recall) of each kind."""
    print("| gold | tagger |", " | ".join(KINDS), "|")
    print("|" + "---|" * (2 + len(KINDS)))
    for folder in sys.argv[1:]:
        for name, use in USES.items():
            with used(use):
                items = evaluate(Path(folder))
            scores = [Score.of([i for i in items if i.kind == kind]) for kind in KINDS]
            cells = [f"{s.f1:.3f} ({s.precision:.2f} {s.recall:.2f})" for s in scores]
            print(f"| {Path(folder).name} | {name} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
