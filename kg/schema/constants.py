"""The constants of the package as Python text: types, signatures, labels."""

from collections.abc import Iterator, Mapping, Sequence

from kg.schema.model import Vocabulary

_WIDTH = 110


def constants(vocabulary: Vocabulary) -> str:
    """The text of ``kg/core/terms.py``."""
    return "".join(_lines(vocabulary))


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    yield '"""Types and predicates of the graph with their labels. Made from ontology/zonekg.ttl by\n'
    yield '``python -m kg.schema``: change them there.\n"""\n\n'
    yield f"ENTITY_TYPES = {_tuple([t.local for t in vocabulary.types])}\n"
    yield '"""The types of entities."""\n\n'
    yield "SIGNATURES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {\n"
    for relation in vocabulary.relations:
        yield f'    "{relation.local}": (\n'
        for end in ("rdfs:domain", "rdfs:range"):
            yield f"        {_tuple(vocabulary.types_under(relation.one(end)), 8)},\n"
        yield "    ),\n"
    yield '}\n"""For each predicate the types that may be its subject and its object."""\n\n'
    for suffix, language, told in (("", "zh", "Chinese"), ("_EN", "en", "English")):
        yield from _labels(vocabulary, suffix, language, told)


def _labels(vocabulary: Vocabulary, suffix: str, language: str, told: str) -> Iterator[str]:
    yield from _table(
        f"TYPE_LABELS{suffix}",
        {t.local: t.label(language) for t in vocabulary.types},
        f"Each entity type in {told}, in the order in which pictures and reports list them.",
    )
    yield from _table(
        f"PREDICATE_LABELS{suffix}",
        {t.local: t.label(language) for t in vocabulary.relations},
        f"Each predicate in {told}, read from subject to object.",
    )
    inverses = {t.local: vocabulary.inverse_of(t.name) or t for t in vocabulary.relations}
    yield from _table(
        f"INVERSE_LABELS{suffix}",
        {name: t.label(language) for name, t in inverses.items()},
        f"Each predicate in {told}, read from object to subject.",
    )


def _tuple(names: Sequence[str], indent: int = 0) -> str:
    """A tuple as the formatter lays it out."""
    inner = ", ".join(f'"{name}"' for name in names) + ("," if len(names) == 1 else "")
    if indent + len(inner) + 3 <= _WIDTH and indent:
        return f"({inner})"
    pad = " " * (indent + 4)
    return "(\n" + "".join(f'{pad}"{name}",\n' for name in names) + " " * indent + ")"


def _table(name: str, rows: Mapping[str, str], what: str) -> Iterator[str]:
    yield f"{name} = {{\n"
    yield from (f'    "{key}": "{value}",\n' for key, value in rows.items())
    yield f'}}\n"""{what}"""\n' + ("" if name == "INVERSE_LABELS_EN" else "\n")
