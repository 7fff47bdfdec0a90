"""Honours: titles, prizes and recognitions, from the list and after verbs of being awarded."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, names
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.edges import place_matcher
from kg.recognise.event import built_of_general, event_start
from kg.recognise.heads import run_start
from kg.recognise.quoted import quotes
from kg.recognise.wordlists import alternatives, listed

_VERB = re.compile(alternatives("honour.verb") + "(?:了|过|为|得)?的?")
_STANDING = re.compile(
    "(?:作为|是|系)(?:一家|一个|[一-龥]{0,4}(?:首批|首个|首家|唯一的?))?(国家级|全国|国家|省级|世界)"
)
_HEAD = re.compile(alternatives("honour.head") + "|最佳[一-龥]{1,4}奖|[0-9]{2,3}强|Top[0-9]+")
_STOP = re.compile("[,。;:()!?]|的|了|并|以及|累计|后,|行列|来自|占|同时")
_GENERIC = listed("honour.generic")
_COUNTED = re.compile(
    "^(?:企业)?(?:数量|总数)?(?:已|累计)?(?:增至|达到|达|突破)?(?:[0-9]+(?:多|余)?(?:家|项|个|人|名)|[0-9]{2,3}(?:[^0-9]|$))"
)
_OTHER_AFTER = ("党委", "党支部", "党总支", "产业链", "项", "企业家")
_COUNT_BEFORE = re.compile("[0-9余多](?:家|项|个|次|名)$")
_SURE = listed("honour.sure")
"""Ends of listed honours that stand on their own; others name a class unless a verb awards them."""
_LOOSE = listed("honour.not_start")
_FIRST = re.compile("首个|首家|唯一|^(?:全国|全省|国家)?(?:首批)?(?:试点|15强|强)$")
"""What is the first of its kind bears no title."""
_VISITED = ("来自", "吸引", "引进", "服务", "对接")
_TITLED = re.compile("^(?:称号|荣誉称号|榜单|奖章|名单|荣誉)")


@lru_cache(maxsize=1)
def _listed() -> Matcher[str]:
    forms = {form: row["name"] for form, row in names("honours", ("name", "aliases")) if len(form) > 3}
    return Matcher({form: name for form, name in forms.items() if form not in ("上市公司", "老字号", "品牌")})


def find_honours(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Honour; a title that is only counted (小巨人企业11家) is an indicator."""
    found: set[Candidate] = set()
    for sentence in sentences:
        awarded = {*_quoted(article.view, sentence), *_after_verbs(article.view, sentence)}
        found.update(awarded)
        found.update(_fixed(article.view, sentence))
        found.update(_placed(article.view, sentence))
        for known in _from_list(article.view, sentence):
            if all(known.end <= c.start or c.end <= known.start for c in awarded):
                found.add(known)
    return sorted(found)


_FIXED = re.compile(
    alternatives("honour.fixed")
    + "(?:特等奖|一等奖|二等奖|三等奖)?"
    + "|(?:中国|世界|全国|全球|东方|亚洲)[一-龥]{2,8}?(?:之都|之乡|之城|名城|名镇|名县|名村)"
)
_PLACED = re.compile(
    alternatives("event.head")
    + "(?:[一-龥A-Za-z]{1,8}?(?:组|赛道|类|项目|单元))?(?:团体|个人|男子|女子|单打|双打|混双|男单|女单)?"
    "(?:特等奖|一等奖|二等奖|三等奖|金奖|银奖|铜奖|优秀奖|冠军|亚军|季军|第[一二三四五六]名)"
)


