"""Expressions that name nobody (该公司, 园区, 他): where they stand and what they may stand for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.core.mentions import LocalEntity, Reference
from kg.lexicon.screen import Screen
from kg.refer.clauses import Clause
from kg.refer.tails import Tails, stands_alone
from kg.words.words import words

OWNED = "owned-organ"
"""The rule of a mention that an anaphor begins (该公司党支部)."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """One row of ``anaphors.tsv``.

    ``head`` must end the referent's name (``*``: the expression's own head must); ``scope`` is *article* for
    the zone that the article is about, *subject* for the latest fitting subject, *speaker* for the speaker's
    organization in quoted speech and the latest subject elsewhere, *pair*, *first* and *second* for the two
    named jointly last or one of them, *we* for the speaker's organization and nothing else. ``right`` holds the
    expression, ``wrong`` does not.
    """

    pattern: re.Pattern[str]
    types: tuple[str, ...]
    head: str
    scope: str
    right: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Expression:
    """An anaphor at ``start:end``: by a row of the table, or as a tail of the names of ``entities``."""

    start: int
    end: int
    text: str
    anaphor: Anaphor | None = None
    entities: frozenset[int] = frozenset()

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end


@cache
def anaphors() -> tuple[Anaphor, ...]:
    """The table's rows in order: of two that match at one place the longer, then the earlier, is taken."""
    lines = (files("kg.refer") / "anaphors.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return tuple(
        Anaphor(re.compile(e), tuple(t.split()), h, s, right, wrong) for e, t, h, s, right, wrong in rows
    )


@cache
def _screen() -> Screen[Anaphor]:
    return Screen([(anaphor.pattern.pattern, anaphor) for anaphor in anaphors()])


def expressions(view: str, clause: Clause, tails: Tails, names: Sequence[Reference]) -> Iterator[Expression]:
    """The anaphors of one clause in text order, none overlapping another or a name."""
    found = [
        Expression(m.start(), m.end(), m.group(), anaphor)
        for anaphor in _screen().asked(view[clause.start : clause.end])
        for m in anaphor.pattern.finditer(view, clause.start, clause.end)
        if m.group() and (_DEMONSTRATIVE.match(m.group()) or stands_alone(view, clause, m.start()))
    ]
    found += [Expression(s, e, view[s:e], None, ids) for s, e, ids in tails.find(view, clause)]
    if not found:
        return
    taken = {at for name in names if name.antecedents[0].rule != OWNED for at in range(name.start, name.end)}
    reached = clause.start
    for expression in sorted(found, key=lambda e: (e.start, -e.end)):
        if expression.start >= reached and taken.isdisjoint(_own(expression)):
            yield expression
            reached = expression.end


def _own(expression: Expression) -> Sequence[int]:
    """The positions that no name may hold: all, but the ends only where words stand between (这家云岭市的企业)."""
    return (expression.start, expression.end - 1) if expression.text[0] == "这" else range(*expression.span)


_DEMONSTRATIVE = re.compile(r"[该这此本全我他她它双两前后]")
_GROUP = "集团"
_DEMONSTRATED = re.compile(r"^(?:该|这[家个所座款种一项]?|此|本)")


def fits_expression(expression: Expression, entities: tuple[LocalEntity, ...]) -> Callable[[Reference], bool]:
    """The test of a reference as the referent: one entity, of a type and with a head that fit."""
    anaphor = expression.anaphor
    if anaphor is None:
        return lambda reference: len(reference.entities) == 1 and reference.entities[0] in expression.entities
    types = anaphor.types
    heads = _heads(expression) if anaphor.head == "*" else (anaphor.head,)
    if anaphor.head == _GROUP and not any(_ends(e, heads) for e in entities if e.type in types):
        heads = ("",)  # 该集团, of a company that has another name

    def accept(reference: Reference) -> bool:
        if reference.type not in types or len(reference.entities) != 1:
            return False
        return _ends(entities[reference.entities[0]], heads)

    return accept


def _ends(entity: LocalEntity, heads: tuple[str, ...]) -> bool:
    return any(m.name.endswith(heads) for m in entity.mentions)


_SHORT_HEADS = {
    "校": ("大学", "学院", "学校", "中学", "小学"),
    "院": ("医院", "学院", "研究院", "法院", "检察院", "设计院"),
    "行": ("银行", "分行", "支行"),
    "所": ("研究所", "事务所", "派出所"),
}
"""What the last character of an expression stands for (该校: a university)."""


def _heads(expression: Expression) -> tuple[str, ...]:
    """What the referent's name may end in: the expression without its demonstrative, or its last word."""
    noun = _DEMONSTRATED.sub("", expression.text)
    last = words(noun)[-1].text
    return noun, last, *_SHORT_HEADS.get(last[-1], ())
