"""Companies: by lexicon, by legal form, by heads such as 集团 and 银行, and by an industry word behind a coined one."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, names
from kg.recognise.candidate import CERTAIN, STRONG, USUAL, Candidate
from kg.recognise.company_again import by_brand, offices
from kg.recognise.company_context import find_companies_by_context
from kg.recognise.company_latin import latin_companies
from kg.recognise.company_legal import by_legal_form, company, own_name
from kg.recognise.company_lists import OF_FIELDS, in_lists
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges, edges, listed_words
from kg.recognise.generic import built_of
from kg.recognise.spans import Spans
from kg.words.words import UNKNOWN, Word, tag_of, words

_PLANTS = (
    "机床|变压器|轴承|器材|机械|化工|钢铁|水泥|制药|卷烟|纺织|棉纺|毛纺|印刷|造船|汽车|拖拉机|柴油机|锅炉|仪表|仪器|轮胎|"
    "玻璃|陶瓷|食品|服装|皮革|家具|橡胶|电机|电缆|开关|水泵|阀门|齿轮|制造|修理|塑料|五金|模具|造纸|印染|冶炼|无线电|"
    "灯泡|半导体|电池|化肥|农药|农机|油漆|涂料|工具|量具|刃具|铸造|锻造|紧固件|标准件|弹簧|链条|自行车|缝纫机|钟表|手表|"
    "乳品|罐头|啤酒|味精|肉联|木材|家电|电器|电子|通信设备|微电机|起重机|压缩机|发动机|液压件|配件|橡塑|帆布|制鞋|针织"
)
"""What factories make that are enterprises by their names (云岭机床厂); other 厂 are places: 污水处理厂."""
_FIRST = "供集农村商银信分支公专律会省市区县政投引产天创基股" + "".join(
    kind[0] for kind in _PLANTS.split("|")
)
"""What the heads below begin with, asked first: most characters begin none of them."""
_HEAD = re.compile(
    rf"(?=[{_FIRST}])(?:"
    r"(?P<group>集团)(?!公司|有限|股份|\(|军|化|式|内|控股|总部|成员)"
    r"|(?P<bank>(?:农商|村镇|商业)?银行|农商行|信用社)(?!业|股份|有限|卡|存|贷|账|间|体系|系|家)"
    r"|(?P<branch>分行|(?<!中心)支行)|(?P<firm>(?<!有限)(?<!责任)公司)|(?P<coop>专业合作社)|(?P<office>律师事务所|会计师事务所)"
    r"|(?P<fund>(?:[省市区县]?政府|投资|引导|产业|天使|创业)*基金)(?!会|管理|公司|经理|业|投|份|净|产品|池|群|规模|体系|丛林|小镇|服务|联盟|销售|矩阵|园|行业|圈)"
    r"|(?P<plant>(?:" + _PLANTS + r")厂)(?!家|房|区|商|址|长|庆|子|内|外|里|门|界|站|牌|级|办|党|用|队)"
    r"|(?P<grid>供电(?:服务)?(?:中心|所))|(?P<branches>分公司)|(?P<share>股份)(?!有限|公司|制|合作|的|转让|回购|数|权))"
)
_FOLLOWS = re.compile(
    r"[^\u4e00-\u9fff]|$|的|等|和|与|及|在|将|是|把|由|被|为|对|也|已|还|公司|集团|董事|总经理|副总|负责|党|相关|首席|"
    r"一期|二期|三期|园区|牵头|投资"
)
_THESE = ("这", "这些", "这个", "这家", "这样", "那样")
_OF_GROUP = ("集团", "旗下", "蛇口", "港口", "资本")
"""What follows a company's short name that offices of areas have too (招商局)."""
_GOES_ON = ("谷", "城", "港", "镇", "村", "湖", "岛", "湾", "路", "杯", "奖", "节")
"""Characters behind a short name that make another name of it."""


@cache
def _listed() -> Matcher[str]:
    found = {form: row["name"] for form, row in names("companies") if _unmistakable(form)}
    cores = {_LEGAL_TAIL.sub("", name): name for name in sorted(set(found.values())) if name.endswith("公司")}
    shorts = {core: name for core, name in cores.items() if len(core) == 4 and core.endswith(_trades())}
    return Matcher(dict(sorted((shorts | found).items())))


@cache
def _trades() -> tuple[str, ...]:
    """Industry words that end short names of listed companies; the vaguer ones end common phrases as well."""
    return tuple(form for form in forms("company_suffixes", "short_suffix") if form not in _VAGUE)


