"""Mentions, the entities of one article, and what each expression refers to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from kg.core.text import Article, Sentence

HELPER_TYPES = frozenset({"Title", "Date"})
"""Types of mentions that help rules but are no entities: titles of posts (董事长), dates and periods."""

PLAN_AGAIN = "program.plan_again"
"""The rule of mentions that print but the last word of a plan's name (《方案》)."""

MEANT_NATION = "place.nation"
"""The rule of mentions that mean 中国 by a general word (我国, 全国)."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A name in an article's text: ``text[start:end]`` names something of ``type``.

    ``name`` is the form that the guidelines ask for (no surrounding quotes, a Place completed: 泰安 → 泰安市);
    ``rule`` says who recognised it.
    """

    start: int
    end: int
    type: str
    name: str
    rule: str


_Placed = TypeVar("_Placed", Mention, "Reference")


def outermost(placed: Iterable[_Placed]) -> list[_Placed]:
    """Those that lie in no longer one, of crossing ones the first, in text order."""
    found: list[_Placed] = []
    for one in sorted(placed, key=lambda p: (p.start, -p.end)):
        if not (found and one.start < found[-1].end):
            found.append(one)
    return found


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """All that one article says under one identity; ``id`` is its index in :attr:`Discourse.entities`."""

    id: int
    type: str
    name: str
    """The fullest form."""
    mentions: tuple[Mention, ...]
    """The mentions that name it, in order; their ``name`` fields are its names."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An expression at ``start:end`` and the local entities it stands for.

    ``kind``: *name* (a mention itself), *anaphor* (该集团, 他, 园区, 两区; then ``antecedent`` is the mention that names
    the referent, one for each of ``entities``), *elided* (a subject that Chinese drops: ``start == end``, where it
    would stand). ``rule`` names the rule that carried it.
    """

    start: int
    end: int
    type: str
    entities: tuple[int, ...]
    kind: Literal["name", "anaphor", "elided"]
    antecedents: tuple[Mention, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Discourse:
    """An article as the later stages see it; ``references`` and ``helpers`` (titles, dates) are in text order."""

    article: Article
    sentences: tuple[Sentence, ...]
    entities: tuple[LocalEntity, ...]
    references: tuple[Reference, ...]
    helpers: tuple[Mention, ...]

    def within(self, start: int, end: int) -> tuple[Reference, ...]:
        """The references that lie inside the interval, found by place without looking at all of them."""
        first = bisect_left(self.references, start, key=lambda r: r.start)
        last = bisect_right(self.references, end, lo=first, key=lambda r: r.start)
        return tuple(r for r in self.references[first:last] if r.end <= end)
