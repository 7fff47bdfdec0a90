"""Government bodies: state organs by lexicon, bureaus and offices by head behind the area that owns them."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.edges import Edge, Edges, edges, listed_words, place_matcher
from kg.recognise.organ_units import CUSTOMS_UNIT, names_street, organ_units
from kg.recognise.wordmap import WordMap

_OWNED = ("provincial_city_department", "zone_department", "local_government", "zone_body")
_LEGAL = re.compile(r"(?:股份|集团|责任)?有限|特殊监管|e大厅|大厅|[\u4e00-\u9fff]{0,6}基金(?!会|办)")
_EVERY = re.compile(r"各|全[省市区国]")


@cache
def _state() -> Matcher[str]:
    found = set(forms("government_units", "state")) - set(listed_words("government.not_listed"))
    return Matcher({form: form for form in sorted(found)})


@cache
def _heads() -> Matcher[str]:
    found = {*forms("government_units", _OWNED), *listed_words("government.head")}
    state = set(forms("government_units", "state")) - set(listed_words("government.not_listed"))
    found -= {*listed_words("government.not_head"), *state}
    return Matcher({head: head for head in sorted(found)})


def find_government_bodies(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's state organs, local governments, bureaus and government-run centres."""
    line = edges(article, sentences)
    owned = list(_owned(line))
    local = {c.start for c in owned if c.name.startswith(_PARENTS) and c.name not in _PARENTS}
    found = [*_listed(line), *owned, *_bare(line, owned), *_patterned(line)]
    found += organ_units(line, found[:])
    return [c for c in found if c.name not in _PARENTS or c.start not in local]


_NATION = r"[\u4e00-\u9fff]{1,8}?"
_PATTERNS = re.compile(
    "(?P<corps>武警[\u4e00-\u9fff]{2,6}?总队)(?:[\u4e00-\u9fff]{2,6}?支队)?|(?:陆军|海军|空军|火箭军)第[0-9一二三四五六七八九十]+集团军|"
    "(?<=[、,。与和由])[^省市区县州局\\W]{2,5}?(?:交警|消防|消防救援|特警|巡警)(?:中队|大队|支队)|"
    "(?P<bank>中国人民银行)[\u4e00-\u9fff]{2,8}?(?:营业管理部|中心支行|省分行|市分行|分行|支行)|"
    f"(?P<sender>{_NATION})驻(?P<host>{_NATION})(?:大使馆|使馆|总领事馆|总领馆|领事馆|领馆)(?:(?:经济商务|经商|商务|教育|科技|文化)(?:处|参赞处|室))?"
)
"""Units of the police and the army, branches of the central bank, embassies: what no area owns."""


_SIGNS = ("武警", "集团军", "中队", "大队", "支队", "中国人民银行", "驻")
"""One of these stands in each of them."""


def _patterned(line: Edges) -> Iterator[Candidate]:
    if not any(sign in line.view for sign in _SIGNS):
        return
    for match in _PATTERNS.finditer(line.view):
        start: int | None = match.start()
        for part in ("bank", "corps"):
            if match[part] and match[part] != match.group():
                yield Candidate(
                    *match.span(part), "GovernmentBody", match[part], "government.listed", STRONG, True
                )
        if match["sender"]:
            start = _sender(line, match.start(), match.end("sender"))
        if start is not None:
            name = line.view[start : match.end()]
            yield Candidate(
                start, match.end(), "GovernmentBody", name, "government.pattern", STRONG + 3, nested=True
            )


def _sender(line: Edges, floor: int, end: int) -> int | None:
    """Where the nation that sends an embassy begins: the place that ends before 驻."""
    if end in line.place_ends:
        return max(line.place_ends[end], floor)
    hits = [hit for hit in place_matcher().find(line.view[floor:end]) if floor + hit.end == end]
    return floor + hits[0].start if hits else None  # where the dictionary has the embassy as one word


def _listed(line: Edges) -> Iterator[Candidate]:
    for hit in _state().find(line.view):
        if _ends_word(line.words, hit.end) and line.words.cuts(hit.start):
            yield Candidate(hit.start, hit.end, "GovernmentBody", hit.value, "government.listed", STRONG)


def _owned(line: Edges) -> Iterator[Candidate]:
    for hit in _heads().find(line.view):
        if not _ends_word(line.words, hit.end) or _LEGAL.match(line.view, hit.end):
            continue
        edge = line.left(hit.start, joined=True)
        longest = _LONG_OWNER if ")" in line.view[edge.start : hit.start] else _OWNER
        short = edge.anchored and hit.start - edge.start < longest
        start = edge.start if short else line.last_place_chain(edge.start, hit.start)
        start = _behind_parent(line, start, hit)
        if _is_office(line, edge, start, hit):
            whole = line.view[start : hit.end]
            if _COMMITTEE.search(whole):
                continue
            kind = "PartyOrganization" if hit.value in _OF_PARTY else "GovernmentBody"
            yield Candidate(start, hit.end, kind, whole, "government.owned", STRONG + 1, nested=True)


_COMMITTEE = re.compile("[省市县州区旗]委(?:组织部|宣传部|统战部|统一战线工作部|社会工作部|政法委员会)$")
"""Departments of an area's Party committee: none of its administration's."""

