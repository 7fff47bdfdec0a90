"""Names of rules that the network takes for nearly impossible."""

from collections import defaultdict
from collections.abc import Iterable

from kg.core.mentions import HELPER_TYPES, Mention, outermost
from kg.core.text import Article
from kg.network import chances_of_names
from kg.recognise.candidate import Candidate
from kg.recognise.resolve import resolve

_Place = tuple[int, int, str]

LEAST = 0.003
"""A name of which no occurrence has such a chance is none (benchmarks/network.md)."""

_TRUSTED = frozenset({"Program", "PartyOrganization"})
"""Types of names that quotation marks and owners tell better."""

_SURE = (".list", ".author", ".in_zone", ".known", ".defined", ".unit", ".grid", ".nation")
"""Ends of the names of rules that see more than the characters around."""


def undoubted(article: Article, candidates: Iterable[Candidate]) -> tuple[Mention, ...]:
    """The mentions of candidates without those names that would stand by themselves and of which the network is sure
    that they are none; names inside longer ones it does not judge."""
    kept, judged = list(candidates), dict[_Place, float]()
    mentions = resolve(kept)
    while doubted := _doubted(article, mentions, judged):
        kept = [c for c in kept if (c.start, c.end, c.type) not in doubted]
        mentions = resolve(kept)
    return mentions


def _doubted(article: Article, mentions: Iterable[Mention], judged: dict[_Place, float]) -> set[_Place]:
    """Where doubted names stand; ``judged`` keeps the chances that were asked for."""
    alone = [m for m in outermost(mentions) if m.type not in HELPER_TYPES]
    new = [place for m in alone if (place := _place(m)) not in judged]
    judged.update(zip(new, chances_of_names(article, new), strict=True))
    likeliest: dict[tuple[str, str], float] = defaultdict(float)
    for mention in alone:
        form = mention.type, mention.name
        likeliest[form] = max(likeliest[form], judged[_place(mention)])
    return {_place(m) for m in alone if likeliest[m.type, m.name] < LEAST and _judged(m)}


def _place(mention: Mention) -> _Place:
    return mention.start, mention.end, mention.type


def _judged(mention: Mention) -> bool:
    return mention.type not in _TRUSTED and not mention.rule.endswith(_SURE)
