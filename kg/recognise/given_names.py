"""Names by their characters: surnames by rank, characters usual in given names (lexicon ``given_characters``)."""

from functools import lru_cache

from kg.lexicon import forms, rows

NEVER_IN_GIVEN = frozenset("的了着过说很都还就让被把将该那这并或但每各所们个第某等是也")
"""Characters that no given name holds."""


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    table = rows("surnames")
    ranks = {row["form"]: int(row["rank"]) for row in table if row["kind"] == "single" and row["rank"]}
    return ranks | dict.fromkeys(forms("surnames", "compound"), 1)


@lru_cache(maxsize=1)
def surname_chars() -> frozenset[str]:
    """The first characters of all surnames."""
    return frozenset(surname[0] for surname in _ranks())


@lru_cache(maxsize=20_000)
def given_rank(text: str) -> int | None:
    """The rank of the surname of a name of two to four characters whose given name has characters usual in such names.

    None for other text. A compound surname has the first rank.
    """
    surname = text[:2] if text[:2] in _ranks() and len(text) > 2 else text[:1]
    given = text[len(surname) :]
    usual = 0 < len(given) < 3 and all(char in _given_chars() for char in given)
    return _ranks().get(surname) if usual else None


def given_chars(text: str) -> bool:
    """True when all characters are usual in given names."""
    return all(char in _given_chars() for char in text)


def nearly_name(text: str) -> bool:
    """Three characters: a common surname, one of the two behind it usual in given names, none that ends places."""
    rank = _ranks().get(text[0], _FAR) if len(text) == 3 else _FAR
    usual = any(char in _given_chars() for char in text[1:])
    return rank <= _COMMON and usual and not NEVER_IN_GIVEN & set(text) and text[-1] not in _NOT_GIVEN


_COMMON, _FAR = 100, 10_000
_NOT_GIVEN = frozenset(
    "省市县区镇乡村路街港湾湖江河山岛桥寺塔社厂店院校队局委会部组杯奖节赛线站级化性型式系派族"
)


@lru_cache(maxsize=1)
def _given_chars() -> frozenset[str]:
    return frozenset(forms("given_characters"))
