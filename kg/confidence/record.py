"""The record of rules on gold, and the estimate that it gives; all in decimals, so that every machine agrees."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Context, Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.confidence.signs import LEARNT
from kg.errors import LexiconError, UsageError

KINDS = ("relation", "post", "observation", "mention", "alias")
"""The kinds of claims that have a record."""

WEIGHED = {"relation": "pair", "post": "pair", "observation": "figure", "mention": "name", "alias": "name"}
"""Which weights of signs a kind goes by: relations and posts share theirs."""

LIKE_OTHERS = 30
"""A rule counts as many claims as this of its family's precision beside its own, a family of its kind's."""

UNSEEN = Decimal("-0.25")
"""What every estimate loses, in log-odds: rules are tuned on the pages that count them, and others go worse."""

LEAST, MOST = Decimal("0.05"), Decimal("0.99")
"""No estimate is surer than this."""

_EXACT = Context(prec=16)
_STEP = Decimal("0.01")

RuleRow = tuple[str, str, str, int, int]
"""Kind, family, rule, right, wrong."""

SignRow = tuple[str, str, Decimal]
"""Kind of weights, sign, weight in log-odds."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Right and wrong claims."""

    right: int = 0
    wrong: int = 0


@dataclass(frozen=True)
class Record:
    """Counts of every rule, and the weights of signs.

    An estimate is the rule's precision, pulled towards that of its family (its file) and its kind by
    ``LIKE_OTHERS``, moved by the weights of the claim's signs and by ``UNSEEN``.
    """

    rules: tuple[RuleRow, ...]
    signs: tuple[SignRow, ...] = ()
    _own: dict[tuple[str, str], Counts] = field(init=False, repr=False, compare=False)
    _odds: dict[tuple[str, str], Decimal] = field(init=False, repr=False, compare=False)
    _weights: dict[tuple[str, str], Decimal] = field(init=False, repr=False, compare=False)
    _found: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Decimal | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Count families and kinds together, once."""
        own = {(kind, rule): Counts(right, wrong) for kind, _, rule, right, wrong in self.rules}
        kinds = {kind: _alone(_sum(self.rules, kind)) for kind in KINDS}
        families = {
            (kind, family): _towards(_sum(self.rules, kind, family), kinds[kind])
            for kind, family, *_ in self.rules
        }
        odds = {
            (kind, rule): log_odds(_towards(own[kind, rule], families[kind, family]))
            for kind, family, rule, *_ in self.rules
        }
        odds |= {(kind, ""): log_odds(share) for kind, share in kinds.items()}
        object.__setattr__(self, "_own", own)
        object.__setattr__(self, "_odds", odds)
        object.__setattr__(self, "_weights", {(kind, sign): weight for kind, sign, weight in self.signs})

    def counts(self, kind: str, rule: str) -> Counts | None:
        """What gold says of a rule; None where the record does not know it."""
        return self._own.get((kind, rule))

    def base(self, kind: str, rules: Iterable[str]) -> Decimal | None:
        """The log-odds of the best of the rules, signs apart; None where all are unknown and none is a name's."""
        given = tuple(rules)
        own = [
            r for r in given if not r.startswith(LEARNT)
        ] or given  # the network's record counts alone only
        known = [self._odds[kind, rule] for rule in own if (kind, rule) in self._odds]
        if not known and WEIGHED.get(kind) == "name":
            return self._odds[kind, ""]  # a recogniser without a record of its own does as others do
        return max(known, default=None)

    def estimate(self, kind: str, rules: tuple[str, ...], signs: tuple[str, ...] = ()) -> Decimal | None:
        """The estimated precision of a claim, in hundredths; None for a kind or rules without a record."""
        asked = (kind, rules, signs)
        if asked not in self._found:
            self._found[asked] = self._estimate(*asked)
        return self._found[asked]

    def _estimate(self, kind: str, rules: tuple[str, ...], signs: tuple[str, ...]) -> Decimal | None:
        base = self.base(kind, rules) if kind in KINDS else None
        if base is None:
            return None
        base += UNSEEN
        for sign in signs:
            base += self._weights.get((WEIGHED[kind], sign), Decimal(0))
        share = _EXACT.divide(Decimal(1), 1 + _EXACT.exp(-base))
        return min(max(share, LEAST), MOST).quantize(_STEP)


def _sum(rules: Iterable[RuleRow], kind: str, family: str | None = None) -> Counts:
    rows = [row for row in rules if row[0] == kind and family in (None, row[1])]
    return Counts(sum(row[3] for row in rows), sum(row[4] for row in rows))


def _alone(counts: Counts) -> Decimal:
    """The precision of a kind, with one right and one wrong claim added, so that none is certain."""
    return _EXACT.divide(Decimal(counts.right + 1), Decimal(counts.right + counts.wrong + 2))


def _towards(counts: Counts, above: Decimal) -> Decimal:
    """A precision pulled towards the one above it."""
    total = counts.right + counts.wrong + LIKE_OTHERS
    return _EXACT.divide(counts.right + LIKE_OTHERS * above, Decimal(total))


def log_odds(share: Decimal) -> Decimal:
    """The natural logarithm of the odds, as decimals give it everywhere.

    >>> log_odds(Decimal("0.5"))
    Decimal('0')
    """
    return _EXACT.ln(_EXACT.divide(share, 1 - share))


@cache
def shipped_record() -> Record:
    """The record that zonekg brings along."""
    rules = [
        (kind, family, rule, int(right), int(wrong))
        for kind, family, rule, right, wrong in _rows("rules", ("kind", "family", "rule", "right", "wrong"))
    ]
    signs = [
        (kind, sign, Decimal(weight)) for kind, sign, weight in _rows("signs", ("kind", "sign", "weight"))
    ]
    return Record(tuple(rules), tuple(signs))


def _rows(name: str, header: tuple[str, ...]) -> list[list[str]]:
    text = (files("kg.confidence") / f"{name}.tsv").read_text(encoding="utf-8")
    first, *rows = [line.split("\t") for line in text.splitlines()]
    if tuple(first) != header or any(len(row) != len(header) for row in rows):
        raise LexiconError(
            f"kg/confidence/{name}.tsv: wants the columns {', '.join(header)} in each line; "
            "write it anew with kg rules --gold DIR --write-record DIR"
        )
    return rows


def write_record(made: Record, folder: Path) -> None:
    """Write ``rules.tsv`` and ``signs.tsv`` into a folder; raises UsageError where that cannot be done."""
    rules = ["kind\tfamily\trule\tright\twrong", *("\t".join(map(str, row)) for row in sorted(made.rules))]
    signs = ["kind\tsign\tweight", *("\t".join(map(str, row)) for row in sorted(made.signs))]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, lines in (("rules.tsv", rules), ("signs.tsv", signs)):
            (folder / name).write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error}); choose another folder") from error
