"""Products that only their row shows: 甲、乙、丙等产品."""

from collections.abc import Iterator

import re2

from kg.core.text import Sentence
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.heads import nominal_start
from kg.recognise.wordlists import alternatives, word_set
from kg.words.words import words

_END = re2.compile(
    "等(?:[0-9一二三四五六七八九十多余几百]+(?:个|种|款|类|大类))?(?:[^的地省市国县,。;:、“”()!?0-9]{0,6}?)"
    "(?:产品|制品|零部件|器件|药品|食品|材料|装备|设备)"
)
_NOT_AFTER = ("企业", "公司", "产业", "行业", "领域", "展", "制造业", "类产业", "研究", "项目", "化")
_MAKING = re2.compile(
    ".*(?:" + alternatives("product.making") + "|提供|供应|销售|种植|加工|包括|涵盖|生产出)(?:了|出|的)?"
)
_GENERIC = word_set("product.generic")
_MADE = re2.compile("生产|研发|研制|制造|开发|推出|攻克|攻关|主营|销售|出口|加工|供应|种植|产出|形成")
_OWNED = re2.compile("拥有|购置|购买|引进|采购|配备|配套|投入|安装|进口|采用|使用|捐赠|发放")
_NO_THING = (
    *("产业", "行业", "领域", "技术", "服务", "企业", "公司", "平台", "工程", "项目", "人才"),
    *"学业区市省国链",
)


def in_rows(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a row of things that ends 等产品, in a clause about making or selling."""
    if view.find("等", sentence.start, sentence.end) < 0:
        return
    for match in _END.finditer(view[sentence.start : sentence.end]):
        stop, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_NOT_AFTER, end):
            continue
        items = list(_items(view, sentence.start, stop))
        clause = view[max(sentence.start, (items[-1][0] if items else stop) - 16) : end + 8]
        if len(items) > 1 and _MADE.search(clause) and not _OWNED.search(clause):
            for a, b in items:
                yield Candidate(a, b, "Product", view[a:b], "product.row", USUAL)


def _items(view: str, floor: int, end: int) -> Iterator[tuple[int, int]]:
    """The row's members, the last one first; the first of the row without the verb before it."""
    for _ in range(12):
        start = nominal_start(view, floor, end)
        making = _MAKING.match(view[start:end])
        if making and making.end() < end - start:
            start += making.end()
        text = view[start:end]
        if not 2 <= len(text) <= 14 or text in _GENERIC or not _is_thing(text):
            return
        yield start, end
        if view[start - 1 : start] not in ("、", "和", "及"):
            return
        end = start - 1


def _is_thing(text: str) -> bool:
    """The last word is a noun or one that no dictionary holds, not a field, a service or a people."""
    last = words(text)[-1]
    return last.tag.startswith(("n", "x", "l", "j", "g", "k", "b")) and not text.endswith(_NO_THING)
