"""What ranks place: 研发投入强度5.2%,居全市第一; 在全省考评中,列第11位,前进8位."""

import re

from kg.measure.counted import LONGEST, Indicator, Place
from kg.measure.phrases import has_noun
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.measure.trimming import only_rank, without_rank

_FIELD = re.compile(
    r"(?:[位名]?[居列]|在)?(?:(?<=[居列])全[国省市])?[0-9]{2,4}[个家](?:[^,。;]{0,10}(?:区|单位|企业|园区|城市|县))?[中里]?"
)
"""位列90家园区第12位: how many are ranked."""
_PLACED = re.compile(f"(?:{alternation('rank move')})+$")
_AT = re.compile(r"(?:首次|已经?|现|均|都)*(?:位列|位居|名列|分列|分居|稳居|列|居|排)")
_RANKING = re.compile(
    r"在([^,。;]{2,30}?(?:评价|排名|榜单|考核|考评|评选|评估|测评))中"
    r"|(?:上榜|登榜|入榜|入围|入选|登上|跻身)了?[“《]([^,。;”》]{2,30})[”》][^。;]{0,12}$"
    r"|(?:上榜|登榜|入榜|入围|入选|登上|跻身)了?(?!全[国省市球]|行业|前)([^,。;“”《》]{2,24}(?:强|榜单?))[,、][^,。;]{0,4}$"
)
_AMOUNTS = re.compile(r"(?:数量?|总[量数]|规模|面积|产量|增速|增幅)(?=.{0,8}排名$)")
"""拥有研发机构14家,数量居全省第二: of what the figure before counts."""
_SHIFT = "前进|后退|上升|下降|提升|前移|后移|跃升"
_SHIFTED = re.compile(f"各?(?:[较比][^,;]{{1,8}})?({_SHIFT})")
"""升至第4位,前进3位: by how much a rank has moved."""
_SHIFTS = re.compile(f"(?:排名)?(?:{_SHIFT})$")
_WITHIN = re.compile(r"在?(?:同?行业|全[国省市区县球][^,;]{0,8}|[省市区县国]内)[中里]?排名")
"""A scope, and nothing that is ranked in it."""
_SCOPED = re.compile(r"(?:全[国省市区县])?排名$")
"""规模居全省第一、全国第五: the same in a wider scope."""
_ITSELF = re.compile(r"(?:榜单?|项目|赛季|指数)排名$")
"""A rank that its own words place, whatever the figure before counts."""


def places(q: Quantity, text: str) -> bool:
    """True for a rank, or by how many places one has moved."""
    return q.unit == "位" and (q.kind == "rank" or _PLACED.search(text) is not None)


def ranked(view: str, q: Quantity, place: Place) -> Indicator | None:
    """在全省综合评价中,由第五位升至第三位: what the sentence ranks."""
    if q.kind != "rank" or (place.previous is not None and place.previous.text.endswith("排名")):
        return None
    ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
    return ranking and Indicator(_list_of(ranking) + "排名", ranking.start(), ranking.end())


def rank(view: str, q: Quantity, text: str, place: Place, base: str) -> str:
    """What is ranked: by its own words, else on a list named after the figure before, else what that figure
    counts (``base``, without its growth)."""
    ranking = _RANKING.search(view, max(place.sentence, q.start - LONGEST), q.start)
    text = _FIELD.sub("", text)
    bare, text = only_rank(text), without_rank(text)
    text = "排名" if not text or _AT.fullmatch(text) else text
    shift, on = _SHIFTED.fullmatch(text), _list_of(ranking) if ranking else _ranks(place)
    if shift and on:
        return on + shift[1]
    text = text.removeprefix("在") if _WITHIN.fullmatch(text) else text
    bare = bare or _WITHIN.fullmatch(text) is not None
    nothing = bare and not _ITSELF.search(text)
    before = _SHIFTS.sub("", place.previous.text) if place.previous else ""
    if ranking and bare and ranking.start() >= (place.previous.end if place.previous else place.sentence):
        text = _list_of(ranking) + text
    elif not text.strip("全省市区国县"):
        text = _SCOPED.sub("", before) + text + "排名"
    elif nothing or text in ("排名", "中排名"):
        text = before.removesuffix("排名") + text
    elif _AMOUNTS.match(text):
        text = base + text
    if ranking and (len(text) <= 4 or not has_noun(_PLACED.sub("", text))):
        text = _list_of(ranking) + text
    return text


def _ranks(place: Place) -> str:
    """The rank that the figure before counts, empty where that counts none."""
    return place.previous.text if place.previous and place.previous.text.endswith("排名") else ""


def _list_of(ranking: re.Match[str]) -> str:
    return (ranking[1] or ranking[2] or ranking[3]).removesuffix("排名")
