"""A record fitted to judged claims: rules counted, the weights of signs by logistic regression.

The regression runs in floats on the tuner's machine; what is kept are counts and weights of two places.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

from kg.audit.judged import Sample
from kg.confidence.record import WEIGHED, Record, RuleRow, SignRow
from kg.confidence.signs import LEARNT
from kg.rules.in_force import rules_in_force

PULL = 8.0
"""How strongly a weight is pulled towards 0: a sign of few claims gets next to none."""

ROUNDS = 60
PARTS = 6
"""Into so many parts pages are dealt: a page's signs are fitted beside what rules did on the other parts."""

FEWEST = 10
"""A sign of fewer claims gets no weight."""

Row = tuple[float, tuple[str, ...], bool]
"""The log-odds that the rules give, the signs, whether the claim is right."""


def fitted(samples: Sequence[Sample]) -> Record:
    """The record of these samples, with weights of signs."""
    return Record(counted(samples), tuple(_weights(samples)))


def counted(samples: Iterable[Sample]) -> tuple[RuleRow, ...]:
    """Right and wrong claims of each rule; relation rules that gold never met stand with none."""
    rules = rules_in_force().all()
    families = {rule.name: Path(rule.file).stem for rule in rules}
    right: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        for rule in _own(sample.rules):
            (right if sample.right else wrong)[sample.kind, rule] += 1
    known = {("post" if r.predicate == "post" else "relation", r.name) for r in rules}
    rows = sorted({*known, *right, *wrong})
    return tuple(
        (kind, families.get(rule, rule.split(".")[0]), rule, right[kind, rule], wrong[kind, rule])
        for kind, rule in rows
    )


def _own(rules: tuple[str, ...]) -> tuple[str, ...]:
    """Whose record a claim counts for: what the network says has one of its own where no rule says the same."""
    return tuple(r for r in rules if not r.startswith(LEARNT)) or rules


def _weights(samples: Sequence[Sample]) -> list[SignRow]:
    rows = _rows(samples)
    found: list[SignRow] = []
    for kind in sorted(rows):
        weights = _regressed(rows[kind])
        found += [(kind, sign, Decimal(f"{weight:.2f}")) for sign, weight in sorted(weights.items())]
    return found


def _rows(samples: Sequence[Sample]) -> dict[str, list[Row]]:
    """The samples by the weights that they go by, each with what its rules did on the other parts."""
    rows: dict[str, list[Row]] = {}
    for part, others in parts(samples, PARTS):
        record = Record(counted(others))
        for s in part:
            base = record.base(s.kind, s.rules)
            if base is not None:
                rows.setdefault(WEIGHED[s.kind], []).append((float(base), s.signs, s.right))
    return rows


def parts(samples: Sequence[Sample], number: int) -> list[tuple[list[Sample], list[Sample]]]:
    """The samples of each part of the pages, dealt out in the order of their names, and those of all others."""
    part = dealt({s.page for s in samples}, number)
    return [
        ([s for s in samples if part[s.page] == n], [s for s in samples if part[s.page] != n])
        for n in sorted(set(part.values()))
    ]


def dealt(pages: Iterable[str], number: int) -> dict[str, int]:
    """The part of each page.

    >>> dealt(["c", "a", "b"], 2)
    {'a': 0, 'b': 1, 'c': 0}
    """
    return {page: at % number for at, page in enumerate(sorted(pages))}


def _regressed(rows: list[Row]) -> dict[str, float]:
    """Weights of the signs beside the log-odds given, by Newton's steps on each sign in turn of a round."""
    seen = Counter(sign for _, signs, _ in rows for sign in signs)
    weights = {sign: 0.0 for sign in sorted(seen) if seen[sign] >= FEWEST}
    for _ in range(ROUNDS):
        slope = {sign: -PULL * weight for sign, weight in weights.items()}
        bend = dict.fromkeys(weights, PULL)
        for odds, signs, right in rows:
            share = 1 / (1 + math.exp(-odds - sum(weights.get(sign, 0.0) for sign in signs)))
            for sign in signs:
                if sign in weights:
                    slope[sign] += right - share
                    bend[sign] += share * (1 - share)
        weights = {sign: weight + slope[sign] / bend[sign] / 2 for sign, weight in weights.items()}
    return weights
