"""One identity over articles: which local entities are one, and for what reasons."""

from collections.abc import Iterable

from kg.core.claims import Claim
from kg.core.linked import Linked
from kg.link.candidates import candidates
from kg.link.cluster import resolve
from kg.link.keys import LocalNames, local_names

__all__ = ["LocalNames", "link", "link_names", "local_names"]


def link(claims: Iterable[Claim]) -> Linked:
    """The clusters of the local entities that the claims name, and the decisions behind them.

    A pure function of the set of claims: their order and number of copies change nothing.
    """
    return link_names(local_names(dict.fromkeys(claims)))


def link_names(entities: Iterable[LocalNames]) -> Linked:
    """The same from local entities and their names."""
    ordered = sorted(entities, key=lambda e: e.key)
    clusters, decisions = resolve(ordered, candidates(ordered))
    return Linked(clusters.all(), decisions)
