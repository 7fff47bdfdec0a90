"""``sources/NAME.txt``: the extracted texts of containers, in which the offsets of their claims count."""

from collections.abc import Iterable, Iterator, Sequence

from kg.core.text import Source


def source_texts(sources: Sequence[Source]) -> dict[str, Iterable[str]]:
    """The text files of all sources that were extracted from another format, by their name in the build."""
    kept: dict[str, dict[int, Source]] = {}
    for source in sources:
        if source.origin is not None:
            kept.setdefault(source.origin.text_file, {})[source.origin.start] = source
    return {name: _pieces([r for _, r in sorted(records.items())]) for name, records in sorted(kept.items())}


def _pieces(records: Sequence[Source]) -> Iterator[str]:
    """The texts, each where its record says that it begins."""
    at = 0
    for record in records:
        yield "\n" * (record.start - at)
        yield record.text
        at = record.start + len(record.text)
    yield "\n"
