"""How likely a reference is the subject of its clause, from the words before and behind it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from operator import attrgetter

from kg.core.mentions import Reference
from kg.core.text import Article
from kg.refer.clauses import Clause
from kg.words.words import Word, words

_START = attrgetter("start")

PLAIN, CREATED, SPOKEN, OWNER, WEAK = 5, 4, 3, 2, 1
"""It opens the clause; it is what the clause founds (成立X,首批成员…); its words are the clause; it owns what
opens the clause or is named jointly with what opens it; it stands in it, behind a verb or as agent."""

LONGEST_OPENING = 60
"""Characters in front of a reference that are looked at."""


_OWNS = re.compile(r"^(?:的|之)")
_CREDIT = re.compile(r"^(?:供图|供稿|[(]摄|摄影|报道|讯)")
_HEADED = re.compile(r"的(?:[^,。的在对向]{0,10}(?:企业|公司|国企|机构|平台|项目|单位|品牌|基地|园区))?$")
_FOUNDED = re.compile(
    r"(?:成立|设立|发起|建立|建起|组建|建成|创办|创建|创立|搭建|合建|共建|打造|推出|启动|推行|开设|开办|投建|兴建|布下|实施|上线|启用|揭牌)"
    r"(?:了|出|起)?(?:全[国省市区]?|首[个家只]|[一1][个家只批项]|总?规模.{1,8}的|[^,。的]{0,6}的)?[“]?$"
)
_IDENTIFIED = re.compile(r"的(?:便|就|正|则|也|还)?是$")
"""规模最大的是X: what the next clause is about."""
_LITTLE = re.compile(r"^[”)]?[^,。的]{0,8}$")
_NAMED_JOINTLY = re.compile(r"(?:[、和与及或同]|以及)$")
_COORDINATED = re.compile(r"^(?:[、和与及或]|以及)+|(?:[、和与及或]|以及)+$")
CREATABLE = frozenset(
    {"Company", "Institution", "PartyOrganization", "Park", "Project", "Program", "GovernmentBody", "Event"}
)


def role_in(article: Article, clause: Clause, reference: Reference, beside: Sequence[Reference]) -> int:
    """The strength of the reference as subject of the clause; 0 when it is none.

    ``beside`` are the clause's references in text order: names joined to the reference are looked through.
    """
    view = article.view
    if reference.kind == "elided":
        return SPOKEN
    if _CREDIT.match(view[reference.end : clause.end]) or _is_inner(reference, beside):
        return 0
    start = max(clause.start, reference.start - LONGEST_OPENING)
    before, after = view[start : reference.start].rstrip("“《"), view[reference.end : clause.end]
    if reference.type in CREATABLE and _FOUNDED.search(before) and _LITTLE.match(after):
        return CREATED
    if not after and _IDENTIFIED.search(before):
        return CREATED
    first = bisect_left(beside, start, key=_START)
    last = bisect_left(beside, reference.start, key=_START)
    others = [r for r in beside[first:last] if r.end <= reference.start]
    role = _role(_without_names(before, start, others) if others else before, after)
    jointly = role == PLAIN and bool(others) and _NAMED_JOINTLY.search(before) is not None
    return OWNER if jointly else role


@cache
def _openings(kind: str) -> frozenset[str]:
    """Words of ``openings.tsv``: what makes a name after it an object, an agent, or leaves it a subject."""
    lines = (files("kg.refer") / "openings.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(word for word, kind_, _ in (line.split("\t") for line in lines) if kind_ == kind)


def _role(before: str, after: str) -> int:
    opening = words(before) if before else ()
    last = opening[-1] if opening else None
    if last is not None and last.text in _openings("agent"):
        return OWNER if len(opening) == 1 and last.text == "由" else WEAK
    if _HEADED.search(before):
        return PLAIN
    if last is not None and (last.text in _openings("preposition") or _is_verb(last)):
        return 0
    if any(_is_verb(word) for word in opening[:-1]) or any(
        w.text in _openings("preposition") - _openings("opener") for w in opening[-3:]
    ):
        return WEAK
    return OWNER if _OWNS.match(after) else PLAIN


def _is_verb(word: Word) -> bool:
    """A verb of its own; 了解 in 据了解 and verbal nouns before a noun are none."""
    if word.text in _openings("opener"):
        return False
    return (
        word.tag in ("v", "vd", "vg", "vi")
        or (word.tag == "vn" and len(word.text) > 1)
        or word.text in ("了", "着")
    )


def _is_inner(reference: Reference, beside: Sequence[Reference]) -> bool:
    """Inside a longer name."""
    first = bisect_left(beside, reference.start - LONGEST_OPENING, key=_START)
    last = bisect_right(beside, reference.start, key=_START)
    length = reference.end - reference.start
    return any(r.end >= reference.end and r.end - r.start > length for r in beside[first:last])


def _without_names(before: str, start: int, names: Sequence[Reference]) -> str:
    """The text before a reference without the names in it and what joins it to them."""
    text = list(before)
    for name in names:
        text[name.start - start : name.end - start] = [""] * (name.end - name.start)
    return _COORDINATED.sub("", "".join(text).strip()).strip()
