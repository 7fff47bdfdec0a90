"""Several times and as many figures: 2020年、2021年和2022年收入分别为9亿元、13亿元和15亿元."""

import re
from collections.abc import Sequence

from kg.core.text import Span
from kg.measure.lists import ONE_EACH, chains
from kg.measure.periods import Period, bounds_of
from kg.measure.quantities import Quantity

_JOINT = re.compile(r"[、,]|和|与|及|以及")
_RANGE = re.compile(r"((?:19|20)[0-9]{2})年?(?:至|到|-|—)((?:19|20)[0-9]{2})年(?![0-9])")
_MOST = 10
"""The most years that a range stands for."""


def each_its_time(
    view: str, within: Span, figures: Sequence[Quantity], times: Sequence[Period]
) -> dict[int, Period]:
    """The period of each figure that a list of times shares out, by where the number stands."""
    found: dict[int, Period] = {}
    listed = [*_listed(view, times), *_years(view, within)]
    for chain in chains(view, figures) if listed else ():
        before = [one for one in listed if one[-1].end <= chain[0].start and len(one) == len(chain)]
        if not before:
            continue
        nearest = max(before, key=lambda one: one[-1].end)
        if ONE_EACH.search(view, nearest[-1].end, chain[0].start):
            found |= {q.number: period for q, period in zip(chain, nearest, strict=True)}
    return found


def _listed(view: str, times: Sequence[Period]) -> list[list[Period]]:
    """Two times and more, joined by 、 or 和."""
    runs: list[list[Period]] = []
    for period in times:
        if runs and _JOINT.fullmatch(view, runs[-1][-1].end, period.start):
            runs[-1].append(period)
        else:
            runs.append([period])
    return [run for run in runs if len(run) > 1]


def _years(view: str, within: Span) -> list[list[Period]]:
    """2020年至2022年: the years of a range."""
    found = []
    for match in _RANGE.finditer(view, *within):
        first, last = int(match[1]), int(match[2])
        if 0 < last - first < _MOST:
            words = (f"{year}年" for year in range(first, last + 1))
            found.append([Period(match.start(), match.end(), w, *bounds_of(w)) for w in words])
    return found
