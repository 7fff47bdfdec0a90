"""Types and predicates of the graph, as the ontology fixes them, and what follows from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.core.terms import ENTITY_TYPES, SIGNATURES

Signature = tuple[tuple[str, ...], tuple[str, ...]]
"""The types that may be the subject and the object of a predicate."""

Signatures = Mapping[str, Signature]
"""Signatures by predicate."""

BASE = "https://w3id.org/zonekg/id/"
ZK = "https://w3id.org/zonekg/ns#"

ORGANIZATIONS = ("Company", "PartyOrganization", "GovernmentBody", "Institution")

PREDICATES = tuple(SIGNATURES)


def fits(subject_type: str, predicate: str, object_type: str, signatures: Signatures = SIGNATURES) -> bool:
    """True when the two types may stand on the two ends of the predicate."""
    subjects, objects = signatures[predicate]
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

    @property
    def inverse_iri(self) -> str:
        """The property from object to subject, which bears the inverse labels; the graph asserts none of it."""
        return self.iri + "Inverse"


def signatures_with(predicates: Iterable[OwnPredicate]) -> Signatures:
    """The signatures of the ontology's predicates and of a user's."""
    return SIGNATURES | {predicate.name: predicate.signature for predicate in predicates}


def iris_with(predicates: Iterable[OwnPredicate]) -> dict[str, str]:
    """The IRI of each predicate of the ontology and of a user's, by its name."""
    return {name: ZK + name for name in PREDICATES} | {p.name: p.iri for p in predicates}


__all__ = [
    "BASE", "ENTITY_TYPES", "ORGANIZATIONS", "PREDICATES", "SIGNATURES", "ZK", "OwnPredicate", "Signature",
    "Signatures", "fits", "iris_with", "signatures_with",
]  # fmt: skip
