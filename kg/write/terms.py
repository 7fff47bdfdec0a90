"""Terms and blocks of Turtle as text: one line for each triple, so that two builds compare well."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from kg.core.numbers import plain
from kg.core.vocabulary import ZK, OwnPredicate

PREFIXES = {
    "zk": ZK,
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes that a file of a build begins with."""

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]'
)
"""What a literal cannot hold, and what an editor would not show: controls, line ends, marks of direction."""

_PERIODS = {4: "gYear", 7: "gYearMonth", 10: "date"}


class Terms:
    """Turtle terms; IRIs under an http base that ends in "/" are written relative to it."""

    def __init__(self, base: str, own: Iterable[OwnPredicate] = ()) -> None:
        relative = base.startswith(("http://", "https://")) and base.endswith("/")
        self._base = base if relative else None
        self._own = {predicate.name: predicate.iri for predicate in own}

    def head(self) -> str:
        """The base and the prefixes."""
        base = f"@base <{self._base}> .\n" if self._base else ""
        return base + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())

    def iri(self, iri: str) -> str:
        """An IRI in angle brackets."""
        if self._base and iri.startswith(self._base):
            return f"<{iri[len(self._base) :]}>"
        return f"<{iri}>"

    def predicate(self, name: str) -> str:
        """A relation of the ontology as prefixed name, one of a user's as IRI."""
        return f"<{self._own[name]}>" if name in self._own else f"zk:{name}"

    def block(self, subject: str, types: Iterable[str], lines: Iterable[str]) -> Iterator[str]:
        """All triples of one subject: ``lines`` hold predicate and object."""
        yield f"\n{self.iri(subject)} a {', '.join(types)} ;\n"
        for line in lines:
            yield f"    {line} ;\n"
        yield ".\n"


def text(value: str, language: str = "") -> str:
    """A literal on one line.

    >>> print(text('云"岭\\n', "zh"))
    "云\\"岭\\n"@zh
    """
    escaped = _ESCAPED.sub(lambda m: _ESCAPES.get(m[0]) or f"\\u{ord(m[0]):04X}", value)
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def decimal(value: Decimal) -> str:
    """An ``xsd:decimal`` without exponent and trailing zeros."""
    return f'"{plain(value)}"^^xsd:decimal'


def period(value: str) -> str:
    """A year, month or day, typed by its precision.

    >>> period("2025-08")
    '"2025-08"^^xsd:gYearMonth'
    """
    return f'"{value}"^^xsd:{_PERIODS[len(value)]}'
