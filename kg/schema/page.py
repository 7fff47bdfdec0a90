"""The reference page of the vocabulary, in Markdown."""

from collections.abc import Iterator

from kg.schema.model import PREFIXES, Term, Vocabulary

_KINDS = {
    "owl:Class": "Classes",
    "owl:ObjectProperty": "Properties that lead to a node",
    "owl:DatatypeProperty": "Properties with a value",
    "owl:AnnotationProperty": "Names",
}
_TRAITS = {
    "owl:SymmetricProperty": "symmetric",
    "owl:TransitiveProperty": "transitive",
    "owl:FunctionalProperty": "at most one value",
}


def page(vocabulary: Vocabulary) -> str:
    """The text of ``docs/vocabulary.md``."""
    return "".join(f"{line}\n" for line in _lines(vocabulary))


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    yield "# Vocabulary"
    yield ""
    yield "Made from [ontology/zonekg.ttl](../ontology/zonekg.ttl) by `python -m kg.schema`: change it there."
    yield "`ontology/context.jsonld` gives each term its short name in JSON-LD."
    yield ""
    yield from _relations(vocabulary)
    for kind, heading in _KINDS.items():
        yield f"## {heading}"
        yield ""
        for term in vocabulary.described(kind):
            yield from _term(vocabulary, term)
    yield "## Prefixes"
    yield ""
    yield from (f"    {prefix + ':':9}{iri}" for prefix, iri in PREFIXES.items())


def _relations(vocabulary: Vocabulary) -> Iterator[str]:
    yield "## The relations at a glance"
    yield ""
    yield "| relation | 中文 | from | to | read backwards |"
    yield "|---|---|---|---|---|"
    for term in vocabulary.relations:
        inverse = vocabulary.inverse_of(term.name)
        ends = (", ".join(vocabulary.types_under(term.one(e))) for e in ("rdfs:domain", "rdfs:range"))
        back = f"{inverse.name} {inverse.label('zh')}" if inverse else "symmetric"
        yield f"| [{term.name}](#{_anchor(term)}) | {term.label('zh')} | {' | '.join(ends)} | {back} |"
    yield ""


def _term(vocabulary: Vocabulary, term: Term) -> Iterator[str]:
    yield f"### {term.name}"
    yield ""
    yield f"**{term.label('en')} · {term.label('zh')}** — {term.comment('en')} {term.comment('zh')}"
    yield ""
    yield from (f"* {what}: {said}" for what, said in _facts(vocabulary, term) if said)
    yield ""


def _facts(vocabulary: Vocabulary, term: Term) -> Iterator[tuple[str, str]]:
    inverse = vocabulary.inverse_of(term.name)
    yield "example", term.example
    yield "under", ", ".join(term.all("rdfs:subClassOf") + term.all("rdfs:subPropertyOf"))
    if term.kind == "owl:Class":
        yield "types", ", ".join(n for n in vocabulary.types_under(term.name) if n != term.local)
    yield "of", ", ".join(term.all("rdfs:domain"))
    yield "value", ", ".join(term.all("rdfs:range"))
    yield "inverse of", ", ".join([*term.all("owl:inverseOf"), *([inverse.name] if inverse else [])])
    yield "is", ", ".join(words for kind, words in _TRAITS.items() if kind in term.all("rdf:type"))


def _anchor(term: Term) -> str:
    return term.name.lower().replace(":", "")
