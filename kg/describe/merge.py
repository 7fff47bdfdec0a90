"""Claims made ready to describe: what they imply is added, what says the same is merged."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kg.core.claims import Claim, End, LocalKey, claim
from kg.core.text import Article, Parts
from kg.describe.places import Places


def prepared(claims: Iterable[Claim], places: Places) -> tuple[Claim, ...]:
    """All claims with those that they imply, one for each id, sorted by article and id.

    Implied are: the ``worksFor`` of each post, the authors that an article's byline names, and a mention
    for each entity that some claim names. Raises ValueError for a claim of an article that is not there.
    """
    given = sorted(claims, key=lambda c: c.article)
    for c in given:
        if c.article not in places.articles:
            raise ValueError(f"claim {c.id} is of article {c.article}, which is not among those given")
    given += [_affiliation(c, places) for c in given if c.kind == "post"]
    given += list(_authors(given, places))
    given += list(_mentions(given, places))
    return tuple(sorted(merged(given), key=lambda c: (c.article, c.id)))


def merged(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One claim for each id: the most confident, with every rule that says it; planned only when each is."""
    groups: dict[str, list[Claim]] = {}
    for c in claims:
        groups.setdefault(c.id, []).append(c)
    return tuple(_one(group) for _, group in sorted(groups.items()))


def _one(group: list[Claim]) -> Claim:
    best = min(group, key=_rank)
    rules = tuple(sorted({rule for c in group for rule in c.rules}))
    planned = "planned" if all(c.modality == "planned" for c in group) else None
    wordings = [c.wording for c in sorted(group, key=_rank) if c.wording]
    modality = planned if best.modality in {"planned", None} else best.modality
    return replace(best, rules=rules, modality=modality, wording=wordings[0] if wordings else None)


def _rank(c: Claim) -> tuple[Decimal, int, str]:
    return -c.confidence, len(c.quote), repr(c)


def _affiliation(post: Claim, places: Places) -> Claim:
    """The ``worksFor`` that a post implies, with the post's own words as evidence."""
    if post.object is None:
        raise ValueError(f"post claim {post.id} names no organization")
    derived = claim(
        places.articles[post.article],
        "relation",
        predicate="worksFor",
        subject=End(post.subject, post.subject_parts),
        object=End(post.object, post.object_parts),
        span=places.span(post.article, post.parts),
        rule=post.rules[0],
        confidence=post.confidence,
        modality=post.modality,
    )
    return replace(derived, quote=post.quote, parts=post.parts, rules=post.rules, reference=post.reference)


def _authors(claims: list[Claim], places: Places) -> Iterator[Claim]:
    """An author claim for each byline name; its person is the one recognised there, else one by that name."""
    stated = {(c.article, c.subject_parts) for c in claims if c.kind == "author"}
    persons = {
        (c.article, c.parts): c.subject for c in claims if c.kind == "mention" and c.subject.type == "Person"
    }
    for article in places.articles.values():
        for start, end in article.authors:
            parts = article.parts(start, end)
            if parts and (article.id, parts) not in stated:
                name = "".join(article.text[start:end].split())
                key = persons.get((article.id, parts), LocalKey(article.id, "Person", name))
                yield _byline(article, key, parts, (start, end))


def _byline(article: Article, key: LocalKey, parts: Parts, span: tuple[int, int]) -> Claim:
    return claim(
        article,
        "author",
        predicate="creator",
        subject=End(key, parts),
        span=span,
        rule="byline",
        confidence=Decimal(1),
    )


def _mentions(claims: list[Claim], places: Places) -> Iterator[Claim]:
    """A mention for each end of a claim that has none of its own."""
    known = {c.subject for c in claims if c.kind == "mention"}
    wanted: dict[LocalKey, list[tuple[Parts, str]]] = {}
    for c in claims:
        for key, parts in ((c.subject, c.subject_parts), (c.object, c.object_parts)):
            if key is not None and key not in known and parts:
                wanted.setdefault(key, []).append((parts, min(c.rules)))
    for key, ends in sorted(wanted.items()):
        parts, rule = min(ends)
        yield claim(
            places.articles[key.article],
            "mention",
            predicate="mentionedIn",
            subject=End(key, parts),
            value=key.name,
            span=places.span(key.article, parts),
            rule=rule,
            confidence=Decimal(1),
        )
