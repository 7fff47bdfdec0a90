"""Posts against gold: a Party or government organ counts as the body it belongs to; a title may drop its unit."""

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.evaluate.entities import Matches
from kg.evaluate.gold import GoldPage, GoldPost
from kg.evaluate.items import Item
from kg.evaluate.keys import comparable, same_title
from kg.evaluate.overlap import EvidenceJudge
from kg.evaluate.page import PagePrediction


def score_posts(
    gold: GoldPage, page: PagePrediction, matches: Matches, judge: EvidenceJudge
) -> Iterator[Item]:
    """An item for each predicted title of a post and each one missed; one for the evidence of each right one."""
    near = _neighbours(gold)
    names = {g.id: g.name for g in gold.entities}
    labels = {e.iri: e.name for e in page.entities}
    used: set[int] = set()
    for post in page.posts:
        for title in re.split("[、兼]", post.title):
            quote = judge.quote(post.claims)
            ends = (matches.get(post.holder), matches.get(post.organization))
            hit = _find(gold.posts, used, ends, comparable(title), near)
            if hit is None:
                label = f"{labels[post.holder]} / {labels[post.organization]} / {title}"
                yield Item(gold.stem, "post", "post", label, "wrong", quote, post.claims)
                continue
            used.add(hit)
            if not gold.posts[hit].optional:
                label = _label(gold.posts[hit], names)
                yield Item(gold.stem, "post", "post", label, "right", quote, post.claims)
                verdict = "right" if judge.agrees(post.claims, gold.posts[hit].evidence) else "wrong"
                yield Item(gold.stem, "evidence", "post", label, verdict, quote)
    for i, p in enumerate(gold.posts):
        if i not in used and not p.optional:
            yield Item(gold.stem, "post", "post", _label(p, names), "missed", p.evidence)


def _label(post: GoldPost, names: dict[str, str]) -> str:
    return f"{names[post.person]} / {names[post.organization]} / {post.title}"


def _find(
    posts: tuple[GoldPost, ...],
    used: set[int],
    ends: tuple[str | None, str | None],
    title: str,
    near: dict[str, set[str]],
) -> int | None:
    holder, organization = ends
    if holder is None or organization is None:
        return None
    for i, p in enumerate(posts):
        employer = p.organization == organization or organization in near[p.organization]
        if i not in used and p.person == holder and employer and same_title(comparable(p.title), title):
            return i
    return None


def _neighbours(gold: GoldPage) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for r in gold.relations:
        if r.predicate in ("partyOrganizationOf", "subsidiaryOf"):
            near[r.subject].add(r.object)
            near[r.object].add(r.subject)
    return near
