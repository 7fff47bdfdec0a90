"""Companies: by lexicon, by legal form, by heads such as 集团 and 银行, and by an industry word behind a coined one."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, names
from kg.recognise.candidate import CERTAIN, STRONG, USUAL, Candidate
from kg.recognise.company_context import find_companies_by_context
from kg.recognise.company_lists import in_lists
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges, edges, listed_words
from kg.recognise.generic import built_of
from kg.recognise.spans import Spans
from kg.recognise.words import UNKNOWN, Word, tag_of, words

_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|株式会社)"
    r"(?:[\u4e00-\u9fff]{2,6}分公司)?"
)
_BRANCH = re.compile(r"(?<=公司)[\u4e00-\u9fff]{2,6}分公司$")
_HEAD = re.compile(
    r"(?P<group>集团)(?!公司|有限|股份|\(|军|化|式|内|控股|总部|成员)"
    r"|(?P<bank>(?:农商|村镇|商业)?银行|农商行|信用社)(?!业|股份|有限|卡|存|贷|账|间|体系|系|家)"
    r"|(?P<branch>分行|(?<!中心)支行)|(?P<firm>(?<!有限)(?<!责任)公司)|(?P<coop>专业合作社)|(?P<office>律师事务所|会计师事务所)"
    r"|(?P<fund>(?:政府|投资|引导|产业|天使|创业)*基金)(?!会|管理|公司|经理|业|投|份|净|产品|池|群|规模|体系|丛林|小镇|服务|联盟|销售|矩阵|园|行业|圈)"
    r"|(?P<branches>分公司)|(?P<share>股份)(?!有限|公司|制|合作|的|转让|回购|数|权)"
)
_FOLLOWS = re.compile(
    r"[^\u4e00-\u9fff]|$|的|等|和|与|及|在|将|是|把|由|被|为|对|也|已|还|公司|集团|董事|总经理|副总|负责|党|相关|首席|"
    r"一期|二期|三期|园区|牵头|投资"
)
_GOES_ON = ("谷", "城", "港", "镇", "村", "湖", "岛", "湾", "路", "杯", "奖", "节")
"""Characters behind a short name that make another name of it."""
_OWN_TAGS = (UNKNOWN, "nz", "nt", "nrt", "nr", "ns")


@cache
def _listed() -> Matcher[str]:
    found = {form: row["name"] for form, row in names("companies") if _unmistakable(form)}
    return Matcher(dict(sorted(found.items())))


def _unmistakable(form: str) -> bool:
    """A short form of two or three characters must be a name to the dictionary."""
    if len(form) > 3:
        return True
    return tag_of(form) in (("x", "nz", "nt", "nrt", "nr") if len(form) == 3 else ("nt", "nz"))


@cache
def _endings() -> Matcher[bool]:
    """Industry words that end short names of companies (重工); false for those that more often end other phrases."""
    found = {*forms("company_suffixes", "short_suffix"), *listed_words("company.ending")}
    found -= set(listed_words("company.no_ending"))
    weak = set(listed_words("company.weak_ending"))
    return Matcher({ending: ending not in weak for ending in sorted(found)})


def find_companies(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's companies, groups, banks, funds and cooperatives."""
    line = edges(article, sentences)
    listed = list(_by_list(line))
    full = [c for c in listed if c.score == CERTAIN]
    whole = full + _outside([*_by_legal_form(line), *_by_head(line)], full)
    solid = [c for c in whole if c.rule != "company.branch"]
    parts = _outside([*listed, *_by_ending(line)], solid)
    parts += _outside(find_companies_by_context(article, sentences), whole)
    return whole + parts + _outside(list(in_lists(line, whole + parts)), whole)


def _outside(found: list[Candidate], wholes: list[Candidate]) -> list[Candidate]:
    spans = Spans(wholes)
    return [c for c in found if not spans.hold(c)]


