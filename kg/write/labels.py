"""Labels of types and predicates, for the outputs that people look at; they are those of the ontology."""

from kg.core.terms import (
    INVERSE_LABELS,
    INVERSE_LABELS_EN,
    PREDICATE_LABELS,
    PREDICATE_LABELS_EN,
    TYPE_LABELS,
    TYPE_LABELS_EN,
)

ARTICLE_LABELS = {"Article": "文章", "mentionedIn": "出处"}
"""Where articles are nodes: their type, and the edge to them from what they mention."""

__all__ = [
    "ARTICLE_LABELS",
    "INVERSE_LABELS",
    "INVERSE_LABELS_EN",
    "PREDICATE_LABELS",
    "PREDICATE_LABELS_EN",
    "TYPE_LABELS",
    "TYPE_LABELS_EN",
]
