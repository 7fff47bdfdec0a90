"""Industries where no head noun lists them: as 建筑业, as 茶产业, as 软件和信息技术服务业."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.core.text import Sentence
from kg.lexicon import Matcher, names
from kg.recognise.candidate import USUAL, Candidate
from kg.recognise.title import in_word

_GOODS = re.compile("[铜铝铁钢锂茶酒竹菌羊牛糖花鱼虾蜂棉药盐煤]产业")
_NOT_GOODS = ("园", "区", "集团", "有限", "股份")
_TRADE_AFTER = re.compile(
    "^(?:增加值|总?产值|营业?收入?|规模|大?发展|稳增长|企业|同比|加快|蓬勃|高质量|是|在|占|、|,|。|和)"
)
_SHORTEST = 3


@lru_cache(maxsize=1)
def _trades() -> Matcher[str]:
    """Listed names that end in 业 and those of two parts (软件和信息技术服务业): they name industries as they stand."""
    listed = [form for form, _ in names("industries", ("name", "aliases"))]
    found = [form for form in listed if form.endswith("业") and not form.endswith(("产业", "工业"))]
    joined = [form for form in listed if any(mark in form[1:-1] for mark in "和与") and "、" not in form]
    return Matcher({form: form for form in (*found, *joined) if len(form) >= _SHORTEST})


def named_alone(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """Industries that stand without a list and a head."""
    if view.find("业", sentence.start, sentence.end) < 0:
        return
    for hit in _trades().find(view, sentence.start, sentence.end):
        cut = in_word(view, sentence.start, sentence.end, hit.start)
        if not cut and _TRADE_AFTER.match(view[hit.end : min(sentence.end, hit.end + 6)]):
            yield _industry(view, hit.start, hit.end)
    for match in _GOODS.finditer(view[sentence.start : sentence.end]):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if not in_word(view, sentence.start, sentence.end, start) and not view.startswith(_NOT_GOODS, end):
            yield _industry(view, start, end)


def _industry(view: str, start: int, end: int) -> Candidate:
    return Candidate(start, end, "Industry", view[start:end], "industry.alone", USUAL, True)
