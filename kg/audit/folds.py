"""Pages scored by parts: the record that weighs a page's claims was made without the pages of its part."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.audit.calibration import Weighed, estimates
from kg.audit.fit import dealt, fitted
from kg.audit.judged import JudgedPage
from kg.confidence import trusted
from kg.errors import UsageError
from kg.evaluate.items import Item


@dataclass(frozen=True, slots=True)
class Folds:
    """What all parts together give: the items of every page, and every judged claim with its confidence."""

    items: list[Item]
    weighed: list[Weighed]


def folded(pages: Sequence[JudgedPage], number: int, least: Decimal | None = None) -> Folds:
    """The pages scored in ``number`` parts, with claims of at least ``least`` only when that is given.

    The confidence record is all that zonekg learns from gold by itself; rules and lexicons stay as they are. Raises
    UsageError for fewer than two parts or more parts than pages.
    """
    if not 2 <= number <= len(pages):
        raise UsageError(f"--folds {number}: {len(pages)} pages can be parted into 2 to {len(pages)}")
    samples = {page.gold.stem: page.samples() for page in pages}
    if len(samples) < len(pages):
        raise UsageError("--folds: two pages have one name; rename one of them, so that each is told apart")
    part = dealt(samples, number)
    made = Folds([], [])
    for n in range(number):
        record = fitted([s for stem in sorted(samples) if part[stem] != n for s in samples[stem]])
        for page in (p for p in pages if part[p.gold.stem] == n):
            graph = page.graph(record)
            made.items.extend(page.items(graph if least is None else trusted(graph, least)))
            made.weighed.extend(estimates(samples[page.gold.stem], record))
    return made
