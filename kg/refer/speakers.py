"""For whom the persons of an article speak, and so what 公司 and a dropped subject mean in their mouths."""

from bisect import bisect_left
from collections.abc import Sequence

from kg.core.mentions import Reference
from kg.core.text import Article
from kg.refer.clauses import Clause
from kg.refer.speech import ORGANIZED, body_before, clauses_in, reports, speaker_in, speeches


class Speakers:
    """The speeches of an article and their speakers' organizations, learnt clause by clause."""

    def __init__(self, article: Article, clauses: Sequence[Clause], names: Sequence[Reference]) -> None:
        self._article, self._clauses, self._names = article, clauses, names
        self._starts = [n.start for n in names]
        self._speeches = speeches(article, clauses, self._within)
        self.speech_of = clauses_in(self._speeches, clauses)
        self._speaks_for: dict[int, int] = {}

    def _within(self, clause: Clause) -> Sequence[Reference]:
        """The names in a clause."""
        first, last = bisect_left(self._starts, clause.start), bisect_left(self._starts, clause.end)
        return [n for n in self._names[first:last] if n.end <= clause.end]

    def learn(self, number: int, inside: Sequence[Reference]) -> None:
        """Remember whom each person of the clause speaks for, from the title before the name."""
        for person in inside:
            if person.type == "Person" and person.kind == "name":
                body = body_before(self._article, person.start, self._clauses[number].start, inside)
                if body is not None:
                    self._speaks_for[person.entities[0]] = body.entities[0]

    def opening(self, number: int) -> int | None:
        """The entity that speaks from clause ``number`` on: quoted there, or reported in the one before."""
        speech = self.speech_of[number]
        if speech >= 0 and not (number and self.speech_of[number - 1] == speech):
            return self.quoted(number)
        if number and self._asked(number - 1):
            return self._body(number - 1)
        if number and reports(self._article, self._clauses[number - 1], self._within):
            return self._body(number - 1)
        return None

    def _asked(self, number: int) -> bool:
        """True for a name and a colon: an interview's 赵一鸣:."""
        clause = self._clauses[number]
        named = any(
            n.type == "Person" and (n.start, n.end) == (clause.start, clause.end)
            for n in self._within(clause)
        )
        return named and self._article.view[clause.end : clause.end + 1] == ":"

    def quoted(self, number: int) -> int | None:
        """The entity whose words the clause is, when it is quoted."""
        speech = self.speech_of[number]
        attribution = self._speeches[speech].attribution if speech >= 0 else None
        return None if attribution is None else self._body(attribution)

    def _body(self, attribution: int) -> int | None:
        clause = self._clauses[attribution]
        inside = self._within(clause)
        person = speaker_in(inside)
        if person is None:
            return next((n.entities[0] for n in inside if n.type in ORGANIZED), None)
        body = body_before(self._article, person.start, clause.start, inside)
        return body.entities[0] if body else self._speaks_for.get(person.entities[0])
