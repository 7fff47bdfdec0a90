"""Types and predicates of the graph, as the ontology fixes them, and what follows from them."""

from dataclasses import dataclass

from kg.core.terms import ENTITY_TYPES, SIGNATURES

Signature = tuple[tuple[str, ...], tuple[str, ...]]
"""The types that may be the subject and the object of a predicate."""

BASE = "https://w3id.org/zonekg/id/"
ZK = "https://w3id.org/zonekg/ns#"

ORGANIZATIONS = ("Company", "PartyOrganization", "GovernmentBody", "Institution")

PREDICATES = tuple(SIGNATURES)


def fits(subject_type: str, predicate: str, object_type: str) -> bool:
    """True when the two types may stand on the two ends of the predicate."""
    subjects, objects = SIGNATURES[predicate]
    return subject_type in subjects and object_type in objects


@dataclass(frozen=True, slots=True, order=True)
class OwnPredicate:
    """A relation that the ontology lacks and a user's rules bring along; labels are in Chinese and English.

    ``name`` is its local name, by which everything but RDF speaks of it.
    """

    name: str
    iri: str
    signature: Signature
    label: tuple[str, str]
    """Read from subject to object."""
    inverse: tuple[str, str]
    """Read from object to subject."""


__all__ = [
    "BASE",
    "ENTITY_TYPES",
    "ORGANIZATIONS",
    "PREDICATES",
    "SIGNATURES",
    "ZK",
    "OwnPredicate",
    "Signature",
    "fits",
]
