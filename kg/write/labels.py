"""Labels of types and predicates, for the outputs that people look at; they are those of the ontology."""

from kg.core.terms import (
    INVERSE_LABELS,
    INVERSE_LABELS_EN,
    PREDICATE_LABELS,
    PREDICATE_LABELS_EN,
    TYPE_LABELS,
    TYPE_LABELS_EN,
)

__all__ = [
    "INVERSE_LABELS",
    "INVERSE_LABELS_EN",
    "PREDICATE_LABELS",
    "PREDICATE_LABELS_EN",
    "TYPE_LABELS",
    "TYPE_LABELS_EN",
]
