"""Where on a printed page the characters of a claim stand."""

from collections.abc import Iterator

from kg.core.origin import Box, Layout
from kg.core.text import Parts, Source


def printed_at(source: Source, parts: Parts) -> tuple[int | None, str | None]:
    """The page on which the parts begin, and their boxes on it; nothing for a source without layout.

    The boxes are written ``left,top,right,bottom`` in points from the page's upper left corner, one for each line.
    """
    layout = source.layout
    if layout is None:
        return None, None
    places = [i - source.start for a, b in parts for i in range(a, b) if layout.page(i - source.start)]
    if not places:
        return None, None
    page = layout.page(places[0])
    return page, " ".join(map(_written, _lines(layout, [i for i in places if layout.page(i) == page])))


def _lines(layout: Layout, places: list[int]) -> Iterator[Box]:
    """One box for the characters of each line: a character left of the one before it, or well below, opens the next."""
    line: Box | None = None
    for at in places:
        box = layout.box(at)
        if line is not None and box[0] >= line[0] and box[1] < line[3] and box[3] > line[1]:
            line = (line[0], min(line[1], box[1]), max(line[2], box[2]), max(line[3], box[3]))
            continue
        if line is not None:
            yield line
        line = box
    if line is not None:
        yield line


def _written(box: Box) -> str:
    return ",".join(f"{edge // 10}.{edge % 10}" for edge in box)
