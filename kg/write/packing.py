"""Puts boxes side by side: the largest in the middle, each next one near those it is joined to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from math import sqrt

from kg.write.forces import GOLDEN

Box = tuple[float, float]
"""Half of a box's width and height."""
Point = tuple[float, float]

WIDE = 1.35
"""How much wider than high the whole wants to be: screens are."""
_GAP = 24.0
"""Free room round a box."""
_CHOICES = 48
"""So many free places are compared for a box that is joined to others."""
_BACK = 300
"""So many places before the last one are tried again for the next box: thousands of boxes stay quick."""


def packed(boxes: Sequence[Box], joined: Mapping[tuple[int, int], int]) -> list[Point]:
    """The centres of the boxes, which come from the largest to the smallest.

    ``joined`` says how many edges run between two of them (indexes ascending).
    """
    centres: list[Point] = []
    links: list[list[tuple[int, int]]] = [[] for _ in boxes]
    for (one, two), weight in sorted(joined.items()):
        links[two].append((one, weight))
    step = 0.3 * sqrt(sum(w * h for w, h in boxes) / len(boxes)) if boxes else 1.0
    taken: set[tuple[int, int]] = set()
    places, first = _Places(step), 0
    for box, near in zip(boxes, links, strict=True):
        pulls = [(centres[other], weight) for other, weight in near]
        tried = places.since(first)
        free = ((at, place) for at, place in tried if taken.isdisjoint(_cells(place, box, step)))
        found = list(islice(free, _CHOICES if pulls else 1))
        centres.append(min((_cost(place, pulls), at, place) for at, place in found)[2])
        taken.update(_cells(centres[-1], (box[0] + _GAP, box[1] + _GAP), step))
        first = max(found[0][0] // 2, found[0][0] - _BACK)
    return centres


class _Places:
    """The points of a sunflower, each reckoned once, however often they are gone through."""

    def __init__(self, step: float) -> None:
        self._step = step
        self._known: list[Point] = []
        self._turn = (1.0, 0.0)

    def since(self, first: int) -> Iterator[tuple[int, Point]]:
        """Number and place of the points from the first one on, without end."""
        for at in count(first):
            while at >= len(self._known):
                self._add()
            yield at, self._known[at]

    def _add(self) -> None:
        radius, (cosine, sine) = self._step * sqrt(len(self._known)), self._turn
        self._known.append((radius * cosine * WIDE, radius * sine))
        self._turn = cosine * GOLDEN[0] - sine * GOLDEN[1], cosine * GOLDEN[1] + sine * GOLDEN[0]


def _cells(place: Point, box: Box, size: float) -> Iterator[tuple[int, int]]:
    """The squares of a grid that a box covers."""
    left, right = int((place[0] - box[0]) // size), int((place[0] + box[0]) // size)
    top, bottom = int((place[1] - box[1]) // size), int((place[1] + box[1]) // size)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))


def _cost(place: Point, links: Sequence[tuple[Point, int]]) -> float:
    """Near the middle and near what it is joined to."""
    away = _distance(place, (0.0, 0.0))
    return away + sum(weight * _distance(place, other) for other, weight in links) / max(
        1, sum(weight for _, weight in links)
    )


def _distance(one: Point, two: Point) -> float:
    dx, dy = (one[0] - two[0]) / WIDE, one[1] - two[1]
    return sqrt(dx * dx + dy * dy)
