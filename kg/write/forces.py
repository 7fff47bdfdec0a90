"""Springs: joined nodes draw near, near nodes push off, in rounds that cool down."""

from math import sqrt

GOLDEN = (-0.7373688780783197, 0.6754902942615238)  # cosine and sine of the golden angle
_STEP = 90.0
"""Length of an edge at rest, in the units of the picture (pixels at scale 1)."""


def spiral(count: int, step: float = _STEP * 0.8) -> tuple[list[float], list[float]]:
    """So many points of a sunflower, from the middle outwards: none lies on another."""
    xs, ys, cosine, sine = [], [], 1.0, 0.0
    for number in range(count):
        radius = step * sqrt(number)
        xs.append(radius * cosine)
        ys.append(radius * sine)
        cosine, sine = cosine * GOLDEN[0] - sine * GOLDEN[1], cosine * GOLDEN[1] + sine * GOLDEN[0]
    return xs, ys


def relax(
    xs: list[float], ys: list[float], edges: list[tuple[int, int]], degrees: list[int], *, rounds: int
) -> None:
    """Moves the points ``xs``, ``ys`` in place; ``edges`` are pairs of their indexes."""
    for number in range(rounds):
        heat = _STEP * 0.5 * (1.0 - number / rounds)
        forces = [[-0.02 * x, -0.02 * y] for x, y in zip(xs, ys, strict=True)]
        _repel(xs, ys, degrees, forces)
        _attract((xs, ys), edges, degrees, forces)
        for i, (fx, fy) in enumerate(forces):
            length = sqrt(fx * fx + fy * fy)
            scale = min(1.0, heat / length) if length else 0.0
            xs[i] += fx * scale
            ys[i] += fy * scale


def _repel(xs: list[float], ys: list[float], degrees: list[int], forces: list[list[float]]) -> None:
    reach = 2.5 * _STEP
    cells: dict[tuple[int, int], list[int]] = {}
    for i in range(len(xs)):
        cells.setdefault((int(xs[i] // reach), int(ys[i] // reach)), []).append(i)
    for (column, row), members in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((column + dx, row + dy), ())]
        for i in members:
            for j in near:
                dx, dy = xs[i] - xs[j], ys[i] - ys[j]
                square = dx * dx + dy * dy
                if 0.0 < square < reach * reach:
                    push = _STEP * _STEP * (1.0 + 0.1 * min(degrees[j], 30)) / square * 0.35
                    forces[i][0] += dx * push
                    forces[i][1] += dy * push


def _attract(
    places: tuple[list[float], list[float]],
    edges: list[tuple[int, int]],
    degrees: list[int],
    forces: list[list[float]],
) -> None:
    xs, ys = places
    for i, j in edges:
        dx, dy = xs[j] - xs[i], ys[j] - ys[i]
        distance = sqrt(dx * dx + dy * dy)
        if distance == 0.0:
            continue
        share = 0.25 * (distance - _STEP) / distance / sqrt(min(degrees[i], degrees[j]))
        for node, sign in ((i, 1.0), (j, -1.0)):
            forces[node][0] += sign * dx * share
            forces[node][1] += sign * dy * share
