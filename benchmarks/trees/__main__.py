"""Learn the trees that weigh owners of figures and statements of the network.

usage: python -m benchmarks.trees CORPUS.jsonl.xz [GOLD_DIR…] [--out kg/trees] [--parts]

Needs lightgbm 4.7 beside the development dependencies. Articles held back (benchmarks/network/held.txt) are not learnt
from. With ``--parts`` trees are grown three times besides, each time without a third of the gold pages, which can be
scored with them (benchmarks.confidence --trees).
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.confidence import may_be_read
from benchmarks.network.texts import open_corpus
from benchmarks.trees.examples import Example, of_owners, of_statements
from benchmarks.trees.grow import grown, write
from benchmarks.trees.parts import PARTS, folder_of, part_of
from benchmarks.trees.told import gold, marked
from kg.evaluate.gold import load_gold
from kg.measure.candidates import FEATURES as OWNING
from kg.relate.statements import FEATURES as SAYING
from kg.trees.tables import FOLDER

Lesson = tuple[str, list[Example], list[Example]]
"""The page, its owners, its statements."""


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trees", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("gold", type=Path, nargs="*")
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--parts", action="store_true")
    asked = parser.parse_args()
    texts = {one["id"]: one["text"] for one in map(json.loads, open_corpus(asked.corpus))}
    pages = [page for folder in asked.gold for page in load_gold(folder, wanted=may_be_read)]
    lessons = [(t.page, list(of_owners(t)), list(of_statements(t))) for t in (*marked(texts), *gold(pages))]
    grow(lessons, asked.out)
    stems = {page.stem for page in pages}
    for part in range(PARTS if asked.parts else 0):
        grow(
            [one for one in lessons if one[0] not in stems or part_of(one[0]) != part],
            folder_of(part, asked.out),
        )


def grow(lessons: list[Lesson], folder: Path) -> None:
    """Both tables, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, number, features in (("owning", 1, OWNING), ("saying", 2, SAYING)):
        examples = [example for lesson in lessons for example in lesson[number]]
        right = sum(example[1] for example in examples)
        print(f"{name}: {len(examples)} examples, {right} right", file=sys.stderr)
        write(grown(examples, features), folder / f"{name}.tsv")


if __name__ == "__main__":
    main()
