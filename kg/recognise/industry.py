"""Industries: what stands before 产业, 行业, 领域, alone or in a list, and listed ones after 聚焦 or 围绕."""

import re
from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.heads import nominal_start
from kg.recognise.industry_names import named_alone
from kg.recognise.industry_words import GRADED, is_industry, listed_names, places, plausible, telling, worth
from kg.recognise.wordlists import alternatives, listed
from kg.words.words import words

_COUNT = "(?:[0-9一二三四五六七八九十两多]+(?:大|个|条|类)?)"
_GRADE = alternatives("industry.grade")
_HEAD = re2.compile(
    f"(?:等)?{_COUNT}?{_GRADE}*(?:全产业链|产业链|产业集群|产业体系|产业图谱|产业|行业|领域|赛道|方向|板块)"
)
_DIRECT = ("产业链", "产业集群", "产业", "行业", "全产业链")
_NOT_AFTER = listed("industry.not_before")
_FOCUS = re.compile(alternatives("industry.focus") + "(?:了|发展)?")
_MARKS = ("、", "和", "及", "以及")
_REACHING = ("涉及", "波及", "普及", "遍及", "惠及", "触及", "提及")


def find_industries(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Industry; 产业 right behind a single unlisted name belongs to it."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_headed(article.view, sentence))
        found.update(_focused(article.view, sentence))
        found.update(_leading(article.view, sentence))
        found.update(_of_enterprises(article.view, sentence))
        found.update(named_alone(article.view, sentence))
    return sorted(found)


def _headed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _HEAD.finditer(view[sentence.start : sentence.end]):
        at, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_OF_OTHERS, end):
            continue
        head = match.group()
        counted = bool(_COUNTED_HEAD.match(head))
        items = [(a, b) for a, b in _items_before(view, sentence.start, at) if worth(view[a:b])]
        sure = counted or head.startswith("等") or any(is_industry(view[a:b]) for a, b in items)
        known = sum(is_industry(view[a:b]) for a, b in items)
        gathered = known > 0 or _GATHERING.match(view[end : end + 6]) is not None
        listed_out = len(items) > 2 and gathered and head.startswith("等") and head.endswith(_FIELDS)
        single = len(items) == 1 and head in _DIRECT and not view.startswith(_NOT_AFTER, end)
        for a, b in items:
            text = view[a:b]
            if (
                is_industry(text)
                or (sure and (counted or plausible(text)))
                or (head == "领域" and plausible(text))
            ):
                whole = single and _with_head(view, text, end)
                bare = (
                    head == "产业"
                    and b == at
                    and text not in listed_names()
                    and text + "产业" in listed_names()
                )
                yield _industry(view, a, end if whole or bare else b, STRONG)
            elif (
                listed_out
                and b - a <= 8
                and view[a - 1 : a] not in ("新", "及")
                and words(text)[-1].tag.startswith(("n", "v", "l", "j", "b"))
            ):
                yield _industry(view, a, b, USUAL)
            elif single:
                yield _industry(view, a, b if plausible(text) and b - a > 3 else end, USUAL)


_FIELDS = ("领域", "产业", "行业", "赛道")
_GATHERING = re.compile("^(?:已|共|已经)?(?:聚集|集聚|汇聚|拥有|有)(?:了)?(?:企业)?")
_COUNTED_HEAD = re.compile("^等?[0-9一二三四五六七八九十两]+(?:大|个|条)")
_OF_OTHERS = (
    "园",
    "区",
    "有限",
    "集团",
    "机器",
    "通道",
    "技术体系",
    "事业群",
    "主阵地",
    "优秀",
    "发展有限",
    "投资有限",
    "开发区",
    "风险",
    "集聚区",
    "+",
)


def _with_head(view: str, text: str, end: int) -> bool:
    """True where 产业 belongs to the name: 声学产业, and before 增加值."""
    return text not in listed_names() or text.isascii() or view.startswith("增加值", end)


def _industry(view: str, start: int, end: int, score: int) -> Candidate:
    return Candidate(start, end, "Industry", view[start:end], "industry.head", score, True)


_PARTS_OF = ("零部件", "配件", "关键零部件", "配套")


def _items_before(view: str, floor: int, end: int) -> Iterator[tuple[int, int]]:
    """The list that ends at ``end``, its last member first: 甲、乙和丙; at most 12 members."""
    for _ in range(12):
        start = _without_owner(view, floor, nominal_start(view, floor, end), end)
        if view.endswith("与", floor, start):  # 甲与乙产业链 is one chain
            start = _without_owner(view, floor, nominal_start(view, floor, start - 1), end)
        if start == end or end - start > 16:
            return
        if view[start - 2 : start] in GRADED and start - 2 >= floor and is_industry(view[start - 2 : end]):
            start -= 2
        yield start, end
        if view[start:end] in _PARTS_OF and view.endswith("及", floor, start):
            start = _without_owner(view, floor, nominal_start(view, floor, start - 1), start - 1)
            yield start, end  # 汽车及零部件 is one
        mark = next((m for m in _MARKS if view.endswith(m, floor, start)), None)
        if mark == "及" and view.endswith(_REACHING, floor, start):
            return
        if mark is None:
            return
        end = start - len(mark)