def _fixed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Titles that are no other thing wherever they stand: 国务院特殊津贴, 中国…之都."""
    for match in _FIXED.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if run_start(match.group(), 0, len(match.group().split("之")[0])) == 0:
            start = _with_giver(view, sentence.start, start)
            yield Candidate(start, end, "Honour", view[start:end], "honour.fixed", STRONG + 1)


def _with_giver(view: str, floor: int, start: int) -> int:
    """The start with the province or city that gives the title: 云岭省五一劳动奖章."""
    window = max(floor, start - 7)
    for hit in place_matcher().find(view[window:start]):
        if window + hit.end == start and hit.value.endswith(_GIVERS):
            return window + hit.start
    return start


_GIVERS = ("省", "市", "区", "县", "州")


def _placed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """A place in a contest: 云岭杯创业大赛新材料组二等奖."""
    if not any(view.find(mark, sentence.start, sentence.end) >= 0 for mark in ("奖", "军", "第")):
        return
    for match in _PLACED.finditer(view[sentence.start : sentence.end]):
        head, end = sentence.start + match.start(), sentence.start + match.end()
        start, _ = event_start(view, sentence.start, head)
        if head - start > 1 and not built_of_general(view[start:head]):
            yield Candidate(start, end, "Honour", view[start:end], "honour.placed", STRONG + 11)


def _after_verbs(view: str, sentence: Sentence) -> Iterator[Candidate]:
    line = view[sentence.start : sentence.end]
    ends = [m.end() for m in _VERB.finditer(line)]
    if "国" in line or "省" in line or "世" in line:
        ends += [m.start(1) for m in _STANDING.finditer(line)]
    for at in sorted(set(ends)):
        for start, end in _members(line, at):
            yield from _honour(line, start, end, sentence.start)


def _members(line: str, at: int) -> Iterator[tuple[int, int]]:
    """The named titles in a clause from ``at`` on, parted at 、 and 和 outside quotation marks."""
    stop = _clause_end(line, at)
    while at < stop:
        part_end = _part_end(line, at, stop)
        heads = [m.end() for m in _HEAD.finditer(line[at:part_end])]
        if not heads:
            return
        end = at + heads[-1]
        if line.startswith("”", end) and line.count("“", at, end) > line.count("”", at, end):
            end += 1
        if not line.startswith(_OTHER_AFTER, end):
            yield at, end
        at = part_end + (line[part_end : part_end + 1] != "“")


def _clause_end(line: str, at: int) -> int:
    """Where the clause after a verb ends, quotations and short brackets as wholes; at most 60 characters."""
    limit, depth = min(len(line), at + 60), 0
    for place in range(at, limit):
        char = line[place]
        depth += (char == "“") - (char == "”")
        if depth <= 0 and char == "(" and line.find(")", place, place + 4) > 0:
            continue
        if depth <= 0 and char == ")" and line.rfind("(", max(at, place - 3), place) >= 0:
            continue
        if depth <= 0 and _STOP.match(line[place : place + 2]):
            return place
    return limit


def _part_end(line: str, at: int, stop: int) -> int:
    depth = 0
    for place in range(at, stop):
        if depth <= 0 and place > at and (line[place] in "、和及" or line[place - 1 : place + 1] == "”“"):
            return place
        depth += (line[place] == "“") - (line[place] == "”")
    return stop


def _honour(line: str, start: int, end: int, offset: int) -> Iterator[Candidate]:
    opening = line.find("“", start, end)
    if (opening == start and line[start:end].endswith(("”称号", "”荣誉称号", "”榜单", "”奖"))) or (
        opening == start and line[end - 1] == "”"
    ):
        start, end = start + 1, line.rfind("”", start, end)
    if line[end - 1] == "”" and line.endswith((*"省市县区",), start, opening):
        start, end = opening + 1, end - 1
    while end - start > 4 and line.endswith(("称号", "名单", "荣誉称号"), start, end):
        end -= 2
    if line.endswith("强企业", start, end):
        end -= 2
    name = line[start:end]
    counted = _COUNTED.match(line[end : end + 6]) and not name.endswith("奖")
    if (
        counted
        or not 4 <= len(name) <= 30
        or name in _GENERIC
        or _COUNTED.match(name)
        or name.startswith(_LOOSE)
        or _FIRST.search(name)
    ):
        return
    yield Candidate(offset + start, offset + end, "Honour", name, "honour.awarded", STRONG)


def _from_list(view: str, sentence: Sentence) -> Iterator[Candidate]:
    line = view[sentence.start : sentence.end]
    for hit in _listed().find(line):
        start, end = hit.start, hit.end
        for grade in ("国家级", "国家", "省级", "市级", "全国"):
            if line.startswith(grade, start - len(grade)) and start >= len(grade):
                start -= len(grade)
                break
        if line.startswith("企业", end) and line[end - 1] in "”人":
            end += 2
        before = line[max(0, start - 4) : start]
        counted = _COUNTED.match(line[end : end + 6]) is not None or _COUNT_BEFORE.search(before) is not None
        counted = counted or line.endswith(_VISITED, 0, start)
        if not counted and line[start:end].endswith(_SURE) and line[end : end + 1] not in ("党", "培"):
            yield Candidate(
                sentence.start + start,
                sentence.start + end,
                "Honour",
                line[start:end],
                "honour.listed",
                USUAL,
            )


_GIVEN = re.compile(
    "(?:评为|获评|授予|荣获|荣膺|获颁|获授|评选为|表彰为)(?:了|为|[一-龥]{0,6}(?:省|市|区|县|年度?))?$"
)
"""Verbs whose quoted object is a title, whatever it ends with: 被评为“最美云岭班组”."""
_FLAGS = ("队旗", "旗帜", "的旗", "会旗")


def _quoted(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for quote in quotes(view, sentence.start, sentence.end):
        titled = _TITLED.match(view[quote.last : quote.last + 4]) and not view.startswith("名单", quote.last)
        before = view[max(sentence.start, quote.first - 12) : quote.first]
        given = len(quote.inner) > 3 and _GIVEN.search(before) and not view.startswith(_FLAGS, quote.last)
        if titled or given:
            yield Candidate(quote.start + 1, quote.end - 1, "Honour", quote.inner, "honour.quoted", STRONG)
