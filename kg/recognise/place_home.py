"""China, where the country is meant by 中国 or 我国 and no name begins with it."""

import re
from collections.abc import Iterator

from kg.recognise.candidate import WEAK, Candidate
from kg.recognise.edges import Edges

_HOME = re.compile(r"(?<![“《])中国(?=的|企业|市场|境内|政府|[、,。;])")


_COUNTED_AT_HOME = re.compile(
    r"[中我]国(?=(?:今年|去年|上半年|全年|前?[0-9一二三四五六七八九十]+个?(?:月|季度)|[0-9]{4}年|累计)?"
    r"[^,。;:“”、]{0,10}?(?:总额|总值|进出口(?!银行|商会|公司)|进口|出口(?!银行|信用)|消费品零售|增加值|用电量|发电量|产量|产销|保有量|顺差)"
    r"[^。;:“”、]{0,14}?[0-9])"
)
"""The country, as a figure of its trade or of what it makes follows: 上半年,中国累计出口阀门3万台."""


_TIMES = ("月", "年", "度")
"""Characters that may stand right before it: the ends of times."""


def at_home(line: Edges) -> Iterator[Candidate]:
    """中国 where the country is meant and no name begins with it: 中国的, 中国市场, and before what is counted."""
    for hit in _COUNTED_AT_HOME.finditer(line.view):
        before = line.view[hit.start() - 1 : hit.start()]
        if before == "“" or (before >= "\u4e00" and before not in _TIMES):
            continue
        yield Candidate(hit.start(), hit.end(), "Place", "中国", "place.home", WEAK)
    for hit in _HOME.finditer(line.view):
        if line.words.cuts(hit.start()) and line.words.cuts(hit.end()):
            yield Candidate(hit.start(), hit.end(), "Place", "中国", "place.home", WEAK)
