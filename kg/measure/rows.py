"""Rows of names with their figures right behind them: 出口方面,甲32辆、乙18辆; 增速最快的为甲(9.7%)、乙(9.6%)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.core.mentions import Discourse, Reference
from kg.core.text import Sentence
from kg.measure.counted import Indicator
from kg.measure.outermost import outermost
from kg.measure.phrases import has_noun
from kg.measure.quantities import Quantity
from kg.measure.topics import OWNERS
from kg.measure.trimming import trimmed

ACTORS = OWNERS - {"Product", "Industry"}
"""Types that share figures in lists; products and industries are rather what is counted."""
_NEXT = re.compile(r"\)?(?:[、,;]|和|与|及|以及)+[“《]?")
_HEAD = re.compile(
    r"(?P<said>[^,;:。]{2,24}?)(?:方面|上|中|里)?[,:]?(?:其中)?(?:分别|依次)?(?:为|是|有|包括)?[,:]?[“《]?$"
)
_MEASURE = re.compile(
    r"[额量率值价]|收入|利润|出口|进口|GDP|增速|增幅|涨幅|跌幅|投资|规模|指数|占比|比重|得分|捐款|面积"
)
_FIELD = re.compile(r"(?:前|[十百千]|[0-9])[^,;:。]{0,8}")
"""GDP十强城市: those that are ranked."""
_MEASURED = re.compile(rf"方面[,:]?[^,;:。]{{0,6}}$|{_MEASURE.pattern}")


def rows(discourse: Discourse, sentence: Sentence, figures: Sequence[Quantity]) -> dict[int, Reference]:
    """The name of each figure of a row, by where the number stands; a row has two figures of one unit at least."""
    view = discourse.article.view
    ends = {
        r.end: r
        for r in outermost(discourse, sentence.start, sentence.end)
        if r.type in ACTORS and r.kind == "name"
    }
    named = [(q, name) for q in figures if (name := ends.get(q.start - (view[q.start - 1] == "(")))]
    found: dict[int, Reference] = {}
    for (q, name), (following, its) in pairwise(named):
        if q.unit == following.unit and _NEXT.fullmatch(view, q.end, its.start):
            found |= {q.number: name, following.number: its}
    return found


def head(view: str, left: int, name: Reference) -> Indicator | None:
    """What the figures of a row count by the words before its first name; None where they do not say it."""
    said = _HEAD.search(view, left, name.start)
    if said is None or not _MEASURED.search(view, said.start(), name.start):
        return None
    start, end = trimmed(view, said.start("said"), said.end("said"), {})
    measure = max((m.end() for m in _MEASURE.finditer(view, start, end)), default=end)
    end = measure if _FIELD.fullmatch(view, measure, end) else end
    return Indicator(view[start:end], start, end) if has_noun(view[start:end]) else None
