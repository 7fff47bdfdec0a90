"""Parks: named parks, incubators, bases, buildings and service sites."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.heads import is_proper, nominal_start, place_forms, without_edge
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import UNKNOWN, words

_HEAD = re2.compile("(?:" + alternatives("park.head") + r")(?:\([一-龥]{1,4}\))?")
_NOT_AFTER = listed("park.not_before")
_ANOTHER = re2.compile(
    r"^(?:\([^)]{1,4}\))?(?:[一二三四]期)?(?:建设)?(?:项目|工程)|"
    "^[·]?(?:科技园|产业园|园区|政务服务|工业园|孵化器|孵化基地)"
)
"""What shows that the head stands inside a longer name of another type."""
_BODY = re2.compile(
    "^[一-龥]{0,10}?(?:公司|集团|股份|协会|工作委员会|联盟|支行|分行|集群|联合会|理事会|党委|党支部|党工委)"
)
_APART = re2.compile("的|内|里|是|为|在|拥有|与|和|及|由|对|以|将|了|引进|入驻|落户|成立")
"""What parts a park from the company behind it: 云岭产业园的青禾公司."""
_GENERIC = word_set("park.generic")
_COUNTED = re2.compile("[0-9一二三四五六七八九十两几百千多余](?:个|家|座|处|大|余个|多个|批|类|类型)$")
_ZONE = re2.compile("[一-龥]{2,8}?(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区)")
_COUNT_AFTER = re2.compile("^[0-9]+(?:多|余)?(?:个|家|座|处)")
_PRAISED = re2.compile(
    "(?:最[一-龥]{1,2}|重要|唯一|著名|领先)的$|(?:首[个座家]|第[一二三四五六七八九十]+[个座家])$"
)
"""What tells of a site how it ranks and does not name it: 全国最大的阀门基地."""
_GRADES = ("国家级", "省级", "市级", "全国", "世界级", "国家", "全球", "全省", "万吨", "千吨", "百吨")
_LEVELS = ("级", "型", "类", "式")
_OWNED = ("各", "其", "该", "其在", "一个", "一座")
_BARE_HEADS = listed("park.bare")


def find_parks(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Park; what is only 园区, counted or generic is none, nor a project."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_headed(article.view, sentence))
        found.update(_listed(article.view, sentence))
        found.update(_in_row(article.view, sentence))
    return sorted(found)


def _headed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _HEAD.finditer(view[sentence.start : sentence.end]):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        end += view.endswith("园", head_start, end) and view.startswith("区", end)
        if view.startswith(("·", "区", *_NOT_AFTER), end) or _of_another(view[end : end + 16]):
            continue
        start = nominal_start(view, sentence.start, head_start)
        start = _behind_places(view, start, head_start)
        zone = _ZONE.match(view[start:head_start])
        if zone and _own(view[start + zone.end() : head_start]):
            start = without_edge(view, start + zone.end(), head_start)  # where it lies, not what it is called
        start += view[start] in "省市县区镇乡村号" and start > sentence.start
        named = _named(view, start, head_start, view[head_start:end], sentence.start)
        if (
            named
            and not _is_group(view, start, end)
            and (
                not view.endswith(_KINDS, head_start, end)
                or any(map(is_proper, words(view[start:head_start])))
                or _there(view, start, end, sentence)
            )
        ):
            score = USUAL if match.group() in _BARE_HEADS else STRONG
            yield Candidate(start, end, "Park", view[start:end], "park.head", score)
            yield Candidate(start, end, "Park", view[start:end], "park.inside", score, True)


_KINDS = (
    "基地",
    "园区",
    "集聚区",
    "街区",
    "公寓",
    "广场",
    "驿站",
    "孵化器",
    "小镇",
    "物流中心",
    "码头",
    "飞地",
)
"""Heads that stand for a kind of site as often as for one: words of kinds before them name none."""
_AT = re2.compile(
    "(?:在|来到|走进|走访了?|参观了?|考察了?|入驻|位于|落户|参访了?|调研了?|前往|到|“|"
    "建设|打造|合建|共建|创建|建成|建起|建立|新建|兴建|设立|设有|建有)$"
)
_DONE = re2.compile(
    "^(?:内|里|揭牌|启用|投用|开园|举行|举办|占地|位于|坐落|落成|落户|开工|竣工|建成|的|正|”)"
)


def _there(view: str, start: int, end: int, sentence: Sentence) -> bool:
    """Somebody is at the site, or something is done to it: it is one, though only words of kinds name it."""
    before = view[max(sentence.start, start - 4) : start]
    return _AT.search(before) is not None or _DONE.match(view[end : end + 2]) is not None


def _is_group(view: str, start: int, end: int) -> bool:
    """True for a group named like its park (云岭创新谷, 云岭创新谷集团) before the body that it deals with."""
    return _BODY.match(view[end : end + 16]) is not None and f"{view[start:end]}集团" in view


def _of_another(behind: str) -> bool:
    """The name goes on to the head of a project, a company or another body."""
    body = _BODY.match(behind)
    return _ANOTHER.match(behind) is not None or (body is not None and not _APART.search(body.group()))


_CHAIN = re2.compile("^[一-龥]{2,7}?(?:省|自治区|市)[一-龥]{1,6}?(?:区|县|市)(?:[一-龥]{1,5}?(?:街道|镇))?")


def _behind_places(view: str, start: int, head_start: int) -> int:
    """The left edge behind a city with its district, when a name of its own follows: where the park lies."""
    chain = _CHAIN.match(view[start:head_start])
    return start + chain.end() if chain and head_start - start - chain.end() > 1 else start


def _own(modifier: str) -> bool:
    """One of the words is no general one: a name that needs no zone before it (云岭1号, not 生物)."""
    if len(modifier) < 2:
        return False
    return any(
        word.tag in (UNKNOWN, "nz", "ns", "nr", "nrt") or _latin(word.text) for word in words(modifier)
    )


def _latin(text: str) -> bool:
    return len(text) > 2 and text.isascii() and text.isalpha()


def _named(view: str, start: int, head_start: int, head: str, floor: int) -> bool:
    modifier = view[start:head_start]
    if modifier.startswith((*_GRADES, *_LEVELS)) or _only_told(view, start, head_start + len(head), floor):
        return False
    if len(modifier) > 1 and head not in _BARE_HEADS and _in_marks(view, start, head_start + len(head)):
        return True
    if (
        len(modifier) < (4 if head in ("基地", "园区") else 2)
        or modifier.endswith(("型", "型产业"))
        or _COUNTED.search(view[max(floor, start - 4) : start])
    ):
        return False
    telling = [w.text for w in words(modifier) if w.text not in _GENERIC and w.text[0].isalnum()]
    counted = modifier[0] in "项个家座处" or (len(telling) == 1 and telling[0].endswith("省"))
    return not counted and sum(map(len, telling)) >= 2


def _only_told(view: str, start: int, end: int, floor: int) -> bool:
    """The site is counted, praised, somebody's, a district, a street or a programme (“云岭飞地”计划)."""
    if _in_marks(view, start, end) and view.startswith(_ACTIVITIES, end + 1):
        return True
    if view.endswith("园区", start, end) and view[end - 3 : end] in place_forms():
        return True  # a district whose name ends so
    if _COUNT_AFTER.match(view[end : end + 5]) or view.endswith(_OWNED, floor, start):
        return True
    if view.endswith("大街", start, end) and not view.startswith(("建设", "项目", "入驻", "集聚"), end):
        return True
    praised = _PRAISED.search(view[max(floor, start - 10) : start]) is not None
    return praised and view.endswith("基地", start, end)


