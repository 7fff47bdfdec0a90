"""What tells how likely a statement is that the network alone makes, as whole numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.core.mentions import Discourse, LocalEntity
from kg.network.guesses import Statement
from kg.network.pairs import KINDS
from kg.network.spans import TYPES

FEATURES = (
    "kind", "chance", "sure", "total", "back", "other", "apart", "subject", "object", "subject_named", "object_named",
    "subject_length", "object_length", "subject_first", "object_first", "subject_mentions", "object_mentions",
    "subject_learnt", "object_learnt", "subjects", "objects", "entities", "length",
)  # fmt: skip
"""What is known of a statement: its kind; the greatest chance of any names, how sure the surest pair of names is and
all together, in ten-thousandths; the chances of the same the other way round and of the likeliest other kind; how many
characters the object stands behind the subject, negative before it; their types; how sure their names are; how long
these are, where each entity is named first and how often, and whether the network alone knows it; how many subjects say
this of the object and of how many objects the subject says it; how many entities the article has, and characters."""

_FINE = 10_000
_LEARNT = "learnt."


def features_of(discourse: Discourse, statements: Sequence[Statement]) -> list[tuple[int, ...]]:
    """A row of :data:`FEATURES` for each statement of an article."""
    subjects = Counter((s.said.kind, s.said.object.entities) for s in statements)
    objects = Counter((s.said.kind, s.said.subject.entities) for s in statements)
    size = len(discourse.entities), len(discourse.article.view)
    return [
        (
            *_of(discourse.entities, s),
            subjects[s.said.kind, s.said.object.entities],
            objects[s.said.kind, s.said.subject.entities],
            *size,
        )
        for s in statements
    ]


def _of(entities: Sequence[LocalEntity], statement: Statement) -> Iterator[int]:
    """The features up to ``object_learnt``."""
    said = statement.said
    ends = [entities[r.entities[0]] for r in (said.subject, said.object)]
    yield KINDS.index(said.kind)
    for chance in (statement.chance, said.sure, statement.total, statement.back, statement.other):
        yield round(chance * _FINE)
    ahead = said.object.start >= said.subject.end
    yield said.object.start - said.subject.end if ahead else said.object.end - said.subject.start
    yield from (TYPES.index(e.type) for e in ends)
    yield from (round(named * _FINE) for named in statement.named)
    yield from (r.end - r.start for r in (said.subject, said.object))
    yield from (e.mentions[0].start if e.mentions else -1 for e in ends)
    yield from (len(e.mentions) for e in ends)
    yield from (int(all(m.rule.startswith(_LEARNT) for m in e.mentions)) for e in ends)
