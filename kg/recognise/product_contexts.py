"""Products by what is said around them: of a plant, of a market, of a maker, by measures and by verbs."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import re2

from kg.core.text import Sentence
from kg.recognise.candidate import USUAL, WEAK, Candidate
from kg.recognise.industry_words import is_industry
from kg.recognise.product_edges import start_of
from kg.recognise.product_nouns import KIND, NAMED, inside, object_end, thing
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import UNKNOWN, words

_ADVERB = (
    "(?:已经|已|正在|正|也|均|都|将|可|顺利|成功|正式|陆续|近日|去年|今年|目前|日前|首次|先后|全部|"
    "还|又|就|再次|眼下)*"
)
_BEHIND = {
    "output": re2.compile(
        "(?:等)?(?:系列)?(?:产品)?的?(?:国内|全球|全国|国际|海外)?(?:市场)?(?:日均|年均|累计|总)?"
        "(?:年产能|年产量|产能|产量|销量|出货量|出货|市场占有率|市占率|市场份额|良品率|收率|订单|交付量|装机量|供货|产销量)"
    ),
    "plant": re2.compile(
        "(?:二期|一期|智能|超级|数字化|自动化|全自动)*"
        "(?:研发生产|研发制造|生产制造|研发|生产|制造|加工|产业化|智造|示范|中试|组装|总装|研制|扩产|技改)*"
        "(?:生产线|产线|中试线|组装线|生产基地|制造基地|基地|工厂|项目|车间)"
    ),
    "maker": re2.compile(
        "(?:的)?(?:主要|核心|重要|最大|专业)?(?:研发|生产|制造|IDM)*"
        "(?:生产企业|企业|厂商|供应商|制造商|生产商|龙头|生产厂|厂家|团队)"
    ),
    "main": re2.compile("等?为(?:主打|主要|核心|拳头|主导|特色)产品"),
    "sorts": re2.compile(
        "(?:有|超过|达)?[0-9]+[多余]?(?:种|款|个品种)|[0-9.]+[万亿]?(?:吨|立方米|件|台|套)/年"
    ),
    "verb": re2.compile(
        _ADVERB
        + "(?:下线|量产|上市|获批|亮相|问世|面世|销往|卖到|卖往|出口到|出口至|远销|热销|打进|走俏|填补|打破|"
        "发往|运往|装箱|定型|装车|挂网|走下生产线|走下产线|研制成功|研发成功|首飞|交付|供不应求|实现量产|实现国产|实现批量|通过验收|通过鉴定|"
        "(?:获|获得|取得|通过)(?:了)?[^,。;]{0,12}(?:认证|批准|注册证|批文|许可|验收|鉴定)|"
        "完成[^,。;]{0,6}验证|出自|投放市场|投入使用|正在(?:调试|演示|测试|装箱)|"
        "(?:在|从)[^,。;]{1,10}?(?:启运|装箱|下线|上市|试用|亮相|投用)|入选|获评|摘得|夺得|荣获|捧回)"
    ),
}
"""What stands behind a product, by context."""

_COUNT = "[0-9.]+[多余]?[万亿]?"
_MAKE = re2.compile(
    alternatives("product.making")
    + "(?:出|了|起|的|的是|产品|首款|首台|首套|新一代|第[一二三四五]代|一款|一种|一台|一套|多款|各类|各种|全球|"
    f"国内|全国|首创|国产|不少于|{_COUNT}(?:吨|台套|台|套|款|辆|只|件|片|颗|支|种|枚|艘|头|羽|瓶|盒|GWh|MWh|GW|MW|"
    "千米|公里|米|平方米|立方米))*"
)
_OFFERED = re2.compile(
    "(?:[主专]做|做|采购|供应|提供|交付|配装|卖出|售出|推广|主推|种植|选育|培育|繁育|产销|上马|售卖|销售|加工|"
    "产品(?:有|是|为|包括|涵盖|覆盖))"
    f"(?:了|出|的|的是|起|其|{_COUNT}(?:吨|台套|台|套|款|辆|只|件|片|颗|支|枚|艘|架|瓶|盒|罐|箱|袋|份|头|公斤|斤))*"
)
_COUNTED = re2.compile(
    f"(?:{_COUNT}|一|首|两|每|这|该)"
    "(?:台台|卷卷|块块|片片|件件|辆辆|台|款|辆|架|艘|枚|颗|套|卷|块|片|件|批)(?:[^,。;的]{2,12}的)?"
)
_OWNED = re2.compile(
    "(?:公司|集团|科技|股份|企业|厂|实验室|研究院|团队|研究所|中心|大学|学院|药业|重工|生物|电子|机械|能源|制药|医药|电气|光电|精密|实业|化工|化学|钢铁|种业|[”)%]|用)的"
)
_WORKED = re2.compile(
    "生产|研[发制]|制造|下线|交付|出厂|启运|供货|中标|发往|出口|车间|产线|工厂|厂房|加工|打印|喷涂|组装|装配|销|订单|公司|企业|项目|卖|售"
)
"""What says that counted things are somebody's make: a rescue team has vehicles too."""

