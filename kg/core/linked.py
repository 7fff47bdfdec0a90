"""What linking hands on: which local entities are one, and the decisions that made them so."""

from dataclasses import dataclass

from kg.core.claims import LocalKey
from kg.core.graph import Decision


@dataclass(frozen=True, slots=True)
class Linked:
    """Clusters of local entities, each one entity of the graph, and the decisions behind them.

    Every local key that a claim names stands in exactly one cluster; all keys of a cluster have one type.
    Each cluster is sorted, and so are the clusters.
    """

    clusters: tuple[tuple[LocalKey, ...], ...] = ()
    decisions: tuple[Decision, ...] = ()
