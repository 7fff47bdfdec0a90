"""How often the reference stage finds the subject of gold observations and relations, given gold mentions.

usage: python benchmarks/reference.py [--show WORD] [--relations] GOLD_DIR…

A folder holds STEM.json with STEM.txt beside it (or in ``../seeds``). Each evidence quote is found in the page; at its
figure (observations) or its object (relations) ``subject_at`` is asked, once with the gold subject's type only and
once with every type that may have figures.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.naive import naive_article, naive_sentences
from benchmarks.oracle import gold_mentions
from kg.core.mentions import Discourse
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.core.view import is_space, matching_view
from kg.core.vocabulary import SIGNATURES
from kg.refer import refer, subject_at

ANY = frozenset({"Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Program",
                 "Project", "Person", "Product", "Place", "Event", "Industry"})  # fmt: skip
FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9]+)?|[一二两三四五六七八九十百千]+")


def discourses(page: Path, gold: dict[str, Any]) -> Iterator[Discourse]:
    """The page's articles with gold mentions; one article of the whole page until segmentation is there."""
    try:
        from kg.read import read_inputs  # noqa: PLC0415
        from kg.segment import articles, sentences  # noqa: PLC0415

        if "--naive" in sys.argv:
            raise ImportError
        for source in read_inputs([page]):
            for article in articles(source)[0]:
                yield refer(article, sentences(article), gold_mentions(gold, article))
    except ImportError:
        article = naive_article(page)
        yield refer(article, naive_sentences(article), gold_mentions(gold, article))


def find(article: Article, quote: str) -> tuple[int, int] | None:
    """Where the quote stands, white space aside."""
    kept = [i for i, c in enumerate(article.view) if not is_space(c)]
    packed = "".join(article.view[i] for i in kept)
    wanted = "".join(c for c in matching_view(quote) if not is_space(c))
    at = packed.find(wanted)
    return None if at < 0 else (kept[at], kept[at + len(wanted) - 1] + 1)


def figure_at(article: Article, span: tuple[int, int], value: object) -> int:
    """Where the figure of that value begins in the span, else its last figure, else its end."""
    wanted = Decimal(str(value))
    tokens = list(FIGURE.finditer(article.view, *span))
    for token in tokens:
        digits = token.group().replace(",", "")
        if digits[0].isdigit() and "/" not in digits:
            number = Decimal(digits)
            if any(number * scale == wanted for scale in (1, 10_000, 100_000_000, 1_000_000_000_000)):
                return token.start()
    arabic = [t.start() for t in tokens if t.group()[0].isdigit()]
    return arabic[-1] if arabic else (tokens[-1].start() if tokens else span[1])


class Tally:
    """Right and asked, by key; rows that failed."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.shown: list[str] = []

    def add(self, key: str, ok: bool, row: str) -> None:
        self.asked[key] += 1
        self.right[key] += ok
        if not ok:
            self.shown.append(row)

    def report(self, name: str) -> None:
        total, right = sum(self.asked.values()), sum(self.right.values())
        print(f"{name}: {right}/{total} = {right / max(total, 1):.3f}")
        print("   ", "  ".join(f"{k} {self.right[k]}/{n}" for k, n in sorted(self.asked.items())))


def forms(entity: dict[str, Any]) -> set[str]:
    return {comparison_key(name) for name in (entity["name"], *entity["aliases"])}


def names_of(discourse: Discourse, index: int) -> set[str]:
    entity = discourse.entities[index]
    return {comparison_key(entity.name), *(comparison_key(m.name) for m in entity.mentions)}


def run(page: Path, gold: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Ask for every observation (or relation) of one page."""
    entities = {e["id"]: e for e in gold["entities"]}
    found = list(discourses(page, gold))
    for row in gold["observations"] + gold["relations"]:
        subject = entities[row["subject"]]
        for discourse in found:
            span = find(discourse.article, row["evidence"])
            if span is not None:
                ask(page.stem, discourse, span, row, subject, entities, tallies)
                break


def ask(stem, discourse, span, row, subject, entities, tallies) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001,PLR0913
    article = discourse.article
    if "indicator" in row:
        at, label = figure_at(article, span, row["value"]), row["indicator"]
        questions = {"observations, type known": frozenset({subject["type"]}), "observations, any type": ANY}
        key = subject["type"]
    else:
        target = entities[row["object"]]
        inside = [r for r in discourse.within(*span) if r.kind == "name" and names_of(discourse, r.entities[0]) & forms(target)]
        if not inside:
            return
        at, label, key = inside[0].start, f"{row['predicate']} {target['name']}", row["predicate"]
        types = frozenset(SIGNATURES[row["predicate"]][0])
        questions = {"relations, type known": frozenset({subject["type"]}), "relations, domain": types}
    for question, types in questions.items():
        got = subject_at(discourse, at, types)
        names = set[str]().union(*(names_of(discourse, i) for i in got.entities)) if got else set()
        said = "、".join(discourse.entities[i].name for i in got.entities) if got else "-"
        left = article.text[max(0, span[0] - 60) : span[0]].replace("\n", "⏎")
        line = f"{question} | {stem} | {subject['type']} {subject['name']} ≠ {said} ({got.rule if got else ''}) | {label} | …{left}【{article.text[span[0]:span[1]]}】"
        tallies.setdefault(question, Tally()).add(key, bool(names & forms(subject)), line)


def main(arguments: list[str]) -> None:
    """Print accuracies; ``--show WORD`` prints the failed rows that hold the word."""
    tallies: dict[str, Tally] = {}
    show = arguments.pop(arguments.index("--show") + 1) if "--show" in arguments else None
    for folder in (Path(a) for a in arguments if not a.startswith("--")):
        for file in sorted(folder.glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            beside, seeds = file.with_suffix(".txt"), folder.parent / "seeds" / f"{file.stem}.txt"
            run(beside if beside.exists() else seeds, gold, tallies)
    for name, tally in tallies.items():
        tally.report(name)
        for row in tally.shown if show else ():
            if show in row:
                print("  ", row)


if __name__ == "__main__":
    main(sys.argv[1:])
