"""Observations against gold: subject, value and unit equal, indicators alike; bounds are reported beside."""

from collections.abc import Iterator
from decimal import Decimal

from kg.core.graph import Observation
from kg.core.numbers import plain
from kg.evaluate.entities import Matches
from kg.evaluate.gold import GoldObservation, GoldPage
from kg.evaluate.items import Item
from kg.evaluate.keys import comparable, indicator_similarity
from kg.evaluate.overlap import EvidenceJudge
from kg.evaluate.page import PagePrediction

ALIKE = 0.34
"""From this similarity on, two indicators say the same."""


def score_observations(
    gold: GoldPage, page: PagePrediction, matches: Matches, judge: EvidenceJudge
) -> Iterator[Item]:
    """An item for each predicted observation and each one missed; evidence and bound of each right one."""
    names = {g.id: g.name for g in gold.entities}
    labels = {e.iri: e.name for e in page.entities}
    used: set[int] = set()
    for o in page.observations:
        quote = judge.quote(o.claims)
        hit = _best(gold.observations, used, o, matches.get(o.subject))
        if hit is None:
            label = f"{labels.get(o.subject)}: {o.indicator} = {plain(o.value)} {o.unit or ''} ({o.bound})"
            yield Item(gold.stem, "observation", "observation", label, "wrong", quote, o.claims)
            continue
        used.add(hit)
        found = gold.observations[hit]
        if not found.optional:
            label = _label(found, names)
            yield Item(gold.stem, "observation", "observation", label, "right", quote, o.claims)
            agrees = judge.agrees(o.claims, found.evidence)
            yield Item(gold.stem, "evidence", "observation", label, "right" if agrees else "wrong", quote)
            yield Item(
                gold.stem, "bound", "bound", label, "right" if found.bound == o.bound else "wrong", quote
            )
    for i, g in enumerate(gold.observations):
        if i not in used and not g.optional:
            yield Item(gold.stem, "observation", "observation", _label(g, names), "missed", g.evidence)


def _label(g: GoldObservation, names: dict[str, str]) -> str:
    return f"{names[g.subject]}: {g.indicator} = {plain(Decimal(str(g.value)))} {g.unit} ({g.bound})"


def _best(
    gold: tuple[GoldObservation, ...], used: set[int], o: Observation, subject: str | None
) -> int | None:
    best: tuple[float, int] | None = None
    for i, g in enumerate(gold):
        if i in used or g.subject != subject or not _same_figure(g, o):
            continue
        similarity = indicator_similarity(comparable(g.indicator), comparable(o.indicator))
        if similarity >= ALIKE and (best is None or similarity > best[0]):
            best = (similarity, i)
    return best[1] if best else None


def _same_figure(g: GoldObservation, o: Observation) -> bool:
    close = abs(g.value - float(o.value)) <= 1e-3 * max(1.0, abs(g.value))
    return close and comparable(g.unit) == comparable(o.unit or "")
