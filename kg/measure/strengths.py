"""How strongly a clause is about each reference in it, as the owner of figures."""

import re
from dataclasses import dataclass, replace

from kg.core.mentions import Discourse, Reference
from kg.measure.introducing import sets_up
from kg.measure.outermost import outermost
from kg.measure.tables import alternation
from kg.refer.focus import Candidate, Focus
from kg.refer.roles import OWNER as OWNS
from kg.refer.roles import PLAIN as OPENS
from kg.words.words import words

OBJECT, WEAK, AGENT, SPEAKER, OWNER, LOCATED, BUILT, GATHERING, PLAIN, FOUNDED, HEAD = range(11)
"""How a reference stands in its clause: among other words; behind them; as who does it (由X); as whom a
speaker stands for; as owner of
what opens the clause; as the place where things settle; as what is built; as the meeting where it happens; as what
opens the clause; as the body that is founded there; as what a relative clause describes."""

_NEAR = r"了?(?:总?(?:规模|投资|面积)[^,。;、]{1,12}的)?[“《]?[^,。;、的在]{0,6}$"
_FOUNDS = re.compile(f"(?:{alternation('founding')}){_NEAR}")
_BUILDS = re.compile(f"(?:{alternation('building')}){_NEAR}")
_GATHERS = re.compile(f"(?:{alternation('gathers')}){_NEAR}")
_ISSUES = re.compile(f"(?:{alternation('issuing')}){_NEAR}")
_SETTLES = re.compile(f"(?:{alternation('settling')})在?[“]?$")
_MEETS = re.compile(r"^[”》]?(?:上|现场|期间|活动现场|首日|当天)")
_HEAD_BEFORE = re.compile(r"^[^,。;]{0,18}(?:的|所属|旗下|下属|下设)(?:[^,。;的]{0,6})[“《]?$")
_MADE_BEFORE = re.compile(rf"^[^,。;]{{0,10}}(?:{alternation('making')})的[^,。;的]{{0,8}}[“《]?$")
_OPENER = re.compile(r"(?:由|经|近[0-9一二三四五]年|今年|去年)")
_SPEECH_END = re.compile(rf"(?:{alternation('speech')})[,:“”。\s]*$")
_PREPOSED = re.compile(f"(?:{alternation('preposition')})[“《(]?$")
_AGENT = re.compile(r"(?:由|被|经|受|委托)(?:原|区内|当地|市属|省属|本地)?[“《(]?$")
_BY = r"(?:^|[^经理缘自])由"
_FAR_AGENT = re.compile(
    rf"{_BY}(?:[^,。;的]{{0,6}}(?:区内|企业|公司|单位)[^,。;的]{{0,4}}"
    r"|.{2,80}(?:旗下|下属|所属|联合|与|和|及|、|会同|携手)的?[^,。;的]{0,6})$"
)
"""由区内企业X, 由A旗下的X, 由A与X."""
_POST = re.compile(
    r"[”)]?(?:担?任|出任|兼任|当选)[^,。;]{1,12}$|[”)]?为[^,。;]{0,6}(?:理事|会长|主席|组长|成员)[^,。;]{0,4}$"
)
"""X任理事长单位: said beside what the clauses are about."""
_CALLED = re.compile(r"(?:名为|名叫|叫做|叫作|取名|命名为)[“《]?$")
_NEXT = re.compile(r"[0-9万亿余多](?:%|个百分点|元|家|个|项|户|人|亩|吨|名|件|次|平方米)[、;]$")
"""云岭区增长8%、白石区增长9%: the next one of a row."""
_SCENE = re.compile(r"^在[^,。;]{2,30}的[“《]?$")
_NO_SCENE = frozenset({"Place", "Person", "Zone", "Event"})
"""在云岭高新区的江川机械,…: the clauses behind tell of the last name."""
_POINTED = re.compile(r"(?:^|[,、“])(?:这|该|此)[家座个项所届台款种支][“]?$")
"""这家云岭制造业企业: the name behind the pointer only tells of what sort the thing is."""
_OFFICES = frozenset({"PartyOrganization", "GovernmentBody"})
_OFFICER = re.compile(
    r"[^,。;、的]{0,8}?(?:书记|常委|委员|主任|[局部市县区镇乡处科院所厅司省州队站]长|秘书长|主席|巡视员|调研员|负责人|负责同志|有关领导)(?!会|室|制|们)"
)
"""云岭市委常委、副市长赵一鸣: what a body's officers do in person is not the body's figure."""
_COUNTED = re.compile(r"[0-9余多万](?:台|套|个|家|件|款|条|座|艘|辆|架|支|名|位|项)[“]?$")
_HOSTS = re.compile(f"(?:{alternation('hosting')})[”。)]*$")
_ITEM_END = re.compile(r"[”》)]*(?:等(?:项目|企业|单位|地)?)?[”》)。]*")
_FOUNDED_TYPES = frozenset({"PartyOrganization", "Institution", "Company"})
_MADE_TYPES = frozenset(
    {"Project", "Park", "Program", "Institution", "Event", "Product", "PartyOrganization"}
)
_SETTLED_TYPES = frozenset({"Zone", "Park"})
MODIFIES = re.compile(
    r"(?:[生研制][产发造])?(?:企业|公司|厂商|厂家|[供运制服生经销分开承][应营造务产销发包]商|龙头|巨头|领军|基地|大国|强国|行业|领域|市场)"
)
"""光伏设备供应商: the name before only says of what sort the thing is."""
_OWN_BRACKET = re.compile(r"(?:[(][^()]{1,40}[)])?[“《]?")
_CLOSING = "”》) "
_REACH = 100
"""Characters before and behind a reference that are looked at."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A reference and how strongly its clause is about it."""

    reference: Reference
    strength: int
    clause: int
    introduced: bool = False
    """True for what the clause sets up."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A reference in its clause, with the words before and behind it."""

    reference: Reference
    role: int
    clause: int
    before: str
    after: str

    @property
    def opens(self) -> bool:
        return not self.before.strip("“《( ")

    @property
    def closes(self) -> bool:
        return not self.after.strip(_CLOSING)


