"""Companies: by lexicon, by legal form, by heads such as 集团 and 银行, and by an industry word behind a name of its own."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, names
from kg.recognise.candidate import CERTAIN, STRONG, USUAL, Candidate
from kg.recognise.company_context import find_companies_by_context
from kg.recognise.company_lists import in_lists
from kg.recognise.edges import Edges, edges
from kg.recognise.generic import built_of
from kg.recognise.words import UNKNOWN, tag_of, words

_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|株式会社)"
    r"(?:[\u4e00-\u9fff]{2,6}分公司)?"
)
_HEAD = re.compile(
    r"(?P<group>集团)(?!公司|有限|股份|\(|军|化|式|内|控股|总部|成员)|(?P<bank>(?:农商|村镇|商业)?银行|农商行|信用社)(?!业|股份|有限|卡|存|贷|账|间|体系|系|家)|"
    r"(?P<branch>分行|(?<!中心)支行)|(?P<firm>(?<!有限)(?<!责任)公司)|(?P<coop>专业合作社)|(?P<fund>基金)(?!会|管理|公司|经理|业|投|份|净|产品|池|群|规模|体系|丛林|小镇|服务)|"
    r"(?P<branches>分公司)|(?P<share>股份)(?!有限|公司|制|合作|的|转让|回购|数|权)"
)
_NOT_ENDINGS = frozenset(
    ["公司", "集团", "股份", "保险", "信息", "投资", "建设", "教育", "数据", "服装", "服饰", "家具", "家居", "网络", "物流", "快递", "航空", "航天", "船舶", "港口", "水泥", "玻璃", "陶瓷", "食品", "饮料", "饲料", "稀土", "软件", "芯片", "轴承", "轮胎", "装备", "资本", "证券", "银行", "路桥", "橡胶", "纺织", "粮油", "石油", "电器", "仪器", "仪表", "传媒", "基金", "环境", "检测", "汽配", "电池", "电缆", "电网", "农业", "地产", "包装", "燃气", "煤业", "置业", "黄金", "种业", "通信", "光伏", "化学", "控股", "动力", "能源", "机器人", "电力", "汽车", "材料", "机床", "机械", "信托", "热力", "医疗", "医药", "商贸", "半导体", "环保", "水务", "牧业", "石化", "化工", "化纤", "物业", "创投"]
)
_MORE_ENDINGS = ("生物科技", "生物医药", "医疗器械", "新材", "制造", "光学", "半导体", "机电", "智驾", "数科", "科创", "精机", "传动", "医学", "环境科技")


@cache
def _listed() -> Matcher[str]:
    found = {}
    for form, row in names("companies"):
        if len(form) > 3 or (len(form) == 3 and tag_of(form) in ("x", "nz", "nt", "nrt", "nr")) or (len(form) == 2 and form.isascii() is False and tag_of(form) in ("nt", "nz")):
            found[form] = row["name"]
    return Matcher(dict(sorted(found.items())))


@cache
def endings() -> frozenset[str]:
    """Industry words that end the short names of companies (重工, 药业)."""
    return frozenset({*forms("company_suffixes", "short_suffix"), *_MORE_ENDINGS} - {"公司", "集团"})


@cache
def _strong_endings() -> Matcher[str]:
    return Matcher({e: e for e in sorted(endings() - _NOT_ENDINGS)})


def find_companies(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's companies, groups, banks, funds and cooperatives."""
    line = edges(article, sentences)
    listed = list(_by_list(line))
    full = [c for c in listed if c.score >= STRONG]
    whole = full + [c for c in (*_by_legal_form(line), *_by_head(line)) if not any(_holds(f, c) for f in full)]
    solid = [c for c in whole if c.rule != "company.branch"]
    parts = [c for c in (*listed, *_by_ending(line)) if not any(_holds(w, c) for w in solid)]
    parts += [c for c in find_companies_by_context(article, sentences) if not any(_holds(w, c) for w in whole)]
    return whole + parts + [c for c in in_lists(line, whole + parts) if not any(_holds(w, c) for w in whole)]


