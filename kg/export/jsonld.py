"""JSON-LD: the graph as trees. Each entity and article holds its facts, and each fact its claims.

The context stands in the file, so that it is read without a network.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pyoxigraph as ox

from kg.core.vocabulary import ENTITY_TYPES, ZK
from kg.export.rdf import value
from kg.schema import ontology_file
from kg.schema.model import full
from kg.write.terms import PREFIXES

_TYPE = PREFIXES["rdf"] + "type"
_INTEGER = PREFIXES["xsd"] + "integer"
_HOLDERS = ("posts", "observations", "claims", "statements", "replaces")
"""Terms by which a node holds what points to it, in their order."""


def jsonld(store: ox.Store) -> Iterator[str]:
    """The document, a line for each entity and article."""
    context = json.loads(ontology_file("context.jsonld").read_text(encoding="utf-8"))["@context"]
    yield f'{{"@context": {json.dumps(context, ensure_ascii=False)},\n"@graph": [\n'
    trees = _Trees(store, context)
    for number, root in enumerate(trees.roots()):
        said = json.dumps(trees.tree(root), ensure_ascii=False)
        yield f"{',' if number else ''}{_visible(said)}\n"
    yield "]}\n"


def _visible(text: str) -> str:
    """Marks that an editor would not show, escaped."""
    return "".join(f"\\u{ord(c):04x}" if c in _HIDDEN else c for c in text)


_HIDDEN = frozenset(
    map(chr, (*range(0x7F, 0xA0), *range(0x200B, 0x2010), *range(0x2028, 0x202F), 0x2060, 0xFEFF))
)


class _Trees:
    """The nodes of a store, each to be held by the one that it speaks of."""

    def __init__(self, store: ox.Store, context: dict[str, Any]) -> None:
        terms = {name: d for name, d in context.items() if isinstance(d, dict) and not d.get("@prefix")}
        self._names = {full(d["@id"]): (name, d) for name, d in terms.items() if "@id" in d}
        holders = {full(terms[name]["@reverse"]): name for name in _HOLDERS}
        self._nodes: dict[str, list[tuple[str, Any]]] = defaultdict(list)
        self._held: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._inner: set[str] = set()
        for quad in store:
            subject, predicate = value(quad.subject), value(quad.predicate)
            holder = holders.get(predicate)
            if holder and isinstance(quad.object, ox.NamedNode) and subject not in self._inner:
                self._held[quad.object.value][holder].append(subject)
                self._inner.add(subject)
                self._nodes.setdefault(subject, [])
            else:
                self._nodes[subject].append((predicate, quad.object))

    def roots(self) -> list[str]:
        """Entities by type, then articles, then what else no node holds; each sorted by IRI."""
        ranks = {ZK + name: number for number, name in enumerate((*ENTITY_TYPES, "Article"))}

        def rank(iri: str) -> tuple[int, str]:
            types = [value(o) for p, o in self._nodes[iri] if p == _TYPE]
            return min((ranks.get(t, len(ranks)) for t in types), default=len(ranks)), iri

        return sorted((iri for iri in self._nodes if iri not in self._inner), key=rank)

    def tree(self, iri: str) -> dict[str, Any]:
        """A node with its values and with what it holds."""
        found: dict[str, Any] = {"id": iri}
        for predicate, term in sorted(
            self._nodes[iri], key=lambda pair: (pair[0] != _TYPE, pair[0], str(pair[1]))
        ):
            if predicate == _TYPE:
                found.setdefault("type", []).append(self._name(value(term))[0])
            else:
                name, definition = self._name(predicate)
                found.setdefault(name, []).append(_plain(term, definition))
        found = {name: each[0] if len(each) == 1 else each for name, each in found.items() if name != "id"}
        held = self._held.get(iri, {})
        for name in _HOLDERS:
            if inner := sorted(held.get(name, ())):
                found[name] = inner if name == "replaces" else [self.tree(each) for each in inner]
        return {"id": iri, **found}

    def _name(self, iri: str) -> tuple[str, dict[str, str]]:
        return self._names.get(iri, (iri, {}))


def _plain(term: object, definition: dict[str, str]) -> Any:
    """A value as short as the term's definition allows."""
    if not isinstance(term, ox.Literal):
        return value(term) if definition.get("@type") == "@id" else {"id": value(term)}
    if term.language:
        short = definition.get("@language") == term.language
        return term.value if short else {"@value": term.value, "@language": term.language}
    datatype = term.datatype.value
    wanted = definition.get("@type")
    if wanted and full(wanted) == datatype:
        return int(term.value) if datatype == _INTEGER else term.value
    if datatype == PREFIXES["xsd"] + "string":
        return {"@value": term.value} if wanted or "@language" in definition else term.value
    return {"@value": term.value, "@type": datatype}
