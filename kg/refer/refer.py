"""The stage: mentions in, the discourse out."""

from collections.abc import Sequence

from kg.core.mentions import HELPER_TYPES, Discourse, LocalEntity, Mention, Reference
from kg.core.text import Article, Sentence
from kg.refer.anaphora import Expression, expressions, fits_expression
from kg.refer.focus import Candidate, Focus
from kg.refer.group import group
from kg.refer.roles import OWNER

CARRIED = frozenset({"Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Person"})
"""Types whose entities are carried as a subject into clauses that name none."""


def refer(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Discourse:
    """The article's entities and every expression that stands for one, in text order."""
    entities = group(article, mentions)
    of_mention = {mention: entity.id for entity in entities for mention in entity.mentions}
    names = [
        Reference(m.start, m.end, m.type, (of_mention[m],), "name", (m,), "name")
        for m in sorted(mentions)
        if m in of_mention
    ]
    found = _Walk(article, sentences, entities, names).run()
    helpers = tuple(sorted(m for m in mentions if m.type in HELPER_TYPES))
    return Discourse(article, tuple(sentences), entities, found, helpers)


class _Walk:
    """One pass over the clauses: names, then anaphors, then the subject that is missing."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        entities: tuple[LocalEntity, ...],
        names: Sequence[Reference],
    ) -> None:
        self.article, self.entities, self.names = article, entities, names
        self.focus = Focus(article, sentences)
        self.zone = main_zone(article, entities)

    def run(self) -> tuple[Reference, ...]:
        found: list[Reference] = []
        at = 0
        for number, clause in enumerate(self.focus.clauses):
            inside: list[Reference] = []
            while at < len(self.names) and self.names[at].start < clause.end:
                inside.append(self.names[at])
                at += 1
            self.focus.add(inside, number)
            taken = [(r.start, r.end) for r in inside]
            for expression in expressions(self.article.view, clause.start, clause.end, taken):
                reference = self._resolved(expression)
                if reference is not None:
                    inside.append(reference)
                    self.focus.add([reference], number, inside)
            found += inside
            found += self._elided(number)
        return tuple(sorted(found, key=lambda r: (r.start, r.end, r.type)))

    def _resolved(self, expression: Expression) -> Reference | None:
        accept = fits_expression(expression, self.entities)
        best = self.focus.best(expression.start, accept)
        if expression.anaphor.scope == "article" and self.zone is not None:
            best = self._zone_in_focus(best)
            entity = self.zone if best is None else best.reference.entities[0]
        elif best is None:
            return None
        else:
            entity = best.reference.entities[0]
        return self._reference(entity, expression.start, expression.end, "anaphor")

    def _zone_in_focus(self, best: Candidate | None) -> Candidate | None:
        """Another zone than the article's only when it is what the sentences here are about."""
        return best if best is not None and best.role >= OWNER else None

    def _elided(self, number: int) -> list[Reference]:
        if self.focus.has_subject(number):
            return []
        clause = self.focus.clauses[number]
        best = self.focus.best(clause.start, lambda r: r.type in CARRIED)
        if best is None or not best.role:
            return []
        return [self._reference(best.reference.entities[0], clause.start, clause.start, "elided")]

    def _reference(self, entity: int, start: int, end: int, rule: str) -> Reference:
        named = self.entities[entity]
        earlier = [m for m in named.mentions if m.start < max(start, 1)]
        antecedent = earlier[-1] if earlier else named.mentions[0]
        kind = "elided" if rule == "elided" else "anaphor"
        return Reference(start, end, named.type, (entity,), kind, (antecedent,), rule)


def main_zone(article: Article, entities: Sequence[LocalEntity]) -> int | None:
    """The zone that the article is about: in the title, named often, named first."""
    zones = [e for e in entities if e.type == "Zone"]
    title = article.title or ""
    best = max(
        zones,
        key=lambda e: (10 * any(m.name in title for m in e.mentions) + len(e.mentions), -e.mentions[0].start),
        default=None,
    )
    return None if best is None else best.id


def protagonist(discourse: Discourse) -> int | None:
    """The article's main zone, by its number, else its most named company."""
    zone = main_zone(discourse.article, discourse.entities)
    if zone is not None:
        return zone
    companies = [e for e in discourse.entities if e.type == "Company"]
    return max(companies, key=lambda e: (len(e.mentions), -e.id)).id if companies else None


def speaker_at(discourse: Discourse, position: int) -> int | None:
    return None
