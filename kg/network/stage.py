"""The stage: what the network takes the names of an article to say of each other, and whose it takes figures to be."""

import numpy as np

from kg.core.mentions import Discourse, Reference, outermost
from kg.core.text import Span
from kg.measure.quantities import quantities
from kg.network import chances_of_names, judged_pairs
from kg.network.guesses import Guesses
from kg.network.pairs import FIGURE


def guesses(discourse: Discourse) -> Guesses:
    """What the network takes each pair of names of an article to say, and whose each figure to be, likely or not."""
    article = discourse.article
    names = outermost(r for r in discourse.references if r.kind == "name")
    spans: list[Reference | Span] = sorted([*names, *_figures(article.view, names)], key=_place)
    typed = [(*_place(s), s.type if isinstance(s, Reference) else FIGURE) for s in spans]
    chances = iter(chances_of_names(article, ((*_place(n), n.type) for n in names)))
    return Guesses(
        spans,
        np.array([s.entities[0] if isinstance(s, Reference) else -1 for s in spans], np.int64),
        np.array([next(chances) if isinstance(s, Reference) else 1 for s in spans]),
        judged_pairs(article, typed),
    )


def _place(span: Reference | Span) -> Span:
    return (span.start, span.end) if isinstance(span, Reference) else span


def _figures(view: str, names: list[Reference]) -> list[Span]:
    """Where figures stand outside names."""
    taken = bytearray(len(view))
    for name in names:
        taken[name.start : name.end] = b"\1" * (name.end - name.start)
    return sorted({(q.start, q.end) for q in quantities(view) if not any(taken[q.start : q.end])})
