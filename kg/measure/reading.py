"""What the figures of one sentence count, in text order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.core.mentions import Reference
from kg.core.text import Sentence, Span
from kg.measure.counted import Indicator, Place, without_names
from kg.measure.distribute import carried, distributed
from kg.measure.filters import groupings, thresholds
from kg.measure.indicator import indicator
from kg.measure.outermost import outermost
from kg.measure.owners import DESCRIBED
from kg.measure.phrases import has_noun, is_verb, parsed
from kg.measure.quantities import Quantity
from kg.measure.rows import head
from kg.measure.topics import OWNERS, Topics
from kg.measure.trimming import trimmed
from kg.refer.clauses import clauses_of

SUBJECTS = OWNERS - {"Industry", "Product", "Event"}
"""Types whose names are taken off an indicator; products and industries are often what is counted."""
_BRACKET = re.compile(r"\([^()]{1,40}\)")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_EMPTY = re.compile(
    r"(?:有所|其中|合计|共计|分别|总共|超过|不足|该|其|这|此|的|等|[在以向即总把将从由对与和及共约达为是有并仅就都均])+"
)
"""Words that count nothing."""
_JOINING = re.compile(r"分别|其中|依次|以及|当前|[()（）、为是及和与自]")
_COMPARES = re.compile(r"(?:[比较](?:过去|以往|以前|原来|此前|之前|去年|上年)|同比|环比)")
_SUCH = re.compile(r"(?:其中)?(?:特别是|尤其是|尤其|其中)")
_FROM = re.compile(r"[由从][^,;。]{0,16}$")
_MOVING = re.compile(
    r"(?P<what>[^,;。]{1,24}?(?:率|比重|占比|比例|份额|[涨跌增降]幅|增速))(?:在|正|已|也|均|都|呈|有)*"
    r"(?:逐年|逐步|逐季|不断|持续|稳步|连年|大幅|明显|显著|进一步|所|首次|快速|最[高大低快]|居前|领先|靠前)[^,;。0-9]*$"
)
"""资产负债率逐年降低,由60%降至40%: the clause before says what moves."""
_LONGEST_NOUN = 14
"""The longest noun that is a clause of its own and that the next one measures: 特别是工业投资,同比增长8%."""
_LONGEST_CLAUSE = 24
"""The longest clause that may say what a figure in the next one counts."""


BY_KIND = {"area": "面积"}
"""What a figure measures by its unit alone, where no word says it: 园区从3平方公里扩到8平方公里."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure, what it counts, the clause it stands in, and the stretch of it that speaks of this figure only."""

    figure: Quantity
    indicator: Indicator
    clause: Span
    stretch: Span


@dataclass(frozen=True, slots=True)
class _Before:
    """What the figure before counted, with which unit."""

    indicator: Indicator | None = None
    unit: str | None = None


def readings(
    topics: Topics,
    sentence: Sentence,
    number: int,
    figures: Sequence[Quantity],
    listed: Mapping[int, Reference],
) -> Iterator[Reading]:
    """The figures of a sentence with their indicators; those that count nothing the text names are left out.

    ``listed`` are the names of the rows that figures stand in (:func:`kg.measure.rows.rows`).
    """
    view = topics.view
    names, works = owner_names(topics, sentence, figures)
    before, last, bare = _Before(), None, False
    told: list[Indicator] = []
    at = 0
    for clause in clauses_of(topics.discourse.article, sentence, number):
        here = []
        while at < len(figures) and figures[at].number < clause.end:
            here.append(figures[at])
            at += 1
        span = (clause.start, clause.end)
        drop = thresholds(view, here, clause.end) | groupings(view, here)
        here = [q for q in here if q.number not in drop]
        shared = carried(view, here, clause.start, told) or distributed(view, here, clause.start, names)
        left = clause.start
        for number_here, (q, right) in enumerate(zip(here, _rights(here, clause.end), strict=True), start=1):
            ends = max(right, q.end)
            place = Place(
                left, ends, sentence.start, names, works, right < clause.end, before.indicator, before.unit
            )
            row = _of_row(view, q, listed, before, sentence)
            given = shared.get(q.number) or row or (_one(view, q, place, last, bare=bare),)
            said = tuple(_each(c) for c in given if c is not None and _counts(c, q, names))
            for counted in said:
                yield Reading(q, counted, span, _stretch(view, min(left, q.start), ends))
            twin = number_here < len(here) and here[number_here].number == q.number
            if said and not twin and said[-1].end <= ends:
                left = max(q.end, said[-1].end)
                before = _Before(said[-1], q.unit)
                told.append(said[-1])
            elif not said and (_FROM.match(view, left, q.start) or _empty(given)):
                left = q.end  # 由60%降至40%: neither has words of its own
        last, bare = span, not here


def _of_row(
    view: str, q: Quantity, listed: Mapping[int, Reference], before: _Before, sentence: Sentence
) -> tuple[Indicator, ...]:
    """What a figure of a row of names counts: the same as the one before, or what the words before the row say."""
    name = listed.get(q.number)
    if name is None:
        return ()
    counted = before.indicator if before.unit == q.unit else head(view, sentence.start, name)
    return (counted,) if counted else ()


