"""Turtle read as nodes: an IRI with the values of its properties."""

from pathlib import Path

import pyoxigraph as ox

from kg.errors import BuildError

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Node:
    """One subject with the plain values (IRIs and lexical forms) of each of its properties, sorted."""

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self._values: dict[str, list[str]] = {}
        self._texts: dict[tuple[str, str], str] = {}

    def add(self, predicate: str, value: str, language: str = "") -> None:
        """One more triple."""
        self._values.setdefault(predicate, []).append(value)
        if language:
            self._texts[predicate, language] = value

    def text(self, predicate: str, language: str) -> str:
        """The text of a property in a language. Raises BuildError when it is missing."""
        if (predicate, language) not in self._texts:
            raise BuildError(f"{self.iri} has no {predicate} in {language}; build again")
        return self._texts[predicate, language]

    def has_type(self, class_iri: str) -> bool:
        """True when the node is asserted to be of the class."""
        return class_iri in self._values.get(_TYPE, ())

    def all(self, predicate: str) -> tuple[str, ...]:
        """The values of a property, sorted."""
        return tuple(sorted(self._values.get(predicate, ())))

    def maybe(self, predicate: str) -> str | None:
        """The value of a property that a node may have once. Raises BuildError when there are more."""
        values = self._values.get(predicate, [])
        if len(values) > 1:
            raise BuildError(f"{self.iri} has {len(values)} values of {predicate}, not one; build again")
        return values[0] if values else None

    def one(self, predicate: str) -> str:
        """The value of a property that each such node has. Raises BuildError when it is missing."""
        value = self.maybe(predicate)
        if value is None:
            raise BuildError(f"{self.iri} has no {predicate}; build again")
        return value


def read_nodes(file: Path) -> list[Node]:
    """The subjects of a Turtle file, sorted by IRI. Raises BuildError when it is none of ours."""
    found: dict[str, Node] = {}
    try:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(
                triple.object, ox.NamedNode | ox.Literal
            ):
                node = found.setdefault(triple.subject.value, Node(triple.subject.value))
                language = triple.object.language if isinstance(triple.object, ox.Literal) else None
                node.add(triple.predicate.value, triple.object.value, language or "")
    except SyntaxError as error:
        raise BuildError(f"{file}: not Turtle ({error}); build again") from error
    return [node for _, node in sorted(found.items())]
