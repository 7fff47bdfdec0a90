"""One page scored against gold: an item for everything right, wrong or missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kg.evaluate.entities import Matches, match_entities
from kg.evaluate.gold import GoldPage
from kg.evaluate.items import Item
from kg.evaluate.keys import comparable
from kg.evaluate.observations import score_observations
from kg.evaluate.overlap import EvidenceJudge
from kg.evaluate.page import PagePrediction
from kg.evaluate.posts import score_posts
from kg.evaluate.relations import score_relations

__all__ = ["Item", "Score", "score_page"]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, wrong and missed items, and what follows from them (0 where nothing was counted)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Right ones among those said."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        """Right ones among those that gold has."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @classmethod
    def of(cls, items: list[Item]) -> "Score":
        """The counts of these items."""
        counts = {
            verdict: sum(i.verdict == verdict for i in items) for verdict in ("right", "wrong", "missed")
        }
        return cls(**counts)


def score_page(gold: GoldPage, page: PagePrediction) -> list[Item]:
    """Every item of the page, with its verdict; optional gold items give none."""
    typed = match_entities(gold.entities, page.entities, typed=True)
    loose = match_entities(gold.entities, page.entities, typed=False) | typed
    judge = EvidenceJudge(gold.text, page)
    return list(
        chain(
            _entities(gold, page, typed),
            _aliases(gold, page, typed),
            score_relations(gold, page, loose, judge),
            score_posts(gold, page, loose, judge),
            score_observations(gold, page, loose, judge),
            _names(gold.stem, "title", gold.titles, page.titles),
            _names(gold.stem, "author", gold.authors, page.authors),
        )
    )


def _entities(gold: GoldPage, page: PagePrediction, matches: Matches) -> Iterator[Item]:
    found = {matches[e.iri]: e for e in page.entities if e.iri in matches}
    for g in gold.entities:
        if not g.optional:
            verdict, claims = ("right", found[g.id].claims) if g.id in found else ("missed", ())
            yield Item(gold.stem, "entity", g.type, g.name, verdict, claims=claims)
    for e in page.entities:
        if e.iri not in matches:
            quote = next((page.quotes[c] for c in e.claims if c in page.quotes), "")
            yield Item(gold.stem, "entity", e.type, e.name, "wrong", quote, e.claims)


def _aliases(gold: GoldPage, page: PagePrediction, matches: Matches) -> Iterator[Item]:
    forms = {g.id: {comparable(n) for n in (g.name, *g.aliases)} for g in gold.entities}
    optional = {g.id for g in gold.entities if g.optional}
    for e in page.entities:
        of = matches.get(e.iri)
        if of is None or of in optional:
            continue
        for alias in e.aliases:
            if comparable(alias) != comparable(e.name):
                verdict = "right" if comparable(alias) in forms[of] else "wrong"
                yield Item(gold.stem, "alias", e.type, f"{e.name} = {alias}", verdict, claims=e.claims)


def _names(stem: str, kind: str, gold: tuple[str, ...], found: tuple[str, ...]) -> Iterator[Item]:
    wanted = {comparable(n): n for n in gold}
    # As in the reference scorer, a title printed twice is one right item, an author named twice is one.
    ours = {comparable(n): n for n in found}
    for key, name in wanted.items():
        yield Item(stem, kind, kind, name, "right" if key in ours else "missed")
    for key, name in ours.items():
        if key not in wanted:
            yield Item(stem, kind, kind, name, "wrong")
