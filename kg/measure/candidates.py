"""Who may own a figure by the rules or by the network, and what tells how likely that is, as whole numbers."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kg.core.mentions import Discourse, Reference
from kg.core.text import Sentence
from kg.measure.affinity import weights_for
from kg.measure.counted import Indicator
from kg.measure.quantities import Quantity
from kg.network.guesses import Guesses, Owning
from kg.network.spans import TYPES

LEARNT = "figure.learnt"
"""The rule of an owner that the network alone tells."""

LEAST = 0.05
"""The network's owners of lesser chances are none."""

RULES = (
    "figure.behind", "figure.continued", "figure.introduced", "figure.clear", "figure.likely", "figure.open",
    "figure.close",
)  # fmt: skip
KINDS = (
    "count", "money", "percent", "share", "time", "rank", "area", "length", "mass", "power", "score", "temperature",
    "times", "volume", "energy", "computing",
)  # fmt: skip

FEATURES = (
    "chance", "chances", "rival", "named", "apart", "rule", "any_rule", "type", "fits", "first", "mentions", "alike",
    "several", "had_last", "candidates", "kind", "place", "in_sentence", "paragraph",
)  # fmt: skip
"""What is known of a candidate: the greatest chance of its names and the sum of all, in ten-thousandths; the greatest
chance of another; how sure its names are; how many characters before the figure its nearest name ends (negative
behind it); the number of the rule that found it, and of that which found anybody, from 1 on; its type; how well its
type fits the indicator; where it is named first, and how often; how many entities there are of its type; how many it
is; whether the rules gave it the figure before; how many candidates there are; the kind of unit; where the figure
stands in the article, in its sentence, and in which paragraph."""

_FINE = 10_000
_NEVER = -1


class Found(NamedTuple):
    """Whom the rules take for the owner, and which rule does."""

    reference: Reference
    rule: str


class Candidate(NamedTuple):
    """A possible owner with the rule that tells of it, and its :data:`FEATURES`."""

    reference: Reference
    rule: str
    features: tuple[int, ...]


class Candidates:
    """Possible owners of the figures of one article, which are asked for in text order."""

    def __init__(self, discourse: Discourse, guesses: Guesses) -> None:
        self._entities, self._guesses = discourse.entities, guesses
        self._alike = Counter(entity.type for entity in discourse.entities)
        self._last: tuple[int, ...] | None = None

    def of(self, q: Quantity, counted: Indicator, sentence: Sentence, found: Found | None) -> list[Candidate]:
        """The candidates of a figure: whom the rules found first, then by the network's chances."""
        owning = {o.reference.entities: o for o in self._guesses.owning((q.start, q.end))}
        may = [o.reference for o in owning.values() if o.chance >= LEAST]
        if found is not None:
            may = [found.reference, *(r for r in may if r.entities != found.reference.entities)]
        fits = weights_for(counted.text, q.kind)
        figure = (
            len(may), KINDS.index(q.kind) if q.kind in KINDS else _NEVER,
            q.start, q.start - sentence.start, sentence.paragraph,
        )  # fmt: skip
        made = [
            Candidate(r, _rule(r, found), (*self._of_owner(r, owning, found, fits), *figure)) for r in may
        ]
        self._last = found.reference.entities if found else self._last
        return made

    def _of_owner(
        self,
        reference: Reference,
        owning: dict[tuple[int, ...], Owning],
        found: Found | None,
        fits: dict[str, int],
    ) -> Iterator[int]:
        """The features up to ``had_last``."""
        own = owning.get(reference.entities)
        entity = self._entities[reference.entities[0]]
        others = (o.chance for e, o in owning.items() if e != reference.entities)
        rule = _number(found)
        yield from (_fine(own.chance), _fine(own.chances)) if own else (_NEVER, 0)
        yield _fine(max(others, default=0))
        yield from (_fine(own.named), own.apart) if own else (_NEVER, _NEVER)
        yield rule if found and found.reference.entities == reference.entities else 0
        yield rule
        yield TYPES.index(entity.type)
        yield fits.get(entity.type, 0)
        yield entity.mentions[0].start if entity.mentions else _NEVER
        yield len(entity.mentions)
        yield self._alike[entity.type]
        yield len(reference.entities)
        yield int(self._last == reference.entities)


def _rule(reference: Reference, found: Found | None) -> str:
    return found.rule if found and found.reference is reference else LEARNT


def _number(found: Found | None) -> int:
    return RULES.index(found.rule) + 1 if found and found.rule in RULES else 0


def _fine(chance: float) -> int:
    return round(chance * _FINE)
