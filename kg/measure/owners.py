"""Whose figure it is."""

import re

from kg.core.claims import End, ends_of
from kg.core.mentions import Discourse, Reference
from kg.core.text import Span
from kg.measure.indicator import Indicator
from kg.measure.quantities import Quantity
from kg.measure.topics import OWNERS, Topics

_ATTRIBUTE = re.compile(
    r"(?:投资|占地|面积|产能|年产|总规模|规模|存储量|装机容量|总额|持股|注册资本|建筑|容量|资金|追加|投入|[再又]投)"
)
_BUILD = re.compile(
    r"[^,。;]{0,3}(?:的|,?(?:用于)?(?:启动|兴建|建设|打造|新建|建成|投建|实施|布局|扩建|改造|建造)了?的?)[^,。;\d的]{0,12}?$"
)


def owner(topics: Topics, q: Quantity, counted: Indicator, clause: Span) -> tuple[End, ...]:
    """The ends that the figure belongs to; empty when nothing in the text is its subject."""
    discourse = topics.discourse
    reference = _modified(discourse, q, counted, clause) or topics.best(q, counted.text)
    return ends_of(discourse.article, discourse.entities, reference) if reference else ()


def _modified(discourse: Discourse, q: Quantity, counted: Indicator, clause: Span) -> Reference | None:
    """总投资10亿元的X项目, 投资10亿元建设X项目: the work that the figure describes stands after it."""
    if counted.start >= q.number or not _ATTRIBUTE.search(counted.text):
        return None
    view = discourse.article.view
    for reference in discourse.within(q.end, clause[1]):
        if reference.type in OWNERS - {"Person", "Place"} and _BUILD.fullmatch(view[q.end : reference.start]):
            return reference
    return None
