"""Relations, posts and observations: each fact once, with the claims that say it."""

from collections.abc import Iterable, Mapping, Sequence

from kg.core.claims import Claim, Figure, LocalKey
from kg.core.graph import Observation, Post, Relation
from kg.core.numbers import plain
from kg.core.vocabulary import SIGNATURES, Signatures, fits
from kg.describe.iri import hashed

IriOf = Mapping[LocalKey, str]


def ends(c: Claim, iri_of: IriOf) -> tuple[str, str]:
    """Subject and object of a relation claim; ``cooperatesWith`` goes from the IRI that sorts first."""
    if c.object is None:
        raise ValueError(f"relation claim {c.id} has no object")
    subject, object_ = iri_of[c.subject], iri_of[c.object]
    return (object_, subject) if turned(c, iri_of) else (subject, object_)


def turned(c: Claim, iri_of: IriOf) -> bool:
    """True when the claim of a symmetric relation is written from its object."""
    return c.predicate == "cooperatesWith" and c.object is not None and iri_of[c.object] < iri_of[c.subject]


def sound(c: Claim, iri_of: IriOf, signatures: Signatures = SIGNATURES) -> str | None:
    """Why a relation or post claim cannot stand in the graph, in a line for the report; None when it can."""
    if c.kind not in {"relation", "post"} or c.object is None:
        return None
    said = f"{c.subject.name} {c.predicate} {c.object.name}（{c.quote}）"
    predicate = "worksFor" if c.kind == "post" else c.predicate
    if not fits(c.subject.type, predicate, c.object.type, signatures):
        return f"类型不合：{said}"
    if iri_of[c.subject] == iri_of[c.object]:
        return f"首尾为同一实体：{said}"
    return None


def relations(claims: Iterable[Claim], iri_of: IriOf, base: str) -> tuple[Relation, ...]:
    """One relation for each triple, sorted; planned when each of its claims is."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for c in claims:
        if c.kind == "relation":
            subject, object_ = ends(c, iri_of)
            groups.setdefault((subject, c.predicate, object_), []).append(c)
    return tuple(
        Relation(*triple, claims=_iris(group, base), planned=all(c.modality == "planned" for c in group))
        for triple, group in sorted(groups.items())
    )


def posts(claims: Iterable[Claim], iri_of: IriOf, base: str) -> tuple[Post, ...]:
    """One post for each holder, organization and title."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for c in claims:
        if c.kind == "post" and c.object is not None and isinstance(c.value, str):
            groups.setdefault((iri_of[c.subject], iri_of[c.object], c.value), []).append(c)
    found = [Post(post_iri(base, *said), *said, claims=_iris(group, base)) for said, group in groups.items()]
    return tuple(sorted(found, key=lambda post: post.iri))


def post_iri(base: str, holder: str, organization: str, title: str) -> str:
    """A post's IRI, by what it says; the base shows in front only."""
    return f"{base}post/{hashed(holder.removeprefix(base), organization.removeprefix(base), title)}"


def observations(claims: Iterable[Claim], iri_of: IriOf, base: str) -> tuple[Observation, ...]:
    """One observation for each statement in an article.

    Claims of one article that give one subject the same indicator, value and unit are one statement said
    again, unless they name different times.
    """
    found = []
    for group in _statements(claims, iri_of):
        figure = _figure(group[0])
        iri = f"{base}observation/{_statement_hash(group)}"
        found.append(
            Observation(
                iri=iri,
                subject=iri_of[group[0].subject],
                indicator=figure.indicator,
                value=figure.value,
                unit=figure.unit,
                bound=figure.bound,
                time=figure.time,
                period_start=figure.period_start,
                period_end=figure.period_end,
                claims=_iris(group, base),
            )
        )
    return tuple(sorted(found, key=lambda observation: observation.iri))


def _statements(claims: Iterable[Claim], iri_of: IriOf) -> list[list[Claim]]:
    """Groups of claims, the one with a time and the most confidence first."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for c in claims:
        if c.kind == "observation":
            figure = _figure(c)
            said = (c.article, iri_of[c.subject], figure.indicator, figure.value, figure.unit)
            groups.setdefault(said, []).append(c)
    return [statement for group in groups.values() for statement in _by_time(group)]


def _by_time(group: Sequence[Claim]) -> list[list[Claim]]:
    ranked = sorted(group, key=lambda c: (_figure(c).time is None, -c.confidence, c.id))
    timed: dict[str | None, list[Claim]] = {}
    for c in ranked:
        time = _figure(c).time
        home = time if time is not None or not timed else next(iter(timed))
        timed.setdefault(home, []).append(c)
    return list(timed.values())


def _figure(c: Claim) -> Figure:
    if not isinstance(c.value, Figure):
        raise ValueError(f"observation claim {c.id} holds no figure")
    return c.value


def _statement_hash(group: Sequence[Claim]) -> str:
    """By the article's own name of the subject and what is said: linking again changes no IRI."""
    figure, subject = _figure(group[0]), min(c.subject for c in group)
    return hashed(
        subject.article,
        subject.type,
        subject.name,
        figure.indicator,
        plain(figure.value),
        figure.unit or "",
        figure.time or "",
    )


def _iris(claims: Iterable[Claim], base: str) -> tuple[str, ...]:
    return tuple(sorted(f"{base}claim/{c.id}" for c in claims))
