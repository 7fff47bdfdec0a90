"""What the tagger is worth: gold folders scored with the rules alone, with its names added, and as it is used.

usage: python -m benchmarks.tagger.score GOLD_DIR…
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import kg.recognise as recognition
from kg.core.text import Article, Sentence
from kg.evaluate import Score
from kg.evaluate.run import evaluate
from kg.recognise.candidate import Candidate
from kg.recognise.learnt import with_learnt

KINDS = ("entity", "relation", "post", "observation")
Use = Callable[[Article, tuple[Sentence, ...], Iterable[Candidate]], list[Candidate]]


def rules_alone(
    article: Article, sentences: tuple[Sentence, ...], found: Iterable[Candidate]
) -> list[Candidate]:
    """What the rules propose."""
    return list(found)


def added(article: Article, sentences: tuple[Sentence, ...], found: Iterable[Candidate]) -> list[Candidate]:
    """All of it, and the tagger's names."""
    return [*found, *with_learnt(article, sentences, [])]


USES: dict[str, Use] = {"rules alone": rules_alone, "names added": added, "as used": with_learnt}


@contextmanager
def used(use: Use) -> Iterator[None]:
    """Recognition with such a use of the tagger."""
    before = recognition.with_learnt
    recognition.with_learnt = use
    try:
        yield
    finally:
        recognition.with_learnt = before


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