_OWNER = re.compile(
    ".*(?:更多|高新技术产业开发区|高新区|经开区|开发区|新区|示范区|工业区|片区|全区|全市|全省|公司|集团|[省市县镇])"
)
_CITY_WORDS = ("市政", "市场", "市域", "县域", "镇域")
_VERBS = listed("industry.verb")


def _without_owner(view: str, floor: int, start: int, end: int) -> int:
    """The left edge without the zone or place whose industry it is, and without verbs of promoting."""
    owner = _OWNER.match(view[start:end])
    if owner and owner.end() < end - start and not view.startswith(_CITY_WORDS, start + owner.end() - 1):
        start += owner.end()
    if view.startswith("海洋", start):
        return start
    start += next((n for n in (3, 2) if end - start - n > 1 and view[start : start + n] in places()), 0)
    start += view[start] in "省市区县"
    cut = words(view[start:end])
    verb = max((w.end for w in cut if w.text in _VERBS and w.end < end - start), default=0)
    while (
        verb < end - start
        and (first := words(view[start + verb : end])[0]).tag == "ns"
        and first.text != "海洋"
        and first.end < end - start - verb
    ):
        verb += first.end
    start += verb
    return start - 2 if view.endswith("未来", floor, start) else start


_LEADING = re2.compile(
    "以([^,。;:为]{2,30})见长|(?:以|把|将|,|、|^)([^,。;:为以把将]{2,50}?)(?:产业)?(?:定为|作为|列为|确定为|为|是)(?:[^,。;:]{0,12}的)?"
    "(?:主导|特色|重点|支柱|核心|主攻|首位|头号|优势|见长|先导|方向|代表)"
)
_LEADS = re.compile(
    "见长|[为是][^,。;:]{0,12}(?:主导|特色|重点|支柱|核心|主攻|首位|头号|优势|先导|方向|代表)"
)


def _leading(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What is said to lead: 以甲、乙为主导, 甲是云岭高新区的主导产业."""
    line = view[sentence.start : sentence.end]
    if not _LEADS.search(line):
        return
    for match in _LEADING.finditer(line):
        group = 1 if match.group(1) else 2
        for a, b in _members(line, match.start(group), match.end(group)):
            named = (
                view.startswith("产业", sentence.start + match.end()) and b - a <= 6 and telling(line[a:b])
            )
            if (is_industry(line[a:b]) and telling(line[a:b])) or plausible(line[a:b]) or named:
                yield _industry(view, sentence.start + a, sentence.start + b, USUAL)


_ENTERPRISES = re2.compile(
    "(?:整机和零部件|上下游|龙头|骨干|上市|领军|规上|规模以上|重点|关联|相关|配套|高新技术)*(?:企业|公司)"
)


_GATHERED = ("家", "是", "集聚", "聚集", "汇聚", "拥有", "现有", "已有", "集聚了", "服务")


def _of_enterprises(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What a kind of enterprise is in: 商贸物流企业."""
    if all(view.find(word, sentence.start, sentence.end) < 0 for word in ("企业", "公司")):
        return
    for match in _ENTERPRISES.finditer(view[sentence.start : sentence.end]):
        end = sentence.start + match.start()
        start = _without_owner(view, sentence.start, nominal_start(view, sentence.start, end), end)
        shown = view.endswith(_GATHERED, sentence.start, start) and plausible(view[start:end])
        if end - start > 3 and (is_industry(view[start:end]) or shown) and telling(view[start:end]):
            yield _industry(view, start, end, USUAL)


def _focused(view: str, sentence: Sentence) -> Iterator[Candidate]:
    line = view[sentence.start : sentence.end]
    for match in _FOCUS.finditer(line):
        stop = next((i for i in range(match.end(), len(line)) if line[i] in ",。;:()的为"), len(line))
        spans = list(_members(line, match.end(), stop))
        known = [is_industry(line[a:b]) and telling(line[a:b]) for a, b in spans]
        if not any(known):
            continue
        for (a, b), sure in zip(spans, known, strict=True):
            if line[a:b] not in listed_names() and line.startswith("产业", b):
                b += 2  # noqa: PLW2901 — 声学产业 is an industry, 声学 is none
            if sure or (sum(known) > 1 and plausible(line[a:b])):
                start = sentence.start + a
                yield Candidate(start, start + b - a, "Industry", line[a:b], "industry.focus", STRONG, True)


def _members(line: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for place in range(start, stop + 1):
        if place == stop or line[place] in "、和与及":
            end = _without_head(line, at, place)
            if 2 <= end - at <= 14:
                yield at, end
            at = place + 1


_TAIL = re2.compile(
    f"(?:等)?(?:{_COUNT})?{_GRADE}*(?:全产业链|产业链|产业集群|产业|行业|领域|赛道|方向)[一-龥]*$|等.*$"
)


def _without_head(line: str, start: int, end: int) -> int:
    match = _TAIL.search(line[start:end])
    return start + match.start() if match and match.start() else end