def _company(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Company", line.view[start:end], rule, score, nested=True)


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        full = hit.end - hit.start > 6 and line.view.endswith("公司", hit.start, hit.end)
        if not full and line.view.startswith(_GOES_ON, hit.end):
            continue
        if hit.value.endswith("局") and line.view.endswith(("省", "市", "区", "县"), 0, hit.start):
            continue
        if line.words.cuts(hit.start) and (full or line.words.cuts(hit.end)):
            yield _company(line, hit.start, hit.end, "company.listed", CERTAIN if full else USUAL)


def _by_legal_form(line: Edges) -> Iterator[Candidate]:
    for head in _LEGAL.finditer(line.view):
        edge = line.left(head.start(), whole=True)
        start = _behind_zone(line, _whole_item(line, edge.start), head.start())
        start = _behind_province(line, start, head.start())
        if built_of(line.view[start : head.start()], "company"):
            start = _past_words(line, start)
        core = line.view[start : head.start()]
        if len(core) > 1 and "某" not in core and not edge.counted and not built_of(core, "company"):
            yield _company(line, start, head.end(), "company.legal_form", CERTAIN - 5)
            branch = _BRANCH.search(line.view, start, head.end())
            if branch:
                yield _company(line, start, branch.start(), "company.of_branch", CERTAIN - 6)


def _past_words(line: Edges, start: int) -> int:
    """The start of a coined name made of plain words (一心制药有限公司), where only generic words were left.

    A legal form is sure to end a name, so the words before it belong to it up to a mark, a function word or a verb
    of news.
    """
    number = line.words.at(start - 1)
    at = start
    while number >= 0:
        word = line.words.words[number]
        far = word.end != at or start - word.start > _LONGEST_REST
        if far or not word.text.isalpha() or kind_of(word) is not None or word.tag[0] in "pcur":
            break
        at = word.start
        number -= 1
    return at


_LONGEST_REST = 8


def _whole_item(line: Edges, start: int) -> int:
    """The start of the list's item, where the walk stopped a few nouns behind 、."""
    mark = line.view.rfind("、", max(0, start - _LONGEST_REST - 1), start)
    rest = line.view[mark + 1 : start]
    if mark < 1 or not rest.isalpha() or line.view[mark - 1] in "一二三四五六七八九十0123456789":
        return start
    inside = line.inside(mark + 1, start)
    leads = any(kind_of(w) in ("function", "counted", "role") or w.tag[0] in "pcdurm" for w in inside)
    own = len(rest) == 2 or any(word.tag.startswith(_OWN_TAGS) for word in inside)
    return start if leads or not own or inside[0].start != mark + 1 else mark + 1


def _behind_province(line: Edges, start: int, head: int) -> int:
    """The start behind a province that only says where the city of the name lies: 云岭省|青原市长风重工."""
    end = line.places.get(start, start)
    inner = line.places.get(end, end)
    chain = line.view.endswith(("省", "自治区"), start, end) and end < inner < head - 1
    return end if chain and line.view[inner - 1] in "市县州盟" else start


def _behind_zone(line: Edges, start: int, head: int) -> int:
    """The start behind a zone that only says where the company is, when a name of its own follows."""
    ends = [line.view.find(zone, start, head) + len(zone) for zone in listed_words("company.behind_zone")]
    end = min((end for end in ends if end > start + 2), default=head)
    own = head - end > 2 and not built_of(line.view[end:head], "company") and _own_name(line, end, head)
    return end if own else start


def _by_head(line: Edges) -> Iterator[Candidate]:
    for head in _HEAD.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        edge = line.left(head.start(), whole=True)
        core = line.view[edge.start : head.start()]
        if len(core) < 2 or edge.counted or built_of(core, "company"):
            continue
        if _fits_head(line, head, edge.start, core):
            yield _company(line, edge.start, head.end(), f"company.{head.lastgroup}", STRONG - 5)


_COUNT_OF = re.compile("[0-9]+(?:余|多)?(?:家|个|所|只|支)")


def _fits_head(line: Edges, head: re.Match[str], start: int, core: str) -> bool:
    """A bare 公司, 基金 or 股份 ends many phrases: it needs a name of its own before it."""
    if _COUNT_OF.match(core):
        return False
    kind = head.lastgroup
    if kind not in ("firm", "fund", "share", "branches"):
        return True
    if kind == "firm" and core.endswith(listed_words("company.not_before_firm")):
        return False
    return _own_name(line, start, head.start()) and (kind != "share" or len(core) < 7)


def _own_name(line: Edges, start: int, end: int) -> bool:
    """A word of the core is no general word: unknown to the dictionary, or a place or brand."""
    if start in line.places:
        return line.places[start] < end
    cut = [word for word in words(line.view[start:end]) if word.text[0].isalnum()]
    return any(word.tag in _OWN_TAGS for word in cut) or all(len(word.text) == 1 for word in cut)


def _by_ending(line: Edges) -> Iterator[Candidate]:
    for hit in _endings().find(line.view):
        if not line.words.cuts(hit.end) or not _stands_alone(line, hit.end):
            continue
        edge = line.left(hit.start)
        if not hit.value and not _plainly_coined(line, edge.start, hit.start, hit.end):
            continue
        start = edge.start
        while start in line.places and line.places[start] < hit.start:
            start = line.places[start]
        core = line.view[start : hit.start]
        coined = 1 < len(core) < 5 and _coined(words(core))
        if coined and not edge.counted and not built_of(core, "company"):
            yield _company(line, edge.start, hit.end, "company.ending", USUAL)


def _plainly_coined(line: Edges, start: int, head: int, end: int) -> bool:
    """One unknown word of two or three characters before the ending, at a boundary, and a predicate behind it."""
    core, after = line.inside(start, head), line.words.after(end)
    whole = len(core) == 1 and core[0].tag == UNKNOWN and 1 < head - start < 4
    before = line.words.before(start)
    bounded = before is None or not before.text[0].isalnum() or kind_of(before) in ("function", "role")
    follows = after is None or after.tag in ("v", "d", "p") or after.text in ("的", "等")
    return whole and bounded and follows


def _stands_alone(line: Edges, end: int) -> bool:
    """What follows is not the rest of a longer noun phrase (智能|产线)."""
    word = line.words.after(end)
    if word is None or _FOLLOWS.match(line.view, end):
        return True
    return word.tag in ("v", "d", "p", "c", "u", "t", "m", "nr")


def _coined(cut: tuple[Word, ...]) -> bool:
    """One of the words is a brand or stands in no dictionary, or all are single characters."""
    singles = len(cut) > 1 and all(len(word.text) == 1 for word in cut)
    return singles or any(word.tag in (UNKNOWN, "nz", "nrt") for word in cut)
