"""Observations against gold, part by part: figures found, figures with indicator, figures with subject.

usage: python -m benchmarks.observations GOLD_DIR… [--real] [--show] [--only STEM…]
Mentions are gold's unless --real asks for those of the recogniser.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.oracle import gold_mentions
from kg.core.claims import Claim, Figure
from kg.core.names import comparison_key
from kg.core.text import Article, Source
from kg.evaluate.keys import comparable, indicator_similarity
from kg.measure import measure
from kg.network.stage import guesses
from kg.recognise import recognise
from kg.refer import refer
from kg.segment import articles, sentences

ALIKE = 0.34
HELD_OUT = re.compile(r"n(?:1[3-9]|2\d)$")


@dataclass
class Count:
    """Right, wrong and missed, with the lines that say which."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    lines: list[str] = field(default_factory=list)

    def row(self) -> str:
        p = self.right / (self.right + self.wrong or 1)
        r = self.right / (self.right + self.missed or 1)
        f1 = 2 * p * r / (p + r or 1)
        return f"P {p:.3f}  R {r:.3f}  F1 {f1:.3f}  tp {self.right} fp {self.wrong} fn {self.missed}"


LEVELS = ("figure", "figure+indicator", "figure+subject", "all")


def page_claims(text: str, gold: dict[str, Any], stem: str, real: bool) -> list[tuple[Article, Claim]]:
    source = Source(f"{stem}.txt", text, hashlib.sha256(text.encode()).hexdigest(), "utf-8")
    found = []
    for article in articles(source)[0]:
        parted = sentences(article)
        mentions = list(recognise(article, parted)) if real else gold_mentions(gold, article)
        discourse = refer(article, parted, sorted(mentions))
        found += [(article, c) for c in measure(discourse, guesses(discourse))]
    return found


def forms(entity: dict[str, Any]) -> set[str]:
    return {comparison_key(n) for n in (entity["name"], *entity["aliases"])}


def score(gold: dict[str, Any], claims: list[tuple[Article, Claim]], level: str, count: Count) -> None:
    """Match claims to gold one to one, by as much of them as the level asks for."""
    names = {e["id"]: forms(e) for e in gold["entities"]}
    used: set[int] = set()
    for _, c in claims:
        hit = best(gold, names, used, c, level)
        if hit is None:
            count.wrong += 1
            count.lines.append(wrong_line(gold, names, c))
        else:
            used.add(hit)
            count.right += not gold["observations"][hit].get("optional")
    named = {e["id"]: e["name"] for e in gold["entities"]}
    for i, o in enumerate(gold["observations"]):
        if i not in used and not o.get("optional"):
            count.missed += 1
            said = f"{named[o['subject']]}: {o['indicator']} = {o['value']} {o['unit']} ({o['bound']})"
            count.lines.append(f"  MISS   {said}  [{o['evidence']}]")


def wrong_line(gold: dict[str, Any], names: dict[str, set[str]], c: Claim) -> str:
    """A wrong claim with what gold's observations of the same figure say instead."""
    figure = c.value
    assert isinstance(figure, Figure)
    other = "; ".join(why(gold, names, o, c) for o in gold["observations"] if same_value(o, figure))
    said = f"{c.subject.name}: {figure.indicator} = {figure.value} {figure.unit} ({figure.bound})"
    return f"  wrong  {said}  [{c.quote}]  {{{other}}}"


def why(gold: dict[str, Any], names: dict[str, set[str]], o: dict[str, Any], c: Claim) -> str:
    """Where a claim of the right figure differs from gold."""
    said = []
    if comparison_key(c.subject.name) not in names[o["subject"]]:
        said.append("subject " + next(e["name"] for e in gold["entities"] if e["id"] == o["subject"]))
    if isinstance(c.value, Figure) and alike(o, c.value) < ALIKE:
        said.append(f"indicator {o['indicator']}")
    return " + ".join(said) or "same"


def alike(o: dict[str, Any], figure: Figure) -> float:
    return indicator_similarity(comparable(o["indicator"]), comparable(figure.indicator))


def same_value(o: dict[str, Any], figure: Figure) -> bool:
    close = abs(o["value"] - float(figure.value)) <= 1e-3 * max(1.0, abs(o["value"]))
    return close and comparable(o["unit"] or "") == comparable(figure.unit or "")


def best(
    gold: dict[str, Any], names: dict[str, set[str]], used: set[int], c: Claim, level: str
) -> int | None:
    """The unused observation of gold that the claim says best."""
    figure = c.value
    assert isinstance(figure, Figure)
    found: tuple[float, int] | None = None
    for i, o in enumerate(gold["observations"]):
        if i in used or not same_value(o, figure):
            continue
        named = comparison_key(c.subject.name) in names[o["subject"]]
        if level in ("figure+subject", "all") and not named:
            continue
        likeness = alike(o, figure)
        if level in ("figure+indicator", "all") and likeness < ALIKE:
            continue
        if found is None or likeness + named > found[0]:
            found = (likeness + named, i)
    return found[1] if found else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--real", action="store_true", help="mentions of the recogniser")
    parser.add_argument("--show", action="store_true", help="list misses and wrong ones")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    total: Counter[str] = Counter()
    for folder in options.gold:
        counts = {level: Count() for level in LEVELS}
        for path in sorted(folder.glob("*.json")):
            if HELD_OUT.match(path.stem) or (options.only and path.stem not in options.only):
                continue
            gold = json.loads(path.read_text(encoding="utf-8"))
            home = path.with_suffix(".txt")
            if not home.exists():
                beside = (parent / "seeds" / home.name for parent in folder.parents)
                home = next((f for f in beside if f.exists()), home)
            claims = page_claims(home.read_text(encoding="utf-8"), gold, path.stem, options.real)
            for level, count in counts.items():
                count.lines.append(f"## {path.stem}")
                score(gold, claims, level, count)
        if options.show:
            print("\n".join(counts["all"].lines))
        for level, count in counts.items():
            print(f"{folder.name:8s} {level:18s} {count.row()}")
            total.update({f"{level}/{k}": getattr(count, k) for k in ("right", "wrong", "missed")})
    for level in LEVELS:
        count = Count(*(total[f"{level}/{k}"] for k in ("right", "wrong", "missed")))
        print(f"{'together':8s} {level:18s} {count.row()}")


if __name__ == "__main__":
    main()
