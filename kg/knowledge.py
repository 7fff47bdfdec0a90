"""What a reader knows: zonekg's lexicons and rules, and those of a user's folders beside them.

A user's knowledge is in force only inside :func:`using`; what is read before and after, or in another process, does not
know of it.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from kg.core.vocabulary import OwnPredicate
from kg.errors import LexiconError, UsageError
from kg.lexicon.changes import Change
from kg.lexicon.folder import read_lexicons
from kg.lexicon.load import set_changes
from kg.rules.in_force import set_rules, shipped_rules
from kg.rules.load import further_rules
from kg.rules.model import Rules


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a user's folders add; nothing for zonekg's own knowledge alone."""

    lexicons: Mapping[str, Change] = field(default_factory=dict)
    rules: Rules | None = None
    hashes: Mapping[str, str] = field(default_factory=dict)
    """The sha256 of each file of the folders, by ``lexicon/NAME`` or ``rules/NAME``."""

    @property
    def predicates(self) -> tuple[OwnPredicate, ...]:
        """The relations that the ontology lacks."""
        return self.rules.predicates if self.rules else ()


SHIPPED = Knowledge()
"""zonekg's own knowledge."""

Folders = str | Path | Iterable[str | Path] | None
"""One folder, several (the later ones count where they disagree), or none."""


def read_knowledge(lexicon: Folders = None, rules: Folders = None) -> Knowledge:
    """The knowledge of some folders of lexicons and of rules, checked with every example of the rules.

    Raises UsageError that tells all that is wrong in all folders, one ``FILE:LINE: what`` a line.
    """
    faults: list[str] = []
    words, grammars = _paths(lexicon), _paths(rules)
    changes = _changes(words, faults)
    found = _rules(grammars, faults)
    if faults:
        lines = "\n".join(faults).split("\n")
        many = "a fault" if len(lines) == 1 else f"{len(lines)} faults"
        raise UsageError("\n".join([f"{many} in your lexicons and rules; mend and try again", *lines]))
    hashes = dict([*_hashes("lexicon", words), *_hashes("rules", grammars)])
    return Knowledge(changes, found, dict(sorted(hashes.items()))) if words or grammars else SHIPPED


@contextmanager
def using(knowledge: Knowledge | None) -> Iterator[Knowledge]:
    """Read with this knowledge inside the block, with what is in force already for None.

    Blocks of other threads wait for their turn.
    """
    with _lock:
        before = _State.knowledge
        put_in_force(knowledge or before)
        try:
            yield knowledge or before
        finally:
            put_in_force(before)


def put_in_force(knowledge: Knowledge) -> None:
    """Read with this knowledge from now on, as a process that does nothing else; others take :func:`using`."""
    if knowledge == _State.knowledge:
        return
    _State.knowledge = knowledge
    set_changes(knowledge.lexicons)
    set_rules(knowledge.rules)
    _forget()


class _State:
    knowledge: Knowledge = SHIPPED


_lock = RLock()


_KEPT = frozenset({"kg.words.jieba_cut"})
"""Rooms whose caches hold nothing of the lexicons and are dear to fill again."""


def _forget() -> None:
    """Empty every other cache of the package: most hold what was made from lexicons."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("kg."):
            for value in vars(module).values():
                home = str(getattr(value, "__module__", ""))
                if hasattr(value, "cache_clear") and home.startswith("kg.") and home not in _KEPT:
                    value.cache_clear()


def _paths(folders: Folders) -> tuple[Path, ...]:
    if folders is None:
        return ()
    return (Path(folders),) if isinstance(folders, str | Path) else tuple(Path(folder) for folder in folders)


def _changes(folders: Iterable[Path], faults: list[str]) -> dict[str, Change]:
    found: dict[str, Change] = {}
    for folder in folders:
        try:
            for name, change in read_lexicons(folder).items():
                found[name] = found[name].then(change) if name in found else change
        except LexiconError as error:
            faults.append(str(error))
    return found


def _rules(folders: tuple[Path, ...], faults: list[str]) -> Rules | None:
    from kg.relate.check import rule_faults  # noqa: PLC0415 — the rooms of reading load when rules are given

    if not folders:
        return None
    found, wrong = further_rules(*folders)
    faults += [*wrong, *rule_faults(found, shipped_rules())]
    return found


def _hashes(kind: str, folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Line ends count as "\\n", as in the hashes of the shipped files; of two files of one name the later counts."""
    for folder in folders:
        for file in sorted(f for f in folder.iterdir() if f.is_file() and f.suffix in (".tsv", ".yaml")):
            yield f"{kind}/{file.name}", hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


__all__ = ["SHIPPED", "Folders", "Knowledge", "put_in_force", "read_knowledge", "using"]