def _holds(outer: Candidate, inner: Candidate) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _company(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Company", line.view[start:end], rule, score, nested=True)


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        full = hit.end - hit.start > 6 and line.view.endswith("公司", hit.start, hit.end)
        if line.words.cuts(hit.start) and (full or line.words.cuts(hit.end)):
            yield _company(line, hit.start, hit.end, "company.listed", CERTAIN if full else USUAL)


def _by_legal_form(line: Edges) -> Iterator[Candidate]:
    for head in _LEGAL.finditer(line.view):
        edge = line.left(head.start(), whole=True)
        start = _behind_zone(line, edge.start, head.start())
        core = line.view[start : head.start()]
        if len(core) > 1 and "某" not in core and not edge.counted and not built_of(core, "company"):
            yield _company(line, start, head.end(), "company.legal_form", CERTAIN - 5)


_ZONE_HEAD = re.compile(r".*?(?:高新区|经开区|开发区|新区|保税区|综保区|示范区|科技园|产业园|工业园)")


def _behind_zone(line: Edges, start: int, head: int) -> int:
    """The start behind a zone that only says where the company is, when a name of its own follows."""
    zone = _ZONE_HEAD.match(line.view, start, head)
    if zone and head - zone.end() > 2 and not built_of(line.view[zone.end() : head], "company") and _own_name(line, zone.end(), head):
        return zone.end()
    return start


def _by_head(line: Edges) -> Iterator[Candidate]:
    for head in _HEAD.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        edge = line.left(head.start(), whole=True)
        core = line.view[edge.start : head.start()]
        if len(core) > 1 and not edge.counted and not built_of(core, "company") and _fits_head(line, head, edge.start):
            yield _company(line, edge.start, head.end(), f"company.{head.lastgroup}", STRONG - 5)


def _fits_head(line: Edges, head: re.Match[str], start: int) -> bool:
    """A bare 公司, 基金 or 股份 ends many phrases: it needs a name of its own before it."""
    kind = head.lastgroup
    if kind == "firm" and re.search(r"(?:上市|[子母孙总分]|全资|控股|参股|合资|跨国|平台|项目|科技型|创新型)$", line.view[start : head.start()]):
        return False
    if kind in ("firm", "fund", "share", "branches"):
        core = line.view[start : head.start()]
        return _own_name(line, start, head.start()) and (kind != "share" or len(core) < 7)
    return True


def _own_name(line: Edges, start: int, end: int) -> bool:
    """A word of the core is no general word: unknown to the dictionary, or a place or brand."""
    if start in line.places:
        return line.places[start] < end
    cut = [w for w in words(line.view[start:end]) if w.text[0].isalnum()]
    return any(w.tag in (UNKNOWN, "nz", "nt", "nrt", "nr", "ns") for w in cut) or all(len(w.text) == 1 for w in cut)


def _by_ending(line: Edges) -> Iterator[Candidate]:
    for hit in _strong_endings().find(line.view):
        if not line.words.cuts(hit.end):
            continue
        edge = line.left(hit.start)
        start = edge.start
        while start in line.places and line.places[start] < hit.start:
            start = line.places[start]
        core = line.view[start : hit.start]
        if not 1 < len(core) < 5 or edge.counted or built_of(core, "company") or not _stands_alone(line, hit.end):
            continue
        if _coined(line, start, hit.start):
            yield _company(line, edge.start, hit.end, "company.ending", USUAL)


_FOLLOWS = re.compile(r"[^\u4e00-\u9fff]|$|的|等|和|与|及|在|将|是|把|由|被|为|对|也|已|还|公司|集团|董事|总经理|副总|负责|党|相关|首席|一期|二期|三期|园区|牵头|投资")


def _stands_alone(line: Edges, end: int) -> bool:
    """What follows is not the rest of a longer noun phrase (智能|产线)."""
    word = line.words.after(end)
    if word is None or _FOLLOWS.match(line.view, end):
        return True
    return word.tag in ("v", "d", "p", "c", "u", "t", "m", "nr")


def _coined(line: Edges, start: int, end: int) -> bool:
    """The core is a coined word: one that the dictionary lacks, or a brand."""
    cut = words(line.view[start:end])
    return any(w.tag in (UNKNOWN, "nz", "nrt") for w in cut) or (len(cut) > 1 and all(len(w.text) == 1 for w in cut))
