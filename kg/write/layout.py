"""Where each entity stands in the picture: one layout for every output.

Only ``+ - * /`` and square roots, in a fixed order, and rounded at the end: the same graph gives the same
positions on every machine. Entities gather round their zone; repulsion looks at near neighbours only, so
that the cost of a round stays linear; at last, boxes that hold node and label are pushed apart.
"""

from collections import deque
from math import sqrt

from kg.core.graph import Graph
from kg.write.spread import push_apart

Position = tuple[int, int]
_GOLDEN = (-0.7373688780783197, 0.6754902942615238)  # cosine and sine of the golden angle
_STEP = 90.0
"""Length of an edge at rest, in the units of the picture (pixels at scale 1)."""
_WORK = 600_000
"""Visits of a node that the rounds may cost together; larger graphs get fewer rounds."""


def positions(graph: Graph) -> dict[str, Position]:
    """A position for the IRI of each entity, as whole numbers; y grows downwards."""
    nodes = [entity.iri for entity in graph.entities]
    neighbours = _neighbours(graph)
    order = _around_anchors(graph, nodes, neighbours)
    xs, ys = _start(order)
    index = {iri: number for number, iri in enumerate(order)}
    edges = sorted({(min(index[a], index[b]), max(index[a], index[b])) for a in nodes for b in neighbours[a]})
    _relax(xs, ys, edges, [len(neighbours[iri]) for iri in order])
    labels = {entity.iri: entity.name for entity in graph.entities}
    push_apart(xs, ys, [label_width(labels[iri]) for iri in order])
    return {iri: (round(xs[number]), round(ys[number])) for iri, number in sorted(index.items())}


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


def _around_anchors(graph: Graph, nodes: list[str], neighbours: dict[str, list[str]]) -> list[str]:
    """The entities anchor by anchor (zones first, by degree), each with those nearest to it."""
    zones = {entity.iri for entity in graph.entities if entity.type == "Zone"}
    ranked = sorted(nodes, key=lambda iri: (iri not in zones, -len(neighbours[iri]), iri))
    owner = {iri: iri for iri in ranked if iri in zones}
    _spread_owners(owner, deque(owner), neighbours)
    for iri in ranked:
        if iri not in owner:
            owner[iri] = iri
            _spread_owners(owner, deque([iri]), neighbours)
    groups: dict[str, list[str]] = {}
    for iri in sorted(nodes, key=lambda iri: (iri != owner[iri], -len(neighbours[iri]), iri)):
        groups.setdefault(owner[iri], []).append(iri)
    by_size = sorted(groups.values(), key=lambda group: (-len(group), group[0]))
    return [iri for group in by_size for iri in group]


def _spread_owners(owner: dict[str, str], queue: deque[str], neighbours: dict[str, list[str]]) -> None:
    while queue:
        iri = queue.popleft()
        for other in neighbours[iri]:
            if other not in owner:
                owner[other] = owner[iri]
                queue.append(other)


def _start(order: list[str]) -> tuple[list[float], list[float]]:
    """A sunflower spiral: neighbours in the order lie near each other, nothing lies on top of another."""
    xs, ys, cosine, sine = [], [], 1.0, 0.0
    for number in range(len(order)):
        radius = _STEP * 0.8 * sqrt(number)
        xs.append(radius * cosine)
        ys.append(radius * sine)
        cosine, sine = cosine * _GOLDEN[0] - sine * _GOLDEN[1], cosine * _GOLDEN[1] + sine * _GOLDEN[0]
    return xs, ys


def _relax(xs: list[float], ys: list[float], edges: list[tuple[int, int]], degrees: list[int]) -> None:
    rounds = min(200, _WORK // (len(xs) + 1) // 4)
    for number in range(rounds):
        heat = _STEP * 0.5 * (1.0 - number / rounds)
        forces_x, forces_y = [-0.02 * x for x in xs], [-0.02 * y for y in ys]
        _repel(xs, ys, degrees, forces_x, forces_y)
        _attract(xs, ys, edges, degrees, forces_x, forces_y)
        for i in range(len(xs)):
            length = sqrt(forces_x[i] * forces_x[i] + forces_y[i] * forces_y[i])
            scale = min(1.0, heat / length) if length else 0.0
            xs[i] += forces_x[i] * scale
            ys[i] += forces_y[i] * scale


def _repel(
    xs: list[float], ys: list[float], degrees: list[int], forces_x: list[float], forces_y: list[float]
) -> None:
    reach = 2.5 * _STEP
    cells: dict[tuple[int, int], list[int]] = {}
    for i in range(len(xs)):
        cells.setdefault((int(xs[i] // reach), int(ys[i] // reach)), []).append(i)
    for (column, row), members in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((column + dx, row + dy), ())]
        for i in members:
            x, y, fx, fy = xs[i], ys[i], 0.0, 0.0
            for j in near:
                dx, dy = x - xs[j], y - ys[j]
                square = dx * dx + dy * dy
                if 0.0 < square < reach * reach:
                    push = _STEP * _STEP * (1.0 + 0.1 * min(degrees[j], 30)) / square * 0.35
                    fx += dx * push
                    fy += dy * push
            forces_x[i] += fx
            forces_y[i] += fy


def _attract(
    xs: list[float],
    ys: list[float],
    edges: list[tuple[int, int]],
    degrees: list[int],
    forces_x: list[float],
    forces_y: list[float],
) -> None:
    for i, j in edges:
        dx, dy = xs[j] - xs[i], ys[j] - ys[i]
        distance = sqrt(dx * dx + dy * dy)
        if distance == 0.0:
            continue
        pull = 0.25 * (distance - _STEP) / distance
        share = pull / sqrt(min(degrees[i], degrees[j]))
        forces_x[i] += dx * share
        forces_y[i] += dy * share
        forces_x[j] -= dx * share
        forces_y[j] -= dy * share
