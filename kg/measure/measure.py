"""The stage: every observation of an article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from kg.core.claims import Claim, End, Figure, claim, ends_of
from kg.core.mentions import Discourse, Reference
from kg.core.text import Sentence, Span
from kg.measure.candidates import Candidate, Candidates
from kg.measure.capacity import capacity
from kg.measure.counted import Indicator, core
from kg.measure.dated import each_its_time
from kg.measure.filters import figures_of, quotations
from kg.measure.likely import Owner, likeliest
from kg.measure.lists import SHARED, shared
from kg.measure.owners import owner
from kg.measure.periods import Period, periods
from kg.measure.quantities import Quantity, quantities
from kg.measure.reading import BY_KIND, Reading, readings
from kg.measure.rows import rows
from kg.measure.topics import Topics
from kg.network.guesses import NONE, Guesses

LONGEST_QUOTE = 200
LONGEST_WITH_OWNER = 60
"""Characters of a quote that reaches back, or on, to the name of its owner."""
HEADLINES = frozenset({"title", "kicker", "subtitle", "subhead", "lead", "pullquote", "caption"})
"""Roles of blocks whose figures the running text usually says again."""
ALIKE = 0.5
"""From this share of common pairs of characters on, two indicators of one figure say the same."""


def measure(discourse: Discourse, guesses: Guesses = NONE) -> tuple[Claim, ...]:
    """The observations of an article in text order, each said once; ``guesses`` are the network's of whose they are."""
    figures = asked(discourse, guesses)
    owners = map(_only, figures) if guesses is NONE else likeliest([one.candidates for one in figures])
    claims = list(_capacities(discourse))
    for figure, likely in zip(figures, owners, strict=True):
        for owner_of in _each(figure) or ((likely,) if likely else ()):
            claims += _owned(discourse, figure, owner_of)
    return _without_repeats(claims)


class Asked(NamedTuple):
    """A figure that is read, where and when, and who may own it."""

    reading: Reading
    sentence: Sentence
    period: Period | None
    candidates: Sequence[Candidate]
    shared: tuple[Reference, ...] = ()


def _each(figure: Asked) -> tuple[Owner, ...]:
    """Those of a list of names that the figure is said of."""
    return tuple(Owner(name, (SHARED,)) for name in figure.shared)


def _only(figure: Asked) -> Owner | None:
    """Whom the rules found, where there is no network to ask."""
    return next((Owner(c.reference, (c.rule,)) for c in figure.candidates), None)


def asked(discourse: Discourse, guesses: Guesses = NONE) -> list[Asked]:
    """All figures of an article that count something, in text order."""
    view = discourse.article.view
    named = [(r.start, r.end) for r in discourse.references if r.kind == "name"]
    figures = _said_once(discourse, figures_of(view, quantities(view), (*named, *quotations(view))))
    if not figures:
        return []
    return list(_asked(Topics(discourse), Candidates(discourse, guesses), figures))


def _said_once(discourse: Discourse, figures: list[Quantity]) -> list[Quantity]:
    """The figures without those of headlines and captions that the running text says too."""
    roles = _roles(discourse, figures)
    body = {(q.value, q.unit) for q, role in zip(figures, roles, strict=True) if role not in HEADLINES}
    return [
        q
        for q, role in zip(figures, roles, strict=True)
        if role not in HEADLINES or ((q.value, q.unit) not in body and q.kind != "time")
    ]


def _roles(discourse: Discourse, figures: list[Quantity]) -> list[str]:
    roles, at, sentences = [], 0, discourse.sentences
    for q in figures:
        while at + 1 < len(sentences) and sentences[at].end <= q.number:
            at += 1
        roles.append(sentences[at].role if sentences else "body")
    return roles


def _asked(topics: Topics, candidates: Candidates, figures: Sequence[Quantity]) -> Iterator[Asked]:
    at = 0
    for number, sentence in enumerate(topics.discourse.sentences):
        inside = []
        while at < len(figures) and figures[at].number < sentence.end:
            inside.append(figures[at])
            at += 1
        if inside:
            listed = rows(topics.discourse, sentence, inside)
            each = shared(topics.discourse, sentence, inside, listed)
            read = readings(topics, sentence, number, inside, listed)
            for one in _of_sentence(topics, candidates, sentence, inside, read):
                yield one._replace(shared=each.get(one.reading.figure.number, ()))


def _of_sentence(
    topics: Topics,
    candidates: Candidates,
    sentence: Sentence,
    figures: Sequence[Quantity],
    read: Iterable[Reading],
) -> Iterator[Asked]:
    times = periods(topics.view, sentence.start, sentence.end)
    its = each_its_time(topics.view, (sentence.start, sentence.end), figures, times)
    for one in read:
        reading = _resolved(topics, one)
        at = bisect_left(times, reading.figure.start, key=lambda t: t.start)
        period = its.get(reading.figure.number) or (times[at - 1] if at else None)
        found = owner(topics, reading.figure, reading.indicator, reading.clause)
        may = candidates.of(reading.figure, reading.indicator, sentence, found)
        yield Asked(reading, sentence, period, may)


