"""Second mentions by the tail of a name: 创新中心 for 云岭新材料创新中心, 产业链党委 for 云岭医药产业链党委."""

from collections.abc import Iterator, Sequence

from kg.core.mentions import LocalEntity
from kg.lexicon import Matcher
from kg.recognise.words import Word, words
from kg.refer.clauses import Clause

_TAILED = frozenset({"PartyOrganization", "GovernmentBody", "Institution", "Park", "Project"})
_SHORTEST = 4
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
        self._matcher = Matcher(forms) if forms else None

    def find(self, view: str, clause: Clause) -> Iterator[tuple[int, int, frozenset[int]]]:
        """The tails in a clause that no word before them draws into another name."""
        hits = list(self._matcher.find(view, clause.start, clause.end)) if self._matcher else []
        cut = words(view[clause.start : clause.end]) if hits else ()
        for hit in hits:
            if _stands_alone(cut, hit.start - clause.start):
                yield hit.start, hit.end, hit.value


def _tails(name: str) -> Iterator[str]:
    """The ends of the name from each of its words on, but for its last word alone when that is short."""
    cut = words(name)
    for number, word in enumerate(cut[1:], start=1):
        tail = name[word.start :]
        if len(tail) >= _SHORTEST or (len(tail) == _SHORTEST - 1 and number < len(cut) - 1):
            yield tail


def _stands_alone(cut: Sequence[Word], start: int) -> bool:
    if start == 0:
        return True
    before = next((word for word in cut if word.end == start), None)
    return before is not None and not before.tag.startswith(_MODIFIERS)
