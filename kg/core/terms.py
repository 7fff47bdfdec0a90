"""Types and predicates of the graph with their labels. Made from ontology/zonekg.ttl by
``python -m kg.schema``: change them there.
"""

ENTITY_TYPES = (
    "Zone",
    "Park",
    "Company",
    "PartyOrganization",
    "GovernmentBody",
    "Institution",
    "Person",
    "Program",
    "Project",
    "Place",
    "Industry",
    "Product",
    "Honour",
    "Event",
)
"""The types of entities."""

SIGNATURES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "locatedIn": (
        ("Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project"),
        ("Zone", "Park", "Place"),
    ),
    "subsidiaryOf": (
        ("Company", "GovernmentBody", "Institution"),
        ("Zone", "Company", "GovernmentBody", "Institution"),
    ),
    "partyOrganizationOf": (
        ("PartyOrganization",),
        ("Zone", "Park", "Company", "GovernmentBody", "Institution", "Project", "Place"),
    ),
    "covers": (
        ("PartyOrganization",),
        ("Zone", "Company", "PartyOrganization", "Institution", "Industry"),
    ),
    "runs": (
        ("Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
        ("Program",),
    ),
    "builds": (
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Person"),
        ("Park", "Project"),
    ),
    "supports": (
        ("Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
        ("Company", "PartyOrganization", "Institution", "Project"),
    ),
    "cooperatesWith": (
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
    ),
    "worksFor": (
        ("Person",),
        ("Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project"),
    ),
    "produces": (
        ("Company", "Institution", "Project"),
        ("Product",),
    ),
    "receives": (
        (
            "Zone",
            "Park",
            "Company",
            "PartyOrganization",
            "GovernmentBody",
            "Institution",
            "Person",
            "Project",
            "Product",
        ),
        ("Honour",),
    ),
    "focusesOn": (
        ("Zone", "Park", "Company", "PartyOrganization", "Institution", "Project"),
        ("Industry",),
    ),
    "participatesIn": (
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Person"),
        ("Event",),
    ),
    "organizes": (
        ("Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
        ("Event",),
    ),
    "succeeds": (
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
        ("Zone", "Company", "PartyOrganization", "GovernmentBody", "Institution"),
    ),
}
"""For each predicate the types that may be its subject and its object."""

TYPE_LABELS = {
    "Zone": "开发区",
    "Park": "园区",
    "Company": "企业",
    "PartyOrganization": "党组织",
    "GovernmentBody": "政府机构",
    "Institution": "机构",
    "Person": "人物",
    "Program": "品牌行动",
    "Project": "项目",
    "Place": "地点",
    "Industry": "产业",
    "Product": "产品",
    "Honour": "荣誉",
    "Event": "活动",
}
"""Each entity type in Chinese, in the order in which pictures and reports list them."""

PREDICATE_LABELS = {
    "locatedIn": "位于",
    "subsidiaryOf": "隶属于",
    "partyOrganizationOf": "所属单位",
    "covers": "覆盖",
    "runs": "开展",
    "builds": "建设",
    "supports": "扶持",
    "cooperatesWith": "合作",
    "worksFor": "任职于",
    "produces": "生产",
    "receives": "获得",
    "focusesOn": "聚焦",
    "participatesIn": "参加",
    "organizes": "举办",
    "succeeds": "承继",
}
"""Each predicate in Chinese, read from subject to object."""

INVERSE_LABELS = {
    "locatedIn": "坐落于此",
    "subsidiaryOf": "下属单位",
    "partyOrganizationOf": "党组织",
    "covers": "上级党组织",
    "runs": "开展者",
    "builds": "建设者",
    "supports": "扶持者",
    "cooperatesWith": "合作",
    "worksFor": "人员",
    "produces": "生产者",
    "receives": "获得者",
    "focusesOn": "聚焦于此",
    "participatesIn": "参加者",
    "organizes": "举办者",
    "succeeds": "后来成为",
}
"""Each predicate in Chinese, read from object to subject."""

TYPE_LABELS_EN = {
    "Zone": "zone",
    "Park": "park",
    "Company": "company",
    "PartyOrganization": "Party organization",
    "GovernmentBody": "government body",
    "Institution": "institution",
    "Person": "person",
    "Program": "program",
    "Project": "project",
    "Place": "place",
    "Industry": "industry",
    "Product": "product",
    "Honour": "honour",
    "Event": "event",
}
"""Each entity type in English, in the order in which pictures and reports list them."""

PREDICATE_LABELS_EN = {
    "locatedIn": "located in",
    "subsidiaryOf": "subsidiary of",
    "partyOrganizationOf": "Party organization of",
    "covers": "covers",
    "runs": "runs",
    "builds": "builds",
    "supports": "supports",
    "cooperatesWith": "cooperates with",
    "worksFor": "works for",
    "produces": "produces",
    "receives": "receives",
    "focusesOn": "focuses on",
    "participatesIn": "participates in",
    "organizes": "organizes",
    "succeeds": "succeeds",
}
"""Each predicate in English, read from subject to object."""

INVERSE_LABELS_EN = {
    "locatedIn": "location of",
    "subsidiaryOf": "has subsidiary",
    "partyOrganizationOf": "has Party organization",
    "covers": "covered by",
    "runs": "run by",
    "builds": "built by",
    "supports": "supported by",
    "cooperatesWith": "cooperates with",
    "worksFor": "has people",
    "produces": "produced by",
    "receives": "received by",
    "focusesOn": "focus of",
    "participatesIn": "has participant",
    "organizes": "organized by",
    "succeeds": "succeeded by",
}
"""Each predicate in English, read from object to subject."""
