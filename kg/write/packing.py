"""Puts boxes side by side: the largest in the middle, each next one near those it is joined to."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
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


def packed(boxes: Sequence[Box], joined: Mapping[tuple[int, int], int]) -> list[Point]:
    """The centres of the boxes, which come from the largest to the smallest.

    ``joined`` says how many edges run between two of them (indexes ascending).
    """
    centres: list[Point] = []
    step = 0.3 * sqrt(sum(w * h for w, h in boxes) / len(boxes)) if boxes else 1.0
    first = 0
    for number, box in enumerate(boxes):
        links = [(centres[i], joined[i, number]) for i in range(number) if (i, number) in joined]
        found: list[tuple[float, int, Point]] = []
        for at, place in _places(step, first):
            if _free(place, box, centres, boxes):
                found.append((_cost(place, links), at, place))
                if len(found) == (_CHOICES if links else 1):
                    break
        centres.append(min(found)[2])
        first = found[0][1] // 2
    return centres


def _places(step: float, first: int) -> Iterator[tuple[int, Point]]:
    cosine, sine = 1.0, 0.0
    for at in count():
        if at >= first:
            radius = step * sqrt(at)
            yield at, (radius * cosine * WIDE, radius * sine)
        cosine, sine = cosine * GOLDEN[0] - sine * GOLDEN[1], cosine * GOLDEN[1] + sine * GOLDEN[0]


def _free(place: Point, box: Box, centres: Sequence[Point], boxes: Sequence[Box]) -> bool:
    return all(
        abs(place[0] - x) >= box[0] + boxes[i][0] + _GAP or abs(place[1] - y) >= box[1] + boxes[i][1] + _GAP
        for i, (x, y) in enumerate(centres)
    )


def _cost(place: Point, links: Sequence[tuple[Point, int]]) -> float:
    """Near the middle and near what it is joined to."""
    away = _distance(place, (0.0, 0.0))
    return away + sum(weight * _distance(place, other) for other, weight in links) / max(
        1, sum(weight for _, weight in links)
    )


def _distance(one: Point, two: Point) -> float:
    dx, dy = (one[0] - two[0]) / WIDE, one[1] - two[1]
    return sqrt(dx * dx + dy * dy)
