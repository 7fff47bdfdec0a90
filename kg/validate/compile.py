"""A check of the shapes as a SPARQL query that finds what breaks it: ``?this`` and, where there is one, ``?value``."""

import re
from collections.abc import Callable, Mapping

from rdflib.term import Literal, Node

from kg.errors import UsageError
from kg.validate.shapes import Check

Subclasses = Mapping[str, tuple[str, ...]]

_FIRST_BRACE = re.compile(r"WHERE\s*\{")


def compiled(check: Check, below: Subclasses) -> str:
    """The query. Raises UsageError for a constraint that is not understood."""
    target = _target(check, below)
    if check.select is not None:
        select = check.select.replace("$this", "?this")
        return _FIRST_BRACE.sub(lambda m: f"{m[0]} {target}", select, count=1)
    if check.constraint is None:
        raise UsageError(f"{check.shape}: a check with neither constraint nor query")
    values = [_term(v) for v in check.constraint.value]
    if check.constraint.name in _WHOLE:
        if check.path is None:
            raise UsageError(f"{check.shape}: sh:{check.constraint.name} needs a path")
        return _WHOLE[check.constraint.name](target, check.path, values[0])
    make = _FILTERS.get(check.constraint.name)
    if make is None:
        raise UsageError(
            f"{check.shape}: sh:{check.constraint.name} is not understood; write it as sh:sparql"
        )
    bound = f"?this {check.path} ?value ." if check.path else "BIND (?this AS ?value)"
    return f"SELECT DISTINCT ?this ?value WHERE {{ {target} {bound} {make(values, below)} }}"


def _target(check: Check, below: Subclasses) -> str:
    kind, iri = check.target
    if kind == "targetClass":
        return f"{{ SELECT DISTINCT ?this WHERE {{ ?this a ?class {_in('?class', _classes(iri, below))} }} }}"
    if kind == "targetSubjectsOf":
        return f"{{ SELECT DISTINCT ?this WHERE {{ ?this <{iri}> ?any }} }}"
    if kind == "targetObjectsOf":
        return f"{{ SELECT DISTINCT ?this WHERE {{ ?any <{iri}> ?this }} }}"
    return f"VALUES ?this {{ <{iri}> }}"


def _classes(iri: str, below: Subclasses) -> list[str]:
    return [f"<{name}>" for name in below.get(iri, (iri,))]


def _in(variable: str, values: list[str]) -> str:
    return f"FILTER ({variable} IN ({', '.join(values)}))"


def _term(value: Node) -> str:
    return value.n3() if isinstance(value, Literal) else f"<{value}>"


def _min_count(target: str, path: str, number: str) -> str:
    if not number.startswith('"1"') and number != "1":
        raise UsageError(f"sh:minCount {number} is not understood; only 1 is")
    return f"SELECT ?this WHERE {{ {target} FILTER NOT EXISTS {{ ?this {path} ?any }} }}"


def _max_count(target: str, path: str, number: str) -> str:
    return (
        f"SELECT ?this WHERE {{ {target} ?this {path} ?any }} "
        f"GROUP BY ?this HAVING (COUNT(DISTINCT ?any) > {number})"
    )


def _equals(target: str, path: str, other: str) -> str:
    one, two = f"?this {path} ?value", f"?this {other} ?value"
    sides = " UNION ".join(f"{{ {a} FILTER NOT EXISTS {{ {b} }} }}" for a, b in ((one, two), (two, one)))
    return f"SELECT DISTINCT ?this ?value WHERE {{ {target} {sides} }}"


def _disjoint(target: str, path: str, other: str) -> str:
    return f"SELECT DISTINCT ?this ?value WHERE {{ {target} ?this {path} ?value ; {other} ?value }}"


def _less(sign: str) -> Callable[[str, str, str], str]:
    def make(target: str, path: str, other: str) -> str:
        wrong = f"FILTER (!COALESCE(?value {sign} ?other, false))"
        return (
            f"SELECT DISTINCT ?this ?value WHERE {{ {target} ?this {path} ?value ; {other} ?other {wrong} }}"
        )

    return make


_WHOLE: dict[str, Callable[[str, str, str], str]] = {
    "minCount": _min_count,
    "maxCount": _max_count,
    "equals": _equals,
    "disjoint": _disjoint,
    "lessThan": _less("<"),
    "lessThanOrEquals": _less("<="),
}
"""Constraints on all values of a path together."""


def _class(values: list[str], below: Subclasses) -> str:
    fitting = _classes(values[0][1:-1], below)
    return f"MINUS {{ ?value a ?type {_in('?type', fitting)} }}"


def _datatype(values: list[str], below: Subclasses) -> str:
    return f"FILTER (!isLiteral(?value) || DATATYPE(?value) NOT IN ({', '.join(values)}))"


def _node_kind(values: list[str], below: Subclasses) -> str:
    if not values[0].endswith("#IRI>"):
        raise UsageError(f"sh:nodeKind {values[0]} is not understood; only sh:IRI is")
    return "FILTER (!isIRI(?value))"


def _language(values: list[str], below: Subclasses) -> str:
    fits = " || ".join(f"langMatches(LANG(?value), {v})" for v in values)
    return f"FILTER (!COALESCE({fits}, false))"


def _bound(sign: str) -> Callable[[list[str], Subclasses], str]:
    return lambda values, below: f"FILTER (!COALESCE(?value {sign} {values[0]}, false))"


_FILTERS: dict[str, Callable[[list[str], Subclasses], str]] = {
    "class": _class,
    "datatype": _datatype,
    "or": _datatype,
    "nodeKind": _node_kind,
    "languageIn": _language,
    "minLength": lambda values, below: f"FILTER (STRLEN(STR(?value)) < {values[0]})",
    "pattern": lambda values, below: f"FILTER (!REGEX(STR(?value), {values[0]}))",
    "in": lambda values, below: f"FILTER (?value NOT IN ({', '.join(values)}))",
    "minInclusive": _bound(">="),
    "maxInclusive": _bound("<="),
}
"""Constraints on each value."""