class Strengths:
    """Reads how references stand in the clauses of one article."""

    def __init__(self, discourse: Discourse, focus: Focus) -> None:
        self.discourse, self.focus = discourse, focus
        self.view = discourse.article.view

    def topic(self, candidate: Candidate) -> Topic:
        """The topic that a candidate of the focus is."""
        reference = candidate.reference
        if reference.rule == "speaker":
            body = self._body_of(reference) if reference.type == "PartyOrganization" else reference
            return Topic(body or reference, PLAIN if body else WEAK, candidate.clause)
        place = self._place(candidate)
        strength = self._strength(place)
        if strength in (SPEAKER, WEAK) and self._governs(reference) and self._spoken_for(place) is not None:
            zone = self._body_of(reference)
            if zone is not None:
                return Topic(zone, PLAIN, candidate.clause)
        introduced = sets_up(self.view, reference, place.before, place.after)
        return Topic(reference, strength, candidate.clause, introduced)

    def _place(self, candidate: Candidate) -> _Place:
        reference, clause = candidate.reference, self.focus.clauses[candidate.clause]
        before = self.view[max(clause.start, reference.start - _REACH) : reference.start]
        after = self.view[reference.end : max(reference.end, min(clause.end, reference.end + _REACH))]
        return _Place(reference, candidate.role, candidate.clause, before, after)

    def _governs(self, reference: Reference) -> bool:
        """The committee that governs a zone: its officers speak for the zone."""
        return self.discourse.entities[reference.entities[0]].name.endswith(("管委会", "管理委员会"))

    def _body_of(self, reference: Reference) -> Reference | None:
        """The company or zone that a Party organ is named after: its secretary speaks for it."""
        names = {m.name for m in self.discourse.entities[reference.entities[0]].mentions}
        for entity in self.discourse.entities:
            if entity.type not in ("Company", "Zone", "Institution"):
                continue
            named = next((m for m in entity.mentions if any(n.startswith(m.name) for n in names)), None)
            if named is not None:
                return replace(reference, type=entity.type, entities=(entity.id,), antecedents=(named,))
        return None

    def _strength(self, place: _Place) -> int:
        """The first of the ways to stand in a clause that applies."""
        if _POST.match(place.after) or _COUNTED.search(place.before) or _POINTED.search(place.before):
            return OBJECT
        for way in (self._located, self._spoken_for, self._described, self._aside):
            strength = way(place)
            if strength is not None:
                return strength
        if not place.opens and _behind_verb(place.before):
            return _as_object(place) or WEAK
        opens = place.opens or _NEXT.search(place.before) is not None
        if opens or place.role in (OPENS, OWNS) or self._compound(place):
            owns = place.after.startswith("的") or place.role == OWNS or self._owns(place.reference)
            return OWNER if owns else PLAIN
        return _as_object(place) or (WEAK if place.role else OBJECT)

    def _compound(self, place: _Place) -> bool:
        """A name that opens the clause behind that of its owner: 云岭高新区(以下简称“云岭区”)夏季招聘会."""
        if place.reference.type not in _MADE_TYPES:
            return False
        first = place.reference.start - len(place.before)
        others = [o for o in self.discourse.within(first, place.reference.start) if o.kind == "name"]
        if not others or others[0].start != first:
            return False
        nearest = max((o for o in others if o.start == first), key=lambda o: o.end)
        return _OWN_BRACKET.fullmatch(self.view[nearest.end : place.reference.start]) is not None

    def _owns(self, reference: Reference) -> bool:
        """The owner's name before such a name."""
        end = reference.end
        return any(
            o.kind == "name"
            and o.type in _MADE_TYPES
            and _OWN_BRACKET.fullmatch(self.view[end : o.start]) is not None
            for o in self.discourse.within(end, end + _REACH)
        )

    def _located(self, place: _Place) -> int | None:
        """在X,…; a name behind a preposition; an agent inside what describes another thing."""
        where = LOCATED if place.reference.type in _SETTLED_TYPES and place.closes else OBJECT
        if place.before.startswith("在") and place.closes:
            return PLAIN if _SCENE.search(place.before) and place.reference.type not in _NO_SCENE else where
        if _AGENT.search(place.before) or _FAR_AGENT.search(place.before):
            return where if place.closes or "的" in place.after[:-1] else AGENT
        return where if _PREPOSED.search(place.before) else None

    def _spoken_for(self, place: _Place) -> int | None:
        clause = self.focus.clauses[place.clause]
        tail = self.view[max(place.reference.end, clause.end - 12) : max(place.reference.end, clause.end)]
        if not _SPEECH_END.search(tail):
            return None
        subject = place.opens or place.role >= OWNS
        return SPEAKER if subject and place.reference.type != "PartyOrganization" else WEAK

    def _described(self, place: _Place) -> int | None:
        if self._is_head(place):
            return HEAD
        return GATHERING if place.reference.type == "Event" and _MEETS.match(place.after) else None

    def _is_head(self, place: _Place) -> bool:
        """The noun that a relative clause describes: 由A主办的B, A控股的B, A所属B, 近年推行的B."""
        reference, before = place.reference, place.before
        if _CALLED.search(before) and place.after.lstrip("”").startswith("的"):
            return True
        if not before or before.startswith("在") or reference.type in ("Person", "Industry", "Place"):
            return False
        if len(place.after.strip(_CLOSING)) <= 1 and reference.type not in _MADE_TYPES:
            return False
        if MODIFIES.match(place.after):
            return False
        opener = _OPENER.match(before)
        first = reference.start - len(before) + (opener.end() if opener else 0)
        others = [o for o in self.discourse.within(first, reference.start) if o.kind != "elided"]
        if others and others[0].start <= first + 6:
            nearest = max(o.end for o in others)
            return _HEAD_BEFORE.match(self.view[nearest : reference.start]) is not None
        return _MADE_BEFORE.match(before) is not None

    def _aside(self, place: _Place) -> int | None:
        """An officer's body; an item of a list, or a host: 涉及甲项目,乙项目,丙项目等; 由甲指导,乙承办."""
        if place.reference.type in _OFFICES and _OFFICER.match(place.after):
            return WEAK
        hosts = _HOSTS.search(place.after) is not None and "由" not in place.after
        return OBJECT if hosts or self._in_list(place) else None

    def _in_list(self, place: _Place) -> bool:
        if "等" in place.after and _ITEM_END.fullmatch(place.after):
            return True
        following = place.clause + 1
        if not place.opens or place.after or following >= len(self.focus.clauses):
            return False
        here, next_clause = self.focus.clauses[place.clause], self.focus.clauses[following]
        return here.sentence == next_clause.sentence and self._is_item(next_clause.start, next_clause.end)

    def _is_item(self, start: int, end: int) -> bool:
        """True for a clause that is one name and nothing else, but for 等."""
        outer = outermost(self.discourse, start, end)
        if not outer or outer[0].start != start or outer[0].kind != "name":
            return False
        return _ITEM_END.fullmatch(self.view[outer[0].end : end]) is not None


def _as_object(place: _Place) -> int:
    """The strength of what the clause founds, builds or issues, or where it says that things settle; 0 for others."""
    kind, before = place.reference.type, place.before
    if kind in _FOUNDED_TYPES and _FOUNDS.search(before):
        return FOUNDED
    if (kind in ("Project", "Park") and _BUILDS.search(before)) or (
        (kind == "Program" and _ISSUES.search(before)) or (kind == "Event" and _GATHERS.search(before))
    ):
        return BUILT
    return LOCATED if kind in _SETTLED_TYPES and _SETTLES.search(before) else 0


def _behind_verb(before: str) -> bool:
    """True when the words end in a verb, so that a name behind them is its object: 实地参观X."""
    last = words(before.rstrip("“《( "))[-1:]
    return bool(last) and last[0].tag == "v" and len(last[0].text) > 1
