"""One rule from its row in a file: what is unknown, missing or of the wrong form is a fault of the file."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from kg.core.mentions import HELPER_TYPES
from kg.core.vocabulary import ENTITY_TYPES, ORGANIZATIONS, Signature, Signatures
from kg.rules.model import Derived, Frame, Home, Nested, Pattern, PostForm, Rule
from kg.rules.yaml_lines import Lines

GROUPS = {"Organization": ORGANIZATIONS, "Actor": (*ORGANIZATIONS, "Zone", "Park"), "Any": ENTITY_TYPES}
"""Names for several types."""

_FORMS = frozenset({"active", "agent", "towards", "nominal", "closing"})
_ENDS = ("subject", "object")
KINDS: dict[str, tuple[type[Rule], frozenset[str]]] = {
    "frames": (
        Frame,
        frozenset(
            {"verbs", "subject", "object", "forms", "gap", "carried", "nearest", "at_hand", "named", "unless"}
            | {"between", "not_after", "never", "swap"}
        ),
    ),
    "patterns": (Pattern, frozenset({"pattern", "subject", "object", "named", "not_after", "never"})),
    "nested": (
        Nested,
        frozenset({"inner", "outer", "direction", "place", "head", "never", "alone", "not_head", "generic"}),
    ),
    "derived": (Derived, frozenset({"given", "by", "subject", "object", "swap"})),
    "homes": (Home, frozenset({"subject", "object", "shown", "unless", "named", "never", "sole"})),
    "posts": (PostForm, frozenset({"order", "lead", "tail", "title", "links"})),
}
"""The keys of a file that hold rules: what they are and which keys a rule of the kind has of its own."""

_COMMON = ("name", "predicate", "confidence", "right", "wrong")
_NEEDED = {"frames": "verbs", "patterns": "pattern", "nested": "inner", "derived": "given", "posts": "links"}
_DEFAULTS: dict[str, Any] = {
    **dict.fromkeys(("verbs", "subject", "object", "inner", "outer", "generic", "by", "shown", "links"), ()),
    **dict.fromkeys(
        ("named", "between", "not_after", "pattern", "head", "not_head", "never", "given", "lead", "tail"), ""
    ),
    "title": "",
    **dict.fromkeys(("nearest", "at_hand", "sole", "swap", "alone"), False),
    "forms": ("active", "agent"),
    "gap": 14,
    "carried": True,
    "unless": "",
    "order": "person-last",
    "direction": "outer",
    "place": "start",
}
_TYPED = frozenset({"subject", "object", "inner", "outer"})
_CHOICES = {
    "direction": ("outer", "inner"),
    "place": ("start", "inside"),
    "order": ("person-last", "person-first", "person-between", "person-carried"),
}


def read_rule(file: Lines, place: tuple[str, int], signatures: Signatures) -> Rule | None:
    """The rule at a place of the file, None when it is wrong."""
    kind, number = place
    row = file.data[kind][number]
    before = len(file.faults)
    if not isinstance(row, dict):
        file.wrong(place, f"no rule; write its {', '.join(_COMMON)}")
        return None
    fault = _Faults(file, place, f"rule {row.get('name', 'without a name')}")
    made, keys = KINDS[kind]
    _check_keys(fault, kind, row, keys)
    _check_common(fault, row, signatures)
    fields = {key: _value(fault, row, key, _default(key, made)) for key in sorted(keys)}
    if len(file.faults) > before:
        return None
    signature = signatures.get(row["predicate"], signatures["worksFor"])
    fields = _with_signature(fault, row, fields, signature, made)
    if len(file.faults) > before:
        return None
    return made(file=str(file.path), lines=_lines(file, place), signature=signature, **_common(row), **fields)


class _Faults:
    """Where the faults of one rule are told."""

    def __init__(self, file: Lines, place: tuple[str, int], name: str) -> None:
        self._file, self._place, self._name = file, place, name

    def __call__(self, key: str, what: str) -> None:
        self._file.wrong((*self._place, key), f"{self._name}: {what}")


def _check_keys(fault: _Faults, kind: str, row: dict[str, Any], keys: frozenset[str]) -> None:
    for key in row:
        if key not in keys and key not in _COMMON:
            known = ", ".join((*_COMMON, *sorted(keys)))
            fault(str(key), f"unknown key {key}; a rule of {kind} has {known}")
    for key in (*_COMMON, *filter(None, (_NEEDED.get(kind),))):
        if not row.get(key):
            fault(key, f"{key} is missing; give it")


def _check_common(fault: _Faults, row: dict[str, Any], signatures: Signatures) -> None:
    predicate = row.get("predicate")
    if predicate and predicate not in signatures and predicate != "post":
        known = ", ".join(signatures)
        fault(
            "predicate",
            f"unknown predicate {predicate}; it is one of {known} or post, or declare it under relations",
        )
    confidence = row.get("confidence")
    if confidence and not _is_share(confidence):
        fault("confidence", f'confidence {confidence} is no decimal from 0 to 1; write it in quotes, "0.8"')
    for key in ("right", "wrong"):
        if row.get(key) and not _is_texts(row[key]):
            fault(key, f'{key} is no list of texts; write ["…"]')
    for example in row.get("right") or ():
        if isinstance(example, str) and "->" not in example:
            fault("right", f"the example {example} tells no fact; write it behind ->")


def _is_share(value: Any) -> bool:
    try:
        return isinstance(value, str) and 0 <= Decimal(value) <= 1
    except InvalidOperation:
        return False


def text_of(value: Any) -> str:
    """The value when it is a text, else nothing."""
    return value.strip() if isinstance(value, str) else ""


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _default(key: str, made: type[Rule]) -> Any:
    return () if key == "unless" and made is Home else _DEFAULTS[key]


def _value(fault: _Faults, row: dict[str, Any], key: str, default: Any) -> Any:
    """A key's value in the form of its default: a list of texts, a text, a number, yes or no."""
    value = row.get(key, default)
    if key == "links" and isinstance(value, dict):
        return tuple(value.items())
    if isinstance(default, tuple) and not isinstance(value, tuple):
        if not _is_texts(value):
            fault(key, f"{key} is no list of texts; write [{text_of(value) or '…'}]")
            return ()
        value = tuple(value)
    elif type(value) is not type(default):
        fault(key, f"{key} is {value!r}; write {_FORM[type(default)]}")
    if key == "forms" and (unknown := set(value) - _FORMS):
        fault(key, f"unknown form {min(unknown)}; forms are {', '.join(sorted(_FORMS))}")
    if key in _CHOICES and value not in _CHOICES[key]:
        fault(key, f"unknown {key} {value}; it is one of {', '.join(_CHOICES[key])}")
    if key in _TYPED:
        value, unknown_types = types_of(value)
        for what in unknown_types:
            fault(key, what)
    return value


