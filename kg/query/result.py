"""An answer and the forms in which it is printed."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from kg.errors import UsageError
from kg.query.prefixes import PREFIXES
from kg.write.gexf import xml

Term = object
"""A term of pyoxigraph, or None for a variable without a value."""

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True)
class Result:
    """Variables and rows of terms; ASK gives one row of one cell, CONSTRUCT and DESCRIBE rows of triples, sorted."""

    variables: tuple[str, ...]
    terms: tuple[tuple[Term, ...], ...]
    kind: str = "select"
    """select, ask or triples."""

    @cached_property
    def rows(self) -> tuple[tuple[str | None, ...], ...]:
        """The rows as plain text: IRIs and lexical forms."""
        return tuple(tuple(map(_cell, row)) for row in self.terms)

    def as_csv(self) -> str:
        """RFC 4180, with a header."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.variables)
        writer.writerows(self.rows)
        return out.getvalue()

    def as_tsv(self) -> str:
        """SPARQL's own TSV: terms as Turtle writes them, with quotation marks, languages and datatypes."""
        header = "\t".join(f"?{name}" for name in self.variables)
        lines = (
            "\t".join("" if t is None else str(t).replace("\t", "\\t") for t in row) for row in self.terms
        )
        return "\n".join([header, *lines]) + "\n"

    def as_json(self) -> str:
        """A list of objects; unbound variables are left out."""
        rows = [
            {v: c for v, c in zip(self.variables, row, strict=True) if c is not None} for row in self.rows
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"

    def as_xml(self) -> str:
        """SPARQL Query Results XML."""
        return "".join(self._xml())

    def as_turtle(self) -> str:
        """The triples of a CONSTRUCT or DESCRIBE. Raises UsageError for an answer of another kind."""
        if self.kind != "triples":
            raise UsageError(
                "--format turtle holds triples: ask by CONSTRUCT or DESCRIBE, or take csv or json"
            )
        triples = [ox.Triple(*row) for row in self.terms]  # type: ignore[arg-type]  # terms of triples
        said = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
        return said.decode("utf-8") if said else ""

    def _xml(self) -> Iterator[str]:
        yield '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n'
        yield "<head>" + "".join(f'<variable name="{v}"/>' for v in self.variables if self.kind != "ask")
        yield "</head>\n"
        if self.kind == "ask":
            yield f"<boolean>{self.rows[0][0]}</boolean>\n</sparql>\n"
            return
        yield "<results>\n"
        for row in self.terms:
            pairs = zip(self.variables, row, strict=True)
            cells = (f'<binding name="{v}">{_xml_term(t)}</binding>' for v, t in pairs if t is not None)
            yield f"<result>{''.join(cells)}</result>\n"
        yield "</results>\n</sparql>\n"


def result_of(found: Answer) -> Result:
    """The answer of the engine as a result."""
    if isinstance(found, ox.QueryBoolean):
        return Result(("answer",), ((ox.Literal(bool(found)),),), "ask")
    if isinstance(found, ox.QueryTriples):
        rows = ((t.subject, t.predicate, t.object) for t in found)
        return Result(("subject", "predicate", "object"), tuple(sorted(rows, key=str)), "triples")
    variables = tuple(v.value for v in found.variables)
    return Result(variables, tuple(tuple(row[v] for v in variables) for row in found))


def _cell(term: Term) -> str | None:
    if term is None:
        return None
    value = getattr(term, "value", None)
    return str(value) if value is not None else str(term)


def _xml_term(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{xml(term.value)}</uri>"
    if not isinstance(term, ox.Literal):
        return f"<bnode>{xml(_cell(term) or '')}</bnode>"
    if term.language:
        return f'<literal xml:lang="{term.language}">{xml(term.value)}</literal>'
    plain = term.datatype.value.endswith("#string")
    kind = "" if plain else f' datatype="{xml(term.datatype.value)}"'
    return f"<literal{kind}>{xml(term.value)}</literal>"
