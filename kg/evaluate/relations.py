"""Relations against gold: both ends and the predicate; posts imply ``worksFor``, ``locatedIn`` chains are ignored."""

from collections import defaultdict
from collections.abc import Iterator

from kg.core.graph import Relation
from kg.evaluate.entities import Matches
from kg.evaluate.gold import GoldPage
from kg.evaluate.items import Item
from kg.evaluate.overlap import EvidenceJudge
from kg.evaluate.page import PagePrediction

Key = tuple[str, str, str]


def score_relations(
    gold: GoldPage, page: PagePrediction, matches: Matches, judge: EvidenceJudge
) -> Iterator[Item]:
    """An item for each predicted relation and each one missed; one for the evidence of each right one."""
    wanted, optional = _gold_keys(gold)
    chain = _Chain([*wanted, *optional])
    owners = _owner_pairs(gold)
    names = {g.id: g.name for g in gold.entities}
    labels = {e.iri: e.name for e in page.entities}
    seen: set[Key] = set()
    for relation in page.relations:
        key = _key(relation, matches)
        if key in seen:
            continue
        seen.add(key)
        if key not in wanted and relation.predicate == "worksFor":
            key = _same_employer(key, wanted, seen, owners)
            seen.add(key)
        quote = judge.quote(relation.claims)
        if key in wanted:
            label = _label(key, names)
            yield Item(gold.stem, "relation", relation.predicate, label, "right", quote, relation.claims)
            verdict = "right" if judge.agrees(relation.claims, wanted[key]) else "wrong"
            yield Item(gold.stem, "evidence", "relation", label, verdict, quote)
        elif key not in optional and not chain.entails(key):
            label = _label((relation.subject, relation.predicate, relation.object), labels)
            yield Item(gold.stem, "relation", relation.predicate, label, "wrong", quote, relation.claims)
    for key, evidence in wanted.items():
        if key not in seen:
            yield Item(gold.stem, "relation", key[1], _label(key, names), "missed", evidence)


def _label(key: Key, names: dict[str, str]) -> str:
    return f"{names[key[0]]} {key[1]} {names[key[2]]}"


def _ordered(s: str, p: str, o: str) -> Key:
    return (min(s, o), p, max(s, o)) if p == "cooperatesWith" else (s, p, o)


def _key(relation: Relation, matches: Matches) -> Key:
    s, o = matches.get(relation.subject), matches.get(relation.object)
    if s is None or o is None:
        return (relation.subject, relation.predicate, relation.object)
    return _ordered(s, relation.predicate, o)


def _gold_keys(gold: GoldPage) -> tuple[dict[Key, str], set[Key]]:
    skipped = {g.id for g in gold.entities if g.optional}
    wanted: dict[Key, str] = {}
    optional: set[Key] = set()
    for r in gold.relations:
        key = _ordered(r.subject, r.predicate, r.object)
        if r.optional or r.subject in skipped or r.object in skipped:
            optional.add(key)
        else:
            wanted.setdefault(key, r.evidence)
    for p in gold.posts:
        key = (p.person, "worksFor", p.organization)
        if p.optional:
            optional.add(key)
        else:
            wanted.setdefault(key, p.evidence)
    return wanted, optional


def _owner_pairs(gold: GoldPage) -> set[frozenset[str]]:
    return {
        frozenset((r.subject, r.object))
        for r in gold.relations
        if r.predicate in ("partyOrganizationOf", "subsidiaryOf")
    }


def _same_employer(key: Key, wanted: dict[Key, str], seen: set[Key], owners: set[frozenset[str]]) -> Key:
    """A Party or government organ and the body it belongs to are the same employer."""
    s, _, o = key
    for candidate in wanted:
        same = candidate[0] == s and candidate[1] == "worksFor" and candidate not in seen
        if same and (candidate[2] == o or frozenset((candidate[2], o)) in owners):
            return candidate
    return key


class _Chain:
    """What follows from ``locatedIn`` transitively."""

    def __init__(self, keys: list[Key]) -> None:
        self._places: dict[str, set[str]] = defaultdict(set)
        for s, p, o in keys:
            if p == "locatedIn":
                self._places[s].add(o)

    def entails(self, key: Key) -> bool:
        return key[1] == "locatedIn" and key[2] in self._reached(key[0])

    def _reached(self, start: str) -> set[str]:
        reached: set[str] = set()
        open_ = [start]
        while open_:
            fresh = self._places.get(open_.pop(), set()) - reached
            reached |= fresh
            open_.extend(sorted(fresh))
        return reached
