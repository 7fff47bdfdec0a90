"""The terms of an ontology in the order of its file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from kg.core.vocabulary import ZK
from kg.errors import BuildError

PREFIXES = {
    "zk": ZK,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sosa": "http://www.w3.org/ns/sosa/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes of the ontology."""

KINDS = ("owl:Class", "owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty")
RELATION = "zk:relatedTo"
"""The property above the relations between entities."""


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property; its values are prefixed names, texts go by language."""

    name: str
    """With prefix: zk:Zone."""
    values: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def local(self) -> str:
        """The name without prefix."""
        return self.name.split(":", 1)[1]

    @property
    def kind(self) -> str:
        """One of :data:`KINDS`."""
        return next((kind for kind in KINDS if kind in self.all("rdf:type")), "")

    def all(self, predicate: str) -> list[str]:
        """The values of a property, in the file's order."""
        return self.values.get(predicate, [])

    def one(self, predicate: str) -> str:
        """The first value of a property, or nothing."""
        return next(iter(self.all(predicate)), "")

    def label(self, language: str) -> str:
        """The label in a language, or nothing."""
        return self.texts.get(("rdfs:label", language), "")

    def comment(self, language: str) -> str:
        """The definition in a language, or nothing."""
        return self.texts.get(("rdfs:comment", language), "")

    @property
    def example(self) -> str:
        """The term's example."""
        return next((text for (said, _), text in self.texts.items() if said == "skos:example"), "")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms by prefixed name, in the file's order."""

    terms: dict[str, Term]

    def described(self, kind: str) -> list[Term]:
        """The terms of a kind that have a label: ours, and those of others that the graph uses."""
        return [t for t in self.terms.values() if t.kind == kind and t.label("en")]

    def above(self, name: str) -> list[str]:
        """A class and the classes above it, nearest first."""
        found = [name]
        for each in found:
            term = self.terms.get(each)
            found += [up for up in (term.all("rdfs:subClassOf") if term else []) if up not in found]
        return found

    @property
    def types(self) -> list[Term]:
        """The types of entities: the classes under zk:Entity that have none under them."""
        classes = [t for t in self.described("owl:Class") if "zk:Entity" in self.above(t.name)]
        parents = {up for t in classes for up in t.all("rdfs:subClassOf")}
        return [t for t in classes if t.name not in parents]

    @property
    def relations(self) -> list[Term]:
        """The relations between entities."""
        return [t for t in self.terms.values() if RELATION in t.all("rdfs:subPropertyOf")]

    def types_under(self, class_name: str) -> list[str]:
        """The local names of the types that a class gathers."""
        return [t.local for t in self.types if class_name in self.above(t.name)]

    def inverse_of(self, name: str) -> Term | None:
        """The property declared as inverse of this one."""
        return next((t for t in self.terms.values() if name in t.all("owl:inverseOf")), None)


def read_vocabulary(file: Path) -> Vocabulary:
    """The terms of a Turtle file; what has no name (axioms over lists) is left out.

    Raises BuildError when the file is no Turtle.
    """
    terms: dict[str, Term] = {}
    try:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            if isinstance(triple.subject, ox.NamedNode):
                name = short(triple.subject.value)
                _add(terms.setdefault(name, Term(name)), short(triple.predicate.value), triple.object)
    except (OSError, SyntaxError) as error:
        raise BuildError(f"{file}: cannot be read as an ontology ({error}); give a Turtle file") from error
    return Vocabulary({name: term for name, term in terms.items() if term.kind})


def short(iri: str) -> str:
    """An IRI as prefixed name, where a prefix fits.

    >>> short("https://w3id.org/zonekg/ns#Zone")
    'zk:Zone'
    """
    fitting: Iterable[str] = (p for p, start in PREFIXES.items() if iri.startswith(start))
    prefix = next(iter(fitting), None)
    return f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}" if prefix else iri


def full(name: str) -> str:
    """A prefixed name as IRI.

    >>> full("zk:Zone")
    'https://w3id.org/zonekg/ns#Zone'
    """
    prefix, local = name.split(":", 1)
    return PREFIXES[prefix] + local


def _add(term: Term, predicate: str, value: object) -> None:
    if isinstance(value, ox.Literal):
        term.texts[predicate, value.language or ""] = value.value
    elif isinstance(value, ox.NamedNode):
        term.values.setdefault(predicate, []).append(short(value.value))
