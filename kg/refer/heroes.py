"""Whom an article is about."""

from collections.abc import Sequence

from kg.core.mentions import LocalEntity
from kg.core.text import Article

_HEROES = ("Zone", "Company", "Institution", "Park", "GovernmentBody", "PartyOrganization", "Project")
_TITLE, _ZONE = 6, 3
"""What standing in the title, and being a zone, weigh beside one mention."""


def main_zone(article: Article, entities: Sequence[LocalEntity]) -> int | None:
    """The zone that the article is about: in the title, named often, named first; None without a zone."""
    return _most_prominent(article, [e for e in entities if e.type == "Zone"])


def hero(article: Article, entities: Sequence[LocalEntity]) -> int | None:
    """The entity that the article is about: in the title, named often, named first; rather a zone."""
    return _most_prominent(article, [e for e in entities if e.type in _HEROES])


def main_event(article: Article, entities: Sequence[LocalEntity], position: int) -> int | None:
    """The event that an article reports, of those named before the position; None when none is."""
    named = [e for e in entities if e.type == "Event" and e.mentions[0].start < position]
    return _most_prominent(article, named)


def _most_prominent(article: Article, entities: Sequence[LocalEntity]) -> int | None:
    best = max(entities, key=lambda e: (_weight(article, e), -e.mentions[0].start, -e.id), default=None)
    return None if best is None else best.id


def _weight(article: Article, entity: LocalEntity) -> int:
    titled = any(m.name in (article.title or "") for m in entity.mentions)
    return _TITLE * titled + _ZONE * (entity.type == "Zone") + len(entity.mentions)
