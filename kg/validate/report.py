"""What a validation found: results, a report as SHACL has it, and lines that people read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.core.vocabulary import ZK
from kg.write.terms import PREFIXES, text

SEVERITIES = ("Violation", "Warning", "Info")
"""From what breaks the contract to what is only told."""

_SH = "http://www.w3.org/ns/shacl#"
_MARKS = {"Violation": "违反", "Warning": "警告", "Info": "提示"}
_DETAIL = re.compile(r"^(.*?)(?:：|: )(\S+:\S+.*)$")
"""A message that ends in the nodes of its result."""


@dataclass(frozen=True, slots=True, order=True)
class Result:
    """One node that breaks one check; ``focus`` and IRIs among ``value`` and ``path`` are plain, without brackets."""

    severity: str
    focus: str
    messages: tuple[tuple[str, str], ...]
    """Language and text."""
    path: str | None = None
    value: str | None = None
    shape: str = ""
    component: str = ""
    """Which constraint of SHACL it is: MinCountConstraintComponent."""

    def message(self, language: str) -> str:
        """The message in a language, else any."""
        said = dict(self.messages)
        return said.get(language) or next(iter(said.values()), "")


@dataclass(frozen=True, slots=True)
class Report:
    """All results, sorted; ``names`` and ``quotes`` tell of the nodes in them."""

    results: tuple[Result, ...]
    engine: str
    triples: int
    names: dict[str, str]
    quotes: dict[str, tuple[str, str]]
    """By node: a quote and the file it stands in."""

    @property
    def conforms(self) -> bool:
        """True without violations; warnings are allowed."""
        return all(result.severity != "Violation" for result in self.results)

    def of(self, severity: str) -> list[Result]:
        """The results of a severity."""
        return [result for result in self.results if result.severity == severity]

    def lines(self, language: str = "zh", limit: int = 20) -> Iterator[str]:
        """A readable list: each message with the nodes that break it, the first ``limit`` of them with a quote."""
        for severity in SEVERITIES:
            groups: dict[str, list[Result]] = {}
            for result in self.of(severity):
                groups.setdefault(_DETAIL.sub(r"\1", result.message(language)), []).append(result)
            mark = _MARKS[severity] if language == "zh" else severity.lower()
            for message, results in groups.items():
                yield f"[{mark}] {message} ({len(results)})"
                for result in results[:limit]:
                    yield from self._told(result, language)
                if len(results) > limit:
                    yield f"    … {len(results) - limit} more"

    def _told(self, result: Result, language: str) -> Iterator[str]:
        named = nodes_in(result.message(language))
        nodes = named or [result.focus]
        if not named and result.value not in (None, result.focus):
            nodes.append(result.value or "")
        yield "    " + "  ".join(map(self._name, nodes))
        if result.focus in self.quotes:
            quote, file = self.quotes[result.focus]
            yield f"        “{quote}”  {file}"

    def _name(self, node: str) -> str:
        return self.names.get(node, node.removeprefix(ZK))

    def turtle(self) -> Iterator[str]:
        """The report as SHACL describes it; results have names, sorted."""
        yield f"@prefix sh: <{_SH}> .\n@prefix xsd: <{PREFIXES['xsd']}> .\n\n"
        yield "<#report> a sh:ValidationReport ;\n"
        yield f"    sh:conforms {'false' if self.results else 'true'}"
        yield from (f" ;\n    sh:result <#result-{n}>" for n in range(1, len(self.results) + 1))
        yield " .\n"
        for number, result in enumerate(self.results, 1):
            yield f"\n<#result-{number}> a sh:ValidationResult ;\n"
            yield " ;\n".join(f"    {line}" for line in _lines(result)) + " .\n"


def nodes_in(message: str) -> list[str]:
    """The IRIs that a message ends in.

    >>> nodes_in("No claim says: urn:a urn:b urn:c")
    ['urn:a', 'urn:b', 'urn:c']
    """
    detail = _DETAIL.match(message)
    return detail[2].split(" ") if detail else []


def _lines(result: Result) -> Iterator[str]:
    yield f"sh:resultSeverity sh:{result.severity}"
    yield f"sh:focusNode {_node(result.focus)}"
    if result.path and result.path.startswith("^"):
        yield f"sh:resultPath [ sh:inversePath <{result.path[1:]}> ]"
    elif result.path:
        yield f"sh:resultPath <{result.path}>"
    if result.value:
        yield f"sh:value {_node(result.value)}"
    yield f"sh:sourceShape <{result.shape}>"
    yield f"sh:sourceConstraintComponent sh:{result.component}"
    for language, message in result.messages:
        yield f"sh:resultMessage {text(message, language)}"


def _node(value: str) -> str:
    return f"<{value}>" if re.match(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$", value) else text(value)


def about(store: ox.Store, nodes: Iterable[str]) -> tuple[dict[str, str], dict[str, tuple[str, str]]]:
    """A name and a quote with its file for each node, as far as the graph has them."""
    names: dict[str, str] = {}
    quotes: dict[str, tuple[str, str]] = {}
    for node in sorted(set(nodes)):
        for row in _rows(store, node):
            name, quote, file = (row[v].value if row[v] else None for v in ("name", "quote", "file"))
            if name:
                names.setdefault(node, name)
            if quote and file:
                quotes.setdefault(node, (quote, file))
    return names, quotes


_ABOUT = """SELECT ?name ?quote ?file WHERE {
  { NODE skos:prefLabel ?name }
  UNION { NODE zk:holder/skos:prefLabel ?holder ; zk:title ?title BIND (CONCAT(?holder, " ", ?title) AS ?name) }
  UNION { NODE zk:subject/skos:prefLabel ?whose ; zk:indicator ?what ; zk:value ?number
          BIND (CONCAT(?whose, " ", ?what, " ", STR(?number)) AS ?name) }
  UNION { NODE a zk:Article ; dcterms:source ?name }
  UNION { NODE zk:quote ?quote ; prov:wasDerivedFrom/dcterms:source ?file }
  UNION { ?claim zk:about NODE ; zk:quote ?quote ; prov:wasDerivedFrom/dcterms:source ?file }
  UNION { ?claim rdf:subject NODE ; zk:quote ?quote ; prov:wasDerivedFrom/dcterms:source ?file }
} ORDER BY ?name ?quote ?file"""


def _rows(store: ox.Store, node: str) -> list[ox.QuerySolution]:
    try:
        iri = str(ox.NamedNode(node))
    except ValueError:
        return []  # a literal
    found = store.query(_ABOUT.replace("NODE", iri), prefixes=PREFIXES)
    return list(found) if isinstance(found, ox.QuerySolutions) else []
