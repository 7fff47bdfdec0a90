"""Joining: candidates in a total order, each join checked against what must not be joined."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.core.claims import LocalKey
from kg.core.graph import Decision
from kg.core.names import comparison_key
from kg.link.candidates import Pair
from kg.link.evidence import ENOUGH, UNSURE, Evidence, forbids, weigh
from kg.link.keys import LocalNames

BY = "rules"
"""Who decides here; a curator's decisions carry another name."""


@dataclass(slots=True)
class _Cluster:
    """Entities that are one so far: those of each form, and the forms that each article uses for it."""

    members: list[LocalKey]
    forms: dict[str, LocalNames]
    articles: dict[str, set[str]] = field(default_factory=dict)


class Clusters:
    """The clusters of all entities, joined pair by pair."""

    def __init__(self, entities: Sequence[LocalNames]) -> None:
        self._of: dict[LocalKey, _Cluster] = {e.key: _alone(e) for e in entities}

    def join(self, a: LocalNames, b: LocalNames) -> Evidence | None:
        """Make the two one; the reason instead when something forbids it."""
        one, two = self._of[a.key], self._of[b.key]
        if one is two:
            return None
        if len(one.members) < len(two.members):
            one, two = two, one
        against = _apart(one, two)
        if against is None:
            self._merge(one, two)
        return against

    def _merge(self, one: _Cluster, two: _Cluster) -> None:
        one.members += two.members
        one.forms = {**two.forms, **one.forms}
        for article, forms in two.articles.items():
            one.articles.setdefault(article, set()).update(forms)
        for key in two.members:
            self._of[key] = one

    def together(self, a: LocalNames, b: LocalNames) -> bool:
        """True when the two are one by now."""
        return self._of[a.key] is self._of[b.key]

    def all(self) -> tuple[tuple[LocalKey, ...], ...]:
        """The clusters, each sorted, sorted."""
        distinct = {id(c): c for c in self._of.values()}
        return tuple(sorted(tuple(sorted(c.members)) for c in distinct.values()))


def _alone(entity: LocalNames) -> _Cluster:
    form = comparison_key(entity.key.name)
    return _Cluster([entity.key], {form: entity}, {entity.key.article: {form}})


def _apart(one: _Cluster, two: _Cluster) -> Evidence | None:
    """Why the clusters cannot be one: by a name, or since one article tells them apart."""
    for form in sorted(two.forms):
        for other in sorted(one.forms):
            if form != other and (against := forbids(one.forms[other], two.forms[form])):
                return against
    for article in sorted(two.articles):
        for other in sorted(one.articles.get(article, ())):
            return Evidence(0, "told apart in one article", other, sorted(two.articles[article])[0])
    return None


def resolve(entities: Sequence[LocalNames], pairs: Sequence[Pair]) -> tuple[Clusters, tuple[Decision, ...]]:
    """The clusters and a decision for each pair that was joined, refused or left unsure."""
    clusters = Clusters(entities)
    weighed = [(a, b, weigh(a, b)) for a, b in pairs]
    weighed.sort(key=lambda row: (-_total(row[2]), row[0].key, row[1].key))
    decisions = [d for a, b, found in weighed if (d := _decided(clusters, a, b, found)) is not None]
    return clusters, tuple(decisions)


def _decided(
    clusters: Clusters, a: LocalNames, b: LocalNames, found: tuple[Evidence, ...]
) -> Decision | None:
    total = _total(found)
    if total >= ENOUGH:
        if clusters.together(a, b):
            return None
        against = clusters.join(a, b)
        if against is None:
            return _decision("same", a, b, found)
        return _decision("unsure", a, b, (*found, against))
    if clusters.together(a, b) or not found:
        return None
    if total < 0:
        return _decision("different", a, b, found)
    return _decision("unsure", a, b, found) if total >= UNSURE else None


def _total(found: tuple[Evidence, ...]) -> int:
    return sum(e.score for e in found)


def _decision(verdict: str, a: LocalNames, b: LocalNames, found: tuple[Evidence, ...]) -> Decision:
    return Decision(verdict, str(a), str(b), BY, "; ".join(map(str, found)))
