"""Pushes apart boxes that lie on each other, with as little movement as it takes."""

_HEIGHT = 46.0
"""The room that a node with its label takes from top to bottom, in pixels."""
_ROUNDS = 60


def push_apart(xs: list[float], ys: list[float], widths: list[float]) -> None:
    """Moves the centres ``xs``, ``ys`` in place until no two boxes overlap or the rounds are over."""
    rounds = min(_ROUNDS, 600_000 // (len(xs) + 1))
    for _ in range(rounds):
        if not _one_round(xs, ys, widths):
            return


def _one_round(xs: list[float], ys: list[float], widths: list[float]) -> bool:
    """One pass over all overlapping pairs; false when there was none."""
    moved = False
    for i, j in _near_pairs(xs, ys, max(widths, default=1.0)):
        across = (widths[i] + widths[j]) / 2 - abs(xs[i] - xs[j])
        down = _HEIGHT - abs(ys[i] - ys[j])
        if across <= 0.0 or down <= 0.0:
            continue
        moved = True
        if down <= across:
            step = (down + 1.0) / 2 if ys[i] < ys[j] or (ys[i] == ys[j] and i < j) else -(down + 1.0) / 2
            ys[i] -= step
            ys[j] += step
        else:
            step = (across + 1.0) / 2 if xs[i] < xs[j] or (xs[i] == xs[j] and i < j) else -(across + 1.0) / 2
            xs[i] -= step
            xs[j] += step
    return moved


def _near_pairs(xs: list[float], ys: list[float], width: float) -> list[tuple[int, int]]:
    cells: dict[tuple[int, int], list[int]] = {}
    for i in range(len(xs)):
        cells.setdefault((int(xs[i] // width), int(ys[i] // _HEIGHT)), []).append(i)
    pairs = []
    for (column, row), members in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((column + dx, row + dy), ())]
        pairs += [(i, j) for i in members for j in near if i < j]
    return sorted(pairs)
