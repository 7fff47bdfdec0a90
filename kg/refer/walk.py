"""One pass over the clauses of an article: names, then anaphors, then the subject that is missing."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.core.mentions import LocalEntity, Mention, Reference
from kg.core.text import Article, Sentence
from kg.refer.anaphora import OWNED, Expression, expressions, fits_expression
from kg.refer.focus import Candidate, Focus
from kg.refer.heroes import hero, main_event, main_zone
from kg.refer.roles import OWNER, SPOKEN
from kg.refer.speakers import Speakers
from kg.refer.tails import Tails
from kg.refer.zones import zone_parts

CARRIED = frozenset(
    {"Zone", "Park", "Company", "PartyOrganization", "GovernmentBody", "Institution", "Project", "Person"}
)
"""Types whose entities are carried as a subject into clauses that name none."""


_ORGAN = re.compile(r"(?:党委|党组|党总支|党支部)(?!副?书记|委员|成员|班子)")


_TITLE = re.compile(
    r"(?:(?:党委|党总支|党支部)?副?书记、)?(?:(?P<academic>副?(?:院长|所长|校长)|实验室副?主任)"
    r"|(?:(?:首席|常务|执行|高级)?(?:[^,。;:]{0,6}副?(?:董事长|总经理|总裁|总工程师|总监|厂长|经理|创始人|工程师|CEO)"
    r"|班长|车间主任)(?:兼|、)?)+)"
)


_THIS = re.compile(r"^(?:该|此次|本次|本届|这次|这场|这届)")


class Walk:
    """The references of an article, found clause by clause: each may rest on all before it."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        entities: tuple[LocalEntity, ...],
        names: Sequence[Reference],
    ) -> None:
        self._article, self._entities, self._names = article, entities, names
        self._focus = Focus(article, sentences, hero(article, entities))
        self._speakers = Speakers(article, self._focus.clauses, names)
        self._focus.speech_of = self._speakers.speech_of
        self._tails = Tails(entities)
        self._zone = main_zone(article, entities)
        self._kinds = {e.id: zone_parts(e.name)[1] for e in entities if e.type == "Zone"}
        self._starts = [[m.start for m in e.mentions] for e in entities]
        self.owned: list[Mention] = []
        """Party organs of what an anaphor stands for, as mentions by their full names."""

    def run(self) -> tuple[Reference, ...]:
        """All references in text order."""
        found: list[Reference] = []
        at = 0
        for number, clause in enumerate(self._focus.clauses):
            names: list[Reference] = []
            while at < len(self._names) and self._names[at].start < clause.end:
                names.append(self._names[at])
                at += 1
            found += self._opening(number, names)
            found += self._read(number, names)
            found += self._elided(number)
        found += self._names[at:]
        return tuple(sorted(found, key=lambda r: (r.start, r.end, r.type)))

    def _opening(self, number: int, names: Sequence[Reference]) -> list[Reference]:
        """The speaker's organization, as the subject that speech begins with; or that of a bare title."""
        body = self._speakers.opening(number)
        if body is None:
            body = self._titled(number, names)
        if body is None:
            return []
        start = self._focus.clauses[number].start
        reference = self._reference(body, start, start, "speaker")
        self._focus.add([reference], number)
        return [reference]

    def _titled(self, number: int, names: Sequence[Reference]) -> int | None:
        """The company or institution whose officer opens the clause without its name (总经理赵一鸣介绍)."""
        clause = self._focus.clauses[number]
        person = next((n for n in names if n.type == "Person"), None)
        title = person and _TITLE.fullmatch(self._article.view, clause.start, person.start)
        if not title:
            return None
        kind = "Institution" if title.lastgroup == "academic" else "Company"
        best = self._focus.best(clause.start, lambda r: r.type == kind, subjects_only=True)
        return None if best is None else best.reference.entities[0]

    def _read(self, number: int, names: list[Reference]) -> list[Reference]:
        """The names of a clause and the anaphors that stand between them."""
        clause = self._focus.clauses[number]
        inside = list(names)
        self._focus.add(names, number)
        for expression in expressions(self._article.view, clause, self._tails, names):
            reference = self._resolved(expression, number)
            if reference is not None:
                self._own(reference)
                inside.append(reference)
                inside.sort(key=lambda r: r.start)
                self._focus.add([reference], number, inside)
        self._speakers.learn(number, inside)
        return inside

    def _own(self, owner: Reference) -> None:
        organ = _ORGAN.match(self._article.view, owner.end)
        if organ and owner.type in ("Company", "Institution") and len(owner.entities) == 1:
            name = self._entities[owner.entities[0]].name + organ.group()
            self.owned.append(Mention(owner.start, organ.end(), "PartyOrganization", name, OWNED))

    def _elided(self, number: int) -> list[Reference]:
        if self._focus.has_subject(number):
            return []
        start = self._focus.clauses[number].start
        best = self._focus.best(start, lambda r: r.type in CARRIED)
        if best is None or not best.role:
            return []
        return [self._reference(best.reference.entities[0], start, start, "elided")]

    def _resolved(self, expression: Expression, number: int) -> Reference | None:
        scope = expression.anaphor.scope if expression.anaphor else "tail"
        if scope in ("pair", "first", "second"):
            return self._pair(expression, scope)
        accept = fits_expression(expression, self._entities)
        best = self._focus.best(expression.start, accept)
        entity = None if best is None else best.reference.entities[0]
        if scope == "article":
            entity = self._zone_meant(expression, best)
        elif scope == "event":
            entity = self._event_meant(expression, best)
        elif scope == "we":
            entity = self._speakers.quoted(number)
        elif scope == "speaker":
            entity = self._speaker_meant(expression, number, accept, entity)
        if entity is None:
            return None
        rule = "tail" if scope == "tail" else "anaphor"
        return self._reference(entity, expression.start, expression.end, rule)

    def _zone_meant(self, expression: Expression, best: Candidate | None) -> int | None:
        """The article's zone, or another that the sentences here are about; of the kind that is named."""
        kind = zone_parts(expression.text)[1]
        fitting = {zone for zone, form in self._kinds.items() if form == kind}
        if fitting and (best is None or best.reference.entities[0] not in fitting):
            best = self._focus.best(expression.start, lambda r: r.entities[0] in fitting)
        if best is not None and (best.role >= OWNER or self._zone not in fitting):
            return best.reference.entities[0]
        return self._zone

    def _event_meant(self, expression: Expression, best: Candidate | None) -> int | None:
        """What the last sentences are about; else the chief one of those that the expression's noun fits, or of all."""
        noun = _THIS.sub("", expression.text)
        before = [e for e in self._entities if e.type == "Event" and e.mentions[0].start < expression.start]
        fitting = [e for e in before if any(m.name.endswith(noun) for m in e.mentions)]
        if best is not None and best.role >= SPOKEN and best.reference.kind == "name":
            named = best.reference.entities[0]
            if self._near(best, expression) and (not fitting or named in {e.id for e in fitting}):
                return named
        return main_event(self._article, fitting or before, expression.start)

    def _near(self, candidate: Candidate, expression: Expression) -> bool:
        """In the same sentence or the one before."""
        clauses = self._focus.clauses
        now = clauses[self._focus.clause_index(expression.start)].sentence
        return now - clauses[candidate.clause].sentence < 2

    def _speaker_meant(
        self, expression: Expression, number: int, accept: Callable[[Reference], bool], entity: int | None
    ) -> int | None:
        """In quoted speech 公司 is the speaker's."""
        body = self._speakers.quoted(number)
        if body is None or expression.text.startswith(("该", "这")):
            return entity
        spoken = self._reference(body, expression.start, expression.end, "anaphor")
        return body if accept(spoken) else entity

    def _pair(self, expression: Expression, scope: str) -> Reference | None:
        """The two that were named jointly last, else the last two; or the one of them that is meant."""
        types = frozenset(expression.anaphor.types if expression.anaphor else ())
        pair = self._focus.last_pair(expression.start, types)
        if pair is None:
            return None
        a, b = (self._reference(r.entities[0], expression.start, expression.end, "pair") for r in pair)
        if scope != "pair":
            return a if scope == "first" else b
        return replace(a, entities=(*a.entities, *b.entities), antecedents=(*a.antecedents, *b.antecedents))

    def _reference(self, entity: int, start: int, end: int, rule: str) -> Reference:
        """A reference to the entity, with the latest mention before it that names it, else the first."""
        named = self._entities[entity]
        antecedent = named.mentions[max(bisect_left(self._starts[entity], start) - 1, 0)]
        if start == end:
            return Reference(start, end, named.type, (entity,), "elided", (antecedent,), rule)
        return Reference(start, end, named.type, (entity,), "anaphor", (antecedent,), rule)