def _rights(here: Sequence[Quantity], end: int) -> list[int]:
    """For each figure where the next one with another numeral begins, else the end of the clause."""
    rights: list[int] = []
    for at in range(len(here) - 1, -1, -1):
        following = here[at + 1] if at + 1 < len(here) else None
        if following is None:
            rights.append(end)
        else:
            rights.append(rights[-1] if following.number == here[at].number else following.start)
    return rights[::-1]


def _stretch(view: str, start: int, end: int) -> Span:
    """The interval without the marks and joining words at its ends."""
    while start < end and view[start] in "、,和及与;:”“ ":
        start += 1
    while end > start and view[end - 1] in "、,和及与;:“ ":
        end -= 1
    return start, end


def _counts(counted: Indicator, q: Quantity, names: dict[int, int]) -> bool:
    """Whether the indicator holds a word and not only signs, and for how long more than one character (干了6年); names
    and what joins them count nothing: 分别为云岭市(9.7%)、江州市(9.6%)."""
    if not _WORD.search(counted.text) or _EMPTY.fullmatch(counted.text):
        return False
    if _JOINING.search(counted.text) and not _WORD.search(_without_names(counted, names)):
        return False
    return not (q.kind in ("time", "rank") and len(counted.text) == 1)


def _each(counted: Indicator) -> Indicator:
    """Without the word that shares figures out: 市值则分别下降."""
    return replace(counted, text=counted.text.replace("分别", "")) if "分别" in counted.text else counted


def _empty(given: Sequence[Indicator | None]) -> bool:
    """Whether words stand beside the figure that count nothing."""
    return any(c is not None and _EMPTY.fullmatch(c.text) for c in given)


def _without_names(counted: Indicator, names: dict[int, int]) -> str:
    """What is left of an indicator without the names in it (with their brackets, which may hold the figure) and what
    joins them."""
    text = counted.text
    if len(text) == counted.end - counted.start:
        text = without_names(text, counted.start, names)
    return _JOINING.sub("", text)


def _one(view: str, q: Quantity, place: Place, last: Span | None, *, bare: bool) -> Indicator | None:
    """What a figure counts by the words around it, else by the clause ``last`` before it."""
    counted = indicator(view, q, place)
    if counted is None or (q.kind == "percent" and _EMPTY.fullmatch(counted.text)):
        return _other(view, q, last, place.names) or counted
    if (
        last is not None
        and bare
        and place.previous is not None
        and _COMPARES.match(view, place.left, q.start)
    ):
        named = _SUCH.match(view, *last)
        start, end = trimmed(view, named.end() if named else last[0], last[1], place.names)
        if 2 <= end - start <= _LONGEST_NOUN and not any(is_verb(word) for word in parsed(view[start:end])):
            return Indicator(view[start:end] + view[place.left : q.start], place.left, q.start)
    if last is not None and place.previous is None and _COMPARES.match(counted.text):
        start, end = trimmed(view, *last, place.names)
        if 2 <= end - start <= _LONGEST_CLAUSE and has_noun(view[start:end]):
            return Indicator(view[start:end] + counted.text, counted.start, counted.end)
    return counted


def _other(view: str, q: Quantity, clause: Span | None, names: dict[int, int]) -> Indicator | None:
    """从递交材料到签约,只用了45天: the clause before says what took so long; 公司只有10人: people are staff."""
    people = q.unit in ("人", "名") and q.kind == "count"
    if clause is not None and q.kind in ("time", "count", "money") and not people:
        start, end = trimmed(view, *clause, names)
        if 2 <= end - start <= _LONGEST_CLAUSE and has_noun(view[start:end]):
            return Indicator(view[start:end], start, end)
    moves = _MOVING.match(view, *clause) if clause is not None and q.kind == "percent" else None
    if moves is not None:
        start, end = trimmed(view, moves.start("what"), moves.end("what"), names)
        return Indicator(view[start:end], start, end) if start < end else None
    plain = "员工" if people else BY_KIND.get(q.kind)
    return Indicator(plain, q.start, q.end) if plain else None


def owner_names(
    topics: Topics, sentence: Sentence, figures: Sequence[Quantity]
) -> tuple[dict[int, int], frozenset[int]]:
    """Where names of possible owners start and end, with the bracket that follows them (以下简称…) if no figure stands
    in it; and where names of things that figures describe start."""
    found: dict[int, int] = {}
    works = set()
    for r in outermost(topics.discourse, sentence.start, sentence.end):
        if r.type in SUBJECTS or r.kind == "anaphor":
            bracket = _BRACKET.match(topics.view, r.end)
            plain = bracket and not any(bracket.start() < q.number < bracket.end() for q in figures)
            found[r.start] = bracket.end() if bracket and plain else r.end
        if r.type in DESCRIBED:
            works.add(r.start)
    return found, frozenset(works)
