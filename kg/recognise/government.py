"""Government bodies: state organs by lexicon, bureaus and offices by head behind the area that owns them."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, forms
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.edges import Edges, edges
from kg.recognise.wordmap import WordMap

_OWNED = ("provincial_city_department", "zone_department", "local_government", "zone_body")
_MORE_HEADS = (
    "局", "厅", "管委会", "执委会", "人民政府", "政府", "委员会", "办公室", "管理办公室", "综合执法中心", "执法中心", "服务中心", "登记中心",
    "审批中心", "指挥中心", "部", "人民法院", "检察院", "公安局", "分局", "支队", "大队", "人大常委会", "政协", "人大", "中心支行",
    "创业服务中心", "党政办公室", "办事处",
)  # fmt: skip
_NOT_HEADS = frozenset(
    ["专班", "工作专班", "产业专班", "产业链专班", "服务专班", "招商专班", "攻坚专班", "领导小组", "工作领导小组", "领导小组办公室", "指挥部", "建设指挥部", "派出机构", "师市", "兵团", "业委会", "人大代表之家", "推进办", "推进办公室", "筹委会", "项目办", "供销社", "居委会", "村委会", "居民委员会", "村民委员会", "社区居委会", "管理中心", "数据局", "招商中心", "驻京办事处", "驻沪办事处", "生产力促进中心", "知识产权保护中心", "人才交流中心", "公共服务局"]
)
_SHORT = frozenset(["局", "厅", "委", "部", "政府", "委员会", "办公室", "服务中心", "办事处", "支队", "大队", "分局", "人大", "政协", "中心支行"])
"""Heads that also end other words: they need an owner that is an area."""

_LEGAL = re.compile(r"(?:股份|集团|责任)?有限|e大厅|大厅")
_AREA_END = re.compile(
    r"(?:省|市|(?<![园小社景校厂城辖片地院])区|县|州|盟|旗|镇|乡|街道|新城|高新区|经开区|开发区|示范区|新区|片区|功能区|保税区|两区|全国|国家|国务院)$"
)


_BROKEN = re.compile(
    r"(?:布|格|结|全|大|开|破|僵|战|危|时|终|残|入|出|做|定|当|骗)局$|(?:大|客|展|餐|示|歌舞|e大|宴会|音乐|候车|营业)厅$|"
    r"(?:干|全|内|外|总|西|东|南|北|中|支|俱乐|编辑|项目|门市|营业|小卖|分|局|顶|底|根|头|腿|胸|事业|销售|市场|分公司|车间|俱乐)部$"
)
"""Words that end like an office and are none."""


@cache
def _state() -> Matcher[str]:
    return Matcher({form: form for form in forms("government_units", "state") if form not in ("新华社", "国资委", "发改委", "海关总署")})


@cache
def _heads() -> Matcher[str]:
    found = (set(forms("government_units", _OWNED)) | set(_MORE_HEADS)) - _NOT_HEADS
    return Matcher({head: head for head in sorted(found) if head not in forms("government_units", "state")})


def find_government_bodies(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's state organs, local governments, bureaus and government-run centres."""
    line = edges(article, sentences)
    owned = list(_owned(line))
    return [*_listed(line), *owned, *_bare(line, owned)]


def _listed(line: Edges) -> Iterator[Candidate]:
    for hit in _state().find(line.view):
        if _ends_word(line.words, hit.end) and line.words.cuts(hit.start):
            yield Candidate(hit.start, hit.end, "GovernmentBody", hit.value, "government.listed", STRONG)


def _owned(line: Edges) -> Iterator[Candidate]:
    for hit in _heads().find(line.view):
        if not _ends_word(line.words, hit.end):
            continue
        edge = line.left(hit.start, joined=True)
        start = edge.start if edge.anchored else line.last_place_chain(edge.start, hit.start)
        core = line.view[start : hit.start]
        whole = line.view[start : hit.end]
        if _BROKEN.search(whole) or _LEGAL.match(line.view, hit.end) or re.search(r"(?:协会|学会|联盟|[党纪]工|集团|公司|大学|学院|医院|工会|^各|^全[省市区国])", core):
            continue
        if edge.counted or len(core) < 2 or core in ("街道", "乡镇", "社区", "城市", "地方") or not (edge.anchored or start in line.places or _area_inside(core)):
            continue
        if hit.value in _SHORT and not _plausible(line, start, hit.start, hit.value):
            continue
        yield Candidate(start, hit.end, "GovernmentBody", whole, "government.owned", STRONG + 1, nested=True)


def _area_inside(core: str) -> bool:
    """A zone or an area stands in the name, by its ending (高新区税务局)."""
    return any(_AREA_END.search(core[:end]) for end in range(2, len(core) + 1))


def _plausible(line: Edges, start: int, head: int, value: str) -> bool:
    """A short head (局, 部) needs the words of an office, or the area itself for 政府 and 委."""
    end = line.places.get(start, start)
    middle = line.view[end:head]
    if value in ("政府", "人大", "政协"):
        return bool(re.fullmatch(r"[^局院校司团]{0,8}", middle)) and (not middle or bool(_AREA_END.search(middle)))
    return len(re.sub(r".*(?:区|市|县|省|州)", "", middle)) >= 2


def _bare(line: Edges, owned: list[Candidate]) -> Iterator[Candidate]:
    """Heads without an owner that end a fuller name of the same article (高新区管委会 … 管委会)."""
    full = {c.name for c in owned}
    for hit in _heads().find(line.view):
        whole = line.view[hit.start : hit.end]
        if len(whole) > 2 and any(name.endswith(whole) for name in full) and _ends_word(line.words, hit.end):
            before = line.words.before(hit.start)
            if before is not None and not before.text[-1].isalnum():
                yield Candidate(hit.start, hit.end, "GovernmentBody", whole, "government.bare", USUAL)


def _ends_word(words: WordMap, end: int) -> bool:
    return words.cuts(end) and not words.view.startswith(("长", "员", "队", "委员", "代表"), end)


