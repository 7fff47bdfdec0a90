"""Companies that only their surroundings show: before a title of companies, behind 企业, before a Party branch."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import forms
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges, edges, listed_words
from kg.recognise.generic import built_of
from kg.words.words import Word

_TITLE = re.compile(
    r"(?:联合)?创始人|董事长|副?总经理|副?总裁|首席[\u4e00-\u9fff]{1,4}官|CEO|CTO|法定代表人|执行董事"
)
_LEADER = re.compile(r"以([\u4e00-\u9fffA-Za-z0-9]{2,12})为“?(?:链主|龙头|链长|牵头|主体)")
_OWNED = re.compile(r"党委|党支部|党总支|[一二三四五六]期")
"""What a company owns: a Party organization, a phase of its project."""
_VERB_TAIL = "上下到过出入起来去建批了着得好成为于至达给向往在住开路"
_VERB_FRONT = "已刚将被把正未不没也还再又很都仅只就便才有无从由向对为以与和跟同及或等该此本各每某其这那"
"""Characters by which words that no dictionary holds show themselves to be verbs."""
_RUN_ENDS = ("v", "d", "p", "c", "u", "t", "m", "r", "f")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(e for e in forms("company_suffixes", "short_suffix") if e not in ("公司", "集团"))


@cache
def _said_of() -> re.Pattern[str]:
    words = listed_words("company.said_of")
    kinds, firsts = "|".join(words), "".join(sorted({word[0] for word in words}))
    return re.compile(
        rf"(?=[{firsts}])(?<!各)(?<!家)(?<!该)(?<!本)(?<!展现)(?<!帮助)(?<!支持)(?:{kinds})(?<!有限公司)(?<!责任公司)(?=[\u4e00-\u9fffA-Z])"
    )


def find_companies_by_context(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Names without any head of companies, shown by what stands beside them."""
    line = edges(article, sentences)
    found = [*_before(line, _TITLE, any_name=True), *_before(line, _OWNED, any_name=False)]
    return [*found, *_behind(line), *_leading(line)]


def _before(line: Edges, sign: re.Pattern[str], any_name: bool) -> Iterator[Candidate]:
    for head in sign.finditer(line.view):
        edge = line.left(head.start())
        name = line.view[edge.start : head.start()]
        if edge.counted or not (any_name or name.endswith(_endings())):
            continue
        if _is_name(line, edge.start, head.start(), name):
            yield Candidate(
                edge.start, head.start(), "Company", name, "company.context", USUAL - 5, nested=True
            )


def _behind(line: Edges) -> Iterator[Candidate]:
    for sign in _said_of().finditer(line.view):
        start, end = sign.end(), _right_edge(line, sign.end())
        name = line.view[start:end]
        if line.view.startswith(_OF_WORK, end):
            continue
        brand = len(name) > 3 and name.endswith(_endings()) and _branded(line, start, end)
        if len(name) < 7 and (brand or _is_name(line, start, end, name)):
            yield Candidate(start, end, "Company", name, "company.behind", USUAL - 5, nested=True)


_OF_WORK = ("工作", "行动", "活动", "培育", "申报", "专项")
"""What shows that a task was named and no company: 企业升规工作."""


def _branded(line: Edges, start: int, end: int) -> bool:
    """One of the words but the last is coined or a place (云岭材料), not 申请材料."""
    own = any(w.tag.startswith(_OWN_TAGS) and kind_of(w) is None for w in line.inside(start, end)[:-1])
    return own and not built_of(line.view[start:end], "company")


_OWN_TAGS = ("x", "nz", "nrt", "nr", "ns", "nt", "j")


def _leading(line: Edges) -> Iterator[Candidate]:
    """Who leads a chain or a list: 以珞柯重工为链主."""
    for match in _LEADER.finditer(line.view):
        start, end = match.span(1)
        if _is_name(line, start, end, match[1]):
            yield Candidate(start, end, "Company", match[1], "company.leading", USUAL - 5, nested=True)


def _right_edge(line: Edges, start: int) -> int:
    """Where a run of words without verbs and function words ends."""
    end = start
    for number in range(max(0, line.words.at(start)), len(line.words.words)):
        word = line.words.words[number]
        if word.start != end or _ends_run(word):
            break
        end = word.end
    return end


def _ends_run(word: Word) -> bool:
    return not word.text[0].isalnum() or word.tag.startswith(_RUN_ENDS)


def _is_name(line: Edges, start: int, end: int, name: str) -> bool:
    """Three to ten characters, coined, without the ending of another type."""
    if (
        not 2 < len(name) < 11
        or name.endswith(listed_words("company.not_end"))
        or line.places.get(start, 0) >= end
    ):
        return False
    inside = line.inside(start, end)
    if inside[-1].tag in ("v", "d", "p") or kind_of(inside[0]) is not None:
        return False
    first, last = inside[0], inside[-1]
    plain = len(first.text) > 1 and not first.tag.startswith(_OWN_TAGS)
    if plain and (first.tag in ("v", "d", "ad", "i", "l") or not last.tag.startswith(_OWN_TAGS)):
        return False  # the brand comes first (长风科技) or is what no dictionary holds
    if name[-1] in _VERB_TAIL or name[0] in _VERB_FRONT or any(char in name for char in "着了过的"):
        return False
    coined = any(w.tag.startswith(("x", "nz", "nrt")) and w.text[0] >= "\u4e00" for w in inside)
    return coined or (len(inside) > 1 and all(len(w.text) == 1 for w in inside))
