"""Chinese labels of types and predicates, for the outputs that people look at.

They are those of the ontology (a test compares the two).
"""

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
