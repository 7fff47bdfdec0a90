"""The names of media: papers, agencies, sites."""

from functools import cache

from kg.lexicon import names


@cache
def media() -> frozenset[str]:
    """Full and short names of media."""
    return frozenset(form for form, _ in names("media"))


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the names of media are that begin with two characters, the longest first."""
    found: dict[str, set[int]] = {}
    for name in media():
        found.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(lengths, reverse=True)) for start, lengths in found.items()}


def medium_length(text: str, start: int, end: int) -> int:
    """The length of the longest name of a medium that stands in ``text[start:end]`` from its start on; 0 for none."""
    lengths = _lengths().get(text[start : start + 2], ())
    return next((n for n in lengths if n <= end - start and text[start : start + n] in media()), 0)
