"""Institutions: universities, hospitals, institutes and associations, by lexicon and by their heads."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms, names
from kg.recognise.candidate import STRONG, Candidate
from kg.recognise.edges import Edge, Edges, edges
from kg.recognise.generic import built_of

_KINDS = ("university", "research", "health", "laboratory", "association")
_MORE_HEADS = (
    "大学", "学院", "医院", "实验室", "研究院", "研究所", "研究中心", "创新中心", "创新平台", "研发中心", "协会", "学会", "联盟", "商会",
    "总工会", "工会", "妇联", "科协", "共青团", "团委", "团工委", "工商联", "联合会", "促进会", "基金会", "博物馆", "科技馆", "图书馆",
    "证券交易所", "交易所", "先导院", "中学", "小学", "学校", "应用促进中心", "促进中心", "工委会", "工作委员会", "技术委员会", "联合体", "科学院", "设计院",
)  # fmt: skip
_NOT_HEADS = frozenset(
    ["合作社", "农民专业合作社", "联合社", "服务队", "国际组织", "同乡会", "社会组织", "校区", "中试基地", "中试平台", "中试熟化平台", "数据中心", "智算中心", "算力中心", "超算中心", "大科学装置", "科教基础设施", "生物样本库", "测试中心", "重大科技基础设施", "国际科技合作基地", "新型研发机构", "智库", "企业大学", "养老院", "体检中心", "康养中心", "幼儿园", "党校", "理事会", "大数据中心", "劳模创新工作室", "劳模工作室", "工匠工作室", "大师工作室", "名师工作室", "技师工作室", "技能大师工作室", "劳模和工匠人才创新工作室", "专家工作站", "院士工作站", "博士后工作站", "博士后科研工作站", "博士后科研流动站", "博士后创新实践基地", "研究生工作站", "外国院士工作站", "院士专家工作站", "诺贝尔奖工作站", "科学家工作室", "院士工作室", "研究生联合培养基地", "企业技术中心", "质检中心"]
)
_BROKEN_AFTER = ("路", "派", "式", "化", "站")
_LEGAL = re.compile(r"(?:有限|股份|集团|\(集团)")


@cache
def _listed() -> Matcher[str]:
    found: dict[str, str] = {}
    for lexicon in ("universities", "hospitals"):
        found.update((form, form) for form, _ in names(lexicon) if len(form) > 2)
    return Matcher(dict(sorted(found.items())))


@cache
def _heads() -> Matcher[str]:
    found = (set(forms("institution_heads", _KINDS)) | set(_MORE_HEADS)) - _NOT_HEADS
    return Matcher({head: head for head in sorted(found) if head not in ("中国工程院", "中国科学院", "中科院")})


def _names_itself(head: str) -> bool:
    """A head that is long enough to name one body where nothing stands before it (青年创业者协会)."""
    return len(head) > 5 and head.startswith(("国家", "青年", "女企业家", "工商业", "全国")) and "重点" not in head


def _edge(line: Edges, head: int) -> Edge:
    """The edge; over one 与 or 和 only where that leads to a place or a listed body (云岭大学材料与化学学院)."""
    plain = line.left(head, quotes=True)
    joined = line.left(head, quotes=True, joined=True)
    word = line.words.after(joined.start)
    listed = word is not None and word.tag == "nt"
    return joined if (joined.anchored or listed) and not plain.anchored else plain


_NATIONAL = re.compile(r"国家(?!级|重点)|中国|全国(?!重点)")
_TELLING = re.compile(r"联合|联盟|协会|商会|学会|联合会|总工会|大学|学院")


def _proper(line: Edges, edge: Edge, hit: Hit[str]) -> bool:
    """The name holds a word of its own, or its head is one that general words name (产业联盟, 企业家协会)."""
    if edge.anchored or _TELLING.search(hit.value) or _NATIONAL.match(line.view, edge.start):
        return True
    inside = line.words.words[line.words.at(edge.start) : line.words.at(hit.start - 1) + 1]
    return any(w.tag.startswith(("x", "nz", "nt", "nr", "ns", "eng")) or w.start in line.places for w in inside)


def find_institutions(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's universities, schools, hospitals, laboratories, institutes, associations and alliances."""
    line = edges(article, sentences)
    return [*_by_list(line), *_by_head(line)]


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        if line.words.cuts(hit.start) and line.words.cuts(hit.end):
            name = line.view[hit.start : hit.end]
            yield Candidate(hit.start, hit.end, "Institution", name, "institution.listed", STRONG - 1, nested=True)


def _by_head(line: Edges) -> Iterator[Candidate]:
    for hit in _heads().find(line.view):
        if not line.words.cuts(hit.end) or line.view.startswith(_BROKEN_AFTER, hit.end):
            continue
        if _LEGAL.match(line.view, hit.end):
            continue
        edge = _edge(line, hit.start)
        if _names_itself(hit.value) and edge.start == hit.start and not edge.counted:
            yield Candidate(hit.start, hit.end, "Institution", hit.value, "institution.itself", STRONG, nested=True)
        core = line.view[edge.start : hit.start]
        if edge.counted or len(core) < 2 or built_of(core, "institution") or not _proper(line, edge, hit):
            continue
        name = line.view[edge.start : hit.end]
        yield Candidate(edge.start, hit.end, "Institution", name, "institution.head", STRONG, nested=True)


