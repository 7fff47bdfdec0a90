"""Relations that the network knows by the characters, added where no rule says them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from kg.core.claims import Claim, LocalKey, claim, ends_of, local_key
from kg.core.mentions import Discourse
from kg.network.guesses import NONE, Guesses, Said
from kg.network.pairs import KINDS
from kg.relate.frames import PLANNED
from kg.relate.make import LONGEST
from kg.relate.statements import FEATURES, features_of
from kg.trees import forest

ASKED = 0.1
"""How sure a statement must be to be weighed at all."""

LEAST = 1000
"""The least weight of a relation that is added, in thousandths of log-odds: a chance of .73 (benchmarks/trees.md)."""

SURE = 0.7
"""How sure the network must be to speak for what a rule says."""

DOUBTED = 0.003
"""A rule's relation of a lesser chance is none."""

_TOGETHER = frozenset({"organizes"})
"""Told of both in one place: where the network judged no names of the two, for they stand far apart, it is none."""

_SELDOM = frozenset({"covers", "succeeds"})
"""What the network has seen too seldom to doubt it: marked less than four hundred times, others in their thousands."""

_BELONGS = frozenset({"partyOrganizationOf", "subsidiaryOf"})
_REST = 3
"""So many characters at least follow the name of the whole in that of its part: 长风 is no parent of 长风汽车."""

_EITHER_WAY = "cooperatesWith"

Statement = tuple[LocalKey, str, LocalKey]


def with_learnt(
    discourse: Discourse, claims: Iterable[Claim], guesses: Guesses, trusted: frozenset[str] = frozenset()
) -> list[Claim]:
    """The claims but for what the network takes for nearly impossible, and what it adds.

    Where both say the same, the rules' claims name the network too: where it is sure, or would have added it alone.
    Whom the rules know to work for a body gets no Party organ besides: the two are one employer. What the ``trusted``
    rules say is not doubted, and of the two it is said of nothing is added.
    """
    numbers = {local_key(discourse.article, e): e.id for e in discourse.entities}
    found = _learnt(discourse, guesses)
    kept, told = [], set()
    for c in claims:
        if c.kind == "relation" and trusted.isdisjoint(c.rules) and _doubted(c, numbers, guesses):
            continue
        same = found.get(_statement(c)) if c.kind == "relation" else None
        agreed = same is not None and (same.sure >= SURE or same.weight >= LEAST)
        kept.append(replace(c, rules=(*c.rules, *same.claim.rules)) if same and agreed else c)
        told.add(_statement(c))
    employed = {c.subject for c in kept if c.predicate == "worksFor"}
    theirs = {frozenset((c.subject, c.object)) for c in kept if not trusted.isdisjoint(c.rules)}
    new = (w.claim for statement, w in found.items() if statement not in told and w.weight >= LEAST)
    free = (c for c in new if frozenset((c.subject, c.object)) not in theirs)
    return [*kept, *(c for c in free if not (_of_organ(c) and c.subject in employed))]


def _of_organ(c: Claim) -> bool:
    return c.predicate == "worksFor" and c.object is not None and c.object.type == "PartyOrganization"


def _doubted(c: Claim, numbers: dict[LocalKey, int], guesses: Guesses) -> bool:
    if (
        c.object is None
        or c.predicate not in KINDS
        or c.predicate in _SELDOM
        or _is_named_for_it(c, c.object)
    ):
        return False
    chance = guesses.chance(numbers.get(c.subject, -1), c.predicate, numbers.get(c.object, -1))
    if chance is None:
        return guesses is not NONE and c.predicate in _TOGETHER
    return chance < DOUBTED


def _is_named_for_it(c: Claim, whole: LocalKey) -> bool:
    """True for a part whose name opens with the whole's (长风集团云岭机械公司, 长风集团): the network, which asks for
    sentences that tell of both, has nothing to weigh where the two are told apart.
    """
    part = c.subject.name
    return c.predicate in _BELONGS and part.startswith(whole.name) and len(part) - len(whole.name) >= _REST


def _statement(c: Claim) -> Statement:
    return _ordered(c.subject, c.predicate, c.object or c.subject)


def _ordered(subject: LocalKey, predicate: str, obj: LocalKey) -> Statement:
    """What is said; who cooperates with whom is one statement in either order."""
    ends = (obj, subject) if predicate == _EITHER_WAY and obj < subject else (subject, obj)
    return ends[0], predicate, ends[1]


class _Weighed(NamedTuple):
    """A claim of the network's, how sure it is, and what the trees make of it."""

    claim: Claim
    sure: float
    weight: int


def _learnt(discourse: Discourse, guesses: Guesses) -> dict[Statement, _Weighed]:
    """The network's statements, where each is likeliest."""
    statements = guesses.statements(ASKED)
    if not statements:
        return {}
    weights = forest("saying", FEATURES).weights(features_of(discourse, statements))
    made = (
        _Weighed(c, s.said.sure, weight)
        for s, weight in zip(statements, weights, strict=True)
        if (c := _claim(discourse, s.said))
    )
    return {_statement(one.claim): one for one in sorted(made, key=lambda one: one.sure)}


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
