"""What a user's lexicon adds to, replaces in, or removes from one that zonekg brings along."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

Row = dict[str, str]
Key = tuple[str, str]
"""The name or form of a row, and its kind where the lexicon sorts words by kind."""

_KEYS = ("name", "form", "title")
_SEVERAL = ("short_names", "aliases")
USER = "user: "
"""What the source of a row begins with that a user's folder gave."""


def key_column(columns: Iterable[str]) -> str:
    """The column that holds the name, word or title of a row."""
    return next(column for column in columns if column in _KEYS)


def by_kind(columns: Iterable[str]) -> bool:
    """True for lists of words and titles: one word may stand there with several kinds."""
    held = tuple(columns)
    return "kind" in held and key_column(held) != "name"


def key_of(row: Mapping[str, str]) -> Key:
    """What a row is replaced or removed by."""
    return row[key_column(row)], row["kind"] if by_kind(row) else ""


@dataclass(frozen=True)
class Change:
    """The rows to put into one lexicon and the keys to take out; a key without kind stands for all kinds."""

    added: tuple[Row, ...] = ()
    removed: frozenset[Key] = frozenset()

    def applied(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The rows of the lexicon with the change: first the user's own, which replace those of the same key."""
        replaced = {key_of(row) for row in self.added}
        return (*self.added, *self._kept(rows, replaced))

    def then(self, later: "Change") -> "Change":
        """Both changes, where the later one counts if they disagree."""
        added = {key_of(row): row for row in self.added} | {key_of(row): row for row in later.added}
        taken = {key for key in added if {key, (key[0], "")} & later.removed} - {
            key_of(r) for r in later.added
        }
        kept = tuple(row for key, row in added.items() if key not in taken)
        return Change(kept, (self.removed - {key_of(r) for r in later.added}) | later.removed)

    def _kept(self, rows: Iterable[Row], replaced: set[Key]) -> Iterator[Row]:
        for row in rows:
            key = key_of(row)
            if key not in replaced and not {key, (key[0], "")} & self.removed:
                yield self._without_forms(row)

    def _without_forms(self, row: Row) -> Row:
        """A short name or alias is taken out of the row that holds it; the row stays."""
        taken = {column: self._left(row[column]) for column in _SEVERAL if row.get(column)}
        return row | taken if any(row[column] != left for column, left in taken.items()) else row

    def _left(self, field: str) -> str:
        return "|".join(form for form in field.split("|") if (form, "") not in self.removed)


Changes = Mapping[str, Change]
"""Changes by the name of the lexicon."""

NO_CHANGES: Changes = MappingProxyType({})
