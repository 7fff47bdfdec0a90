"""What a threshold of confidence gives and takes, and whether confidence means what it says, on pages with gold.

usage: python -m benchmarks.confidence GOLD [--write] [--folds N] [--trees FOLDER]

GOLD is a folder with dev, train and news in it. Each page is weighed by a record made of the other parts; pages of the
test set are never opened. --write makes the shipped record anew, of all these pages. --trees names the folder of
`python -m benchmarks.trees … $ZONEKG_GOLD/train --parts --out FOLDER`: each page of train is read with trees that have
not learnt from it.
"""

import argparse
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import kg.confidence
from benchmarks.trees.parts import PARTS, folder_of, part_of, trees_in
from kg.audit.calibration import calibration
from kg.audit.fit import fitted
from kg.audit.folds import Folds, folded
from kg.audit.judged import JudgedPage, read_judged, samples_of
from kg.confidence.record import write_record
from kg.evaluate.gold import load_gold
from kg.evaluate.items import Item
from kg.evaluate.score import Score

LEARNT = "train"
"""What trees have learnt from."""

LAST_NEWS = "n12"
"""News pages after this one are the test set."""

POOLS = {"dev and train": ("dev", "train"), "news n01–n12": ("news",)}
THRESHOLDS = ("0", "0.6", "0.7", "0.8", "0.85", "0.9")


def main() -> None:
    """Print the tables of benchmarks/quality.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--trees", type=Path)
    args = parser.parse_args()
    pools = {pool: _pages(args.gold, folders, args.trees) for pool, folders in POOLS.items()}
    pages = [page for pool in pools.values() for page in pool]
    if args.write:
        write_record(fitted(samples_of(pages)), Path(kg.confidence.__file__).parent)
    print(
        "| pages | least confidence | entities P / R | relations P / R | posts P / R | observations P / R |"
    )
    print("|---|---|---|---|---|---|")
    for least in THRESHOLDS:
        found = folded(pages, args.folds, Decimal(least))
        for pool, of_pool in pools.items():
            print(f"| {pool} | {least} | {' | '.join(_rows(found.items, of_pool))} |")
    _print_calibration(folded(pages, args.folds), pools)


def _pages(gold: Path, folders: Iterable[str], trees: Path | None) -> list[JudgedPage]:
    """The pages of some folders without the test set, those of train read with trees that do not know them."""
    found = []
    for name in folders:
        pages = load_gold(gold / name, wanted=may_be_read)
        if trees is None or name != LEARNT:
            found += read_judged(pages)
            continue
        for part in range(PARTS):
            with trees_in(folder_of(part, trees)):
                found += read_judged(page for page in pages if part_of(page.stem) == part)
    return found


def may_be_read(stem: str) -> bool:
    """Not of the test set."""
    return not stem.startswith("n") or stem <= LAST_NEWS


def _rows(items: list[Item], pages: list[JudgedPage]) -> list[str]:
    stems = {page.gold.stem for page in pages}
    scores = [
        Score.of([i for i in items if i.kind == kind and i.page in stems])
        for kind in ("entity", "relation", "post", "observation")
    ]
    return [f"{s.precision:.3f} / {s.recall:.3f}".replace("0.", ".") for s in scores]


def _print_calibration(found: Folds, pools: dict[str, list[JudgedPage]]) -> None:
    print("\n| pages | confidence | claims | estimated | observed |")
    print("|---|---|---|---|---|")
    for pool, pages in pools.items():
        stems = {page.gold.stem for page in pages}
        for b in calibration(w for w in found.weighed if w[0].page in stems):
            high = min(b.high, Decimal(1))
            print(
                f"| {pool} | {b.low} – {high} | {b.claims} | {b.estimated:.3f} | {b.observed:.3f} |".replace(
                    " 0.", " ."
                )
            )


if __name__ == "__main__":
    main()
