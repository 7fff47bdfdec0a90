"""How well pages are cut into articles: ``reading_pages.py GOLD_FOLDER… [--show] [--only STEM…]``.

For each gold file with its text: titles, authors, first and last words of bodies, and the share of gold
evidence that stands inside one block. Texts lie beside the gold, or in ``seeds/``.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from kg.core.names import comparison_key
from kg.core.text import Article, Source
from kg.core.view import without_space
from kg.read import read_inputs
from kg.segment import articles

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Prints one line a measure, and with ``--show`` each miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--only", nargs="*", default=[])
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    for path in [p for folder in given.folders for p in sorted(folder.glob("*.json"))]:
        if given.only and path.stem not in given.only:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        misses = measure(gold, page(path, gold["source"]), tally)
        if given.show and misses:
            print(path.stem, *misses, sep="\n   ")
    report(tally)


def page(path: Path, name: str) -> tuple[Article, ...]:
    """The articles of a gold file's text."""
    beside = path.parent / name
    source = next(read_inputs([beside if beside.exists() else ROOT / "seeds" / name]))
    if not isinstance(source, Source):
        raise source
    return articles(source)[0]


def measure(gold: dict[str, Any], found: tuple[Article, ...], tally: Counter[str]) -> list[str]:
    """Counts one page into the tally and says what missed."""
    misses = [f"articles: {len(found)}, gold has {len(gold['articles'])}"]
    misses = [] if len(found) == len(gold["articles"]) else misses
    titles = {comparison_key(a["title"]) for a in gold["articles"] if a["title"]}
    misses += _sets(tally, "title", titles, {comparison_key(a.title) for a in found if a.title})
    subtitles = {comparison_key(a["subtitle"]) for a in gold["articles"] if a["subtitle"]}
    misses += _sets(tally, "subtitle", subtitles, {comparison_key(a.subtitle) for a in found if a.subtitle})
    authors = {x for a in gold["articles"] for x in a["authors"]}
    printed = {without_space(a.text[s:e]) for a in found for s, e in a.authors}
    misses += _sets(tally, "author", authors, printed)
    bodies = [without_space(a.text[slice(*a.body)]) for a in found]
    for item in gold["articles"]:
        first, last = without_space(item["starts"]), without_space(item["ends"])
        misses += _edge(tally, "starts", first, [b[: len(first)] for b in bodies])
        misses += _edge(tally, "ends", last, [b[-len(last) :] for b in bodies])
    return misses + _evidence(gold, found, tally)


def _sets(tally: Counter[str], name: str, gold: set[str], found: set[str]) -> list[str]:
    tally[f"{name} right"] += len(gold & found)
    tally[f"{name} missed"] += len(gold - found)
    tally[f"{name} wrong"] += len(found - gold)
    missed = [f"{name} missed: {x}" for x in sorted(gold - found)]
    return missed + [f"{name} wrong: {x}" for x in sorted(found - gold)]


def _edge(tally: Counter[str], name: str, wanted: str, found: list[str]) -> list[str]:
    right = wanted in found
    tally[f"{name} {'right' if right else 'missed'}"] += 1
    return [] if right else [f"{name}: {wanted} | {found}"]


def _evidence(gold: dict[str, Any], found: tuple[Article, ...], tally: Counter[str]) -> list[str]:
    blocks = [without_space(b.text) for a in found for b in a.blocks]
    misses = []
    for item in [*gold["relations"], *gold["posts"], *gold["observations"]]:
        quote = without_space(item["evidence"])
        right = any(quote in block for block in blocks)
        tally[f"evidence {'right' if right else 'missed'}"] += 1
        misses += [] if right else [f"evidence: {item['evidence']}"]
    return sorted(set(misses))


def report(tally: Counter[str]) -> None:
    """F1 for sets, shares for the rest."""
    for name in ("title", "subtitle", "author", "starts", "ends", "evidence"):
        right, missed, wrong = (tally[f"{name} {k}"] for k in ("right", "missed", "wrong"))
        share = 2 * right / max(1, 2 * right + missed + wrong)
        print(f"{name:10} {share:.3f}   {right} right, {missed} missed, {wrong} wrong")


if __name__ == "__main__":
    main()