def _in_marks(view: str, start: int, end: int) -> bool:
    """The name fills a quotation."""
    return view[start - 1 : start] + view[end : end + 1] == "“”"


_ACTIVITIES = listed("program.head")


_LIST = re2.compile(
    "(?:新建|建成|建设|打造|包括|拥有|集聚|形成)(?:了)?([^,。;:()]{2,60}?)等[0-9一二三四五六七八九十]+(?:个|家|座)[一-龥]{0,6}(?:园区|产业园|基地|园)"
)


def _listed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a list whose head stands at its end: 新建甲、乙等4个产业园区."""
    if view.find("等", sentence.start, sentence.end) < 0:
        return
    for match in _LIST.finditer(view[sentence.start : sentence.end]):
        at = sentence.start + match.start(1)
        for item in match.group(1).split("、"):
            if "、" in match.group(1) and 2 <= len(item) <= 14:
                yield Candidate(at, at + len(item), "Park", item, "park.list", USUAL)
            at += len(item) + 1


_ROW_END = re2.compile(
    "等(?:[0-9一二三四五六七八九十多]+(?:个|家|座|处)|一批|多个)?(?:特色|产业|科技|专业|重点)?(?:园区|产业园|孵化器|众创空间|楼宇)"
)


def _in_row(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a row that ends 等园区 and holds a park with a head of its own: 云岭苑、青禾产业园等园区."""
    if view.find("等", sentence.start, sentence.end) < 0:
        return
    for match in _ROW_END.finditer(view[sentence.start : sentence.end]):
        end, found = sentence.start + match.start(), list[tuple[int, int]]()
        while len(found) < 12:
            start = nominal_start(view, sentence.start, end)
            if not 2 < end - start <= 16:
                break
            found.append((start, end))
            if view[start - 1 : start] != "、":
                break
            end = start - 1
        if len(found) > 1 and any(_HEAD.search(view[a:b]) for a, b in found):
            for start, end in found:
                yield Candidate(start, end, "Park", view[start:end], "park.row", USUAL)
