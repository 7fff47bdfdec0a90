"""Figures over time: what the panel draws as a chart."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kg.core.graph import Observation

Json = dict[str, Any]
_LEAST = 2
"""So many periods make a line."""


def series(observations: Mapping[int, Observation]) -> dict[str, list[Json]]:
    """By subject the indicators that have values of several periods, by the numbers of their rows.

    A series is ``{"points": [[row, period, value]]}`` in the order of its periods; a period is where the figure's
    period ends, in ISO form with the text's precision; of several values of one period the first stands.
    """
    groups: dict[tuple[str, str, str], dict[str, list[Any]]] = defaultdict(dict)
    for row, observation in observations.items():
        period = observation.period_end or observation.period_start
        if period:
            key = observation.subject, observation.indicator, observation.unit or ""
            groups[key].setdefault(period, [row, period, f"{observation.value:f}"])
    found: dict[str, list[Json]] = defaultdict(list)
    for (subject, _, _), points in groups.items():
        if len(points) >= _LEAST:
            found[subject].append({"points": [points[period] for period in sorted(points)]})
    return found
