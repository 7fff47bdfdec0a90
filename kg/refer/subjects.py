"""Which reference a clause is about, and the subject of a clause that names none."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg.core.mentions import Discourse, Reference
from kg.core.text import Article, Sentence
from kg.refer.clauses import Clause, clause_at, clauses_of

_ADVERBIAL = (
    r"(?:截至|截止|自|从|早在|到|在|随着|近|过去|今|去|前|当|本|这|每|上|下|同|近期|目前|如今|眼下|近年来|去年|今年|当前|现在|此外|同时|其中|另外|而|但|但是|因此|所以|于是|随后|此后|之后"
    r"|例如|比如|譬如|据悉|据了解|据介绍|据统计|数据显示|统计显示|值得一提的是|不仅如此|与此同时|在此基础上|作为|下一步|接下来|未来|年初|年底|日前|近日|随即|也|还|已|则|又|并|就|由此|就在|对此|为此|通过|围绕"
    r"|[0-9]{1,4}[年月日]|[一二三四五六七八九十]+[年月日]|以来|期间|底|末|初|当天|上午|下午|以后|之前|前后|来|里|上|中|下|时|起|止|间|内|后|的|,|、|\s)+"
)
_LIGHT = re.compile(_ADVERBIAL)
_BEFORE_OBJECT = re.compile(
    r"(?:在|于|向|对|为|给|把|将|从|到|至|往|与|同|跟|据|按照?|根据|依托|围绕|通过|针对|让|使|以|用|经|比|及其|入驻|落户|走进|来到|位于|属于|隶属|组建|成立|建成|建设|打造|引进|引入|投资|开展|举办"
    r"|获得?|获评|联合|携手|合作|推动|推进|支持|服务|帮助|带动|加入|称为|名为|叫做?|是|有|等|成为|出自|来自|生产|研发|推出|发布|入选|授予|荣获|设立|创建|推行|实施|深化|探索|形成|聚焦|发展|选派|派驻|覆盖|惠及|吸引|培育|涌现出?|进入|离开|前往|参加|出席|指导|领导|被|由|邀请|组织|协助|陪同|调研|考察)了?$"
)
_AFTER_NOUN = re.compile(r"^(?:的|之|[)]的)")
_NO_SUBJECT_AFTER = re.compile(r"^(?:供图|摄|报道|讯|[》”)]$)")

PLAIN, OWNER, WEAK = 3, 2, 1
"""How sure a reference is the subject: it opens the clause; it owns what opens it; it stands early in it."""


def role_in(article: Article, clause: Clause, reference: Reference, inner: Sequence[Reference]) -> int:
    """The strength of the reference as subject of the clause, 0 when it is none."""
    before = _blanked(article, clause.start, reference.start, inner)
    after = article.view[reference.end : clause.end]
    if _NO_SUBJECT_AFTER.match(after):
        return 0
    if _BEFORE_OBJECT.search(article.view[clause.start : reference.start]):
        return 0
    light = not before or _LIGHT.fullmatch(before) is not None
    if light:
        return OWNER if _AFTER_NOUN.match(after) else PLAIN
    return WEAK


def _blanked(article: Article, start: int, end: int, inner: Sequence[Reference]) -> str:
    """The text before a reference without the names that are coordinated with it."""
    text = list(article.view[start:end])
    for reference in inner:
        if start <= reference.start and reference.end <= end:
            text[reference.start - start : reference.end - start] = [""] * (reference.end - reference.start)
    return re.sub(r"^(?:[、和与及]|以及)+|(?:[、和与及]|以及)+$", "", "".join(text)).strip()


def outermost(references: Sequence[Reference]) -> tuple[Reference, ...]:
    """References that lie in no longer one; elided ones stay."""
    found: list[Reference] = []
    for reference in sorted(references, key=lambda r: (r.start, -r.end)):
        if not found or reference.start >= found[-1].end or reference.kind == "elided":
            found.append(reference)
    return tuple(found)


def subjects_of(article: Article, clause: Clause, inside: Sequence[Reference]) -> list[tuple[int, Reference]]:
    """The clause's explicit subjects with their strength, strongest first, then the first in the text."""
    outer = [r for r in outermost(inside) if r.kind != "elided"]
    ranked = [(role_in(article, clause, r, outer), r) for r in outer]
    return sorted(((s, r) for s, r in ranked if s), key=lambda pair: (-pair[0], pair[1].start))


def subject_at(discourse: Discourse, position: int, types: frozenset[str]) -> Reference | None:
    """The reference of an admissible type that the clause at ``position`` is about.

    Looks in the same clause before the position, then in earlier clauses of the sentence, then at the subject that
    was carried to the clause or, in earlier sentences of the paragraph, to them; None when nothing fits.
    """
    sentence = _sentence_at(discourse, position)
    if sentence is None:
        return None
    here = discourse.sentences[sentence]
    spans = clauses_of(discourse.article, here, sentence)
    for number in range(clause_at(spans, position), -1, -1):
        clause = spans[number]
        inside = _between(discourse.references, clause.start, min(clause.end, position))
        found = _fitting(discourse.article, clause, inside, types)
        if found is not None:
            return found
    return _carried(discourse, here.start, types)


def _sentence_at(discourse: Discourse, position: int) -> int | None:
    number = bisect_right(discourse.sentences, position, key=lambda s: s.start) - 1
    return number if number >= 0 else None


def _between(references: Sequence[Reference], start: int, end: int) -> tuple[Reference, ...]:
    first = bisect_left(references, start, key=lambda r: r.start)
    last = bisect_left(references, end, key=lambda r: r.start)
    return tuple(r for r in references[first:last] if r.end <= end)


def _fitting(
    article: Article, clause: Clause, inside: Sequence[Reference], types: frozenset[str]
) -> Reference | None:
    for _, reference in subjects_of(article, clause, inside):
        if reference.type in types:
            return reference
    return next((r for r in inside if r.kind == "elided" and r.type in types), None)


def _carried(discourse: Discourse, before: int, types: frozenset[str]) -> Reference | None:
    """The latest subject of an earlier sentence, as an elided reference where it is not one already."""
    at = bisect_left(discourse.references, before, key=lambda r: r.start) - 1
    while at >= 0:
        reference = discourse.references[at]
        if reference.type in types:
            return reference
        at -= 1
    return None


def sentence_clauses(article: Article, sentences: Sequence[Sentence]) -> tuple[tuple[Clause, ...], ...]:
    """The clauses of each sentence."""
    return tuple(clauses_of(article, sentence, number) for number, sentence in enumerate(sentences))
