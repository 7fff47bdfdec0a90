"""Pairs of local entities that may be one: by blocks of names, near linear in the number of entities."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from kg.core.names import comparison_key
from kg.link.keys import LocalNames
from kg.refer.blocks import block_keys
from kg.refer.zones import zone_key

WIDEST_BLOCK = 60
"""A block of more forms pairs neighbours only: a start that common tells nothing."""

_UNABBREVIATED = frozenset({"Person", "Product", "Honour"})

Pair = tuple[LocalNames, LocalNames]


def candidates(entities: Sequence[LocalNames]) -> tuple[Pair, ...]:
    """Every pair worth weighing, once, each with the lesser key first, sorted by keys."""
    pairs = {
        (a, b) if a.key < b.key else (b, a): None
        for a, b in chain(_equal(entities), _alike(entities))
        if a.key != b.key
    }
    return tuple(sorted(pairs, key=lambda pair: (pair[0].key, pair[1].key)))


def _equal(entities: Sequence[LocalNames]) -> Iterator[Pair]:
    """Entities with a form in common: each with the first, and with the one before it."""
    blocks: defaultdict[tuple[str, ...], list[LocalNames]] = defaultdict(list)
    for entity in entities:
        for key in sorted(set(_equal_keys(entity))):
            blocks[key].append(entity)
    for key in sorted(blocks):
        members = blocks[key]
        yield from ((members[0], other) for other in members[1:])
        yield from pairwise(members[1:])


def _equal_keys(entity: LocalNames) -> Iterator[tuple[str, ...]]:
    for name in entity.names:
        key = (entity.key.type, zone_key(name) if entity.key.type == "Zone" else comparison_key(name))
        yield key
        if entity.key.type == "Person":
            yield (*key, "in", entity.source)
            yield from ((*key, "of", comparison_key(body)) for body in entity.context)


def _alike(entities: Sequence[LocalNames]) -> Iterator[Pair]:
    """One entity of each form in a block of forms that begin alike, each with each."""
    blocks: defaultdict[tuple[str, str], dict[str, LocalNames]] = defaultdict(dict)
    for entity in entities:
        if entity.key.type in _UNABBREVIATED:
            continue
        for start in sorted(set(block_keys(entity.key.type, comparison_key(entity.key.name)))):
            blocks[entity.key.type, start].setdefault(comparison_key(entity.key.name), entity)
    for key in sorted(blocks):
        members = [blocks[key][form] for form in sorted(blocks[key])]
        reach = len(members) if len(members) <= WIDEST_BLOCK else 2
        yield from ((a, b) for i, a in enumerate(members) for b in members[i + 1 : i + reach])