_BEFORE = (
    ("make", _MAKE, KIND),
    ("offer", _OFFERED, NAMED),
    ("count", _COUNTED, NAMED),
    ("own", _OWNED, NAMED),
)
"""What stands before a product, by context, and how much its name must say."""

_JOINS = "、和及与"


def in_contexts(view: str, sentences: tuple[Sentence, ...]) -> Iterator[Candidate]:
    """Things that the words around them show to be somebody's product.

    Each pattern reads the whole view once: that costs a third of reading sentence by sentence.
    """
    starts = [sentence.start for sentence in sentences]
    for context, pattern in _BEHIND.items():
        for sentence, match in _inside(view, sentences, starts, pattern):
            yield from _row_before(view, sentence, match.start(), context)
    for context, pattern, least in _BEFORE:
        for sentence, match in _inside(view, sentences, starts, pattern):
            if context != "count" or _WORKED.search(view[sentence.start : sentence.end]):
                yield from _row_after(view, sentence, match.end(), context, least)


def _inside(
    view: str, sentences: tuple[Sentence, ...], starts: list[int], pattern: Any
) -> Iterator[tuple[Sentence, Any]]:
    """The matches of a pattern (of the untyped google-re2) that lie in one sentence, with it."""
    for match in pattern.finditer(view):
        number = bisect_right(starts, match.start()) - 1
        if number >= 0 and match.end() <= sentences[number].end:
            yield sentences[number], match


def _row_before(view: str, sentence: Sentence, end: int, context: str) -> Iterator[Candidate]:
    """The things of the row that ends at ``end``: 甲、乙和丙; the last one must be named."""
    for _ in range(8):
        start = start_of(view, sentence.start, end)
        text = view[start:end]
        if thing(text, True) < NAMED or not _fits(text, context):
            return
        yield _product(view, start, end, context)
        if view[start - 1 : start] not in tuple(_JOINS):
            return
        end = start - 1


def _row_after(view: str, sentence: Sentence, start: int, context: str, least: int) -> Iterator[Candidate]:
    """The things of the row that begins at ``start``."""
    if view.startswith(_NO_START, start) and not view.startswith(_LINES, start):
        return
    for number in range(10):
        stop = min(sentence.end, start + 40)
        end = object_end(view, start, stop)
        sort = thing(view[start:end], True) if end - start > (2 if context == "count" else 1) else 0
        if not sort or sort < (least if number == 0 else KIND) or _goes_on(view, end, stop):
            return
        yield _product(view, start, end, context)
        if end >= stop or view[end] not in _JOINS:
            return
        start = end + 1


_INDUSTRIAL = ("装备", "新材料", "零部件", "系统", "器械", "食品", "药品", "环保材料")
"""Heads that name a field as often as a thing."""


def _fits(text: str, context: str) -> bool:
    """A field (高端装备) has projects and enterprises too; a bare noun before 项目 may be anything."""
    if context in ("maker", "plant", "output") and is_industry(text):
        return False
    return context not in ("maker", "plant") or (len(text) > 2 and not text.endswith(_INDUSTRIAL))


_LINES = ("线束", "线缆", "线圈", "线路板", "线控", "线材", "安全气囊", "安全带", "安全阀", "基板", "一体")
_NO_START = listed("product.not_start")
_SERVED = re2.compile("^等?[^,。;]{0,10}(?:服务|检测|支持)")


def _goes_on(view: str, end: int, stop: int) -> bool:
    """True where the noun goes on behind what was taken: 电机厂, 汽车产业."""
    if view.startswith(_MORE, end) or _NAME.match(view[end:stop]):
        return True
    following = words(view[end:stop])
    if following and following[0].text.isascii() and following[0].text.isalpha():
        return True  # …电池PACK
    if not following or following[0].text in _FREE:
        return False
    unknown = following[0].tag == UNKNOWN and following[0].text[0].isalpha()
    return unknown or following[0].tag.startswith(("n", "l", "j")) or following[0].text in inside()


_MORE = (*"用带材箔管丝棒件机器“车", "新材料", "产业")
_NAME = re2.compile(
    "^[一-龥]{0,6}?(?:实验室|研究院|产业园|公司|有限|中心|协会|联盟|学院|大学|产业|集群|园区|展览|大赛|行业|领域|企业|人才|专业)"
)
_FREE = word_set("product.free_after")


def _product(view: str, start: int, end: int, context: str) -> Candidate:
    score = USUAL if context == "make" else WEAK
    return Candidate(start, end, "Product", view[start:end], f"product.{context}", score, True)
