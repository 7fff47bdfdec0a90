"""YAML as plain values, with the line of each, so that what is wrong can be shown where it stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kg.errors import RuleError

Place = tuple[str | int, ...]
"""The way to a value: the keys and numbers from the top of the file."""


@dataclass(slots=True)
class Lines:
    """A file's values with the line where each begins, and the faults found in it so far."""

    path: Path
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def wrong(self, place: Place, what: str) -> None:
        """Notes a fault at a value, or at what holds it where the value itself is missing."""
        self.faults.append(f"{self.where(place)}: {what}")

    def where(self, place: Place) -> str:
        """FILE:LINE of a value."""
        while place and place not in self.lines:
            place = place[:-1]
        return f"{self.path}:{self.lines.get(place, 1)}"


def read_lines(path: Path, shown: Path | None = None) -> Lines:
    """The file's values; what cannot be read or is no YAML is a fault of it. ``shown`` is how faults name the file."""
    found, text = Lines(shown or path), ""
    try:
        text = _text(path, found.path)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except RuleError as error:
        found.faults.append(str(error))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        at = min(mark.line + 1, text.count("\n") + 1) if mark else 1
        found.faults.append(
            f"{found.path}:{at}: no YAML ({what}); mend the indents, quotes or brackets there"
        )
    else:
        found.data = (
            _plain(node, (), found, yaml.constructor.SafeConstructor().construct_object) if node else None
        )
    return found


def in_order(faults: list[str]) -> list[str]:
    """The faults of one file by their lines."""
    return sorted(faults, key=lambda fault: int("".join(_LINE.findall(fault)[:1]) or 0))


_LINE = re.compile(r":(\d+): ")


def _text(path: Path, shown: Path) -> str:
    try:
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        return data.decode("utf-8")
    except FileNotFoundError:
        raise RuleError(f"{shown}:1: no such rule file; correct its name in contents.yaml") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RuleError(
            f"{shown}:{line}: not UTF-8 (byte 0x{data[error.start]:02x}); save the file as UTF-8 and try again"
        ) from None


def _plain(node: yaml.Node, place: Place, found: Lines, scalar: Callable[[yaml.Node], Any]) -> Any:
    found.lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one, (*place, n), found, scalar) for n, one in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return scalar(node)
    held: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)  # as written: YAML takes some words (no, off) for yes and no
        value = _plain(value_node, (*place, key), found, scalar)
        if key in held:
            found.lines[*place, key] = key_node.start_mark.line + 1
            found.wrong((*place, key), f"{key} stands there twice; leave one")
        found.lines[*place, key] = key_node.start_mark.line + 1
        held[key] = value
    return held
