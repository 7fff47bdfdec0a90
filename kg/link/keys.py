"""What linking knows of a local entity: its key, its names and its surroundings, taken from the claims."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.core.claims import Claim, LocalKey


@dataclass(frozen=True, slots=True)
class LocalNames:
    """One article's entity as linking sees it.

    ``names`` holds the key's name and every alias, sorted; ``count`` is the number of claims that name it; ``bodies``
    are the names of the organizations, zones and places that a person's posts and affiliations name, sorted.
    """

    key: LocalKey
    names: tuple[str, ...]
    count: int
    bodies: tuple[str, ...] = ()


def local_names(claims: Iterable[Claim]) -> tuple[LocalNames, ...]:
    """Every local entity that a claim names, sorted by key, whatever the order of the claims."""
    counts: Counter[LocalKey] = Counter()
    aliases: defaultdict[LocalKey, set[str]] = defaultdict(set)
    bodies: defaultdict[LocalKey, set[str]] = defaultdict(set)
    for claim in claims:
        counts[claim.subject] += 1
        if claim.kind == "alias" and isinstance(claim.value, str):
            aliases[claim.subject].add(claim.value)
        if claim.object is not None:
            counts[claim.object] += 1
            if claim.subject.type == "Person" and (claim.kind == "post" or claim.predicate == "worksFor"):
                bodies[claim.subject].add(claim.object.name)
    return tuple(
        LocalNames(key, tuple(sorted({key.name, *aliases[key]})), counts[key], tuple(sorted(bodies[key])))
        for key in sorted(counts)
    )
