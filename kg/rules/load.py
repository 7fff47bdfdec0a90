"""Reads folders of rules and refuses what is wrong, naming file, line and what is missing; all faults at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kg.core.vocabulary import OwnPredicate, Signatures, signatures_with
from kg.errors import LexiconError, RuleError
from kg.lexicon.folder import decoded
from kg.rules.model import Bearer, Rule, Rules
from kg.rules.predicates import PREDICATES, own_predicates
from kg.rules.row import KINDS, read_rule, types_of
from kg.rules.yaml_lines import Lines, in_order, read_lines

RULES = Path(__file__).parent
"""The rules that zonekg brings along."""

CONTENTS = "contents.yaml"
WITHOUT = "without"
"""The key of a file that lists the names of rules to leave out."""


@dataclass(slots=True)
class _Folder:
    """What one folder holds."""

    rules: dict[str, tuple[str, Rule]] = field(default_factory=dict)
    """Kind and rule by the rule's name, in order."""
    without: dict[str, str] = field(default_factory=dict)
    """Where each name to leave out is said."""
    bearers: tuple[Bearer, ...] = ()
    predicates: tuple[OwnPredicate, ...] = ()
    faults: list[str] = field(default_factory=list)


def load_rules(*folders: Path) -> Rules:
    """The rules of some folders (zonekg's own when none is given), each in the order of its ``contents.yaml``.

    A folder without contents has its files in the order of their names. A rule replaces one of the same name in an
    earlier folder, and ``without`` leaves one of them out. Raises RuleError that tells every fault, a line each.
    """
    found, faults = _joined(
        [_folder(path, {}) if path != RULES else _shipped() for path in folders or (RULES,)]
    )
    if faults:
        raise RuleError("\n".join(faults))
    return found


def further_rules(*folders: Path) -> tuple[Rules, list[str]]:
    """zonekg's own rules and those of some folders, which may speak of relations that they bring along.

    Beside the rules that are sound stand all faults of all folders, one ``FILE:LINE: what`` each.
    """
    found, known = [_shipped()], dict[str, OwnPredicate]()
    for path in folders:
        read = _folder(path, known)
        known |= {p.name: p for p in read.predicates}
        found.append(read)
    return _joined(found)


@cache
def _shipped() -> _Folder:
    return _folder(RULES, {})


def _joined(folders: list[_Folder]) -> tuple[Rules, list[str]]:
    """All rules by kind, where what a later folder says counts, and all faults."""
    faults = [line for folder in folders for line in folder.faults]
    kept: dict[str, tuple[str, Rule]] = {}
    for folder in folders:
        for name, where in folder.without.items():
            if kept.pop(name, None) is None:
                faults.append(
                    f"{where}: no rule is named {name}; see the names of zonekg's rules with kg rules"
                )
        kept |= folder.rules
    kinds: dict[str, Any] = {kind: tuple(rule for of, rule in kept.values() if of == kind) for kind in KINDS}
    bearers = tuple(bearer for folder in reversed(folders) for bearer in folder.bearers)
    predicates = tuple(sorted({p for folder in folders for p in folder.predicates}))
    return Rules(**kinds, bearers=bearers, predicates=predicates), faults


def _folder(path: Path, known: Mapping[str, OwnPredicate]) -> _Folder:
    found = _Folder()
    if not path.is_dir():
        found.faults.append(f"{path}: no such folder; name a folder of rule files (*.yaml)")
        return found
    files = [read_lines(f, Path(f.name) if path == RULES else f) for f in _files(path, found)]
    own = tuple(p for file in files for p in own_predicates(file, {**known}))
    found.predicates = own
    signatures = signatures_with((*known.values(), *own))
    for file in files:
        _add_file(file, found, signatures)
        found.faults += in_order(file.faults)
    found.bearers = tuple(_bearers(path / "bearers.tsv", found))
    return found


def _files(path: Path, found: _Folder) -> list[Path]:
    """The rule files in their order; what stands in the folder and is none of them is a fault."""
    if (path / CONTENTS).exists():
        contents = read_lines(path / CONTENTS)
        names = contents.data if isinstance(contents.data, list) else []
        if not contents.faults and not names:
            contents.wrong(
                (), "no list; write the name of a rule file, without .yaml, behind a - on each line"
            )
        found.faults += contents.faults
        return [path / f"{name}.yaml" for name in names]
    files = sorted(p for p in path.iterdir() if not p.name.startswith(".") and p.name != "bearers.tsv")
    for file in files:
        if file.suffix not in (".yaml", ".md"):
            found.faults.append(f"{file}:1: no rule file; rename it to .yaml, or take it out of the folder")
    return [file for file in files if file.suffix == ".yaml"]


def _add_file(file: Lines, found: _Folder, signatures: Signatures) -> None:
    allowed = (*KINDS, PREDICATES, WITHOUT)
    if file.data is None:
        return
    if not isinstance(file.data, dict):
        file.wrong((), f"wants lists under the keys {', '.join(allowed)}")
        return
    for key, rows in file.data.items():
        if key not in allowed:
            file.wrong((key,), f"unknown key {key}; a rule file has {', '.join(allowed)}")
        elif not isinstance(rows, list):
            file.wrong((key,), f"{key} is no list; begin each of its items with -")
        elif key == WITHOUT:
            found.without |= {str(name): file.where((key, number)) for number, name in enumerate(rows)}
        elif key in KINDS:
            for number in range(len(rows)):
                _add_rule(file, found, (key, number), signatures)


def _add_rule(file: Lines, found: _Folder, place: tuple[str, int], signatures: Signatures) -> None:
    rule = read_rule(file, place, signatures)
    if rule is None:
        return
    if rule.name in found.rules:
        first = found.rules[rule.name][1].where()
        file.wrong(place, f"rule {rule.name} stands in {first} already; rename one of them")
    found.rules[rule.name] = place[0], rule


def _bearers(path: Path, found: _Folder) -> Iterator[Bearer]:
    """The rows of bearers.tsv: title pattern, types, name pattern; the header left out. A folder may do without."""
    try:
        lines = decoded(path).split("\n")[1:] if path.exists() else []
    except LexiconError as error:
        found.faults.append(str(error))
        return
    for number, line in enumerate(lines, 2):
        row = line.rstrip("\r").split("\t")
        if len(row) == 3:
            types, unknown = types_of(row[1].split())
            yield Bearer(row[0], types, row[2])
            found.faults += [f"{path}:{number}: {what}" for what in unknown]
        elif line.strip():
            what = f"{len(row)} columns, not 3; write title, types and named, parted by one tab each"
            found.faults.append(f"{path}:{number}: {what}")
