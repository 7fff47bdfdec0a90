"""Every rule with its record: how often it fired on a build, how right it is on gold, and examples of both."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.confidence import Record
from kg.confidence.record import KINDS, Counts
from kg.core.graph import Evidence, Graph
from kg.core.numbers import plain
from kg.rules import Rule
from kg.rules.in_force import rules_in_force
from kg.write.turtle import parts_text

LONGEST = 80
"""A quote is shown up to so many characters."""

COLUMNS = ("rule", "kind", "family", "predicate", "fired", "right", "wrong", "precision", "estimate")


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule for one kind of claims; ``precision`` is on gold, ``estimate`` what a claim without signs gets.

    ``written`` are examples of the rule's own file, ``found`` what it found in the build, with file and parts.
    """

    rule: str
    kind: str
    family: str
    predicate: str
    fired: int
    right: int
    wrong: int
    precision: str
    estimate: str
    written: tuple[str, ...]
    found: tuple[str, ...]

    def cells(self) -> tuple[str, ...]:
        """The row without examples, in the order of ``COLUMNS``."""
        return tuple(str(getattr(self, column)) for column in COLUMNS)


def rule_rows(record: Record, build: Graph | None = None, examples: int = 1) -> list[RuleRow]:
    """A row for every rule that is written, that the record knows, or that fired on the build.

    In the order of kinds, files and names; up to ``examples`` examples of each sort.
    """
    rules = _Rules(record, build, examples)
    return [rules.row(kind, name) for kind, name in rules.names()]


def _kind(rule: Rule) -> str:
    return "post" if rule.predicate == "post" else "relation"


class _Rules:
    """All that is known of rules: their files, their record, what they found."""

    def __init__(self, record: Record, build: Graph | None, examples: int) -> None:
        self.record, self.examples = record, examples
        self.written = {(_kind(rule), rule.name): rule for rule in rules_in_force().all()}
        self.files = {a.iri: a.source for a in build.articles} if build else {}
        self.fired: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
        for claim in build.claims if build else ():
            for name in claim.rules:
                self.fired[claim.kind, name].append(claim)
        self.families = {key: key[1].split(".")[0] for key in self.fired}
        self.families |= {(kind, name): family for kind, family, name, *_ in record.rules}
        self.families |= {key: Path(rule.file).stem for key, rule in self.written.items()}

    def names(self) -> list[tuple[str, str]]:
        """Kind and name of every rule, in order."""
        order = {kind: number for number, kind in enumerate(KINDS)}
        return sorted(self.families, key=lambda k: (order.get(k[0], len(order)), self.families[k], k[1]))

    def row(self, kind: str, name: str) -> RuleRow:
        """All of one rule."""
        rule, claims = self.written.get((kind, name)), self.fired.get((kind, name), [])
        counts = self.record.counts(kind, name) or Counts()
        judged = counts.right + counts.wrong
        estimate = self.record.estimate(kind, (name,))
        return RuleRow(
            rule=name,
            kind=kind,
            family=self.families[kind, name],
            predicate=rule.predicate if rule else _commonest(claims),
            fired=len(claims),
            right=counts.right,
            wrong=counts.wrong,
            precision=f"{counts.right / judged:.2f}" if judged else "",
            estimate=plain(estimate) if estimate is not None else "",
            written=rule.right[: self.examples] if rule else (),
            found=tuple(self._told(c) for c in claims[: self.examples]),
        )

    def _told(self, claim: Evidence) -> str:
        quote = claim.quote if len(claim.quote) <= LONGEST else f"{claim.quote[:LONGEST]}…"
        return f"{quote} ({self.files.get(claim.article, claim.article)} {parts_text(claim.parts)})"


def _commonest(claims: Iterable[Evidence]) -> str:
    counts = Counter(c.predicate for c in claims if c.predicate)
    return min(counts, key=lambda predicate: (-counts[predicate], predicate), default="")


def as_text(rows: Iterable[RuleRow]) -> Iterator[str]:
    """Each rule on a line, its examples below."""
    for row in rows:
        gold = f"right {row.right} wrong {row.wrong}" + (f" = {row.precision}" if row.precision else "")
        said = f" {row.predicate}" if row.predicate else ""
        yield (
            f"{row.kind} {row.family} {row.rule}{said}: fired {row.fired}; gold {gold}; estimate {row.estimate or '-'}"
        )
        yield from (f"    rule   {example}" for example in row.written)
        yield from (f"    build  {example}" for example in row.found)


def as_tsv(rows: Iterable[RuleRow]) -> Iterator[str]:
    """A header and a line for each rule, without examples."""
    yield "\t".join(COLUMNS)
    yield from ("\t".join(row.cells()) for row in rows)


def as_json(rows: Iterable[RuleRow]) -> Iterator[str]:
    """A JSON object a line."""
    for row in rows:
        said = dict(zip(COLUMNS, (getattr(row, column) for column in COLUMNS), strict=True))
        yield json.dumps({**said, "written": row.written, "found": row.found}, ensure_ascii=False)
