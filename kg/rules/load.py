"""Reads rule files and refuses what is incomplete, naming file, rule and what is missing."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kg.core.mentions import HELPER_TYPES
from kg.core.vocabulary import ENTITY_TYPES, ORGANIZATIONS, SIGNATURES
from kg.errors import RuleError
from kg.rules.model import Bearer, Derived, Frame, Home, Nested, Pattern, PostForm, Rule, Rules

RULES = Path(__file__).parent
"""The rules that zonekg brings along."""

_GROUPS = {"Organization": ORGANIZATIONS, "Actor": (*ORGANIZATIONS, "Zone", "Park")}
_FORMS = frozenset({"active", "agent", "towards", "nominal", "closing"})
_KEYS = {
    "frames": (
        Frame,
        {
            "verbs",
            "subject",
            "object",
            "forms",
            "gap",
            "carried",
            "nearest",
            "at_hand",
            "named",
            "unless",
            "between",
            "not_after",
            "never",
            "swap",
        },
    ),
    "patterns": (Pattern, {"pattern", "subject", "object", "named", "not_after", "never"}),
    "nested": (
        Nested,
        {"inner", "outer", "direction", "place", "head", "never", "alone", "not_head", "generic"},
    ),
    "derived": (Derived, {"given", "by", "subject", "object", "swap"}),
    "homes": (Home, {"subject", "object", "shown", "unless", "named", "never", "sole"}),
    "posts": (PostForm, {"order", "lead", "tail", "links"}),
}
_COMMON = frozenset({"name", "predicate", "confidence", "right", "wrong"})


@cache
def load_rules(*folders: Path) -> Rules:
    """The rules of some folders (zonekg's own when none is given), each in the order of its ``contents.yaml``.

    Raises RuleError for an unknown file, key, type or predicate, a duplicate name, or a missing example.
    """
    rows: dict[str, list[Any]] = {kind: [] for kind in _KEYS}
    names: dict[str, str] = {}
    bearers: list[Bearer] = []
    for folder in folders or (RULES,):
        bearers += _bearers(folder / "bearers.tsv")
        files = [folder / f"{name}.yaml" for name in _yaml(folder / "contents.yaml")]
        for kind, rule in [row for file in files for row in _rules_of(file)]:
            if rule.name in names:
                raise RuleError(
                    f"{rule.file}: rule {rule.name} stands in {names[rule.name]} already; rename one of them"
                )
            names[rule.name] = rule.file
            rows[kind].append(rule)
    return Rules(**{kind: tuple(found) for kind, found in rows.items()}, bearers=tuple(bearers))


def _bearers(path: Path) -> tuple[Bearer, ...]:
    """The rows of bearers.tsv: title pattern, types, name pattern; the header left out. A folder may do
    without.
    """
    if not path.exists():
        return ()
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    for number, row in enumerate(rows, 2):
        if len(row) != 3:
            raise RuleError(
                f"{path.name}: line {number} has {len(row)} columns; write title, types and named"
            )
    return tuple(Bearer(title, _types(path.name, types.split()), named) for title, types, named in rows)


def _yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise RuleError(f"{path.name}: no such rule file; correct its name in contents.yaml") from None
    except yaml.YAMLError as error:
        raise RuleError(f"{path.name}: not well-formed YAML ({error}); correct the line named") from None


def _rules_of(path: Path) -> list[tuple[str, Rule]]:
    data = _yaml(path)
    if not isinstance(data, dict) or set(data) - set(_KEYS):
        raise RuleError(f"{path.name}: wants lists under the keys {', '.join(_KEYS)} and no others")
    return [(kind, _rule(path.name, kind, row)) for kind, rows in data.items() for row in rows]


def _rule(file: str, kind: str, row: dict[str, Any]) -> Rule:
    made, keys = _KEYS[kind]
    name = row.get("name", "without a name")
    where = f"{file}: rule {name}"
    if unknown := set(row) - keys - _COMMON:
        raise RuleError(
            f"{where}: unknown key {min(unknown)}; a rule of {kind} has {', '.join(sorted(keys | _COMMON))}"
        )
    for key in ("name", "predicate", "confidence", "right", "wrong"):
        if not row.get(key):
            raise RuleError(f"{where}: {key} is missing; give it")
    defaults = {**_DEFAULTS, "unless": ()} if made is Home else _DEFAULTS
    fields = {key: _value(where, key, row, default) for key, default in defaults.items() if key in keys}
    rule: Rule = made(file=file, **_common(where, row), **fields)
    if isinstance(rule, Frame) and set(rule.forms) - _FORMS:
        raise RuleError(
            f"{where}: unknown form {min(set(rule.forms) - _FORMS)}; forms are {', '.join(sorted(_FORMS))}"
        )
    return rule


_DEFAULTS: dict[str, Any] = {
    **dict.fromkeys(("verbs", "subject", "object", "inner", "outer", "generic", "by", "shown", "links"), ()),
    **dict.fromkeys(
        ("named", "between", "not_after", "pattern", "head", "not_head", "never", "given", "lead", "tail"), ""
    ),
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


def _value(where: str, key: str, row: dict[str, Any], default: Any) -> Any:
    value = row.get(key, default)
    if key in _TYPED:
        value = _types(where, value)
        if not value and row["predicate"] in SIGNATURES and key in ("subject", "object"):
            value = SIGNATURES[row["predicate"]][key == "object"]
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value


def _types(where: str, names: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        found += _GROUPS.get(name, (name,))
    if unknown := set(found) - {*ENTITY_TYPES, *HELPER_TYPES}:
        raise RuleError(f"{where}: unknown type {min(unknown)}; the types are {', '.join(ENTITY_TYPES)}")
    return tuple(dict.fromkeys(found))


def _common(where: str, row: dict[str, Any]) -> dict[str, Any]:
    if row["predicate"] not in SIGNATURES and row["predicate"] != "post":
        raise RuleError(
            f"{where}: unknown predicate {row['predicate']}; it is one of {', '.join(SIGNATURES)} or post"
        )
    try:
        confidence = Decimal(row["confidence"])
    except (InvalidOperation, TypeError):
        raise RuleError(
            f'{where}: confidence {row["confidence"]} is no decimal; write it in quotes, "0.8"'
        ) from None
    common = {key: row[key] for key in ("name", "predicate")}
    return {**common, "confidence": confidence, "right": tuple(row["right"]), "wrong": tuple(row["wrong"])}
