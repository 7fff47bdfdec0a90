"""The two engines: pyshacl on rdflib, and the shapes as SPARQL on Oxigraph."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox
from rdflib import RDF, SH, BNode, Graph, Literal
from rdflib.term import Node

from kg.core.vocabulary import ZK
from kg.schema import ontology_file
from kg.schema.model import PREFIXES
from kg.validate.compile import compiled
from kg.validate.report import SEVERITIES, Report, Result, about, nodes_in
from kg.validate.shapes import Check, read_checks, subclasses

_RELATION = f"{ZK}relatedTo"
_PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


def by_sparql(store: ox.Store) -> Report:
    """Every check as one query; what the queries ask of the ontology stands in the store while they run."""
    below, found, triples = subclasses(), [], len(store)
    lent = [quad for quad in _relations() if quad not in store]
    store.extend(lent)
    try:
        for check in read_checks():
            answer = store.query(compiled(check, below), prefixes=PREFIXES)
            if isinstance(answer, ox.QuerySolutions):
                names = [v.value for v in answer.variables]
                found += [_result(check, {n: row[n] for n in names if row[n] is not None}) for row in answer]
    finally:
        for quad in lent:
            store.remove(quad)
    return _report(store, found, "sparql", triples)


def _relations() -> Iterator[ox.Quad]:
    """Which properties are relations."""
    under = ox.NamedNode(PREFIXES["rdfs"] + "subPropertyOf")
    for triple in ox.parse(path=str(ontology_file("zonekg.ttl")), format=ox.RdfFormat.TURTLE):
        if triple.predicate == under and triple.object == ox.NamedNode(_RELATION):
            yield ox.Quad(triple.subject, triple.predicate, triple.object)


def _result(check: Check, row: Mapping[str, object]) -> Result:
    plain = {name: _plain(term) for name, term in row.items()}
    messages = tuple((language, _filled(message, plain)) for language, message in check.messages)
    focus, value = plain["this"], plain.get("value")
    if check.target[0] == "targetNode" and value:
        focus, value = value, None
    path = plain.get("path") or (check.path.replace("<", "").replace(">", "") if check.path else None)
    name = check.constraint.name if check.constraint else "SPARQL"
    component = f"{name[0].upper()}{name[1:]}ConstraintComponent"
    return Result(check.severity, focus, messages, path, value, check.shape, component)


def _filled(message: str, row: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda m: row.get(m[1], m[0]), message)


def _plain(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def by_pyshacl(store: ox.Store) -> Report:
    """The reference engine, on plain rdflib."""
    import pyshacl  # noqa: PLC0415 — an extra

    turtle = io.BytesIO()
    store.dump(turtle, ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    data = Graph().parse(data=turtle.getvalue().decode("utf-8"), format="nt")
    shapes, ontology = (
        Graph().parse(ontology_file(name), format="turtle") for name in ("shapes.ttl", "zonekg.ttl")
    )
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    found = [_read(report, shapes, node) for node in report.subjects(RDF.type, SH.ValidationResult)]
    return _report(store, found, "pyshacl", len(store))


def _read(report: Graph, shapes: Graph, node: Node) -> Result:
    said = [m for m in report.objects(node, SH.resultMessage) if isinstance(m, Literal)]
    focus, value, path = (report.value(node, p) for p in (SH.focusNode, SH.value, SH.resultPath))
    shape = report.value(node, SH.sourceShape)
    owner = next(iter(shapes.subjects(SH.property, shape)), shape)
    whole = (shape, SH.targetNode, focus) in shapes and value is not None
    return Result(
        severity=str(report.value(node, SH.resultSeverity)).split("#")[-1],
        focus=_text(value if whole else focus),
        messages=tuple(sorted((_language(shapes, shape, m), str(m)) for m in said)),
        path=_path(report, path),
        value=None if whole or value is None else _text(value),
        shape=str(owner),
        component=str(report.value(node, SH.sourceConstraintComponent)).split("#")[-1],
    )


def _language(shapes: Graph, shape: Node | None, message: Literal) -> str:
    """The language of a message; pyshacl gives those of queries without, so the shape's template tells."""
    for query in () if message.language else shapes.objects(shape, SH.sparql):
        for template in shapes.objects(query, SH.message):
            pieces = _PLACEHOLDER.sub("\0", str(template)).split("\0")
            if isinstance(template, Literal) and re.fullmatch(r"\S+".join(map(re.escape, pieces)), message):
                return template.language or ""
    return message.language or ""


def _text(node: Node | None) -> str:
    return f"_:{node}" if isinstance(node, BNode) else str(node)


def _path(report: Graph, path: Node | None) -> str | None:
    inverse = report.value(path, SH.inversePath) if path else None
    return f"^{inverse}" if inverse else str(path) if path else None


def _report(store: ox.Store, found: Iterable[Result], engine: str, triples: int) -> Report:
    def place(result: Result) -> tuple[int, str, str, str]:
        return SEVERITIES.index(result.severity), result.message("en"), result.focus, result.value or ""

    results = tuple(sorted(dict.fromkeys(found), key=place))
    said = (node for r in results for _, message in r.messages for node in nodes_in(message))
    nodes = {node for r in results for node in (r.focus, r.value) if node}.union(said)
    names, quotes = about(store, nodes)
    return Report(results, engine, triples, names, quotes)
