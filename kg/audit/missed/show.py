"""What was missed as text, TSV and JSON lines."""

import json
from collections.abc import Iterable, Iterator

from kg.audit.missed.collect import Missed

COLUMNS = ("sort", "count", "what", "why", "file", "start", "end", "sentence")
HEADINGS = {
    "name": "names without a type",
    "sentence": "sentences with several names and no relation, by types and verb",
    "figure": "figures without an owner, by what they count",
}


def as_text(rows: Iterable[Missed]) -> Iterator[str]:
    """A heading for each sort; each row with its examples below."""
    sort = ""
    for row in rows:
        if row.sort != sort:
            sort = row.sort
            yield f"# {HEADINGS[sort]}"
        yield f"{row.count}\t{row.what}\t{row.why}"
        yield from (f"\t{e.file} {e.start}-{e.end}\t{e.sentence}" for e in row.examples)


def as_tsv(rows: Iterable[Missed]) -> Iterator[str]:
    """A header and a line for each example."""
    yield "\t".join(COLUMNS)
    for row in rows:
        for e in row.examples:
            cells = (row.sort, row.count, row.what, row.why, e.file, e.start, e.end, e.sentence)
            yield "\t".join(" ".join(str(cell).split()) for cell in cells)


def as_json(rows: Iterable[Missed]) -> Iterator[str]:
    """A JSON object a line."""
    for row in rows:
        examples = [
            {"file": e.file, "start": e.start, "end": e.end, "sentence": e.sentence} for e in row.examples
        ]
        said = {"sort": row.sort, "count": row.count, "what": row.what, "why": row.why, "examples": examples}
        yield json.dumps(said, ensure_ascii=False)
