"""The claim, zonekg's unit: what is said, in which characters, by which rule."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kg.core.mentions import LocalEntity, Mention, Reference
from kg.core.text import Article, Parts, Span

WIDER = "name.wider"
"""The rule of forms that say more than the name (云岭市金坪镇, “长风”行动): aliases, but neither names nor links."""

ClaimKind = Literal["mention", "alias", "relation", "post", "observation", "author"]


@dataclass(frozen=True, slots=True, order=True)
class LocalKey:
    """One article's entity: what linking joins."""

    article: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What an observation says: ``value`` in plain units (1.2万 → 12000), ``time`` in the text's words.

    ``period_start`` and ``period_end`` are ISO forms with the text's precision (2025, 2025-08, 2025-08-10).
    """

    indicator: str
    value: Decimal
    unit: str | None = None
    bound: Literal["exact", "over", "about", "under"] = "exact"
    time: str | None = None
    period_start: str | None = None
    period_end: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one article and the characters that make it.

    ``value`` is the title of a post, the figure of an observation, or the form of an alias. ``quote`` is
    the repaired text; ``parts`` cut from the decoded source give it back but for white space.
    """

    id: str
    kind: ClaimKind
    predicate: str
    subject: LocalKey
    object: LocalKey | None
    value: str | Figure | None
    article: str
    quote: str
    parts: Parts
    subject_parts: Parts
    object_parts: Parts
    reference: str | None
    rules: tuple[str, ...]
    confidence: Decimal
    modality: str | None = None
    wording: str | None = None


def local_key(article: Article, entity: LocalEntity) -> LocalKey:
    """The key of an article's entity."""
    return LocalKey(article.id, entity.type, entity.name)


@dataclass(frozen=True, slots=True)
class End:
    """One end of a claim: the entity, the parts of the mention that names it, the rule that carried the reference."""

    key: LocalKey
    parts: Parts
    reference: str | None = None


def end_of_mention(article: Article, entity: LocalEntity, mention: Mention) -> End:
    """The end that a plain mention gives."""
    return End(local_key(article, entity), article.parts(mention.start, mention.end))


def ends_of(article: Article, entities: tuple[LocalEntity, ...], reference: Reference) -> tuple[End, ...]:
    """One end for each referent of a reference (两区 has two); an anaphor's parts are its antecedent's."""
    ends = []
    for number, index in enumerate(reference.entities):
        key = local_key(article, entities[index])
        if reference.kind == "name":
            ends.append(End(key, article.parts(reference.start, reference.end)))
        else:
            named = reference.antecedents[number]
            ends.append(End(key, article.parts(named.start, named.end), reference.rule))
    return tuple(ends)


def claim(  # noqa: PLR0913 — a claim has this many independent fields; all but two go by keyword
    article: Article,
    kind: ClaimKind,
    *,
    predicate: str,
    subject: End,
    object: End | None = None,
    value: str | Figure | None = None,
    span: Span,
    rule: str,
    confidence: Decimal,
    modality: str | None = None,
    wording: str | None = None,
) -> Claim:
    """A claim with its id, quote and parts; ``span`` is the shortest stretch of ``article.text`` that says it."""
    start, end = span
    references = [e.reference for e in (subject, object) if e is not None and e.reference]
    return Claim(
        id=_claim_id(article, predicate, subject, object, value),
        kind=kind,
        predicate=predicate,
        subject=subject.key,
        object=object.key if object else None,
        value=value,
        article=article.id,
        quote=article.text[start:end].replace("\n", " "),
        parts=article.parts(start, end),
        subject_parts=subject.parts,
        object_parts=object.parts if object else (),
        reference=" ".join(references) or None,
        rules=(rule,),
        confidence=confidence,
        modality=modality,
        wording=wording,
    )


def _claim_id(
    article: Article, predicate: str, subject: End, object: End | None, value: str | Figure | None
) -> str:
    """A hash of what is said and where: not of the rule, the quote, the confidence, nor of any link."""
    said: list[str] = [article.source.sha256, predicate, subject.key.type, _plain(subject.parts)]
    if object is not None:
        said += [object.key.type, _plain(object.parts)]
    if isinstance(value, Figure):
        said += [value.indicator, str(value.value), value.unit or ""]
    elif value is not None:
        said.append(value)
    return hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:24]


def _plain(parts: Parts) -> str:
    return " ".join(f"{start}-{end}" for start, end in parts)
