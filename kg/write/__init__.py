"""Writes a graph: Turtle, GEXF, HTML, a report, tables; and the build that holds them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.core.graph import Graph
from kg.core.text import Source
from kg.core.vocabulary import BASE
from kg.errors import UsageError
from kg.write.files import verify, write_staged
from kg.write.gexf import gexf
from kg.write.html import network_html
from kg.write.manifest import Options, about
from kg.write.report import report
from kg.write.sources import source_texts
from kg.write.tables import decisions
from kg.write.turtle import evidence, zones


@dataclass(frozen=True, slots=True)
class Context:
    """What the outputs say besides the graph: what was read, what could not be, and the base of the IRIs."""

    sources: Sequence[Source] = ()
    failures: Sequence[Exception] = ()
    warnings: Sequence[str] = ()
    base_iri: str = BASE
    options: Options = field(default_factory=dict)
    knowledge: Mapping[str, str] = field(default_factory=dict)
    """The sha256 of each file of a user's lexicons and rules."""


Writer = Callable[[Graph, Context], Iterable[str]]
"""Gives the text of one output in pieces; it is written as UTF-8."""

WRITERS: Mapping[str, Writer] = {
    "zones.ttl": lambda graph, context: zones(graph, context.base_iri),
    "evidence.ttl": lambda graph, context: evidence(graph, context.base_iri),
    "decisions.tsv": lambda graph, context: decisions(graph),
    "zones.html": lambda graph, context: [network_html(graph)],
    "zones.gexf": lambda graph, context: gexf(graph),
    "report.md": lambda graph, context: report(
        graph, context.sources, context.failures, context.warnings, context.knowledge
    ),
}
"""The outputs of a build by file name."""


def write_build(  # noqa: PLR0913 — all but the first two are optional and go by keyword
    graph: Graph,
    out: str | Path,
    *,
    sources: Sequence[Source] = (),
    failures: Sequence[Exception] = (),
    warnings: Sequence[str] = (),
    base_iri: str = BASE,
    options: Options | None = None,
    knowledge: Mapping[str, str] | None = None,
    writers: Mapping[str, Writer] = WRITERS,
) -> None:
    """Write a whole build to the folder ``out``, or leave the one that stands there.

    ``options`` are those of the build, for ``build.json``, ``knowledge`` the hashes of a user's lexicons and rules;
    ``writers`` are the outputs wanted.
    Raises BuildError when the folder cannot be written, UsageError for a base that no IRI can begin with.
    """
    _check_base(base_iri)
    context = Context(sources, failures, warnings, base_iri, options or {}, knowledge or {})
    files = {name: writer(graph, context) for name, writer in writers.items()} | source_texts(sources)
    manifest = about(sources, failures, warnings, base_iri, context.options)
    manifest["knowledge"] |= {f"user/{name}": sha256 for name, sha256 in sorted(context.knowledge.items())}
    write_staged(Path(out), files, manifest)


def _check_base(base: str) -> None:
    wrong = [c for c in base if c in '<>"{}|^`\\' or c <= " "]
    if wrong or ":" not in base:
        what = f"{wrong[0]!r} in it" if wrong else "no scheme"
        raise UsageError(f"the base IRI {base!r} has {what}; give one such as {BASE}")


__all__ = ["WRITERS", "Context", "Writer", "verify", "write_build"]
