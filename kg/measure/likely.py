"""Whose a figure is by what the network has learnt, beside what the rules say."""

from kg.core.mentions import Reference
from kg.measure.quantities import Quantity
from kg.network.guesses import Guesses

LEAST = 0.7
"""How sure the network's owner must be to take the place of the rules'."""
ALONE = 0.4
"""The same where the rules have none."""
OPEN = 0.05
"""Rules' owners of such a chance stay."""
DOUBTED = 0.003
"""Below this chance an owner that the rules found is none."""

CLEAR = "figure.clear"
"""Where the choice was clear to the rules it stays."""

_Found = tuple[Reference, str] | None


def likelier(guesses: Guesses, q: Quantity, found: _Found) -> _Found:
    """The owner that the rules found with its rule, or a far likelier one, or None where it is too unlikely."""
    figure = q.start, q.end
    best = guesses.owner(figure)
    if found is None:
        return (best[0], "figure.learnt") if best and best[1] >= ALONE else None
    own = guesses.owned(figure, found[0].entities)
    if best is None or own is None or found[1] == CLEAR:
        return found
    if best[1] >= LEAST and own < OPEN:
        return best[0], "figure.learnt"
    return found if own >= DOUBTED else None
