"""Coined names of products: quoted, beside a noun that says what they are."""

import re
from collections.abc import Iterator

from kg.core.text import Sentence
from kg.recognise.candidate import STRONG, Candidate
from kg.recognise.product_nouns import head_start, modifies, object_end
from kg.recognise.quoted import Quote, quotes
from kg.words.words import Word, words

_FREE_AFTER = re.compile(
    "^(?:[,。、;)的!?]|被|在|成为|是|已|也|将|获|亮相|上线|问世|能|可|通过|借助|首次|正式)"
)
_NAMED_SO = ("名为", "命名为", "取名", "名叫", "取名为", "叫做")
_BRED = re.compile("(?:选育|培育|育成)(?:的|出|出的)?$|品种$")
_NUMBERED = re.compile("[一-龥][0-9]{1,4}号?$|[一-龥][一二三四五六七八九十]+号$")
_SAYINGS = (
    "卡脖子",
    "高精尖",
    "小巨人",
    "专精特新",
    "首台套",
    "网红",
    "爆款",
    "国字号",
    "中国造",
    "双碳",
    "零碳",
)
_NO_NAME = ("v", "i", "l", "a", "d", "z")


def coined(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """“云鹰”焊接机器人, 清淤机器人“云鹰”, 新品种“云麦8号”."""
    for quote in quotes(view, sentence.start, sentence.end):
        if not 2 <= len(quote.inner) <= 12 or quote.inner in _SAYINGS or "+" in quote.inner:
            continue
        if _is_named(view, sentence, quote):
            yield Candidate(quote.start + 1, quote.end - 1, "Product", quote.inner, "product.coined", STRONG)


def _is_named(view: str, sentence: Sentence, quote: Quote) -> bool:
    before = view[max(sentence.start, quote.first - 10) : quote.first]
    if _BRED.search(before) and _NUMBERED.search(quote.inner):
        return True
    if words(quote.inner)[-1].tag.startswith(_NO_NAME):
        return False
    after = quote.last + (1 if view.startswith("号", quote.last) else 0)
    if before.endswith(_NAMED_SO) and view.startswith("的", after):
        after += 1
    end = object_end(view, after, min(sentence.end, after + 16))
    if end > after and _is_class(view[after:end]) and _says_kind(words(view[after:end])[0]):
        return True
    return _is_class(before) and _FREE_AFTER.match(view[quote.last : quote.last + 3]) is not None


def _says_kind(first: Word) -> bool:
    """False for a word of time or a verb with the quote for its subject (“云鹰”车队现有货车12台)."""
    return modifies(first) or not first.tag.startswith(("v", "t", "d"))


_VAGUE = ("材料", "零部件", "部件", "设备", "装备", "产品", "汽车", "列车", "食品", "药品", "系统", "金属")


def _is_class(text: str) -> bool:
    return head_start(text) is not None and not text.endswith(_VAGUE)
