"""How often the reference stage finds the subject of gold observations and relations, given gold mentions.

usage: python -m benchmarks.reference [--show WORD] GOLD_DIR…

A folder holds STEM.json with STEM.txt beside it (or in ``../seeds``). Each evidence quote is found in the page; at
its figure (observations) or its object (relations) ``subject_at`` is asked, once with the gold subject's type only
and once with every type that may have figures (or be a subject of the predicate).
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.oracle import gold_mentions
from kg.core.mentions import Discourse, Reference
from kg.core.names import comparison_key
from kg.core.text import Article
from kg.core.view import is_space, matching_view
from kg.core.vocabulary import SIGNATURES
from kg.read import read_inputs
from kg.refer import refer, subject_at
from kg.segment import articles, sentences

Json = dict[str, Any]
ANY = frozenset({"Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Program",
                 "Project", "Person", "Product", "Place", "Event", "Industry"})  # fmt: skip
FIGURE = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9]+)?|[一二两三四五六七八九十百千]+")


def discourses(page: Path, gold: Json) -> Iterator[Discourse]:
    """The page's articles with gold mentions."""
    for source in read_inputs([page]):
        for article in articles(source)[0]:  # type: ignore[arg-type]
            yield refer(article, sentences(article), gold_mentions(gold, article))


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


def forms(entity: Json) -> set[str]:
    return {comparison_key(name) for name in (entity["name"], *entity["aliases"])}


def names_of(discourse: Discourse, index: int) -> set[str]:
    entity = discourse.entities[index]
    return {comparison_key(entity.name), *(comparison_key(m.name) for m in entity.mentions)}


class Asked:
    """One gold row, where its evidence stands, and what is asked of the discourse there."""

    def __init__(
        self, discourse: Discourse, span: tuple[int, int], row: Json, entities: dict[str, Json]
    ) -> None:
        self.discourse, self.span, self.row = discourse, span, row
        self.subject = entities[row["subject"]]
        self.target = entities[row["object"]] if "object" in row else None

    def place(self) -> int | None:
        """Where the figure or the object stands; None when the object is not in the evidence."""
        if self.target is None:
            return figure_at(self.discourse.article, self.span, self.row["value"])
        wanted = forms(self.target)
        inside = (r for r in self.discourse.within(*self.span) if r.kind == "name")
        return next((r.start for r in inside if names_of(self.discourse, r.entities[0]) & wanted), None)

    def questions(self) -> dict[str, frozenset[str]]:
        """The types to ask for, by the name of the question."""
        known = frozenset({self.subject["type"]})
        if self.target is None:
            return {"observations, type known": known, "observations, any type": ANY}
        domain = frozenset(SIGNATURES[self.row["predicate"]][0])
        return {"relations, type known": known, "relations, domain": domain}

    def right(self, got: Reference | None) -> bool:
        """Whether the answer is the gold subject."""
        names = {n for i in got.entities for n in names_of(self.discourse, i)} if got else set()
        return bool(names & forms(self.subject))

    def line(self, got: Reference | None) -> str:
        """The row with the answer and the words around it."""
        said = "、".join(self.discourse.entities[i].name for i in got.entities) if got else "-"
        label = (
            self.row["indicator"] if self.target is None else f"{self.row['predicate']} {self.target['name']}"
        )
        start, end = self.span
        text = self.discourse.article.text
        around = f"…{text[max(0, start - 60) : start]}【{text[start:end]}】".replace("\n", "⏎")
        return f"{self.subject['type']} {self.subject['name']} ≠ {said} | {label} | {around}"


def run(page: Path, gold: Json, tallies: dict[str, Tally]) -> None:
    """Ask for every observation and relation of one page."""
    entities = {e["id"]: e for e in gold["entities"]}
    found = list(discourses(page, gold))
    for row in gold["observations"] + gold["relations"]:
        spans = ((d, find(d.article, row["evidence"])) for d in found)
        discourse, span = next(((d, s) for d, s in spans if s is not None), (None, None))
        if discourse is not None and span is not None:
            ask(page.stem, Asked(discourse, span, row, entities), tallies)


def ask(stem: str, asked: Asked, tallies: dict[str, Tally]) -> None:
    """Put the questions of one row and note the answers."""
    place = asked.place()
    if place is None:
        return
    key = asked.row.get("predicate", asked.subject["type"])
    for question, types in asked.questions().items():
        got = subject_at(asked.discourse, place, types)
        tally = tallies.setdefault(question, Tally())
        tally.add(key, asked.right(got), f"{question} | {stem} | {asked.line(got)}")


def main() -> None:
    """Print accuracies; ``--show WORD`` prints the failed rows that hold the word."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--show")
    options = parser.parse_args()
    tallies: dict[str, Tally] = {}
    for folder in options.folders:
        for file in sorted(folder.glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            beside, seeds = file.with_suffix(".txt"), folder.parent / "seeds" / f"{file.stem}.txt"
            run(beside if beside.exists() else seeds, gold, tallies)
    for name, tally in tallies.items():
        tally.report(name)
        for row in tally.shown:
            if options.show and options.show in row:
                print("  ", row)


if __name__ == "__main__":
    main()
