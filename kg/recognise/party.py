"""Party organizations: committees, branches and departments with an owner or a qualifier, and named teams."""

import re
from collections.abc import Iterator

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.edges import Edges, edges
from kg.recognise.generic import built_of

_UNIT = re.compile(
    r"(?<=[省市县区州])委(?:组织部|宣传部|统战部|政法委员会|政法委|办公厅|办公室|党校|老干部局)|党工委组织部|党工委|党总支|党支部|党小组|党组(?!织|成)|党委(?:组织部|宣传部|统战部)?|纪工委|纪委监委|纪委|"
    r"党群工作部|党群工作局|党群部|党建联盟|党建联合体|党建共同体|(?<=区)工委(?!会)"
)
_TEAM = re.compile(r"(?:党员)?(?:先锋队|突击队|先锋车队|攻坚队|服务队)")
_COMMITTEE = re.compile(r"(?:[省市区县州旗盟])?委(?=$|[^员会托派任办宣组屈外婉曲])")


def find_party_organizations(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's Party committees, branches, departments, alliances and named teams."""
    line = edges(article, sentences)
    return [*_units(line), *_teams(line), *_committees(line)]


def _party(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "PartyOrganization", line.view[start:end], rule, score, nested=True)


def _units(line: Edges) -> Iterator[Candidate]:
    for head in _UNIT.finditer(line.view):
        edge = line.left(head.start(), quotes=True, joined=True)
        core = line.view[edge.start : head.start()]
        if len(core) < 2 or edge.counted or built_of(core, "party"):
            continue
        if _begins_name(line, edge.start, head.start()):
            yield _party(line, edge.start, head.end(), "party.unit", STRONG + 2)


def _begins_name(line: Edges, start: int, head: int) -> bool:
    """The core is more than one verb."""
    word = line.words.after(start)
    return word is None or start in line.places or not word.tag.startswith("v") or word.end < head


def _teams(line: Edges) -> Iterator[Candidate]:
    for head in _TEAM.finditer(line.view):
        edge = line.left(head.start(), quotes=True)
        start = _with_owner(line, edge.start)
        start = start - 2 if line.view.endswith("党员", 0, edge.start) else edge.start
        core = line.view[edge.start : head.start()]
        own = re.sub("党员|志愿|科技", "", core)
        of_members = "党员" in line.view[start : head.end()] or "先锋" in head.group()
        if of_members and len(own) > 1 and not edge.counted and not built_of(core, "party"):
            yield _party(line, start, head.end(), "party.team", USUAL)


def _with_owner(line: Edges, start: int) -> int:
    """The start of the company that the team stands behind: 云岭供电公司|共产党员服务队."""
    for head in ("公司", "集团", "医院"):
        if line.view.endswith(head, 0, start):
            owner = line.left(start - len(head), whole=True)
            return start if owner.counted else owner.start
    return start


def _committees(line: Edges) -> Iterator[Candidate]:
    """The committee of a province, city or county: its place and 委 (云岭市委)."""
    for start, end in line.places.items():
        head = _COMMITTEE.match(line.view, end)
        if head and (head.group() != "委" or line.view[end - 1] in "省市区县州盟旗"):
            city = (
                line.place_ends.get(start, start) if line.view[start - 1 : start] in ("市", "州") else start
            )
            yield _party(line, city, head.end(), "party.committee", STRONG + 2)
