"""Mentions, claims and entities of a plain string, for notebooks."""

import hashlib
from dataclasses import dataclass, replace

from kg.builder import graph_from_pages
from kg.core.claims import Claim
from kg.core.graph import Entity
from kg.core.mentions import Mention
from kg.core.text import Article, Source
from kg.knowledge import Folders, read_knowledge, using
from kg.pipeline import read_page


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a text says; every span and every part is of the string that was given."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]


def extract(text: str, *, lexicon: Folders = None, rules: Folders = None) -> Extraction:
    """Read one string as a page; ``lexicon`` and ``rules`` name folders of one's own.

    Who reads many strings with them opens the block ``with kg.using(kg.read_knowledge(lexicon, rules)):`` once.

    >>> found = extract("云岭高新区举办云岭产业峰会。")
    >>> [(e.type, e.name) for e in found.entities if e.type == "Zone"]
    [('Zone', '云岭高新区')]
    """
    data = text.encode("utf-8", "surrogatepass")
    source = Source("text", text, hashlib.sha256(data).hexdigest(), "utf-8")
    with using(read_knowledge(lexicon, rules) if lexicon or rules else None):
        page = read_page(source)
        graph = graph_from_pages([page])
    mentions = [_in_source(d.article, m) for d in page.discourses for e in d.entities for m in e.mentions]
    return Extraction(tuple(sorted(mentions)), page.claims, graph.entities)


def _in_source(article: Article, mention: Mention) -> Mention:
    parts = article.parts(mention.start, mention.end)
    return replace(mention, start=parts[0][0], end=parts[-1][1])
