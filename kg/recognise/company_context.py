"""Companies that only their surroundings show: before a title of companies, behind 企业, before a Party branch."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import forms
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.generic import built_of
from kg.recognise.edges import Edges, edges, kind_of
from kg.recognise.words import Word

_TITLE = re.compile(r"(?:联合)?创始人|董事长|副?总经理|副?总裁|首席[\u4e00-\u9fff]{1,4}官|CEO|CTO|法定代表人|执行董事")
_BRANCH = re.compile(r"党委|党支部|党总支")
_PHASE = re.compile(r"[一二三四五六]期")
_BEHIND = re.compile(
    r"(?:(?<!各)(?<!多家)(?:企业|药企|车企|国企|民企|公司|巨头|龙头|独角兽|客户|开发商|运营商|供应商|投资方|合作方|厂商))(?=[\u4e00-\u9fffA-Z])"
)
_OTHER_END = re.compile(
    r"(?:大学|学院|医院|实验室|研究院|研究所|中心|协会|学会|商会|联盟|局|委|委员会|部|厅|区|市|省|县|镇|村|社区|街道|园|基地|项目|平台|产业|产业链|领域|行业|"
    r"工程|学校|中学|小学|银行业|企业|公司|组织|队|组|会|楼宇|商圈|机关|车间|班|线|站|所|院|馆|库|店|厂)$"
)


_VERB_TAIL = "上下到过出入起来去建批了着得好成为于至达给向往在住开路"
_VERB_FRONT = "已刚将被把正未不没也还再又很都仅只就便才有无从由向对为以与和跟同及或等该此本各每某其这那"
"""Characters by which words that no dictionary holds show themselves to be verbs."""


@cache
def _endings() -> tuple[str, ...]:
    return tuple(e for e in forms("company_suffixes", "short_suffix") if e not in ("公司", "集团"))


def find_companies_by_context(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Names without any head of companies, shown by what stands beside them."""
    line = edges(article, sentences)
    return [*_before(line, _TITLE), *_before(line, _BRANCH), *_before(line, _PHASE), *_behind(line)]


def _before(line: Edges, sign: re.Pattern[str]) -> Iterator[Candidate]:
    for head in sign.finditer(line.view):
        edge = line.left(head.start())
        name = line.view[edge.start : head.start()]
        plain = sign is not _TITLE
        if not edge.counted and _is_name(line, edge.start, head.start(), name) and (not plain or name.endswith(_endings())):
            yield Candidate(edge.start, head.start(), "Company", name, "company.context", USUAL - 5, nested=True)


def _behind(line: Edges) -> Iterator[Candidate]:
    for sign in _BEHIND.finditer(line.view):
        end = _right_edge(line, sign.end())
        name = line.view[sign.end() : end]
        brand = 3 < len(name) < 7 and name.endswith(_endings()) and not built_of(name, "company")
        if len(name) < 7 and (brand or _is_name(line, sign.end(), end, name)):
            yield Candidate(sign.end(), end, "Company", name, "company.behind", USUAL - 5, nested=True)


def _right_edge(line: Edges, start: int) -> int:
    """Where a run of words without verbs and function words ends."""
    number = max(0, line.words.at(start))
    end = start
    for word in line.words.words[number:]:
        if word.start != end or _ends_run(word):
            break
        end = word.end
    return end


def _ends_run(word: Word) -> bool:
    return not word.text[0].isalnum() or word.tag.startswith(("v", "d", "p", "c", "u", "t", "m", "r", "f"))


def _is_name(line: Edges, start: int, end: int, name: str) -> bool:
    """Two to ten characters, coined, without the ending of another type."""
    if not 1 < len(name) < 11 or _OTHER_END.search(name) or (start in line.places and line.places[start] >= end):
        return False
    inside = line.words.words[line.words.at(start) : line.words.at(end - 1) + 1]
    if inside[-1].tag in ("v", "d", "p") or kind_of(inside[0]) is not None:
        return False
    coined = any(w.tag.startswith(("x", "nz", "nrt")) and "\u4e00" <= w.text[0] for w in inside)
    if len(name) < 3 or name[-1] in _VERB_TAIL or name[0] in _VERB_FRONT:
        return False
    return coined or (len(inside) > 1 and all(len(w.text) == 1 for w in inside))
