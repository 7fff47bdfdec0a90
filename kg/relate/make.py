"""From what a rule found to claims."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.core.claims import Claim, End, claim, ends_of
from kg.core.mentions import Discourse, Reference
from kg.core.text import Span
from kg.core.vocabulary import fits
from kg.relate.line import Line
from kg.rules import Rule

_MARKS = frozenset(",;:。!?\n")
_AROUND = 16
"""So many characters of a clause are quoted around what says it when the subject stands elsewhere."""

_PARTNERS = 6
"""No more pairs work together by the words of one clause, where both sides are lists."""

LONGEST = 200
"""No quote is longer."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in a line: the references at both ends and the stretch that says it (offsets of the
    line).
    """

    rule: Rule
    subjects: tuple[Reference, ...]
    objects: tuple[Reference, ...]
    start: int
    end: int
    planned: bool = False
    respective: bool = False
    """Whether the first subject goes with the first object, the second with the second (分别)."""


def relations(line: Line, found: Found) -> Iterator[Claim]:
    """The claims of each pair of ends whose types fit; jointly named actors share the relation."""
    for subject, obj in _pairs(found):
        span = quote_span(line, found, subject, obj)
        yield from relation(line.discourse, found.rule, (subject, obj), span, found.planned)


def _pairs(found: Found) -> Iterator[tuple[Reference, Reference]]:
    """Each subject with each object, or in order when the words say so and the numbers agree."""
    if found.rule.predicate == "cooperatesWith" and _too_many(found):
        return
    single = tuple(one for subject in found.subjects for one in _single(subject))
    if found.respective and len(single) == len(found.objects) > 1:
        yield from zip(single, found.objects, strict=True)
    elif not (found.respective and found.rule.predicate == "locatedIn" and len(found.objects) > 1):
        yield from ((subject, obj) for subject in found.subjects for obj in found.objects)


def _too_many(found: Found) -> bool:
    """True for two lists of which not everyone works with everyone of the other."""
    sides = len(found.subjects), len(found.objects)
    return min(sides) > 1 and sides[0] * sides[1] > _PARTNERS


def _single(reference: Reference) -> tuple[Reference, ...]:
    """A reference to two entities as two references."""
    if reference.kind == "name" or len(reference.entities) < 2:
        return (reference,)
    each = zip(reference.entities, reference.antecedents, strict=True)
    return tuple(replace(reference, entities=(entity,), antecedents=(named,)) for entity, named in each)


def relation(
    discourse: Discourse, rule: Rule, ends: tuple[Reference, Reference], span: Span, planned: bool = False
) -> Iterator[Claim]:
    """One claim for each pair of entities that two references stand for."""
    article = discourse.article
    for subject in ends_of(article, discourse.entities, ends[0]):
        for obj in ends_of(article, discourse.entities, ends[1]):
            if subject.key != obj.key and rule.fits(subject.key.type, obj.key.type):
                yield claim(
                    article, "relation", predicate=rule.predicate, subject=subject, object=obj, span=span,
                    rule=rule.name, confidence=rule.confidence, modality="planned" if planned else None,
                )  # fmt: skip


def post(
    discourse: Discourse, rule: Rule, ends: tuple[Reference, Reference], title: str, span: Span
) -> Iterator[Claim]:
    """A post of a person in an organization, and the affiliation that follows from it."""
    article = discourse.article
    for holder in ends_of(article, discourse.entities, ends[0]):
        for body in ends_of(article, discourse.entities, ends[1]):
            common: dict[str, End | Span | str] = {
                "subject": holder,
                "object": body,
                "span": span,
                "rule": rule.name,
            }
            if not fits(holder.key.type, "worksFor", body.key.type):
                continue
            sure = rule.confidence
            yield claim(article, "post", predicate="post", value=title, confidence=sure, **common)  # type: ignore[arg-type]
            yield claim(article, "relation", predicate="worksFor", confidence=sure, **common)  # type: ignore[arg-type]


def quote_span(line: Line, found: Found, subject: Reference, obj: Reference) -> Span:
    """From the first to the last of trigger, object and, where it stands near in the sentence, subject."""
    start, end = line.span(found.start, found.end)
    for reference in (obj, subject):
        if reference.start == reference.end or not line.starts[0] <= reference.start < line.ends[-1]:
            continue
        wider = min(start, reference.start), max(end, reference.end)
        if wider[1] - wider[0] <= (LONGEST if reference is obj else LONGEST // 2):
            start, end = wider
    view = line.discourse.article.view
    if subject.start == subject.end or not start <= subject.start < end:
        start, end = _clause(view, (start, end), (line.starts[0], line.ends[-1]))
    while start < end - 1 and (view[start] in _MARKS or view[start].isspace()):
        start += 1
    return start, min(end, start + LONGEST)


def _clause(view: str, span: Span, sentence: Span) -> Span:
    """The span and what little of its clause stands around it: without its subject it says too little alone."""
    start, end = span
    while start > sentence[0] and span[0] - start < _AROUND and view[start - 1] not in _MARKS:
        start -= 1
    while end < sentence[1] and end - span[1] < _AROUND and view[end] not in _MARKS:
        end += 1
    return start, end


def merged(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One claim for each id: all rules that said it, the highest confidence, the shortest quote."""
    by_id: dict[str, Claim] = {}
    for new in claims:
        old = by_id.get(new.id)
        by_id[new.id] = new if old is None else _both(old, new)
    return tuple(by_id.values())


def _both(old: Claim, new: Claim) -> Claim:
    rules = tuple(dict.fromkeys((*old.rules, *new.rules)))
    modality = old.modality if new.modality else None
    kept = min(old, new, key=lambda c: (len(c.quote), c.parts))
    return replace(kept, rules=rules, confidence=max(old.confidence, new.confidence), modality=modality)
