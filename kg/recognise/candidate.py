"""What a recogniser proposes, before overlaps are resolved."""

from typing import NamedTuple

CERTAIN, STRONG, USUAL, WEAK, GUESS = 90, 70, 50, 30, 20
"""Scores: a defined or listed name; a head with a clean edge; a pattern; a guess by context; one by characters."""


class Candidate(NamedTuple):
    """A proposed mention: ``article.text[start:end]`` may name something of ``type``.

    ``name`` is the form that the guidelines ask for; ``rule`` says who proposes (``company.suffix``). Where
    candidates cross, the greater ``score`` stays, then the longer, then the one that begins first. A candidate strictly
    inside another stays only when ``nested`` is true (the owner in the name of its Party committee).
    """

    start: int
    end: int
    type: str
    name: str
    rule: str
    score: int = USUAL
    nested: bool = False


def balanced(surface: str) -> bool:
    """No bracket or quotation that only opens or only closes inside the name."""
    return all(surface.count(a) == surface.count(b) for a, b in ("()", "“”", "‘’", "《》"))
