"""Quantities that were read and have no owner."""

from bisect import bisect_left
from collections.abc import Iterator

from kg.audit.missed.seen import Left, Seen
from kg.core.claims import Figure
from kg.core.text import Sentence
from kg.measure.filters import figures_of, quotations
from kg.measure.quantities import Quantity, quantities
from kg.measure.reading import readings
from kg.measure.rows import rows
from kg.measure.topics import Topics
from kg.words.words import words


def figures_without_owner(seen: Seen) -> Iterator[Left]:
    """The figures of running text that no observation holds; ``what`` is the noun that they count, with the unit."""
    told = _told(seen)
    topics = Topics(seen.discourse)
    names = [(r.start, r.end) for r in seen.discourse.references if r.kind == "name"]
    figures = figures_of(seen.view, quantities(seen.view), (*names, *quotations(seen.view)))
    starts = [q.number for q in figures]
    running = set(seen.sentences)
    for number, sentence in enumerate(seen.discourse.sentences):
        here = figures[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if sentence not in running or all((q.value, q.unit) in told for q in here):
            continue
        counted = _counted(topics, sentence, number, here)
        for q in here:
            if (q.value, q.unit) not in told:
                noun, why = counted.get((q.number, q.value), ("–", "nothing counted"))
                yield Left("figure", f"{noun} {q.unit or ''}".strip(), why, (q.start, q.end))


def _told(seen: Seen) -> set[tuple[object, str | None]]:
    """Value and unit of every observation of the article."""
    figures = [c.value for c in seen.claims if isinstance(c.value, Figure)]
    return {(figure.value, figure.unit) for figure in figures}


def _counted(
    topics: Topics, sentence: Sentence, number: int, here: list[Quantity]
) -> dict[tuple[int, object], tuple[str, str]]:
    """The last word of what each figure counts, where the reader of figures found that."""
    listed = rows(topics.discourse, sentence, here)
    return {
        (r.figure.number, r.figure.value): (words(r.indicator.text)[-1].text, "no owner")
        for r in readings(topics, sentence, number, here, listed)
    }