_FORM = {str: "one text", int: "a whole number", bool: "true or false", tuple: "a list of texts"}


def types_of(names: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """The types that some names stand for, and what is wrong with the others."""
    found = dict.fromkeys(type_ for name in names for type_ in GROUPS.get(name, (name,)))
    unknown = [name for name in found if name not in (*ENTITY_TYPES, *HELPER_TYPES)]
    known = ", ".join((*ENTITY_TYPES, *GROUPS))
    return tuple(found), [f"unknown type {name}; the types are {known}" for name in unknown]


def _with_signature(
    fault: _Faults, row: dict[str, Any], fields: dict[str, Any], signature: Signature, made: type[Rule]
) -> dict[str, Any]:
    """The types of the predicate where the rule names none; those that it names must fit."""
    if made is Derived or row["predicate"] == "post":
        return fields
    for key, allowed in zip(_ENDS, signature, strict=True):
        if key in fields and not fields[key]:
            fields[key] = allowed
        elif key in fields and not set(fields[key]) & set(allowed):
            what = f"{row['predicate']} has no {key} of type {', '.join(fields[key])}"
            fault(key, f"{what}; its signature allows {', '.join(allowed)}")
    return fields


def _lines(file: Lines, place: tuple[str, int]) -> dict[str, int]:
    held = {at[len(place) :]: line for at, line in file.lines.items() if at[: len(place)] == place}
    return {".".join(map(str, key)): line for key, line in held.items()}


def _common(row: dict[str, Any]) -> dict[str, Any]:
    common = {key: row[key] for key in ("name", "predicate")}
    return {
        **common,
        "confidence": Decimal(row["confidence"]),
        "right": tuple(row["right"]),
        "wrong": tuple(row["wrong"]),
    }
