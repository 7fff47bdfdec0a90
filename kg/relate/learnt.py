"""Relations that the network knows by the characters, added where no rule says them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kg.core.claims import Claim, LocalKey, claim, ends_of, local_key
from kg.core.mentions import Discourse
from kg.network.guesses import Guesses, Said
from kg.network.pairs import KINDS
from kg.relate.frames import PLANNED
from kg.relate.make import LONGEST

LEAST = 0.7
"""How sure a relation must be to be added (benchmarks/network.md)."""

DOUBTED = 0.003
"""A rule's relation of a lesser chance is none."""

_SELDOM = frozenset({"covers", "succeeds"})
"""What the network has seen too seldom to doubt it: marked less than four hundred times, others in their thousands."""

_EITHER_WAY = "cooperatesWith"

Statement = tuple[LocalKey, str, LocalKey]


def with_learnt(
    discourse: Discourse, claims: Iterable[Claim], guesses: Guesses, trusted: frozenset[str] = frozenset()
) -> list[Claim]:
    """The claims but for what the network takes for nearly impossible, and what it adds.

    Where both say the same, the rules' claims name the network too. Whom the rules know to work for a body gets no
    Party organ besides: the two are one employer. What the ``trusted`` rules say is not doubted.
    """
    numbers = {local_key(discourse.article, e): e.id for e in discourse.entities}
    found = {_statement(c): c for c in _learnt(discourse, guesses.said(LEAST))}
    kept, told = [], set()
    for c in claims:
        if c.kind == "relation" and trusted.isdisjoint(c.rules) and _doubted(c, numbers, guesses):
            continue
        same = found.get(_statement(c)) if c.kind == "relation" else None
        kept.append(replace(c, rules=(*c.rules, *same.rules)) if same else c)
        told.add(_statement(c))
    employed = {c.subject for c in kept if c.predicate == "worksFor"}
    new = (c for statement, c in found.items() if statement not in told)
    return [*kept, *(c for c in new if not (_of_organ(c) and c.subject in employed))]


def _of_organ(c: Claim) -> bool:
    return c.predicate == "worksFor" and c.object is not None and c.object.type == "PartyOrganization"


def _doubted(c: Claim, numbers: dict[LocalKey, int], guesses: Guesses) -> bool:
    if c.object is None or c.predicate not in KINDS or c.predicate in _SELDOM:
        return False
    chance = guesses.chance(numbers.get(c.subject, -1), c.predicate, numbers.get(c.object, -1))
    return chance is not None and chance < DOUBTED


def _statement(c: Claim) -> Statement:
    return _ordered(c.subject, c.predicate, c.object or c.subject)


def _ordered(subject: LocalKey, predicate: str, obj: LocalKey) -> Statement:
    """What is said; who cooperates with whom is one statement in either order."""
    ends = (obj, subject) if predicate == _EITHER_WAY and obj < subject else (subject, obj)
    return ends[0], predicate, ends[1]


def _learnt(discourse: Discourse, said: Iterable[Said]) -> Iterator[Claim]:
    """A claim for each relation that is likely enough, where it is likeliest."""
    best: dict[Statement, tuple[float, Claim]] = {}
    for one in said:
        made = _claim(discourse, one)
        if made is not None and one.sure > best.get(_statement(made), (0.0, made))[0]:
            best[_statement(made)] = one.sure, made
    return (made for _, made in best.values())


def _claim(discourse: Discourse, said: Said) -> Claim | None:
    article, entities = discourse.article, discourse.entities
    start, end = min(said.subject.start, said.object.start), max(said.subject.end, said.object.end)
    (subject,), (obj,) = ends_of(article, entities, said.subject), ends_of(article, entities, said.object)
    if subject.key == obj.key or end - start > LONGEST:
        return None
    return claim(
        article, "relation", predicate=said.kind, subject=subject, object=obj, span=(start, end),
        rule=f"learnt.{said.kind}", confidence=Decimal(str(round(said.sure, 2))),
        modality="planned" if _planned(discourse, said) else None,
    )  # fmt: skip


def _planned(discourse: Discourse, said: Said) -> bool:
    """Whether a word of plans, outside names, stands between the two in the clause of the later one."""
    first, second = sorted((said.subject, said.object), key=lambda r: r.start)
    words = list(discourse.article.view[first.end : second.start])
    for inside in discourse.within(first.end, second.start):
        words[inside.start - first.end : inside.end - first.end] = "□" * (inside.end - inside.start)
    return PLANNED.search(re.split("[;。!?\n]", "".join(words))[-1]) is not None
