"""Relations that the ontology lacks, as a user's rule file declares them under the key ``relations``."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.core.vocabulary import ENTITY_TYPES, SIGNATURES, ZK, OwnPredicate
from kg.rules.row import GROUPS, text_of, types_of
from kg.rules.yaml_lines import Lines, Place

PREDICATES = "relations"
"""The key of a rule file."""

_KEYS = ("name", "namespace", "subject", "object", "label", "inverse")
_NAME = re.compile(r"[a-z][A-Za-z0-9]*")
_NAMESPACE = re.compile(r"https?://[^\s<>\"{}|^`\\]+[/#]")
_TAKEN = frozenset({"post", "mentionedIn", "altLabel", "creator", "relatedTo"})


def own_predicates(file: Lines, known: Mapping[str, OwnPredicate]) -> Iterator[OwnPredicate]:
    """The relations that a file declares; what is wrong with one is a fault of the file."""
    rows = file.data.get(PREDICATES, []) if isinstance(file.data, dict) else []
    names = set(known)
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        place = (PREDICATES, number)
        before = len(file.faults)
        _check(file, place, row, names)
        if len(file.faults) == before:
            names.add(row["name"])
            yield _predicate(row)


def _predicate(row: dict[str, Any]) -> OwnPredicate:
    signature = types_of(row["subject"])[0], types_of(row["object"])[0]
    label, inverse = ((row[key]["zh"], row[key]["en"]) for key in ("label", "inverse"))
    return OwnPredicate(row["name"], row["namespace"] + row["name"], signature, label, inverse)


def _check(file: Lines, place: Place, row: Any, names: set[str]) -> None:
    if not isinstance(row, dict):
        file.wrong(place, f"no relation; write its {', '.join(_KEYS)}")
        return
    for key in row:
        if key not in _KEYS:
            file.wrong((*place, key), f"unknown key {key}; a relation has {', '.join(_KEYS)}")
    for key in _KEYS:
        if not row.get(key):
            file.wrong((*place, key), f"{key} is missing; give it ({_WANTED[key]})")
        else:
            for what in _wrong(key, row[key], names):
                file.wrong((*place, key), what)


_WANTED = {
    "name": "stores: letters and digits, a small letter first",
    "namespace": "an IRI of yours that ends in # or /: https://example.org/storage#",
    "subject": f"a list of types: {', '.join(ENTITY_TYPES)} or {', '.join(GROUPS)}",
    "object": f"a list of types: {', '.join(ENTITY_TYPES)} or {', '.join(GROUPS)}",
    "label": "{zh: 储存, en: stores}",
    "inverse": "{zh: 储存于, en: stored by}",
}


def _wrong(key: str, value: Any, names: set[str]) -> Iterator[str]:
    if key == "name":
        yield from _wrong_name(str(value), names)
    elif key == "namespace" and (not _NAMESPACE.fullmatch(str(value)) or str(value) == ZK):
        yield f"the namespace {value} will not do; write {_WANTED[key]}"
    elif key in ("subject", "object"):
        yield from types_of(value)[1] if isinstance(value, list) else (f"no list; write {_WANTED[key]}",)
    elif key in ("label", "inverse"):
        texts = value if isinstance(value, dict) else {}
        if set(texts) != {"zh", "en"} or not all(text_of(t) for t in texts.values()):
            yield f"{key} must say the words in both languages; write {_WANTED[key]}"


def _wrong_name(name: str, names: set[str]) -> Iterator[str]:
    if not _NAME.fullmatch(name):
        yield f"the name {name} will not do; write {_WANTED['name']}"
    if name in SIGNATURES or name in _TAKEN:
        yield f"zonekg knows {name} already; write rules for it, or choose another name"
    if name in names:
        yield f"the relation {name} is declared already; declare it once"
