"""The names that an article gives to what it speaks of."""

import hashlib

from kg.builder import graph_from_pages
from kg.core.text import Source
from kg.pipeline import Page, read_page


def page(name: str, text: str) -> Page:
    return read_page(Source(name, text, hashlib.sha256(text.encode()).hexdigest(), "utf-8"))


TEXT = "{0}高新区召开座谈会。会上，管委会主任赵一鸣介绍情况，{0}高新区税务局作了发言。"


def test_a_bare_organ_is_an_alias_of_the_zones_organ_and_joins_no_others() -> None:
    graph = graph_from_pages([page("a.txt", TEXT.format("云岭")), page("b.txt", TEXT.format("沧岚"))])
    organs = {e.name: e.aliases for e in graph.entities if e.name.endswith("管委会")}
    assert organs == {"云岭高新区管委会": ("管委会",), "沧岚高新区管委会": ("管委会",)}
