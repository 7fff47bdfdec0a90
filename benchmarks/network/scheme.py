"""Types, kinds and places that the training shares with zonekg, for a machine that has numpy and torch alone."""

import importlib.util
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

_PLACES = Path(__file__).parents[2] / "kg" / "network" / "places.py"


def _by_path(path: Path) -> ModuleType:
    """A module that is loaded by its file: importing its package would need all of zonekg."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


places = _by_path(_PLACES)
"""kg.network.places."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """What ``prepare`` writes down: types of names (places of tags), types of spans, kinds of statements.

    ``allowed`` has shape (types, types, kinds); ``marks`` are the characters' numbers that end sentences and clauses.
    """

    types: list[str]
    span_types: list[str]
    kinds: list[str]
    characters: int
    pairs: int
    words: int
    allowed: np.ndarray
    sentence_marks: np.ndarray
    clause_marks: np.ndarray

    @property
    def tags(self) -> int:
        """None, and four of each type."""
        return 1 + 4 * len(self.types)


def read_scheme(folder: Path) -> Scheme:
    """The scheme of a folder that ``prepare`` made."""
    given: dict[str, Any] = json.loads((folder / "scheme.json").read_text(encoding="utf-8"))
    arrays = {k: np.array(given.pop(k)) for k in ("allowed", "sentence_marks", "clause_marks")}
    return Scheme(
        **given, allowed=arrays["allowed"].astype(bool), **{k: v for k, v in arrays.items() if k != "allowed"}
    )
