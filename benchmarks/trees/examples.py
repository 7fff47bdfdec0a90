"""What the trees learn from: figures' candidates and the network's statements, right or wrong."""

from collections.abc import Iterator

from benchmarks.trees.told import Names, Told
from kg.core.claims import local_key
from kg.measure.measure import asked
from kg.network.guesses import Statement
from kg.network.stage import guesses
from kg.relate import relate
from kg.relate.learnt import ASKED
from kg.relate.statements import features_of

Example = tuple[tuple[int, ...], bool, int]
"""Features, whether it is right, and how much that counts."""


def of_owners(told: Told) -> Iterator[Example]:
    """Every candidate of every figure, unless readers may differ about all its owners."""
    for figure in asked(told.discourse, guesses(told.discourse)):
        owners = told.owners(figure.reading.figure)
        if owners and all(doubtful for _, doubtful in owners):
            continue
        for candidate in figure.candidates:
            names = told.names(candidate.reference.entities)
            right = any(names & owner for owner, doubtful in owners if not doubtful)
            yield candidate.features, right, told.weight


def of_statements(told: Told) -> Iterator[Example]:
    """Every statement that no rule makes, unless readers may differ about it or it follows from others."""
    statements = guesses(told.discourse).statements(ASKED)
    known = _of_rules(told)
    for statement, row in zip(statements, features_of(told.discourse, statements), strict=True):
        said = statement.said
        right = _right(told, statement)
        if right is not None and (said.subject.entities[0], said.kind, said.object.entities[0]) not in known:
            yield row, right, told.weight


def _of_rules(told: Told) -> set[tuple[int | None, str, int | None]]:
    """The statements that rules make, by the numbers of the entities."""
    article, entities = told.discourse.article, told.discourse.entities
    numbers = {local_key(article, e): e.id for e in entities}
    known = {
        (numbers.get(c.subject), c.predicate, numbers.get(c.object) if c.object else None)
        for c in relate(told.discourse)
    }
    return known | {(b, kind, a) for a, kind, b in known if kind == "cooperatesWith"}


def _right(told: Told, statement: Statement) -> bool | None:
    """Whether readers say so; None where they may differ, and for places that a chain of places tells of."""
    said = statement.said
    ends = told.names(said.subject.entities), told.names(said.object.entities)
    ways = [ends, ends[::-1]] if said.kind == "cooperatesWith" else [ends]
    same = [d for a, kind, b, d in told.said if kind == said.kind and any(x & a and y & b for x, y in ways)]
    if same:
        return None if all(same) else True
    return None if said.kind == "locatedIn" and _within(told, *ends) else False


def _within(told: Told, inner: Names, outer: Names) -> bool:
    """Whether statements lead from one place to the other."""
    seen, todo = list[Names](), [inner]
    while todo:
        at = todo.pop()
        for a, kind, b, _ in told.said:
            if kind == "locatedIn" and a & at and b not in seen:
                seen.append(b)
                todo.append(b)
    return any(names & outer for names in seen)