def _owned(discourse: Discourse, figure: Asked, likely: Owner) -> Iterator[Claim]:
    """The observations of a figure, one for each entity that its owner stands for."""
    reading = figure.reading
    if reading.indicator.start < reading.figure.number:
        reading = _with(reading, core(reading.indicator))
    if _names(discourse, likely.reference, reading.indicator.text):
        plain = BY_KIND.get(reading.figure.kind)
        if plain is None:
            return
        reading = _with(reading, replace(reading.indicator, text=plain))
    span = _span(reading, likely.reference, figure.sentence)
    for end in ends_of(discourse.article, discourse.entities, likely.reference):
        made = _claim(discourse, reading, end, span, figure.period, likely.rules[0])
        yield replace(made, rules=likely.rules)


def _names(discourse: Discourse, owner: Reference, indicator: str) -> bool:
    """A name of the owner says nothing of what is counted: 占地1.2万平方米的云岭机械."""
    said = indicator.strip("“”《》")
    return any(m.name.strip("“”《》") == said for e in owner.entities for m in discourse.entities[e].mentions)


def _resolved(topics: Topics, reading: Reading) -> Reading:
    """The reading with what it counts said, where the text only points to it."""
    counted = reading.indicator
    meant = topics.turns.meant(counted.text)
    return replace(reading, indicator=replace(counted, text=meant)) if meant else reading


def _with(reading: Reading, counted: Indicator) -> Reading:
    return reading if counted is reading.indicator else replace(reading, indicator=counted)


def _capacities(discourse: Discourse) -> Iterator[Claim]:
    """Observations in the names of projects, from the first place where each is named."""
    figures = quantities(discourse.article.view)
    seen: set[tuple[int, ...]] = set()
    for reference in discourse.references:
        if reference.type != "Project" or reference.kind != "name" or reference.entities in seen:
            continue
        for q in figures:
            counted = None
            if reference.start <= q.number and q.end <= reference.end:
                counted = capacity(discourse.article.view, q, reference.end)
            if counted is not None:
                seen.add(reference.entities)
                span = (reference.start, reference.end)
                for end in ends_of(discourse.article, discourse.entities, reference):
                    yield _claim(
                        discourse, Reading(q, counted, span, span), end, span, None, "figure.in-name"
                    )


def _claim(  # noqa: PLR0913, PLR0917 — a claim has this many independent parts
    discourse: Discourse, reading: Reading, end: End, span: Span, period: Period | None, rule: str
) -> Claim:
    q, counted = reading.figure, reading.indicator
    times = (period.words, period.first, period.last) if period else (None, None, None)
    return claim(
        discourse.article,
        "observation",
        predicate="observation",
        subject=end,
        value=Figure(_printed(discourse, counted), q.value, q.unit, q.bound, *times),
        span=span,
        rule=rule,
        confidence=Decimal("0.8"),
        wording=discourse.article.text[q.start : q.end],
    )


def _printed(discourse: Discourse, counted: Indicator) -> str:
    """The indicator as the text prints it, where it is one stretch of the text."""
    text, view = discourse.article.text, discourse.article.view
    same = view[counted.start : counted.end] == counted.text
    return text[counted.start : counted.end] if same else counted.text


def _span(reading: Reading, reference: Reference, sentence: Sentence) -> Span:
    """The stretch with indicator and figure, and with its owner where that stands near in the same sentence."""
    start = min(reading.stretch[0], reading.figure.start)
    end = max(reading.stretch[1], reading.figure.end)
    widest = (min(start, reference.start), max(end, reference.end))
    near = (
        sentence.start <= widest[0]
        and widest[1] <= sentence.end
        and widest[1] - widest[0] <= LONGEST_WITH_OWNER
    )
    if near and reference.kind != "elided":
        return widest
    return (start, end) if end - start <= LONGEST_QUOTE else (reading.figure.start, reading.figure.end)


def _without_repeats(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims without those that say again what an earlier one says of the same subject."""
    kept: dict[tuple[object, ...], list[Claim]] = {}
    for c in claims:
        assert isinstance(c.value, Figure)
        same = kept.setdefault((c.subject, c.value.value, c.value.unit, c.value.bound), [])
        if not any(_alike(c.value.indicator, o.value.indicator) for o in same if isinstance(o.value, Figure)):
            same.append(c)
    left = {id(c) for group in kept.values() for c in group}
    return tuple(c for c in claims if id(c) in left)


def _alike(a: str, b: str) -> bool:
    if a in b or b in a:
        return True
    pairs = [{text[i : i + 2] for i in range(len(text) - 1)} for text in (a, b)]
    return len(pairs[0] & pairs[1]) >= ALIKE * len(pairs[0] | pairs[1])
