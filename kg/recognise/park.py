"""Parks: named parks, incubators, bases, buildings and service sites."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.lexicon import forms
from kg.recognise.candidate import STRONG, USUAL, Candidate
from kg.recognise.heads import nominal_start
from kg.recognise.words import longest_first, words

_HEAD = re2.compile(
    "(?:科技产业园区|科技园区|产业园区|工业园区|创业园区|服务园区|物流园区|化工园区|科技产业园|留学人员创业园|留学生创业园|产业创新园|大学科技园|"
    "产业园|科技园|工业园|创业园|创新园|软件园(?:[一-龥]{2}园)?|生物园|物流园|创意园|化工园|医药园|科创园|基金园|智造园|智谷园|园区|"
    "孵化加速器|孵化器|加速器|众创空间|创业工坊|创客空间|孵化基地|中试基地|产业化基地|生产基地|教育基地|教学基地|示范基地|创新基地|实训基地|研发基地|"
    "制造基地|产业基地|养殖基地|繁育基地|种植基地|培训基地|实践基地|总部基地|核心区基地|基地|"
    "科创中心大厦|大厦|广场|会展中心|展示厅|旅检大厅|出境大厅|服务e?大厅|e大厅|展示馆|生活馆|体验馆|规划展示厅|规划展示馆|规划馆|政治生活馆|"
    "党群服务中心|路演中心|邻里中心|服务驿站|驿站|联络站|司机之家|智造城|生态城|机器人城|产业城|智能谷|创新谷|生命谷|光谷|药谷|眼谷|传感谷|医谷|云谷|"
    "小镇|智慧港|科创港|创新港|数字港|牧场|火箭大街|科创大街|创新街区)(?:\\\\([一-龥]{1,4}\\\\))?"
)
_NOT_AFTER = longest_first(forms("recognition_words", "park.not_before"))
_ANOTHER = re2.compile(
    r"^(?:\([^)]{1,4}\))?(?:[一二三四]期)?(?:建设)?(?:项目|工程)|"
    "^[·]?(?:科技园|产业园|园区|政务服务|工业园|孵化器|孵化基地)|"
    "^[一-龥]{0,10}(?:公司|集团|股份|协会|工作委员会|联盟|集群|联合会|理事会|党委|党支部|党工委)"
)
"""What shows that the head stands inside a longer name of another type."""
_GENERIC = frozenset(forms("recognition_words", "park.generic"))
_COUNTED = re2.compile("[0-9一二三四五六七八九十两几百千多余](?:个|家|座|处|大|余个|多个|批|类|类型)$")
_GRADES = ("国家级", "省级", "市级", "全国", "世界级", "国家", "全球", "全省")
_OWNED = ("其", "该", "其在", "一个", "一座")
_BARE_HEADS = ("园区", "基地", "广场", "大厦", "小镇", "驿站", "光谷", "牧场", "云谷")


def find_parks(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Park; what is only 园区, counted, or generic is none, what is called a project is a Project."""
    found: set[Candidate] = set()
    for sentence in sentences:
        found.update(_headed(article.view, sentence))
        found.update(_listed(article.view, sentence))
    return sorted(found)


def _headed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    for match in _HEAD.finditer(view[sentence.start : sentence.end]):
        head_start, end = sentence.start + match.start(), sentence.start + match.end()
        if view.startswith(_NOT_AFTER, end) or _ANOTHER.match(view[end : end + 16]):
            continue
        start = nominal_start(view, sentence.start, head_start)
        if _named(view, start, head_start, match.group(), sentence.start):
            score = USUAL if match.group() in _BARE_HEADS else STRONG
            yield Candidate(start, end, "Park", view[start:end], "park.head", score)
            yield Candidate(start, end, "Park", view[start:end], "park.inside", score, True)  # in a project's name


def _named(view: str, start: int, head_start: int, head: str, floor: int) -> bool:
    modifier = view[start:head_start]
    if modifier.startswith(_GRADES) or view.endswith(_OWNED, floor, start):
        return False
    if head in ("基地", "园区") and len(modifier) < 4:
        return False
    if len(modifier) < 2 or _COUNTED.search(view[max(floor, start - 4) : start]):
        return False
    telling = [w for w in words(modifier) if w.text not in _GENERIC and w.text[0].isalnum()]
    return bool(telling)


_LIST = re2.compile("(?:新建|建成|建设|打造|包括|拥有|集聚|形成)(?:了)?([^,。;:()]{2,60}?)等[0-9一二三四五六七八九十]+(?:个|家|座)[一-龥]{0,6}(?:园区|产业园|基地|园)")


def _listed(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a list whose head stands at its end: 新建甲、乙等4个产业园区."""
    for match in _LIST.finditer(view[sentence.start : sentence.end]):
        at = sentence.start + match.start(1)
        for item in match.group(1).split("、"):
            if "、" in match.group(1) and 2 <= len(item) <= 14:
                yield Candidate(at, at + len(item), "Park", item, "park.list", USUAL)
            at += len(item) + 1