_LEGAL_TAIL = re.compile(r"(?:股份|控股|集团)*有限(?:责任)?公司$")
_VAGUE = (
    "科技",
    "能源",
    "投资",
    "建设",
    "信息",
    "数据",
    "教育",
    "网络",
    "环境",
    "电力",
    "材料",
    "智能",
    "航天",
    "航空",
    "农业",
    "服务",
    "控股",
    "集团",
    "公司",
    "股份",
    "管理",
    "资本",
    "医疗",
    "医药",
    "物流",
    "文旅",
    "生物",
    "电子",
    "新能源",
    "新材料",
)


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
    full += _outside(list(latin_companies(line)), full)
    whole = full + _outside([*by_legal_form(line), *_by_head(line)], full)
    solid = [c for c in whole if c.rule != "company.branch"]
    parts = _outside([*listed, *_by_ending(line)], solid)
    parts += _outside(find_companies_by_context(article, sentences), whole)
    named = whole + parts + _outside(list(by_brand(line, solid)), solid)
    return named + _outside(list(in_lists(line, named)), whole) + list(offices(line, named))


def _outside(found: list[Candidate], wholes: list[Candidate]) -> list[Candidate]:
    spans = Spans(wholes)
    return [c for c in found if not spans.hold(c)]


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        full = hit.end - hit.start > 6 and line.view.endswith("公司", hit.start, hit.end)
        if not full and line.view.startswith(_GOES_ON, hit.end):
            continue
        if len(hit.value) == 3 and hit.value.endswith("局") and not line.view.startswith(_OF_GROUP, hit.end):
            continue
        if hit.value.endswith("局") and line.view.endswith(("省", "市", "区", "县"), 0, hit.start):
            continue
        if _begins_here(line, hit.start) and (full or line.words.cuts(hit.end)):
            yield company(line, hit.start, hit.end, "company.listed", CERTAIN if full else USUAL)


def _begins_here(line: Edges, start: int) -> bool:
    """A word begins, or a place ends inside one (德国|长风)."""
    if line.words.cuts(start):
        return True
    word = line.words.words[line.words.at(start)]
    return word.tag == "ns" and tag_of(word.text[: start - word.start]).startswith("ns")


def _by_head(line: Edges) -> Iterator[Candidate]:
    for head in _HEAD.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        edge = line.left(head.start(), whole=True)
        core = line.view[edge.start : head.start()]
        if len(core) < 2 or edge.counted or built_of(core, "company"):
            continue
        if _fits_head(line, head, edge.start, core):
            yield company(line, edge.start, head.end(), f"company.{head.lastgroup}", STRONG - 5)


_OF_GRID = re.compile("国网|南网|国家电网|南方电网|.{2,10}(?:高新|经开|开发|新)区$")
"""Whose a centre of power supply is where no place begins its name; other words there tell when or of whom."""
_COUNT_OF = re.compile("[0-9-]{7,}|[0-9]+(?:余|多)?(?:家|个|所|只|支)")


def _fits_head(line: Edges, head: re.Match[str], start: int, core: str) -> bool:
    """A bare 公司, 基金 or 股份 ends many phrases: it needs a name of its own before it."""
    if _COUNT_OF.match(core) or "%" in core:
        return False
    kind = head.lastgroup
    if kind == "grid":
        return start in line.places or _OF_GRID.match(core) is not None
    if kind not in ("firm", "fund", "share", "branches", "plant"):
        return True
    if kind == "plant" and (
        not line.words.cuts(head.start()) or core[-1] in "一某各多家个座间两三等大小老新"
    ):
        return False
    if kind == "firm" and core.endswith(("及", "和", "与", "或", *listed_words("company.not_before_firm"))):
        return False
    return own_name(line, start, head.start()) and (kind != "share" or len(core) < 7)


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
            yield company(line, edge.start, hit.end, "company.ending", USUAL)


def _plainly_coined(line: Edges, start: int, head: int, end: int) -> bool:
    """One unknown word of two or three characters before the ending, at a boundary, and a predicate behind it."""
    core, after = line.inside(start, head), line.words.after(end)
    whole = len(core) == 1 and core[0].tag == UNKNOWN and 1 < head - start < 4
    before = line.words.before(start)
    bounded = before is None or not before.text[0].isalnum() or kind_of(before) in ("function", "role")
    follows = after is None or after.tag in ("v", "d", "p", "c", "f") or after.text in ("的", "等", *_THESE)
    return whole and bounded and follows


def _stands_alone(line: Edges, end: int) -> bool:
    """What follows is not the rest of a longer noun phrase (智能|产线)."""
    word = line.words.after(end)
    if line.view.startswith(OF_FIELDS, end):
        return False
    if word is None or _FOLLOWS.match(line.view, end):
        return True
    return word.tag in ("v", "d", "p", "c", "u", "t", "m", "nr", "f") or word.text in _THESE


def _coined(cut: tuple[Word, ...]) -> bool:
    """One of the words is a brand or stands in no dictionary, or all are single characters."""
    singles = len(cut) > 1 and all(len(word.text) == 1 for word in cut)
    return singles or any(word.tag in (UNKNOWN, "nz", "nrt") for word in cut)
