"""The stage: mentions in, the discourse out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.core.mentions import HELPER_TYPES, Discourse, LocalEntity, Mention, Reference
from kg.core.text import Article, Sentence
from kg.refer.anaphora import Expression, expressions, fits_expression
from kg.refer.focus import Candidate, Focus
from kg.refer.group import group
from kg.refer.heroes import hero, main_zone
from kg.refer.roles import OWNER
from kg.refer.speech import ORGANIZED, body_before, clauses_in, reports, speaker_in, speeches
from kg.refer.tails import Tails
from kg.refer.zones import zone_parts

CARRIED = frozenset(
    {"Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Person"}
)
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
        self.focus.hero = hero(article, entities)
        self.persons = [n for n in names if n.type == "Person"]
        self.speeches = speeches(article, self.focus.clauses, self.persons)
        self.focus.speech_of = clauses_in(self.speeches, self.focus.clauses)
        self.tails = Tails(entities)
        self.speaks_for: dict[int, int] = {}

    def run(self) -> tuple[Reference, ...]:
        found: list[Reference] = []
        at = 0
        for number, clause in enumerate(self.focus.clauses):
            inside: list[Reference] = []
            while at < len(self.names) and self.names[at].start < clause.end:
                inside.append(self.names[at])
                at += 1
            found += self._opened_speech(number)
            found += self._read(number, inside)
            found += self._elided(number)
        return tuple(sorted(found, key=lambda r: (r.start, r.end, r.type)))

    def _read(self, number: int, names: list[Reference]) -> list[Reference]:
        """The names of a clause and the anaphors that stand between them."""
        clause = self.focus.clauses[number]
        inside = list(names)
        self.focus.add(names, number)
        taken = [(r.start, r.end) for r in names]
        for expression in expressions(self.article.view, clause, self.tails, taken):
            reference = self._resolved(expression)
            if reference is not None:
                inside.append(reference)
                self.focus.add([reference], number, sorted(inside, key=lambda r: r.start))
        self._learn_speaker(number, inside)
        return inside

    def _learn_speaker(self, number: int, inside: Sequence[Reference]) -> None:
        """Remember whom each person speaks for, from the title before the name (长风重工总经理赵一鸣)."""
        for person in inside:
            if person.type == "Person" and person.kind == "name":
                body = body_before(self.article, person.start, self.focus.clauses[number].start, inside)
                if body is not None:
                    self.speaks_for[person.entities[0]] = body.entities[0]

    def _opened_speech(self, number: int) -> list[Reference]:
        """The speaker's organization, as the subject that speech begins with: quoted, or behind X介绍."""
        speech = self.focus.speech_of[number]
        if speech >= 0 and not (number and self.focus.speech_of[number - 1] == speech):
            attribution = self.speeches[speech].attribution
        elif number and reports(self.article, self.focus.clauses[number - 1], self.persons):
            attribution = number - 1
        else:
            return []
        body = None if attribution is None else self._speakers_body(attribution)
        if body is None:
            return []
        start = self.focus.clauses[number].start
        reference = self._reference(body, start, start, "speaker")
        self.focus.add([reference], number)
        return [reference]

    def _speakers_body(self, attribution: int) -> int | None:
        clause = self.focus.clauses[attribution]
        inside = [n for n in self.names if clause.start <= n.start and n.end <= clause.end]
        person = speaker_in(clause, inside)
        if person is None:
            return next((n.entities[0] for n in inside if n.type in ORGANIZED), None)
        body = body_before(self.article, person.start, clause.start, inside)
        return body.entities[0] if body else self.speaks_for.get(person.entities[0])

    def _resolved(self, expression: Expression) -> Reference | None:
        scope = expression.anaphor.scope if expression.anaphor else "tail"
        if scope == "pair":
            return self._pair(expression)
        accept = fits_expression(expression, self.entities)
        best = self.focus.best(expression.start, accept)
        entity = None if best is None else best.reference.entities[0]
        if scope == "article":
            entity = self._zone_meant(expression, best)
        elif scope == "speaker":
            entity = self._speaker_meant(expression, accept, entity)
        if entity is None:
            return None
        return self._reference(
            entity, expression.start, expression.end, "tail" if scope == "tail" else "anaphor"
        )

    def _zone_meant(self, expression: Expression, best: Candidate | None) -> int | None:
        """The article's zone, or another that the sentences here are about; of the kind that is named."""
        kind = zone_parts(expression.text)[1]
        fitting = {e.id for e in self.entities if e.type == "Zone" and zone_parts(e.name)[1] == kind}
        if fitting and (best is None or best.reference.entities[0] not in fitting):
            best = self.focus.best(expression.start, lambda r: r.entities[0] in fitting)
        if best is not None and (best.role >= OWNER or fitting - {self.zone} == fitting):
            return best.reference.entities[0]
        return self.zone

    def _speaker_meant(
        self, expression: Expression, accept: Callable[[Reference], bool], entity: int | None
    ) -> int | None:
        """In quoted speech 公司 is the speaker's."""
        speech = self.focus.speech_of[self.focus.clause_index(expression.start)]
        attribution = self.speeches[speech].attribution if speech >= 0 else None
        body = None if attribution is None else self._speakers_body(attribution)
        if body is None or expression.text.startswith(("该", "这")):
            return entity
        spoken = self._reference(body, expression.start, expression.end, "anaphor")
        return body if accept(spoken) else entity

    def _pair(self, expression: Expression) -> Reference | None:
        """The two that were named jointly last, else the last two."""
        pair = self.focus.last_pair(
            expression.start, frozenset(expression.anaphor.types if expression.anaphor else ())
        )
        if pair is None:
            return None
        a, b = (self._reference(r.entities[0], expression.start, expression.end, "pair") for r in pair)
        return replace(a, entities=(*a.entities, *b.entities), antecedents=(*a.antecedents, *b.antecedents))

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
        return Reference(
            start, end, named.type, (entity,), "elided" if start == end else "anaphor", (antecedent,), rule
        )
