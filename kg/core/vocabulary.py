"""Types and predicates of the graph, as VOCABULARY and the ontology fix them (a test compares the two)."""

BASE = "https://w3id.org/zonekg/id/"
ZK = "https://w3id.org/zonekg/ns#"

ENTITY_TYPES = (
    "Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Person",
    "Program", "Project", "Place", "Industry", "Product", "Honour", "Event",
)  # fmt: skip

ORGANIZATIONS = ("Company", "PartyOrganization", "GovernmentBody", "Institution")
_ACTORS = (*ORGANIZATIONS, "Zone", "Park")

SIGNATURES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "locatedIn": (("Zone", "Park", "Company", "Project", "Institution", "GovernmentBody", "PartyOrganization"),
                  ("Zone", "Park", "Place")),
    "subsidiaryOf": (("Company", "Institution", "GovernmentBody"),
                     ("Company", "Institution", "GovernmentBody", "Zone")),
    "partyOrganizationOf": (("PartyOrganization",),
                            ("Zone", "Company", "Institution", "GovernmentBody", "Park", "Place", "Project")),
    "covers": (("PartyOrganization",), ("Company", "Institution", "Zone", "PartyOrganization", "Industry")),
    "runs": (("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Park"), ("Program",)),
    "builds": (("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Person"),
               ("Project", "Park")),
    "supports": (_ACTORS, ("Company", "Institution", "Project", "PartyOrganization")),
    "cooperatesWith": ((*ORGANIZATIONS, "Zone"), (*ORGANIZATIONS, "Zone")),
    "worksFor": (("Person",), (*ORGANIZATIONS, "Zone", "Park", "Project")),
    "produces": (("Company", "Institution", "Project"), ("Product",)),
    "receives": ((*ORGANIZATIONS, "Zone", "Person", "Project", "Park", "Product"), ("Honour",)),
    "focusesOn": (("Zone", "Park", "Company", "PartyOrganization", "Project", "Institution"), ("Industry",)),
    "participatesIn": ((*ORGANIZATIONS, "Zone", "Person"), ("Event",)),
    "organizes": (_ACTORS, ("Event",)),
    "succeeds": ((*ORGANIZATIONS, "Zone"), (*ORGANIZATIONS, "Zone")),
}  # fmt: skip
"""For each predicate the types that may be its subject and its object."""

PREDICATES = tuple(SIGNATURES)


def fits(subject_type: str, predicate: str, object_type: str) -> bool:
    """True when the two types may stand on the two ends of the predicate."""
    subjects, objects = SIGNATURES[predicate]
    return subject_type in subjects and object_type in objects
