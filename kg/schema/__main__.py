"""Writes what is made from the ontology: ``python -m kg.schema``; with ``--check`` it only tells what differs."""

import sys
from pathlib import Path

from kg.schema import ontology_file, read_vocabulary
from kg.schema.constants import constants
from kg.schema.context import context
from kg.schema.page import page

MADE = {
    "kg/core/terms.py": constants,
    "ontology/context.jsonld": context,
    "docs/vocabulary.md": page,
}
"""The files that are made, by path in the repository."""


def stale(root: Path) -> dict[Path, str]:
    """The text of each file that is not as the ontology says."""
    vocabulary = read_vocabulary(ontology_file("zonekg.ttl"))
    wanted = {root / name: make(vocabulary) for name, make in MADE.items()}
    return {file: text for file, text in wanted.items() if _text(file) != text}


def main() -> int:
    """Write or check; 1 when something differs and nothing was written."""
    check = "--check" in sys.argv
    found = stale(ontology_file("zonekg.ttl").parent.parent)
    for file, text in found.items():
        if not check:
            file.write_text(text, encoding="utf-8")
        print(f"{file}: {'differs; run python -m kg.schema' if check else 'written'}")
    return int(check and bool(found))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
