"""Party organizations: committees, branches and departments with an owner or a qualifier, and teams of Party members."""

import re
from collections.abc import Iterator

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.edges import Edges, edges
from kg.recognise.generic import built_of

_UNIT = re.compile(
    r"党工委组织部|党工委|党总支|党支部|党小组|党组(?!织|成)|党委(?:组织部|宣传部|统战部)?|纪工委|纪委监委|纪委|党群工作部|党群工作局|党群部|"
    r"党建联盟|党建联合体|党建共同体|工委(?!会)"
)
_TEAM = re.compile(r"(?:党员)?(?:先锋队|突击队|先锋车队|攻坚队|服务队)")
_COMMITTEE = re.compile(r"(?:[省市区县州旗盟])?委(?=$|[^员会托派任办宣组屈外婉曲])")


def find_party_organizations(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's Party committees, branches, departments, alliances and named teams."""
    line = edges(article, sentences)
    return [*_units(line), *_teams(line), *_committees(line)]


def _units(line: Edges) -> Iterator[Candidate]:
    for head in _UNIT.finditer(line.view):
        if head.group().startswith("工委") and not re.search(r"区$", line.view[: head.start()][-8:]):
            continue
        found = _named(line, head.start(), head.end())
        if found:
            yield found


def _named(line: Edges, head: int, end: int) -> Candidate | None:
    edge = line.left(head, quotes=True, joined=True)
    core = line.view[edge.start : head]
    if edge.counted or len(core) < 2 or built_of(core, "party") or not _begins_name(line, edge.start, head):
        return None
    name = line.view[edge.start : end]
    return Candidate(edge.start, end, "PartyOrganization", name, "party.unit", STRONG + 2, nested=True)


def _begins_name(line: Edges, start: int, head: int) -> bool:
    """No verb leads the core unless it qualifies the unit alone (联合党支部, 临时党支部)."""
    word = line.words.after(start)
    return word is None or start in line.places or not word.tag.startswith("v") or word.end < head


def _teams(line: Edges) -> Iterator[Candidate]:
    for head in _TEAM.finditer(line.view):
        edge = line.left(head.start(), quotes=True)
        core = line.view[edge.start : head.start()]
        member = head.group().startswith("党员") or "党员" in core or "先锋" in head.group()
        bare = core.replace("党员", "").replace("志愿", "").replace("科技", "")
        start = edge.start - 2 if line.view.endswith("党员", 0, edge.start) else edge.start
        member = member or start != edge.start
        if member and not edge.counted and len(bare) > 1 and not built_of(core, "party"):
            name = line.view[start : head.end()]
            yield Candidate(start, head.end(), "PartyOrganization", name, "party.team", USUAL)


def _committees(line: Edges) -> Iterator[Candidate]:
    """The committee of a province, city or county: its place and 委 (云岭市委)."""
    for start, end in line.places.items():
        head = _COMMITTEE.match(line.view, end)
        if head and (head.group() != "委" or line.view[end - 1] in "省市区县州盟旗"):
            yield Candidate(start, head.end(), "PartyOrganization", line.view[start : head.end()], "party.committee", STRONG + 2)
