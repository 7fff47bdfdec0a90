"""Second mentions by the tail of a name: 创新中心 for 云岭新材料创新中心."""

import re
from collections.abc import Iterator, Sequence

from kg.core.mentions import LocalEntity
from kg.lexicon import Matcher
from kg.refer.clauses import Clause
from kg.words.words import word_at, words

_TAILED = frozenset({"PartyOrganization", "GovernmentBody", "Institution", "Park", "Project"})
_SHORTEST = 4
_AROUND = 40
"""Characters on either side of a place that are cut into words."""
_ANY = re.compile(r"(?:建设|产业|投资|重点|生产|研发|示范|服务)?(?:项目|基地|工程|中心|园区|平台|产业园)")
"""Tails that are no name's own."""
_JOINTS = frozenset(
    [
        "、",
        ",",
        "里",
        "上",
        "中",
        "内",
        "时",
        "后",
        "前",
        "日",
        "月",
        "年",
        "去年",
        "今年",
        "目前",
        "企业",
        "记者",
    ]
)
"""Words that modify nothing behind them, whatever their tag."""
_MODIFIERS = ("n", "a", "b", "j", "l", "i", "x", "g", "vn", "m", "q", "s", "f")
"""Tags of words that, before the tail, make it part of another name; 产业园 in 医药产业园 is none."""


class Tails:
    """The tails of an article's names and the entities that each may stand for."""

    def __init__(self, entities: Sequence[LocalEntity]) -> None:
        found: dict[str, set[int]] = {}
        for entity in entities:
            if entity.type in _TAILED:
                for name in {entity.name, *(m.name for m in entity.mentions)}:
                    for tail in _tails(name):
                        found.setdefault(tail, set()).add(entity.id)
        forms = {tail: frozenset(found[tail]) for tail in sorted(found)}
        self._matcher = Matcher(forms, once=True) if forms else None

    def find(self, view: str, clause: Clause) -> Iterator[tuple[int, int, frozenset[int]]]:
        """The tails in a clause that no word before them draws into another name."""
        for hit in self._matcher.find(view, clause.start, clause.end) if self._matcher else ():
            if stands_alone(view, clause, hit.start):
                yield hit.start, hit.end, hit.value


def _tails(name: str) -> Iterator[str]:
    """The ends of the name from each of its words on, but for its last word alone when that is short."""
    cut = words(name)
    for number, word in enumerate(cut[1:], start=1):
        tail = name[word.start :]
        long = len(tail) >= _SHORTEST or (len(tail) == _SHORTEST - 1 and number < len(cut) - 1)
        if long and not _ANY.fullmatch(tail):
            yield tail


def stands_alone(view: str, clause: Clause, start: int) -> bool:
    """True when no word in front of the position makes what begins there a part of another name."""
    if start == clause.start:
        return True
    first = max(clause.start, start - _AROUND)
    before = word_at(view[first : min(clause.end, start + _AROUND)], start - first - 1)
    if before is None or before.end > start - first:
        return False
    if before.text in _JOINTS:
        return True
    return not before.tag.startswith(_MODIFIERS) and before.text[-1] not in "”)》·"
