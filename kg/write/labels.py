"""Chinese labels and colours of types and predicates, for the outputs that people look at.

The labels are those of the ontology (a test compares the two); the colours are distinct for readers with
common colour vision deficiencies where they neighbour each other in a picture.
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

COLOURS = {
    "Zone": "#c1272d",
    "Park": "#e8743b",
    "Company": "#2f6db5",
    "PartyOrganization": "#e0479e",
    "GovernmentBody": "#7a5195",
    "Institution": "#1f9e9a",
    "Person": "#d9a400",
    "Program": "#8c564b",
    "Project": "#5b8c2a",
    "Place": "#7f7f7f",
    "Industry": "#00a5cf",
    "Product": "#4a4e9e",
    "Honour": "#b08d3c",
    "Event": "#3aa655",
}
"""The colour of each type, ``#rrggbb``."""
