"""What ``build.json`` says besides the hashes of the outputs: inputs, versions, knowledge, options."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import kg
from kg.core.text import Source

_PACKAGE = Path(__file__).resolve().parent.parent
_KNOWLEDGE = ("confidence", "lexicon", "rules")
_SUFFIXES = frozenset({".tsv", ".yaml", ".yml", ".txt", ".json"})

Options = Mapping[str, str | int | bool]


def about(
    sources: Sequence[Source],
    failures: Sequence[Exception],
    warnings: Sequence[str],
    base: str,
    options: Options,
) -> dict[str, Any]:
    """The manifest of a build, ready for JSON; inputs in the order of their paths."""
    named = [(s.origin.container if s.origin else s.path, s) for s in sources]
    inputs = {
        (path, s.sha256): {"path": path, "sha256": s.sha256, "encoding": s.encoding} for path, s in named
    }
    return {
        "base_iri": base,
        "failures": sorted(str(failure) for failure in failures),
        "inputs": [row for _, row in sorted(inputs.items())],
        "knowledge": knowledge_hashes(),
        "options": dict(sorted(options.items())),
        "versions": {"zonekg": kg.__version__},
        "warnings": sorted(warnings),
    }


def knowledge_hashes() -> dict[str, str]:
    """The sha256 of each lexicon and rule file of the package, by its path in it.

    Line ends count as "\\n", so that a checkout's settings do not show.
    """
    files = [
        file
        for room in _KNOWLEDGE
        for file in (_PACKAGE / room).rglob("*")
        if file.suffix in _SUFFIXES and file.is_file()
    ]
    hashes = {file.relative_to(_PACKAGE).as_posix(): _digest(file) for file in files}
    return dict(sorted(hashes.items()))


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
