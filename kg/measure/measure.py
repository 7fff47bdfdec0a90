"""The stage: every observation of an article."""

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.core.claims import Claim, Figure, claim
from kg.core.mentions import Discourse
from kg.core.text import Sentence, Span
from kg.measure.filters import is_figure, is_threshold, quotations
from kg.measure.indicator import Indicator, Place, indicator
from kg.measure.owners import DESCRIBED, owner
from kg.measure.periods import Period, periods
from kg.measure.quantities import Quantity, quantities
from kg.measure.topics import OWNERS, Topics
from kg.measure.trimming import trimmed
from kg.refer.clauses import clauses_of

RULE = "figure"
LONGEST_QUOTE = 200
SUBJECTS = OWNERS - {"Industry", "Product", "Event"}
"""Types whose names are taken off an indicator; products and industries are often what is counted."""
_BRACKET = re.compile(r"\([^()]{1,40}\)")


def measure(discourse: Discourse) -> tuple[Claim, ...]:
    """The observations of an article in text order."""
    article = discourse.article
    names = _names(discourse)
    figures = [q for q in quantities(article.view) if is_figure(article.view, q, names)]
    topics = Topics(discourse)
    found: dict[str, Claim] = {}
    for number, sentence in enumerate(discourse.sentences):
        inside = [q for q in figures if sentence.start <= q.number and q.end <= sentence.end]
        for observation in _of_sentence(topics, sentence, number, inside):
            found.setdefault(observation.id, observation)
    return tuple(found.values())


def _names(discourse: Discourse) -> tuple[Span, ...]:
    named = [(r.start, r.end) for r in discourse.references if r.kind == "name"]
    return tuple(named) + quotations(discourse.article.view)


def _of_sentence(topics: Topics, sentence: Sentence, number: int, figures: list[Quantity]) -> Iterator[Claim]:
    if not figures:
        return
    discourse = topics.discourse
    view = discourse.article.view
    times = periods(view, sentence.start, sentence.end)
    names, works = _owner_names(discourse, sentence)
    previous: Indicator | None = None
    unit: str | None = None
    last: Span | None = None
    for clause in clauses_of(discourse.article, sentence, number):
        here = [q for q in figures if clause.start <= q.number < clause.end]
        here = [q for q in here if not is_threshold(view, q, (clause.start, clause.end), here)]
        left = clause.start
        for q in here:
            right = min((o.start for o in here if o.number > q.number), default=clause.end)
            place = Place(
                left, max(right, q.end), sentence.start, names, works, right < clause.end, previous, unit
            )
            counted = indicator(view, q, place) or _of_clause_before(view, q, last, names)
            if counted is None:
                continue
            if not any(o.number == q.number and o is not q for o in here[here.index(q) :]):
                left = max(q.end, counted.end)
                previous, unit = counted, q.unit
            yield from _claims(topics, q, counted, (clause.start, clause.end), times)
        last = (clause.start, clause.end)


def _of_clause_before(view: str, q: Quantity, clause: Span | None, names: dict[int, int]) -> Indicator | None:
    """从递交材料到签约,只用了45天: the clause before says what took so long."""
    if q.kind != "time" or clause is None:
        return None
    start, end = trimmed(view, *clause, names)
    return Indicator(view[start:end], start, end) if 2 <= end - start <= 24 else None


def _owner_names(discourse: Discourse, sentence: Sentence) -> tuple[dict[int, int], frozenset[int]]:
    """Where names of possible owners start and end, with the bracket that follows them (以下简称…); and where names
    of things that figures describe start."""
    view = discourse.article.view
    found: dict[int, int] = {}
    works = set()
    reached = 0
    for r in sorted(discourse.within(sentence.start, sentence.end), key=lambda r: (r.start, -r.end)):
        if r.kind == "elided" or r.start < reached:
            continue
        reached = r.end
        if r.type in SUBJECTS:
            bracket = _BRACKET.match(view, r.end)
            found[r.start] = bracket.end() if bracket else r.end
        if r.type in DESCRIBED:
            works.add(r.start)
    return found, frozenset(works)


def _claims(
    topics: Topics, q: Quantity, counted: Indicator, clause: Span, times: tuple[Period, ...]
) -> Iterator[Claim]:
    article = topics.discourse.article
    period = next((t for t in reversed(times) if t.start < q.start), None)
    figure = Figure(
        counted.text,
        q.value,
        q.unit,
        q.bound,
        period.words if period else None,
        period.first if period else None,
        period.last if period else None,
    )
    span = (min(counted.start, q.start), max(counted.end, q.end))
    if span[1] - span[0] > LONGEST_QUOTE or counted.start < clause[0]:
        span = (q.start, q.end)
    for end in owner(topics, q, counted, clause):
        yield claim(
            article,
            "observation",
            predicate="observation",
            subject=end,
            value=figure,
            span=span,
            rule=RULE,
            confidence=Decimal("0.8"),
            wording=article.text[q.start : q.end],
        )
