"""The shapes as a list of checks, each of them one query over the whole graph.

Only the part of SHACL that ontology/shapes.ttl uses is understood; a shape with anything else is an error, never a
check left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rdflib import RDF, SH, Graph
from rdflib.collection import Collection
from rdflib.term import Literal, Node, URIRef

from kg.errors import UsageError
from kg.schema import ontology_file, read_vocabulary
from kg.schema.model import full, short

_TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
_NO_CONSTRAINT = {RDF.type, *_TARGETS, SH.path, SH.message, SH.severity, SH.property, SH.sparql}


@dataclass(frozen=True, slots=True)
class Constraint:
    """A component with its value: ``sh:minCount 1``; lists are tuples."""

    name: str
    value: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A shape's constraint on the nodes it targets, or a query of its own."""

    shape: str
    target: tuple[str, str]
    """``targetClass`` and the like, with an IRI."""
    path: str | None
    """A path of SPARQL, none for a constraint on the node itself."""
    constraint: Constraint | None
    select: str | None
    severity: str
    messages: tuple[tuple[str, str], ...]
    """Language and text."""


@lru_cache(maxsize=4)
def read_checks(file: Path | None = None) -> tuple[Check, ...]:
    """The checks of a shapes file, sorted; those of zonekg unless another is given.

    Raises UsageError for a shape that is not understood.
    """
    graph = Graph().parse(file or ontology_file("shapes.ttl"), format="turtle")
    found = [check for shape in graph.subjects(RDF.type, SH.NodeShape) for check in _checks(graph, shape)]
    return tuple(sorted(found, key=lambda c: (c.shape, c.path or "", str(c.constraint), c.select or "")))


@lru_cache(maxsize=1)
def subclasses() -> dict[str, tuple[str, ...]]:
    """By the IRI of a class: the IRIs of the class and of all below it."""
    vocabulary = read_vocabulary(ontology_file("zonekg.ttl"))
    found: dict[str, list[str]] = {}
    for term in vocabulary.terms.values():
        if term.kind == "owl:Class":
            for above in vocabulary.above(term.name):
                found.setdefault(full(above), []).append(full(term.name))
    return {name: tuple(sorted(below)) for name, below in found.items()}


def _checks(graph: Graph, shape: Node) -> Iterator[Check]:
    for kind in _TARGETS:
        for target in graph.objects(shape, kind):
            aim = (short(str(kind)).split("#")[-1], str(target))
            yield from _constraints(graph, shape, shape, aim, None)
            for inner in graph.objects(shape, SH.property):
                yield from _constraints(graph, shape, inner, aim, _path(graph, inner))
            for query in graph.objects(shape, SH.sparql):
                select = str(graph.value(query, SH.select))
                yield _check(graph, shape, query, aim, None, None, select)


def _constraints(
    graph: Graph, shape: Node, holder: Node, target: tuple[str, str], path: str | None
) -> Iterator[Check]:
    for name, value in graph.predicate_objects(holder):
        if name not in _NO_CONSTRAINT:
            constraint = Constraint(str(name).split("#")[-1], _value(graph, name, value))
            yield _check(graph, shape, holder, target, path, constraint, None)


def _check(  # noqa: PLR0913, PLR0917 — one argument a field
    graph: Graph,
    shape: Node,
    holder: Node,
    target: tuple[str, str],
    path: str | None,
    constraint: Constraint | None,
    select: str | None,
) -> Check:
    severity = graph.value(holder, SH.severity) or graph.value(shape, SH.severity) or SH.Violation
    said = [m for m in graph.objects(holder, SH.message) if isinstance(m, Literal)]
    messages = tuple(sorted((m.language or "", str(m)) for m in said))
    return Check(str(shape), target, path, constraint, select, str(severity).split("#")[-1], messages)


def _path(graph: Graph, holder: Node) -> str:
    path = graph.value(holder, SH.path)
    if isinstance(path, URIRef):
        return f"<{path}>"
    inverse = graph.value(path, SH.inversePath)
    if not isinstance(inverse, URIRef):
        raise UsageError(
            f"a path of {graph.value(None, SH.property, holder)} is neither an IRI nor an inverse"
        )
    return f"^<{inverse}>"


def _value(graph: Graph, name: Node, value: Node) -> tuple[Node, ...]:
    if name in (SH["in"], SH.languageIn):
        return tuple(Collection(graph, value))
    if name == SH["or"]:
        return tuple(t for each in Collection(graph, value) if (t := graph.value(each, SH.datatype)))
    return (value,)
