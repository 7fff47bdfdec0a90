"""What GEXF 1.2's published XSD allows, as gexfpy 0.1.1 holds it: its classes were generated from that schema.

``gexf_1_2.tsv`` has a row for each attribute and each child of each element; it was made with gexfpy installed by

    python -m tests.write.gexf_schema > tests/write/gexf_1_2.tsv

and stands here because gexfpy brings a plotting library along. :func:`breaches` holds a file against it.
"""

import dataclasses
import re
import sys
import typing
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from pathlib import Path

from lxml import etree

HEADER = ("element", "kind", "name", "required", "type")
NEWER = {("edge", "kind"), ("graph", "timerepresentation"), ("gexf", "version")}
"""Attributes that 1.3 brought or gave other values: 1.2 says nothing of them."""
_TYPES = {
    "int": r"[+-]?\d+",
    "float": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|NaN|-?INF",
    "date": r"\d{4}-\d\d-\d\d(T.*)?|[+-]?\d+(\.\d+)?",
    "str": r"[\s\S]*",
}

Row = tuple[str, str, str, str, str]


def generated() -> Iterator[Row]:
    """The rows, by gexfpy's classes."""
    from gexfpy import Gexf  # type: ignore[import-not-found]  # noqa: PLC0415

    todo, done = [("gexf", Gexf)], set()
    for element, of in todo:
        if element in done:
            continue
        done.add(element)
        hints = typing.get_type_hints(of, vars(sys.modules[of.__module__]))
        for field in dataclasses.fields(of):
            kind = str(field.metadata.get("type", "")).lower()
            name = str(field.metadata.get("name", field.name))
            required = "yes" if field.metadata.get("required") else "no"
            if kind == "attribute":
                yield element, kind, name, required, _type(hints[field.name])
            elif kind == "element":
                (child,) = _members(hints[field.name])
                yield element, kind, name, "no", ""
                if dataclasses.is_dataclass(child):
                    todo.append((_told_apart(element, name), child))


def _told_apart(element: str, child: str) -> str:
    """The shapes of nodes and of edges have one name and other values."""
    return f"{element}.shape" if child == "shape" else child


def _members(hint: typing.Any) -> list[typing.Any]:
    inside = [m for arg in typing.get_args(hint) for m in _members(arg)]
    return [m for m in inside if m is not type(None)] if inside else [hint]


def _type(hint: typing.Any) -> str:
    members = _members(hint)
    if isinstance(members[0], type) and issubclass(members[0], Enum):
        return "|".join(str(value.value) for value in members[0])
    if any("Xml" in member.__name__ for member in members):
        return "date"
    return "str" if str in members else str(members[0].__name__)


@lru_cache(maxsize=1)
def shipped() -> tuple[Row, ...]:
    """The rows of ``gexf_1_2.tsv``."""
    text = Path(__file__).with_name("gexf_1_2.tsv").read_text(encoding="utf-8")
    header, *lines = text.splitlines()
    assert tuple(header.split("\t")) == HEADER
    return tuple(tuple(line.split("\t")) for line in lines)  # type: ignore[misc]


def breaches(element: etree._Element, name: str = "gexf") -> Iterator[str]:
    """What the element and those inside it have that 1.2 does not allow, and what they lack."""
    rows = [row for row in shipped() if row[0] == name]
    known = {row[2]: row for row in rows if row[1] == "attribute"}
    for attribute, value in element.attrib.items():
        key = str(attribute)
        if (name, key) in NEWER:
            continue
        if key not in known:
            yield f"{name}: unknown attribute {key}"
        elif not re.fullmatch(_TYPES.get(known[key][4], known[key][4]), str(value)):
            yield f"{name}: {key} is {value!r}, no {known[key][4]}"
    yield from (
        f"{name}: no {key}" for key, row in known.items() if row[3] == "yes" and key not in element.attrib
    )
    children = {row[2] for row in rows if row[1] == "element"}
    for child in element:
        inner = etree.QName(child).localname
        if inner not in children:
            yield f"{name}: unknown element {inner}"
        yield from breaches(child, _told_apart(name, inner))


if __name__ == "__main__":
    print("\t".join(HEADER))
    for row in generated():
        print("\t".join(row))
