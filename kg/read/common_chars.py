"""Makes the list of the 3,000 commonest characters: ``python -m kg.read.common_chars CORPUS.jsonl.xz``."""

import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from kg.lexicon.lint import DATA, canonical

SIZE = 3000
SOURCE = "counted in CRUD_RAG news 2023 (Apache-2.0)"


def counted(texts: Iterable[str]) -> Counter[str]:
    """How often each Chinese character stands in the texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(text)
    return Counter({c: n for c, n in counts.items() if "\u4e00" <= c <= "\u9fff"})


def commonest(counts: Counter[str], size: int = SIZE) -> list[str]:
    """The most frequent characters, ties by code point."""
    return sorted(counts, key=lambda c: (-counts[c], c))[:size]


def main(arguments: list[str]) -> None:
    """Writes data/common_chars.tsv from a corpus of JSON lines with a field ``text``."""
    with lzma.open(Path(arguments[0]), "rt", encoding="utf-8") as lines:
        chars = commonest(counted(json.loads(line)["text"] for line in lines))
    table = [{"form": c, "kind": "simplified", "source": SOURCE} for c in chars]
    text = canonical(("form", "kind", "source"), table)
    (DATA / "common_chars.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
