"""Products: objects of verbs of making, quoted makes with their kind, names with a telling head."""

import re
from collections.abc import Iterator

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.heads import run_start
from kg.recognise.product_coined import coined
from kg.recognise.product_contexts import in_contexts
from kg.recognise.product_edges import after_making, telling, without_maker
from kg.recognise.product_rows import in_rows
from kg.recognise.quoted import quotes
from kg.recognise.spans import Spans
from kg.recognise.title import in_word
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import tag_of, words

_MAY_FOLLOW = word_set("product.may_follow")
_NOT_END = listed("product.not_end")
_HEADS = listed("product.head")
_KINDS = listed("product.kind")
_MAKING = re.compile(
    alternatives("product.making")
    + "(?:出|了|起|出了|的|首款|首台|新一代|第[一二三四]代|全球首款|国内首款|全国首款|"
    "全球首台|国内首台|全国首台|一款|一种|高端|各类|各种|等)*"
)
_WEAK_VERBS = listed("product.weak_verb")
_STOPS = re.compile(
    "[,。;:()!?“”]|的|等|技术|项目|工艺|基地|企业|公司|[0-9]+(?:万|亿)?(?:吨|台|套|只|辆|头|件|种|多种)|及其|以及|为主|走|产业|行业|领域|研发|上市|下线|已|在|与|成为|投|供|销|实现|达|填补|并|从|有|车间|被|把|,"
)
_CODE = re.compile("[A-Z]{1,6}-?[0-9]{1,5}[A-Za-z]*(?:[一-龥]{0,8})?")
_YEARLY = re.compile(
    "(?:年产|可年产|预计年产|年产能|生产)[0-9.]+[万亿千百]*(?:吨|台|套|台套|只|辆|件|片|千米|公里|米|平方米|颗|支|GWh|GW|MWh)((?:[一-龥A-Za-z0-9()]{2,16}?))(?:等项目|生产基地|生产线|产线|加工|制造|智造|研发|示范|产业化|冶炼|扩建|技改|异地|改造|细线化|产业园|项目|二期|一期)"
)
_GENERIC = word_set("product.generic")
_BAD_START = listed("product.not_start")


