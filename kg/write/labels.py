"""Chinese labels of types and predicates, for the outputs that people look at; they are those of the ontology."""

from kg.core.terms import INVERSE_LABELS, PREDICATE_LABELS, TYPE_LABELS

__all__ = ["INVERSE_LABELS", "PREDICATE_LABELS", "TYPE_LABELS"]
