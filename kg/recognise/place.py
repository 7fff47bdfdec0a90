"""Places: divisions, countries and regions by lexicon, townships and villages by their heads."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher, rows
from kg.recognise.candidate import WEAK, Candidate
from kg.recognise.edges import Edges, edges, is_edge_word
from kg.recognise.words import tag_of

_LEVELS = ("province", "prefecture", "county", "country", "region")
_SCOPE = frozenset(
    """中国 中华人民共和国 中部 西部 东部 沿海 内陆 沿江 沿边 老区 库区 革命老区 沿海地区 内陆地区 中部地区 西部地区 东部地区 沿江地区
    沿边地区 一带一路 “一带一路” 江北 江南 大湾 前海 横琴 海西 兰西 哈长 中原 甬舟 亚太 南山 城区 新城 中心区 G60""".split()
)
"""Forms of the lexicon that mostly say a scope, a direction or another name."""

_TOWN = re.compile(r"(?:街道|社区|(?<!城)镇|乡|(?<![乡中关])村)(?!落|民|庄|委|级|办|镇|干部|集体|口|里|贤|村|域|企|史|容|情|土|愁|友|音|长)")
_NO_TOWN = frozenset(
    """乡 镇 村 城 小 古 新 农 全 各 该 本 我 多 每 两 一 几 数 某 行政 特色 中心 自然 示范 试点 周边 所属 有关 帮扶 贫困 老旧 智慧 联 下 山
    重点 美丽 国际 未来 驻 先进 辖区 专业 所在 当地 居民 工业 建制 邻近 完整 国家 易地 安置 文明 和谐 绿色 数字 科创 创业 职工""".split()
)


@cache
def _matcher() -> Matcher[tuple[dict[str, str], ...]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows("divisions"):
        if row["level"] in _LEVELS:
            for form in {row["full_name"], row["bare_name"], *row["aliases"].split("|")}:
                if len(form) > 1 and form not in _SCOPE and not is_edge_word(form):
                    found.setdefault(form, []).append(row)
    return Matcher({form: tuple(found[form]) for form in sorted(found)})


def find_places(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Places that stand in the article's own words; photo credits name none."""
    line = edges(article, sentences)
    credits = [(s.start, s.end) for s in sentences if s.role in ("credit", "byline")]
    found = [*_divisions(line), *_towns(line)]
    return [c for c in found if not any(a <= c.start < b for a, b in credits)]


def place_name(form: str) -> str | None:
    """The name that the guidelines ask for, of a form that is one place and no other.

    >>> place_name("西宁")
    '西宁市'
    """
    found = next(_matcher().find(form), None)
    if found is None or found.end != len(form):
        return None
    row = _one(form, found.value)
    return _name(form, row) if row else None


def is_scope(form: str) -> bool:
    """True for a country or a region: what holds many zones and gives none its name."""
    found = next(_matcher().find(form), None)
    whole = found is not None and found.end == len(form) and found.start == 0
    return form in _SCOPE or bool(found and whole and found.value[0]["level"] in ("country", "region"))


def _divisions(line: Edges) -> Iterator[Candidate]:
    for hit in _matcher().find(line.view):
        form = line.view[hit.start : hit.end]
        row = _one(form, hit.value)
        whole = row is not None and form == row["full_name"]
        if row is None or not line.words.cuts(hit.start) or not (whole or line.words.cuts(hit.end)):
            continue
        if whole or _plainly_meant(line, hit.start, form, row):
            yield Candidate(hit.start, hit.end, "Place", _name(form, row), "place.division", WEAK)


def _plainly_meant(line: Edges, start: int, form: str, row: dict[str, str]) -> bool:
    """A bare district or county needs its full name in the article, or a greater place right before it."""
    if row["level"] != "county" or form != row["bare_name"] or row["full_name"].endswith("市"):
        return line.view[start + len(form) : start + len(form) + 1] not in ("路", "街", "湖", "江", "河", "山", "港", "湾", "桥", "道")
    parents = {p for area in (row["province"], row["prefecture"]) if area for p in (area, re.sub("[省市]$", "", area))}
    return row["full_name"] in line.view or any(line.view.endswith(parent, 0, start) for parent in sorted(parents))


def _one(form: str, found: tuple[dict[str, str], ...]) -> dict[str, str] | None:
    """What the form stands for: the highest level that has it, when only one there does."""
    for level in _LEVELS:
        at_level = [row for row in found if row["level"] == level]
        if at_level:
            return at_level[0] if len(at_level) == 1 and _clear(form, at_level[0]) else None
    return None


def _clear(form: str, row: dict[str, str]) -> bool:
    """A bare county name must be a place to the dictionary too (东方 is not)."""
    return row["level"] != "county" or form != row["bare_name"] or tag_of(form) == "ns"


def _name(form: str, row: dict[str, str]) -> str:
    if row["level"] == "country":
        return row["bare_name"]
    if form != row["bare_name"] and row["level"] in ("prefecture", "county"):
        return form
    return row["full_name"]


def _towns(line: Edges) -> Iterator[Candidate]:
    for head in _TOWN.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        start = _town_start(line, head.start())
        core = line.view[start : head.start()]
        first = line.words.after(start)
        if first is not None and first.tag.startswith("v"):
            continue
        if 1 < len(core) < 5 and core not in _NO_TOWN and all("\u4e00" <= c and c not in "有进在到为是今的了把受" for c in core):
            yield Candidate(start, head.end(), "Place", line.view[start : head.end()], "place.town", WEAK)


def _town_start(line: Edges, head: int) -> int:
    """The edge without the places and zones that stand before a town's own name."""
    edge = line.left(head)
    start = head if edge.counted else edge.start
    while start in line.places and line.places[start] < head:
        start = line.places[start]
    for number in range(head - 1, start, -1):
        if line.view[number] in "区县市镇州盟旗" and number + 2 < head:
            return number + 1
    return start


