"""The stage: mentions in, the discourse out."""

from collections.abc import Sequence

from kg.core.mentions import HELPER_TYPES, Discourse, Mention, Reference
from kg.core.text import Article, Sentence
from kg.refer.group import group
from kg.refer.walk import Walk


def refer(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Discourse:
    """The article's entities and every expression that stands for one, in text order.

    An organ that only an anaphor owns (该公司党支部) is a mention of its own, found on a first pass.
    """
    entities = group(article, mentions)
    of_mention = {mention: entity.id for entity in entities for mention in entity.mentions}
    names = [
        Reference(m.start, m.end, m.type, (of_mention[m],), "name", (m,), "name")
        for m in sorted(mentions)
        if m in of_mention
    ]
    walk = Walk(article, sentences, entities, names)
    found = walk.run()
    owned = [m for m in walk.owned if m not in of_mention]
    if owned:
        return refer(article, sentences, sorted([*mentions, *owned]))
    helpers = tuple(sorted(m for m in mentions if m.type in HELPER_TYPES))
    return Discourse(article, tuple(sentences), entities, found, helpers)
