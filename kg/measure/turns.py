"""What the clauses have turned to: the thing that an earlier one sets up, and the owner of the last figure."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.core.mentions import Discourse, Reference
from kg.measure.affinity import weights_for
from kg.measure.periods import TIME
from kg.measure.quantities import Quantity
from kg.measure.strengths import GATHERING, HEAD, OWNER, PLAIN, SPEAKER, Topic
from kg.measure.tables import alternation
from kg.refer.focus import Focus

_SUBJECTS = frozenset({OWNER, PLAIN, HEAD, SPEAKER, GATHERING})
"""How what a clause is about stands in it."""
_SIDE = frozenset({"Product", "Industry", "Person", "Place"})
"""Types that open clauses without their becoming what is spoken of."""
_ACTS = re.compile(rf"(?:{TIME.pattern}|并|还|又|再|先后|积极|[,、])*(?:{alternation('acting')})")
"""What only an actor does: 选派干部20名."""
_ACTORS = ("Zone", "Company", "PartyOrganization", "GovernmentBody")
_LIKELIER = 8
"""By how much an actor may be likelier to have such a figure than what it sets up, and not have it."""
_RATES = frozenset({"percent", "share", "times"})
_PART = re.compile(r"[“\s]*其中")
_POINTS = re.compile(
    r"(?:而|目前|如今)?(?:这一|这个|这项|该)(?:比重|比例|占比|比率|数字|数据|数值|数|指标|金额|数量|规模|成绩|水平|时间|周期|价格|增速|增幅)"
)
"""Words that stand for what the figure before measures."""
_SILENT = dict.fromkeys(("Company", "GovernmentBody", "PartyOrganization", "Institution", "Zone"), 3)
"""How many sentences on the main entity may go unnamed: three for who acts, one for other types."""
_NEAR, _FRESH = 40, 2
"""How many references, and how many sentences, back the thing may be set up."""


@dataclass(frozen=True, slots=True)
class Owned:
    """The owner of the last figure, with that figure's sentence, place and indicator."""

    sentence: int
    reference: Reference
    at: int
    indicator: str


class Turns:
    """Follows one article's figures in text order; ``topics`` are in text order too."""

    def __init__(self, discourse: Discourse, focus: Focus, topics: Sequence[Topic]) -> None:
        self._discourse, self._focus, self._topics = discourse, focus, topics
        self._view = discourse.article.view
        self._starts = [topic.reference.start for topic in topics]
        self._last: Owned | None = None

    def own(self, q: Quantity, reference: Reference, indicator: str) -> None:
        """Keep who owns the figure, for those that follow it."""
        here = self._focus.clause_index(q.start)
        if here >= 0:
            self._last = Owned(self._focus.clauses[here].sentence, reference, q.start, indicator)

    def keeper(self, position: int, here: int) -> Reference | None:
        """The owner of the last figure, where it stands in the same sentence and no other name has opened a clause."""
        last = self._last
        if last is None or last.sentence != self._focus.clauses[here].sentence:
            return None
        since = self._topics[bisect_left(self._starts, last.at) : bisect_left(self._starts, position)]
        turned = any(t.strength in (PLAIN, HEAD) and t.reference.type not in _SIDE for t in since)
        return None if turned else last.reference

    def meant(self, indicator: str) -> str | None:
        """The last figure's indicator, where this one only points to it (这一比重), with what follows; else None."""
        match = _POINTS.match(indicator)
        return self._last.indicator + indicator[match.end() :] if match and self._last else None

    def continued(self, q: Quantity, indicator: str) -> Reference | None:
        """The owner of the last figure, where this one measures the same, says how it grew or what share it is."""
        last, here = self._last, self._focus.clause_index(q.start)
        since = bisect_left(self._starts, last.at) if last else 0
        if last is None or bisect_left(self._starts, q.start) > since:
            return None
        now = self._focus.clauses[here].sentence
        if indicator == last.indicator and self._near(last.sentence, now):
            return last.reference
        grows = indicator.startswith(last.indicator) and q.kind in _RATES
        near = last.sentence == now or self._follows(last.sentence, now)
        opens = near and _PART.match(self._view, self._focus.clauses[here].start) is not None
        return last.reference if (last.sentence == now and grows) or opens else None

    def _follows(self, there: int, now: int) -> bool:
        """The next sentence of the same paragraph."""
        return now - there == 1 and self._near(there, now)

    def kept(self, q: Quantity, main: int | None) -> Reference | None:
        """The article's main entity, where it had the last figure and no clause since has another subject."""
        last, here = self._last, self._focus.clause_index(q.start)
        if last is None or main is None or last.reference.entities != (main,):
            return None
        since = self._topics[bisect_left(self._starts, last.at) : bisect_left(self._starts, q.start)]
        silent = not any(t.strength in _SUBJECTS and t.reference.entities != (main,) for t in since)
        far = self._focus.clauses[here].sentence - last.sentence
        return last.reference if silent and far <= _SILENT.get(last.reference.type, 1) else None

    def turned_to(self, q: Quantity, indicator: str) -> Reference | None:
        """What an earlier clause sets up, while no later one has another subject or figures of another owner."""
        here = self._focus.clause_index(q.start)
        last = bisect_left(self._starts, q.start)
        for topic in reversed(self._topics[max(0, last - _NEAR) : last]):
            if topic.reference.end > q.start:
                continue
            if topic.clause < here and topic.introduced:
                return topic.reference if self._goes_on(topic, q, here, indicator) else None
            if topic.strength in _SUBJECTS:
                return None
        return None

    def _goes_on(self, topic: Topic, q: Quantity, here: int, indicator: str) -> bool:
        """True where the clause of the figure still tells of what an earlier one sets up."""
        there, now = self._focus.clauses[topic.clause], self._focus.clauses[here]
        owned = self._last is not None and self._last.at > topic.reference.end
        if owned and self._last is not None and self._last.reference.entities != topic.reference.entities:
            return False
        if owned and self._last is not None and self._last.sentence == now.sentence:
            return True
        if there.sentence == now.sentence:
            return self._tells(topic, q, here, indicator)
        closes = self._focus.clauses[topic.clause + 1].sentence > there.sentence
        near = (closes or owned) and self._near(there.sentence, now.sentence)
        return near and self._tells(topic, q, here, indicator)

    def _tells(self, topic: Topic, q: Quantity, here: int, indicator: str) -> bool:
        """True unless the clause says what only an actor does, or counts what an actor rather has."""
        now = self._focus.clauses[here]
        if _ACTS.match(self._view, now.start, now.end):
            return False
        weights = weights_for(indicator, q.kind)
        actor = max(weights.get(kind, 0) for kind in _ACTORS)
        return weights.get(topic.reference.type, 0) >= max(min(0, actor), actor - _LIKELIER)

    def _near(self, there: int, now: int) -> bool:
        """Few sentences on, in the same paragraph."""
        a, b = self._discourse.sentences[there], self._discourse.sentences[now]
        return now - there <= _FRESH and a.paragraph == b.paragraph
