"""The tables of what was learnt, made from a tally: sorted rows, each seen in at least so many articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.learn.edges import heads, inner_words
from kg.learn.given import usual
from kg.learn.tally import Key

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "known_names": ("name", "type", "aliases", "articles", "contexts", "source"),
    "name_heads": ("form", "type", "articles", "names", "source"),
    "name_words": ("form", "before", "inside", "articles", "source"),
    "given_characters": ("form", "names", "anywhere", "source"),
}
"""The files by name, with their columns; all but the heads have the form of lexicons."""

CLEAR = 0.8
"""So much of the articles that name something must agree on its type, and on the full name of a short one."""
_CONTEXTS = 3
_SOURCE = "learnt from raw news by kg learn"

Row = tuple[str, ...]
Counts = Iterable[tuple[Key, int]]


def tables(counts: Counts, minimum: int) -> dict[str, list[Row]]:
    """The rows of each file. ``counts`` are the sorted items of a tally: rare ones are passed over, never held."""
    common: dict[str, dict[Key, int]] = defaultdict(dict)
    different: Counter[Key] = Counter()
    inside: Counter[str] = Counter()
    for (kind, *rest), count in counts:
        if kind == "head":
            different[tuple(rest[:2])] += 1
        elif kind == "whole":
            inside.update(inner_words(rest[0]))
        elif count >= minimum or kind in ("before", "given", "char"):
            common[kind][tuple(rest)] = count
    inside.update(word for name in sorted(heads()) for word in inner_words(name))
    return {
        "known_names": sorted(_names(common)),
        "name_heads": sorted(_heads(common["ends"], different)),
        "name_words": sorted(_edges(common["edge"], common["before"], inside)),
        "given_characters": sorted(_characters(common["given"], common["char"], minimum)),
    }


def _names(common: Mapping[str, Mapping[Key, int]]) -> Iterator[Row]:
    """A name is clear when most articles that name it agree on its type."""
    types: dict[str, dict[str, int]] = defaultdict(dict)
    for (type_, name), count in common["name"].items():
        types[name][type_] = count
    contexts: dict[Key, list[tuple[int, str]]] = defaultdict(list)
    for (type_, name, said), count in common["context"].items():
        contexts[type_, name].append((-count, said))
    aliases = _aliases(common["short"])
    for name, found in types.items():
        type_ = max(found, key=lambda t: (found[t], t))
        if found[type_] >= CLEAR * sum(found.values()):
            told = "|".join(f"{said} {-count}" for count, said in sorted(contexts[type_, name])[:_CONTEXTS])
            yield name, type_, "|".join(aliases.get((type_, name), ())), str(found[type_]), told, _SOURCE


def _aliases(pairs: Mapping[Key, int]) -> dict[Key, list[str]]:
    """The short forms of each full name; a short form that stands for several names is nobody's."""
    fulls: dict[Key, Counter[str]] = defaultdict(Counter)
    for (type_, short, full), count in pairs.items():
        fulls[type_, short][full] += count
    found: dict[Key, list[str]] = defaultdict(list)
    for (type_, short), names in sorted(fulls.items()):
        full, count = max(names.items(), key=lambda item: (item[1], item[0]))
        if count >= CLEAR * names.total():
            found[type_, full].append(short)
    return found


def _heads(ends: Mapping[Key, int], different: Mapping[Key, int]) -> Iterator[Row]:
    for (type_, head), count in ends.items():
        yield head, type_, str(count), str(different[type_, head]), _SOURCE


def _edges(seen: Mapping[Key, int], before: Mapping[Key, int], inside: Mapping[str, int]) -> Iterator[Row]:
    for (word,), count in seen.items():
        yield word, str(before.get((word,), 0)), str(inside.get(word, 0)), str(count), _SOURCE


def _characters(names: Mapping[Key, int], characters: Mapping[Key, int], minimum: int) -> Iterator[Row]:
    singly = [{key[0]: count for key, count in counts.items()} for counts in (names, characters)]
    for char, count, anywhere in usual(singly[0], singly[1], minimum):
        yield char, str(count), str(anywhere), _SOURCE


def text(name: str, rows: Iterable[Row], told: Iterable[str]) -> str:
    """The file: lines of ``told`` behind ``# ``, the columns, the rows."""
    lines = [*(f"# {line}" for line in told), *("\t".join(row) for row in (COLUMNS[name], *rows))]
    return "\n".join(lines) + "\n"
