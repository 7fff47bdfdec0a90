"""One identity over articles: which local entities are one."""

from collections import defaultdict
from collections.abc import Iterable

from kg.core.claims import Claim, LocalKey
from kg.core.linked import Linked
from kg.core.names import comparison_key
from kg.link.keys import LocalNames, local_names
from kg.refer.abbreviate import zone_key

__all__ = ["LocalNames", "link", "local_names"]


def link(claims: Iterable[Claim]) -> Linked:
    """The clusters of the local entities that the claims name, and the decisions behind them."""
    clusters: defaultdict[tuple[str, ...], list[LocalKey]] = defaultdict(list)
    for local in local_names(claims):
        clusters[_identity(local)].append(local.key)
    return Linked(tuple(sorted(tuple(sorted(keys)) for keys in clusters.values())))


def _identity(local: LocalNames) -> tuple[str, ...]:
    kind, name = local.key.type, local.key.name
    if kind == "Person":
        return kind, comparison_key(name), *(local.bodies[:1] or (local.key.article,))
    return kind, zone_key(name) if kind == "Zone" else comparison_key(name)
