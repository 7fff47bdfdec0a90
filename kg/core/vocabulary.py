"""Types and predicates of the graph, as the ontology fixes them, and what follows from them."""

from kg.core.terms import ENTITY_TYPES, SIGNATURES

BASE = "https://w3id.org/zonekg/id/"
ZK = "https://w3id.org/zonekg/ns#"

ORGANIZATIONS = ("Company", "PartyOrganization", "GovernmentBody", "Institution")

PREDICATES = tuple(SIGNATURES)


def fits(subject_type: str, predicate: str, object_type: str) -> bool:
    """True when the two types may stand on the two ends of the predicate."""
    subjects, objects = SIGNATURES[predicate]
    return subject_type in subjects and object_type in objects


__all__ = ["BASE", "ENTITY_TYPES", "ORGANIZATIONS", "PREDICATES", "SIGNATURES", "ZK", "fits"]