def find_products(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Product: few and likely, rather than every thing that is made."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_made(article.view, sentence))
        found.update(_quoted(article.view, sentence))
        found.update(_yearly(article.view, sentence))
        found.update(_by_year(article.view, sentence))
        found.update(in_rows(article.view, sentence))
        found.update(_of_maker(article.view, sentence))
        found.update(_by_head(article.view, sentence))
        found.update(_of_output(article.view, sentence))
        found.update(_of_plant(article.view, sentence))
        found.update(coined(article.view, sentence))
    found.update(in_contexts(article.view, sentences))
    spans = Spans(found)
    return sorted(c for c in found if c.score >= STRONG or not spans.hold_strictly(c))


def _made(view: str, sentence: Sentence) -> Iterator[Candidate]:
    line = view[sentence.start : sentence.end]
    for match in _MAKING.finditer(line):
        at = match.end()
        stop_match = _STOPS.search(line[at : at + 60])
        stop = at + stop_match.start() if stop_match else min(len(line), at + 60)
        verb = match.group()
        if line.startswith(("产业", "行业", "领域", "“"), stop):
            continue  # 生产智能装备产业…, or the quote names the product
        for start, end in _objects(line, at, stop):
            name = line[start:end]
            if not _is_product(name) or (verb in _WEAK_VERBS and len(name) < 4):
                break
            yield Candidate(
                sentence.start + start, sentence.start + end, "Product", name, "product.made", USUAL
            )


def _objects(line: str, at: int, stop: int) -> Iterator[tuple[int, int]]:
    """The members of the object: 甲、乙和丙."""
    start = at
    for place in range(at, stop + 1):
        if place == stop or line[place] in "、和及":
            if place - start >= 2:
                yield start, place
            start = place + 1


def _is_product(name: str) -> bool:
    if not 3 <= len(name) <= 20 or name in _GENERIC or name.startswith(_BAD_START):
        return False
    if not name.endswith(_HEADS) or name.endswith(_NOT_END):
        return False
    return run_start(name, 0, len(name)) == 0


def _quoted(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for quote in quotes(view, sentence.start, sentence.end):
        before = view[max(sentence.start, quote.start - 12) : quote.start]
        if view.startswith(("机制", "平台经济", "车间"), quote.end):
            continue
        kind = next((k for k in _KINDS if view.startswith(k, quote.end)), None)
        if (kind and kind not in ("平台", "系统", "产品", "车", "机")) or (
            kind and _MADE_BEFORE.search(before)
        ):
            yield Candidate(quote.start + 1, quote.end - 1, "Product", quote.inner, "product.quoted", STRONG)
        elif (
            not tag_of(quote.inner).startswith(("v", "i", "l"))
            and len(quote.inner) > 2
            and before.endswith(("机器人", "大模型", "无人机", "卫星", "芯片", "智能平台", "系统", "软件"))
        ):
            yield Candidate(quote.start + 1, quote.end - 1, "Product", quote.inner, "product.named", STRONG)
        elif _MADE_BEFORE.search(before) and quote.inner.endswith(("平台", "系统", "机器人", "软件")):
            yield Candidate(quote.start + 1, quote.end - 1, "Product", quote.inner, "product.quoted", USUAL)


_MADE_BEFORE = re.compile("(?:研发|研制|开发|生产|制作|自主研发|种下|推出|制造)(?:的|了|出|出了)?$")


_JOINED = re.compile("[和及][0-9]|(?:智能|自动|数字)$")


def _yearly(view: str, sentence: Sentence) -> Iterator[Candidate]:
    if view.find("产", sentence.start, sentence.end) < 0:
        return
    for match in _YEARLY.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        name = match.group(1)
        if name not in _GENERIC and not name.startswith(("的", "以上")) and not _JOINED.search(name):
            yield Candidate(start, end, "Product", match.group(1), "product.yearly", USUAL, True)


_MAKER = re.compile(
    "(?:自主)?(?:研发|研制|生产|制造|开发|攻关)的([^,。;:、的了]{3,20}?)(?:[,。;:、]|已|在|被|顺利|成功|正式|全部|均|将|也|又|目前|入选|成为|填补|是|首|从|把|年|可)"
)


_WORKED = re.compile(
    "年(?:加工|生产|销售|出口|产销|可加工|可产|产)([一-龥]{2,8}?)(?:可?达|约|近|超过|超|逾)?[0-9.]+(?:多|余)?(?:万|亿)?(?:余|多)?"
    "(?:吨|台|套|只|辆|件|斤|公斤|头|羽|瓶|片|支|颗|立方米|平方米|米)"
)


def _by_year(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What is worked or sold in a year, with its quantity behind it: 年加工藜麦3万吨."""
    if view.find("年", sentence.start, sentence.end) < 0:
        return
    for match in _WORKED.finditer(view[sentence.start : sentence.end]):
        start, name = sentence.start + match.start(1), match.group(1)
        if (
            name not in _GENERIC
            and run_start(name, 0, len(name)) == 0
            and not name.endswith(("能力", "产能", "总量"))
        ):
            yield Candidate(start, start + len(name), "Product", name, "product.by_year", USUAL)


def _of_maker(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The noun that a relative clause of making describes: 长风重工研制的智能阀门定位器,…"""
    if view.find("的", sentence.start, sentence.end) < 0:
        return
    for match in _MAKER.finditer(view[sentence.start : sentence.end]):
        name = match.group(1)
        if _is_product(name) or (len(name) > 4 and name.endswith(_HEADS) and not name.endswith(_NOT_END)):
            start = sentence.start + match.start(1)
            yield Candidate(start, start + len(name), "Product", name, "product.of_maker", WEAK)


_SURE_HEAD = re.compile(alternatives("product.sure_head"))
_CONTEXT = re.compile(
    "生产|研发|研制|制造|产品|订单|销量|市场|年产|推出|自主|下线|产能|出口|良品率|收率|销售|研制成功|攻关|打破|填补|国产"
)
_NOT_FOLLOWED = listed("product.not_before")


def _by_head(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Names with a telling head (光电传感器) in a sentence about making or selling."""
    line = view[sentence.start : sentence.end]
    if not _CONTEXT.search(line):
        return
    for match in _SURE_HEAD.finditer(line):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_NOT_FOLLOWED, end) or (
            not _CODE.search(line[: match.start()][-8:]) and _goes_on(view, end, sentence.end)
        ):
            continue
        start = after_making(view, run_start(view, sentence.start, head_start), head_start)
        name = view[start:end]
        if 4 <= len(name) <= 16 and name not in _GENERIC and telling(view[start:head_start]):
            yield Candidate(start, end, "Product", name, "product.head", WEAK)


def _goes_on(view: str, at: int, stop: int) -> bool:
    """True where a noun follows: then the head found is not the name's."""
    following = words(view[at : min(stop, at + 6)])
    return bool(following) and following[0].tag == "n" and following[0].text not in _MAY_FOLLOW


_OFF_THE_LINE = re.compile(
    "(?:一|首|两|第[0-9万]+)(?:台|辆|架|套|枚|颗|批)([一-龥A-Za-z0-9]{2,12}?)(?:成功|正式|顺利)?下线"
)
_PLANT = ("生产线", "产线", "研发", "产业化", "项目", "生产基地")


def _of_plant(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What a plant or line is to make (…液压阀生产线项目), and what comes off the line."""
    line = view[sentence.start : sentence.end]
    for match in _SURE_HEAD.finditer(line):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        if not view.startswith(_PLANT, end):
            continue
        start = without_maker(
            view, after_making(view, run_start(view, sentence.start, head_start), head_start), end
        )
        if 4 <= end - start <= 14 and view[start:end] not in _GENERIC:
            yield Candidate(start, end, "Product", view[start:end], "product.plant", WEAK, True)
    for match in _OFF_THE_LINE.finditer(line) if "下线" in line else ():
        start, name = sentence.start + match.start(1), match.group(1)
        if name not in _GENERIC:
            yield Candidate(start, start + len(name), "Product", name, "product.line", USUAL)


_CAPACITY = re.compile("(?:年产能|年产量|产能|良品率|收率|首月销量|年销量|出货量|年产值)")


def _of_output(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What has an output of its own: 阀门年产能, 粉剂的收率."""
    for match in _CAPACITY.finditer(view[sentence.start : sentence.end]):
        end = sentence.start + match.start()
        if view.endswith("回", sentence.start, end) or in_word(view, sentence.start, sentence.end, end):
            continue  # 回|收率, 生|产能力
        for drop in ("每月", "的", "月"):
            if view.endswith(drop, sentence.start, end):
                end -= len(drop)
        run = run_start(view, sentence.start, end)
        start = after_making(view, run, end)
        name = view[start:end]
        verbal = words(name)[-1].tag.startswith(("v", "d", "a")) if name else True
        if 2 <= len(name) <= 12 and name not in _GENERIC and telling(name) and not verbal:
            yield Candidate(start, end, "Product", view[start:end], "product.output", WEAK)
