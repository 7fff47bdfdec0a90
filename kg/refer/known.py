"""Which names the lexicon of known names gives to one bearer: what no short form shows by its letters."""

from functools import cache

from kg.core.names import comparison_key
from kg.lexicon import names


@cache
def _bearers() -> dict[tuple[str, str], str]:
    forms = names("known_names", ("name", "aliases"))
    return {(row["type"], comparison_key(form)): comparison_key(row["name"]) for form, row in forms}


def bearer(kind: str, key: str) -> str | None:
    """The comparison key of the name under which the lexicon lists a form; None for a form that it does not know."""
    return _bearers().get((kind, key))


def one_bearer(kind: str, key: str, other: str) -> bool:
    """True for two forms of one listed name."""
    found = bearer(kind, key)
    return found is not None and found == bearer(kind, other)
