"""Institutions: universities, hospitals, institutes and associations, by lexicon and by their heads."""

import re
from collections.abc import Iterator
from functools import cache

from kg.core.text import Article, Sentence
from kg.lexicon import Hit, Matcher, forms, names
from kg.recognise.candidate import STRONG, Candidate
from kg.recognise.edge_words import kind_of, leans_out
from kg.recognise.edges import Edge, Edges, edges, listed_words
from kg.recognise.generic import built_of
from kg.recognise.names import person_form
from kg.words.words import Word

_KINDS = ("university", "research", "health", "laboratory", "association")
_BROKEN_AFTER = ("路", "派", "式", "化", "站", "学历", "本科")
_LEGAL = re.compile(r"(?:有限|股份|集团|\(集团)")
_NATIONAL = re.compile(r"国家(?!级|重点)|中国|全国(?!重点)")
_PART = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:学院(?!派)|校区|分校|研究院|研究所|实验室|研究中心|工程中心|科学中心|医院)(?!有限|股份|集团)"
)
_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:分中心|分院|分所|分会|分校|院区)")
"""The branch of an institution, named for its place or its field."""
_SUPERLATIVE = re.compile("最(?:大|好|早|强|高|美|佳)|首[家个所]|第一")
"""A school or a campus behind the name of its university."""
_ENDS = ("大学", "学院", "院", "所", "校", "实验室", "中心", "馆", "会")
_OWN_TAGS = ("x", "nz", "nt", "nr", "ns", "eng")


@cache
def _listed() -> Matcher[str]:
    found: dict[str, str] = {}
    for lexicon in ("universities", "hospitals"):
        found.update((form, form) for form, _ in names(lexicon) if len(form) > 2)
    return Matcher(dict(sorted(found.items())))


@cache
def _heads() -> Matcher[str]:
    found = {*forms("institution_heads", _KINDS), *listed_words("institution.head")}
    return Matcher({head: head for head in sorted(found - set(listed_words("institution.not_head")))})


_OF_NATION = re.compile(
    r"(?:国家重点实验室|全国重点实验室|国家实验室|国家工程实验室|国家(?:地方联合)?工程(?:技术)?研究中心|国家技术创新中心|"
    r"国家(?:制造业|产业)创新中心)$"
)
"""Laboratories and centres of the nation, which their field alone names: 先进阀门国家重点实验室."""
_WORKSHOP = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,3})(?:国家级|省级|市级|区级)?(?:技能大师|劳模创新|劳模|名师|首席技师|技师|工匠|职工创新|"
    r"劳模工匠|劳模和工匠人才创新|大师|创新|名医|法官|人民调解|调解)工作室"
)
"""The workshop that is named for who leads it."""


