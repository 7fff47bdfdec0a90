"""What linking knows of a local entity: its key, its names and its surroundings, taken from the claims."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.core.claims import WIDER, Claim, LocalKey
from kg.refer.naming import BARE_ORGAN

_CONTEXT = {
    "worksFor": ("Person", True),
    "post": ("Person", True),
    "runs": ("Program", False),
    "builds": ("Project", False),
    "organizes": ("Event", False),
    "locatedIn": ("*", True),
    "subsidiaryOf": ("*", True),
    "partyOrganizationOf": ("PartyOrganization", True),
}
"""By predicate or kind: whose surroundings the other end is, and whether that one is the claim's subject."""


@dataclass(frozen=True, slots=True)
class LocalNames:
    """One article's entity as linking sees it.

    ``names`` holds the key's name and every alias, sorted; ``count`` is the number of claims that name it;
    ``context`` are the names of what its claims tie it to (a person's bodies, a program's runners), sorted.
    """

    key: LocalKey
    names: tuple[str, ...]
    count: int
    context: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The input that the article stands in: the article's id without its number."""
        return self.key.article.rsplit("/", 1)[0]

    def __str__(self) -> str:
        return f"{self.key.type} {self.key.name} {self.key.article}"


def local_names(claims: Iterable[Claim]) -> tuple[LocalNames, ...]:
    """Every local entity that a claim names, sorted by key, whatever the order of the claims."""
    counts: Counter[LocalKey] = Counter()
    names: defaultdict[LocalKey, set[str]] = defaultdict(set)
    context: defaultdict[LocalKey, set[str]] = defaultdict(set)
    for claim in claims:
        counts[claim.subject] += 1
        if (
            claim.kind == "alias"
            and isinstance(claim.value, str)
            and not {BARE_ORGAN, WIDER} & {*claim.rules}
        ):
            names[claim.subject].add(claim.value)
        if claim.object is not None:
            counts[claim.object] += 1
            for owner, other in _surroundings(claim, claim.object):
                context[owner].add(other.name)
    return tuple(
        LocalNames(key, tuple(sorted({key.name, *names[key]})), counts[key], tuple(sorted(context[key])))
        for key in sorted(counts)
    )


def _surroundings(claim: Claim, target: LocalKey) -> Iterable[tuple[LocalKey, LocalKey]]:
    kind, of_subject = _CONTEXT.get("post" if claim.kind == "post" else claim.predicate, ("", True))
    owner, other = (claim.subject, target) if of_subject else (target, claim.subject)
    if kind in ("*", owner.type):
        yield owner, other
