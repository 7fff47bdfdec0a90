"""The item of an evaluation: one thing that is right, wrong or missed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """``kind`` is entity, alias, relation, post, observation, bound, evidence, title or author.

    ``group`` is the type or predicate within the kind; ``label`` uses gold's
    names for what is right or missed, so that a miss that is mended keeps its label. ``quote`` is what was quoted, or
    gold's evidence for a miss. ``claims`` are the IRIs of the claims that said what is right or wrong.
    """

    page: str
    kind: str
    group: str
    label: str
    verdict: str
    quote: str = ""
    claims: tuple[str, ...] = ()
