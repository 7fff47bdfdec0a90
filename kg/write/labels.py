"""Labels of types and predicates, for the outputs that people look at; they are those of the ontology."""

from kg.core.graph import Graph
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


def predicate_labels(graph: Graph) -> dict[str, tuple[str, str]]:
    """Each predicate in Chinese and English, read from subject to object; a user's own come last."""
    known = {name: (label, PREDICATE_LABELS_EN[name]) for name, label in PREDICATE_LABELS.items()}
    return known | {predicate.name: predicate.label for predicate in graph.predicates}


def inverse_labels(graph: Graph) -> dict[str, tuple[str, str]]:
    """Each predicate in Chinese and English, read from object to subject."""
    known = {name: (label, INVERSE_LABELS_EN[name]) for name, label in INVERSE_LABELS.items()}
    return known | {predicate.name: predicate.inverse for predicate in graph.predicates}


def chinese_labels(graph: Graph) -> dict[str, str]:
    """Types and predicates in Chinese, with those of articles as nodes."""
    predicates = {name: label for name, (label, _) in predicate_labels(graph).items()}
    return TYPE_LABELS | predicates | ARTICLE_LABELS


__all__ = [
    "ARTICLE_LABELS",
    "INVERSE_LABELS",
    "INVERSE_LABELS_EN",
    "PREDICATE_LABELS",
    "PREDICATE_LABELS_EN",
    "TYPE_LABELS",
    "TYPE_LABELS_EN",
    "chinese_labels",
    "inverse_labels",
    "predicate_labels",
]
