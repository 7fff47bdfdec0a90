"""Where each entity stands in the picture: one layout for every output.

Only ``+ - * /`` and square roots, in a fixed order, and rounded at the end: the same graph gives the same
positions on every machine. Entities gather round their zone: each group is laid out alone (springs, then
boxes of node and label pushed apart) and the groups are packed side by side; what has no relation stands on
shelves below.
"""

from collections import Counter, deque
from math import sqrt

from kg.core.graph import Graph
from kg.write.forces import relax, spiral
from kg.write.packing import WIDE, packed
from kg.write.spread import push_apart

Position = tuple[int, int]
Place = tuple[float, float]
_WORK = 600_000
"""Visits of a node that the rounds may cost together; larger graphs get fewer rounds."""
_TIGHT = 0.6
"""How far the springs' picture is drawn together before labels push each other apart."""
_SHELF = 46.0
"""The height of a shelf, in the units of the picture (pixels at scale 1)."""


def positions(graph: Graph) -> dict[str, Position]:
    """A position for the IRI of each entity, as whole numbers; y grows downwards."""
    neighbours = _neighbours(graph)
    widths = {entity.iri: label_width(entity.name) for entity in graph.entities}
    groups = _groups(graph, {iri: others for iri, others in neighbours.items() if others})
    rounds = min(200, _WORK // (len(widths) + 1) // 4)
    clusters = [_cluster(group, neighbours, widths, rounds) for group in groups]
    clusters.sort(key=lambda cluster: (-len(cluster), min(cluster)))
    places = _together(clusters, neighbours, widths)
    lonely = sorted(iri for iri, others in neighbours.items() if not others)
    places |= _shelved(lonely, widths, places)
    return {iri: (round(x), round(y)) for iri, (x, y) in sorted(places.items())}


def label_width(name: str) -> float:
    """The room that a node with its label takes across, in pixels: full-width characters count double."""
    return max(30.0, sum(14.0 if ord(char) > 0x2E7F else 8.0 for char in name[:16]) + 8.0)


def _neighbours(graph: Graph) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {entity.iri: set() for entity in graph.entities}
    for relation in graph.relations:
        if relation.subject != relation.object and relation.subject in found and relation.object in found:
            found[relation.subject].add(relation.object)
            found[relation.object].add(relation.subject)
    return {iri: sorted(others) for iri, others in found.items()}


def _groups(graph: Graph, neighbours: dict[str, list[str]]) -> list[list[str]]:
    """The joined entities, anchor by anchor: zones, then hubs, each with those that are nearest to it."""
    zones = {entity.iri for entity in graph.entities if entity.type == "Zone"}
    ranked = sorted(neighbours, key=lambda iri: (iri not in zones, -len(neighbours[iri]), iri))
    owner = {iri: iri for iri in ranked if iri in zones}
    _spread_owners(owner, deque(owner), neighbours)
    for iri in ranked:
        if iri not in owner:
            owner[iri] = iri
            _spread_owners(owner, deque([iri]), neighbours)
    groups: dict[str, list[str]] = {}
    for iri in sorted(neighbours, key=lambda iri: (iri != owner[iri], -len(neighbours[iri]), iri)):
        groups.setdefault(owner[iri], []).append(iri)
    return list(groups.values())


def _spread_owners(owner: dict[str, str], queue: deque[str], neighbours: dict[str, list[str]]) -> None:
    while queue:
        iri = queue.popleft()
        for other in neighbours[iri]:
            if other not in owner:
                owner[other] = owner[iri]
                queue.append(other)


def _cluster(
    group: list[str], neighbours: dict[str, list[str]], widths: dict[str, float], rounds: int
) -> dict[str, Place]:
    """One group round its own middle."""
    index = {iri: number for number, iri in enumerate(group)}
    near = [[index[other] for other in neighbours[iri] if other in index] for iri in group]
    edges = [(i, j) for i, others in enumerate(near) for j in others if i < j]
    xs, ys = spiral(len(group))
    relax(xs, ys, edges, [*map(len, near)], rounds=rounds)
    xs, ys = [x * _TIGHT * WIDE for x in xs], [y * _TIGHT for y in ys]
    push_apart(xs, ys, [widths[iri] for iri in group])
    left = min(x - widths[iri] / 2 for x, iri in zip(xs, group, strict=True))
    right = max(x + widths[iri] / 2 for x, iri in zip(xs, group, strict=True))
    middle = (left + right) / 2, (min(ys) + max(ys)) / 2
    return {iri: (xs[number] - middle[0], ys[number] - middle[1]) for iri, number in index.items()}


def _together(
    clusters: list[dict[str, Place]], neighbours: dict[str, list[str]], widths: dict[str, float]
) -> dict[str, Place]:
    """All clusters in one picture, related ones near each other."""
    of = {iri: number for number, cluster in enumerate(clusters) for iri in cluster}
    joined = Counter((of[a], of[b]) for a in of for b in neighbours[a] if of[a] < of[b])
    found: dict[str, Place] = {}
    centres = packed([_box(cluster, widths) for cluster in clusters], joined)
    for cluster, (cx, cy) in zip(clusters, centres, strict=True):
        found |= {iri: (x + cx, y + cy) for iri, (x, y) in cluster.items()}
    return found


def _box(cluster: dict[str, Place], widths: dict[str, float]) -> Place:
    """Half of a cluster's width and height."""
    across = max(abs(x) + widths[iri] / 2 for iri, (x, _) in cluster.items())
    return across, max(abs(y) + _SHELF / 2 for _, y in cluster.values())


def _shelved(lonely: list[str], widths: dict[str, float], places: dict[str, Place]) -> dict[str, Place]:
    """What has no relation, in rows as wide as the picture, below it."""
    across = [x for x, _ in places.values()] or [0.0]
    left, right = min(across), max(across)
    room = max(right - left, sqrt(sum(widths[iri] for iri in lonely) * 2 * _SHELF))
    y = max((y for _, y in places.values()), default=0.0) + 2 * _SHELF
    found: dict[str, Place] = {}
    for row in _rows(lonely, widths, room):
        found |= _row(row, widths, ((left + right) / 2, y))
        y += _SHELF
    return found


def _rows(lonely: list[str], widths: dict[str, float], room: float) -> list[list[str]]:
    rows: list[list[str]] = []
    used = room
    for iri in lonely:
        if used + widths[iri] > room:
            rows.append([])
            used = 0.0
        rows[-1].append(iri)
        used += widths[iri]
    return rows


def _row(row: list[str], widths: dict[str, float], middle: Place) -> dict[str, Place]:
    x = middle[0] - sum(widths[iri] for iri in row) / 2
    found: dict[str, Place] = {}
    for iri in row:
        found[iri] = (x + widths[iri] / 2, middle[1])
        x += widths[iri]
    return found