_OF_PARTY = ("组织人事部",)
"""Departments of an area's Party committee among those of its administration."""

_OWNER, _LONG_OWNER = 15, 22
"""So far before its head an office's name begins with the place that owns it; farther with a bracket inside."""

_PARENTS = (
    "国家税务总局",
    "国家统计局",
    "国家金融监督管理总局",
    "国家矿山安全监察局",
    "国家能源局",
    "中国证监会",
    "国家外汇管理局",
)
"""State organs whose local offices have their name in front: 国家税务总局云岭市税务局."""


def _behind_parent(line: Edges, start: int, hit: Hit[str]) -> int:
    """The start of the state organ that stands right before the name of its local office."""
    parent = next((p for p in _PARENTS if line.view.endswith(p, 0, start)), None)
    return start - len(parent) if parent and start < hit.start else start


def _is_office(line: Edges, edge: Edge, start: int, hit: Hit[str]) -> bool:
    """An area owns the office, and neither its words nor its end say that it is something else."""
    core = line.view[start : hit.start]
    if edge.counted or len(core) < 2 or core in listed_words("government.bare_core") or _EVERY.match(core):
        return False
    if line.view[start : hit.end].endswith(listed_words("government.not_word")):
        return False
    if any(word in core for word in listed_words("government.not_inside")):
        return False
    if core.endswith("委") and hit.value.endswith("政府"):
        return False  # two bodies: 云岭市委|市政府
    if hit.value == "办事处" and _of_company(line, start, hit.start):
        return False
    owned = (
        edge.anchored
        or edge.owned
        or start in line.places
        or _area_inside(core)
        or _of_zone(line, start, hit)
    )
    owned = owned or (hit.value.startswith("街道办") and names_street(line, start, hit.start))
    short = hit.value in listed_words("government.short_head")
    return owned and (not short or _plausible(line, start, hit.start, hit.value))


def _of_company(line: Edges, start: int, end: int) -> bool:
    """A name of its own stands between two places: the office of a company abroad, not of an area."""
    middle, last = line.places.get(start, start), line.place_ends.get(end, end)
    return start < middle < last < end and not _area_inside(line.view[middle:end])


_ZONE_HEADS = ("高新区", "经开区", "开发区", "示范区", "新区", "保税区", "科学城", "科技城", "自贸区")


def _of_zone(line: Edges, start: int, hit: Hit[str]) -> bool:
    """The head begins with the zone's own, before which a short name stands (青禾|高新区管委会)."""
    name = line.words.after(start)
    led = name is not None and not name.tag.startswith(("v", "d", "m", "r", "a"))
    return hit.value.startswith(_ZONE_HEADS) and led and 1 < hit.start - start < 8


def _ends_in_area(text: str) -> bool:
    return text.endswith(listed_words("area.end")) and not text.endswith(listed_words("area.not_end"))


def _area_inside(core: str) -> bool:
    """A zone or an area stands in the name, by its ending (高新区税务局)."""
    return any(_ends_in_area(core[:end]) for end in range(2, len(core) + 1))


def _plausible(line: Edges, start: int, head: int, value: str) -> bool:
    """A short head (局, 部) needs the words of an office, 政府 the area itself."""
    middle = line.view[line.places.get(start, start) : head]
    if value in ("政府", "人大", "政协"):
        return not middle or (
            len(middle) < 9 and _ends_in_area(middle) and not set(middle) & set("局院校司团")
        )
    return len(re.sub(r".*(?:区|市|县|省|州)", "", middle)) > 1


def _bare(line: Edges, owned: list[Candidate]) -> Iterator[Candidate]:
    """Heads without an owner that end a fuller name of the same article (高新区管委会 … 管委会)."""
    endings = {c.name[at:] for c in owned for at in range(len(c.name) - 2)}
    for hit in _heads().find(line.view):
        whole = line.view[hit.start : hit.end]
        before = line.words.before(hit.start)
        alone = before is not None and not before.text[-1].isalnum() and not whole.endswith("政协")
        if alone and whole in endings and whole not in _COMMON_HEADS and _ends_word(line.words, hit.end):
            yield Candidate(hit.start, hit.end, "GovernmentBody", whole, "government.bare", USUAL)


_COMMON_HEADS = ("办公室", "委员会", "办事处", "服务中心", "管理处")
"""Heads that many bodies have: alone they name none."""


_POLITICAL = re.compile("[一-鿿]{2}[省市县区州旗]政协")


def _ends_word(words: WordMap, end: int) -> bool:
    if words.view.endswith("海关", 0, end) and CUSTOMS_UNIT.match(words.view, end):
        return True  # 海关监管 is a word of the dictionary
    if words.view[end - 1] == "部" and words.view.startswith("门", end):
        return False  # 自然资源部|门: what the departments of that kind are called
    if words.view.startswith(("队员", "队长"), end):
        return words.view[end - 1] == "队"
    if _POLITICAL.match(words.view, max(0, end - 5)) and words.view.startswith(("主席", "副主席"), end):
        return True  # 政协主席 is a word of the dictionary
    return words.cuts(end) and not words.view.startswith(("长", "员", "队", "委员", "代表"), end)
