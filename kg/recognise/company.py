"""Companies: by lexicon, by legal form, by heads such as 集团 and 银行, and by an industry word behind a name of its own."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms, names
from kg.recognise.candidate import CERTAIN, STRONG, USUAL, Candidate
from kg.recognise.edges import Edges, edges
from kg.recognise.words import UNKNOWN, tag_of, words

_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|株式会社)"
    r"(?:[\u4e00-\u9fff]{2,6}分公司)?"
)
_HEAD = re.compile(
    r"(?P<group>集团)(?!公司|有限|股份|\(|军|化|式|内|控股|总部|成员)|(?P<bank>(?:农商|村镇|商业)?银行|农商行|信用社)(?!业|股份|有限|卡|存|贷|账|间|体系|系|家)|"
    r"(?P<branch>分行|支行)|(?P<firm>公司)|(?P<coop>专业合作社)|(?P<fund>基金)(?!会|管理|公司|经理|业|投|份|净|产品|池|群|规模|体系|丛林|小镇|服务)|"
    r"(?P<branches>分公司)|(?P<share>股份)(?!有限|公司|制|合作|的|转让|回购|数|权)"
)
_GENERIC = re.compile(
    r"(?:国家|国有|国资|国内|国际|国外|全球|世界|中国|我国|海外|外资|民营|私营|大型|中型|小型|中小|跨国|龙头|知名|著名|上市|拟上市|母|子|孙|总|分|各|该|本|我|两|多|某|"
    r"全资|控股|参股|合资|独资|项目|平台|科技|金融|保险|证券|期货|基金|投资|产业|建设|施工|物业|快递|物流|运输|货运|客运|广告|咨询|贸易|外贸|建筑|"
    r"企业|高新技术|高科技|创新|初创|创业|科创|互联网|网络|软件|游戏|影视|医药|制药|生物|电力|供电|石油|能源|新能源|汽车|房地产|地产|装修|装饰|"
    r"股份|责任|有限|实体|专业|第三方|评估|检测|担保|租赁|信托|资产管理|管理|服务|运营|开发|商业|政策性|开发性|中央|地方|城市|农村|村镇|"
    r"天使|引导|母基|子|种子|风投|私募|公募|股权|并购|专项|社保|养老|公积|住房|政府|发展|扶持|成长|人才|成果转化|转化|市场化|配套|区属|市属|省属|"
    r"优质|优秀|一流|头部|领军|骨干|重点|当地|本地|外地|相关|有关|其他|部分|传统|新兴|多元|综合|型|类|级|家|化|性|业|等|双创|救助|保障|医保|慈善|公益|教育|研发|首期|总|百亿|千亿|亿元|"
    r"文旅|旅游|城投|交通|水务|环保|农业|养殖|种植|食品|餐饮|酒店|家政|劳务|保洁|安保|保安|搬家|电商|直播|传媒|文化|信息|数据|通信|电子|设备|制造|机械|材料|化工|钢铁|煤炭|矿业|"
    r"航空|船舶|铁路|公交|出租车|出租|租车|网约车|供应链|采购|销售|经营|代理|中介|拍卖|设计|工程|技术|安全|消防|造价|监理|勘察|测绘|园林|绿化|市政|燃气|热力|自来水|供水|供热|污水处理|固废)*"
)
_NOT_ENDINGS = frozenset(
    "公司 集团 股份 保险 信息 投资 建设 教育 数据 服装 服饰 家具 家居 网络 物流 快递 航空 航天 船舶 港口 水泥 玻璃 陶瓷 食品 饮料 饲料 稀土 软件 "
    "芯片 轴承 轮胎 装备 资本 证券 银行 路桥 橡胶 纺织 粮油 石油 电器 仪器 仪表 传媒 基金 环境 检测 汽配 电池 电缆 电网 "
    "农业 地产 包装 燃气 煤业 置业 黄金 种业 通信 光伏 化学 控股 动力 能源 机器人 电力 汽车 材料 机床 机械 信托 热力 医疗 医药 商贸 半导体 环保 水务 牧业 石化 化工 化纤 物业 创投".split()
)
_MORE_ENDINGS = ("生物科技", "生物医药", "医疗器械", "新材", "制造", "光学", "半导体", "机电", "智驾", "数科", "科创", "精机", "传动", "医学", "环境科技")


@cache
def _listed() -> Matcher[str]:
    found = {}
    for form, row in names("companies"):
        if len(form) > 3 or (len(form) == 3 and tag_of(form) in ("x", "nz", "nt", "nrt", "nr")):
            found[form] = row["name"]
        elif len(form) == 2 and form.isascii() is False and tag_of(form) in ("nt", "nz"):
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
    return [*_by_list(line), *_by_legal_form(line), *_by_head(line), *_by_ending(line)]


def _company(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Company", line.view[start:end], rule, score, nested=True)


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        long = hit.end - hit.start > 5
        if line.words.cuts(hit.start) and (long or line.words.cuts(hit.end)):
            yield _company(line, hit.start, hit.end, "company.listed", USUAL + (long * 15))


def _by_legal_form(line: Edges) -> Iterator[Candidate]:
    for head in _LEGAL.finditer(line.view):
        edge = line.left(head.start())
        core = line.view[edge.start : head.start()]
        if len(core) > 1 and not edge.counted and not _GENERIC.fullmatch(core):
            yield _company(line, edge.start, head.end(), "company.legal_form", CERTAIN - 5)


def _by_head(line: Edges) -> Iterator[Candidate]:
    for head in _HEAD.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        edge = line.left(head.start())
        core = line.view[edge.start : head.start()]
        if len(core) > 1 and not edge.counted and not _GENERIC.fullmatch(core) and _fits_head(line, head, edge.start):
            yield _company(line, edge.start, head.end(), f"company.{head.lastgroup}", STRONG - 5)


def _fits_head(line: Edges, head: re.Match[str], start: int) -> bool:
    """A bare 公司, 基金 or 股份 ends many phrases: it needs a name of its own before it."""
    kind = head.lastgroup
    if kind in ("firm", "fund", "share", "branches"):
        core = line.view[start : head.start()]
        return _own_name(line, start, head.start()) and (kind != "share" or len(core) < 7)
    return True


def _own_name(line: Edges, start: int, end: int) -> bool:
    """A word of the core is no general word: unknown to the dictionary, or a place or brand."""
    if start in line.places:
        return line.places[start] < end
    cut = [w for w in words(line.view[start:end]) if w.text[0].isalnum()]
    return any(w.tag in (UNKNOWN, "nz", "nt", "nrt", "nr") for w in cut) or all(len(w.text) == 1 for w in cut)


def _by_ending(line: Edges) -> Iterator[Candidate]:
    for hit in _strong_endings().find(line.view):
        if not line.words.cuts(hit.end):
            continue
        edge = line.left(hit.start)
        start = edge.start
        while start in line.places and line.places[start] < hit.start:
            start = line.places[start]
        core = line.view[start : hit.start]
        if 1 < len(core) < 5 and not edge.counted and _coined(line, start, hit.start) and not _GENERIC.fullmatch(core):
            yield _company(line, edge.start, hit.end, "company.ending", USUAL)


def _coined(line: Edges, start: int, end: int) -> bool:
    """The core is a coined word: one that the dictionary lacks, or a brand."""
    cut = words(line.view[start:end])
    return any(w.tag in (UNKNOWN, "nz", "nrt") for w in cut) or (len(cut) > 1 and all(len(w.text) == 1 for w in cut))
