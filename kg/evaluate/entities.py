"""Which predicted entity is which gold entity: one to one, best matches first."""

from collections import defaultdict
from collections.abc import Sequence

from kg.core.graph import Entity
from kg.evaluate.gold import GoldEntity
from kg.evaluate.keys import comparable

Matches = dict[str, str]
"""IRI of the predicted entity → id of the gold entity."""


def match_entities(gold: Sequence[GoldEntity], entities: Sequence[Entity], *, typed: bool) -> Matches:
    """One-to-one matches by a shared name; an equal fullest name, then an equal type, then more shared names first."""
    gold_forms = [_forms(g.name, g.aliases) for g in gold]
    index: dict[str, list[int]] = defaultdict(list)
    for i, forms in enumerate(gold_forms):
        for form in forms:
            index[form].append(i)
    candidates: list[tuple[float, int, int]] = []
    for j, entity in enumerate(entities):
        forms = _forms(entity.name, entity.aliases)
        for i in {i for form in forms for i in index.get(form, ())}:
            if typed and gold[i].type != entity.type:
                continue
            same_name = comparable(gold[i].name) == comparable(entity.name)
            shared = len(forms & gold_forms[i]) / 10
            score = 4 * same_name + 2 * (gold[i].type == entity.type) + shared
            candidates.append((-score, i, j))
    return _one_to_one(sorted(candidates), gold, entities)


def _forms(name: str, aliases: Sequence[str]) -> frozenset[str]:
    return frozenset(map(comparable, (name, *aliases)))


def _one_to_one(
    candidates: list[tuple[float, int, int]], gold: Sequence[GoldEntity], entities: Sequence[Entity]
) -> Matches:
    used: set[int] = set()
    matches: Matches = {}
    for _, i, j in candidates:
        if i not in used and entities[j].iri not in matches:
            used.add(i)
            matches[entities[j].iri] = gold[i].id
    return matches