def find_institutions(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """The article's universities, schools, hospitals, laboratories, institutes, associations and alliances."""
    line = edges(article, sentences)
    listed = list(_by_list(line))
    starts = {c.end: c.start for c in listed}
    headed = [c for c in _by_head(line) if c.start <= starts.get(c.end, c.start)]
    return listed + headed + list(_workshops(line))


def _workshops(line: Edges) -> Iterator[Candidate]:
    if "工作室" not in line.view:
        return
    for match in _WORKSHOP.finditer(line.view):
        first = match.start()
        before = line.words.before(first)
        led = first == 0 or not line.view[first - 1].isalnum() or (before and kind_of(before) == "function")
        if led and person_form(match["name"]):
            yield _institution(line, first, match.end(), "institution.workshop", STRONG)


def _institution(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    return Candidate(start, end, "Institution", line.view[start:end], rule, score, nested=True)


def _by_list(line: Edges) -> Iterator[Candidate]:
    for hit in _listed().find(line.view):
        if line.words.cuts(hit.start) and line.words.cuts(hit.end):
            rule = "institution.listed" if hit.value.endswith(_ENDS) else "institution.short"
            yield _institution(line, hit.start, hit.end, rule, STRONG - 1)
            part = _PART.match(line.view, hit.end)
            if part and hit.value.endswith(("大学", "学院")) and _is_part(line, hit.end, part.end()):
                yield _institution(line, hit.start, part.end(), "institution.part", STRONG + 1)


def _is_part(line: Edges, start: int, end: int) -> bool:
    """Nothing between the university and the end of its part leads out of the name; one 与 or 和 may join two fields."""
    inside = [w for w in line.inside(start, end) if w.text not in ("与", "和")]
    joined = end - start - sum(len(w.text) for w in inside)
    leads = any(w.tag[0] in "pcdur" or kind_of(w) in ("function", "counted", "role", "verb") for w in inside)
    return joined < 2 and not leads and line.words.cuts(end)


def _by_head(line: Edges) -> Iterator[Candidate]:
    for hit in _heads().find(line.view):
        broken = line.view.startswith(_BROKEN_AFTER, hit.end) or _LEGAL.match(line.view, hit.end)
        if broken or not line.words.cuts(hit.end):
            continue
        edge = _edge(line, hit.start, hit.end)
        if _names_itself(hit.value) and not edge.counted and _only_verbs(line, edge.start, hit.start):
            yield _institution(line, hit.start, hit.end, "institution.itself", STRONG)
            continue
        core = line.view[edge.start : hit.start]
        if (
            len(core) > 1
            and not edge.counted
            and not built_of(core, "institution")
            and _proper(line, edge, hit)
        ):
            yield _institution(line, edge.start, hit.end, "institution.head", STRONG)
            branch = _BRANCH.match(line.view, hit.end)
            if branch and _is_part(line, hit.end, branch.end()):
                yield _institution(line, edge.start, branch.end(), "institution.branch", STRONG + 1)


def _only_verbs(line: Edges, start: int, end: int) -> bool:
    return start == end or all(word.tag.startswith("v") for word in line.inside(start, end))


def _names_itself(head: str) -> bool:
    """A head that is long enough to name one body where nothing stands before it (青年创业者协会)."""
    return (
        len(head) > 5
        and head.startswith(("国家", "青年", "女企业家", "工商业", "全国"))
        and "重点" not in head
    )


def _edge(line: Edges, head: int, end: int) -> Edge:
    """The edge; over one 与 or 和 only where that leads to a place or a listed body (云岭大学材料与化学学院)."""
    plain = line.left(head, quotes=True)
    joined = line.left(head, quotes=True, joined=True)
    word = line.words.after(joined.start)
    listed = word is not None and word.tag == "nt"
    if _OF_NATION.search(line.view, joined.start, end) and not plain.anchored:
        return joined
    return joined if (joined.anchored or listed) and not plain.anchored else plain


def _proper(line: Edges, edge: Edge, hit: Hit[str]) -> bool:
    """The name holds a word of its own, or its head is one that general words name (产业联盟, 企业家协会)."""
    telling = any(word in hit.value for word in listed_words("institution.telling"))
    if _SUPERLATIVE.search(line.view, edge.start, hit.start):
        return False
    if edge.anchored or telling or _NATIONAL.match(line.view, edge.start):
        return True
    inside = line.inside(edge.start, hit.start)
    nation = _OF_NATION.search(line.view, edge.start, hit.end)
    if nation and nation.start() > edge.start + 1:
        return _fits_field(line, edge.start, line.inside(edge.start, nation.start()))
    return any(word.tag.startswith(_OWN_TAGS) or word.start in line.places for word in inside)


def _fits_field(line: Edges, start: int, field: tuple[Word, ...]) -> bool:
    """The words are a field from its first one on: nothing of it stands before them, no verb leads or ends them."""
    before = line.words.before(start)
    if before is not None and before.text[0].isalnum():
        leads = kind_of(before) is not None or before.tag[0] in "pcu" or leans_out(before)
    else:
        leads = True
    return leads and field[-1].text != "联合" and field[0].tag[0] not in "dmr"
