"""How likely a reference is the subject of its clause, from the words before and behind it."""

import re
from collections.abc import Sequence

from kg.core.mentions import Reference
from kg.core.text import Article
from kg.recognise.words import Word, words
from kg.refer.clauses import Clause

PLAIN, CREATED, OWNER, WEAK = 4, 3, 2, 1
"""It opens the clause; it is what the clause founds (成立X,首批成员…); it owns what opens the clause or is
named jointly with what opens it; it stands in it, behind a verb or as agent."""

LONGEST_OPENING = 60
"""Characters in front of a reference that are looked at."""

_PREPOSITIONS = frozenset(
    [
        "在",
        "于",
        "向",
        "对",
        "对于",
        "为",
        "给",
        "把",
        "将",
        "从",
        "到",
        "至",
        "往",
        "与",
        "同",
        "跟",
        "据",
        "按",
        "按照",
        "根据",
        "依托",
        "围绕",
        "通过",
        "针对",
        "让",
        "使",
        "以",
        "用",
        "经",
        "比",
        "受",
        "距",
        "距离",
        "靠",
        "凭",
        "凭借",
        "沿",
        "沿着",
        "除",
        "除了",
        "作为",
        "作",
        "有",
        "等",
        "等等",
        "叫",
        "叫做",
        "称为",
        "名为",
        "叫作",
        "如同",
        "像",
        "至于",
        "关于",
        "面向",
        "朝",
        "朝着",
        "是",
        "为了",
        "包括",
        "落户",
        "入驻",
        "位于",
        "例如",
        "诸如",
        "扎根",
        "赴",
    ]
)
_AGENTS = frozenset({"由", "被", "经由", "据"})
_OPENERS = frozenset(
    [
        "据悉",
        "据了解",
        "据介绍",
        "据统计",
        "截至",
        "截止",
        "自",
        "自从",
        "随着",
        "其",
        "其中",
        "此外",
        "同时",
        "例如",
        "比如",
        "譬如",
        "如",
        "当",
        "不仅",
        "不仅如此",
        "与此同时",
        "据",
        "经过",
        "了解",
        "统计",
        "显示",
        "下一步",
        "接下来",
        "如今",
        "算起",
        "起",
        "以来",
        "来说",
        "看",
        "来看",
        "得知",
        "获悉",
    ]
)
_OWNS = re.compile(r"^(?:的|之)")
_CREDIT = re.compile(r"^(?:供图|供稿|[(]摄|摄影|报道|讯)")
_HEADED = re.compile(r"的(?:[^,。的在对向]{0,10}(?:企业|公司|国企|机构|平台|项目|单位|品牌|基地|园区))?$")
_FOUNDED = re.compile(
    r"(?:成立|设立|发起|建立|建起|组建|建成|创办|创建|创立|搭建|合建|共建|打造|推出|启动|推行|开设|开办|投建|兴建|布下|实施|上线|启用|揭牌|引进|落地)"
    r"(?:了|出|起)?(?:全[国省市区]?|首[个家只]|[一1][个家只批项]|总?规模.{1,8}的|[^,。的]{0,6}的)?[“]?$"
)
_LITTLE = re.compile(r"^[”)]?[^,。的]{0,8}$")
_NAMED_JOINTLY = re.compile(r"(?:[、和与及或同]|以及)$")
_COORDINATED = re.compile(r"^(?:[、和与及或]|以及)+|(?:[、和与及或]|以及)+$")
CREATABLE = frozenset(
    {"Company", "Institution", "PartyOrganization", "Park", "Project", "Program", "GovernmentBody", "Event"}
)


def role_in(article: Article, clause: Clause, reference: Reference, beside: Sequence[Reference]) -> int:
    """The strength of the reference as subject of the clause; 0 when it is none.

    ``beside`` are the clause's references: names joined to the reference or put before it are looked through.
    """
    view = article.view
    if reference.kind == "elided":
        return CREATED  # weaker than a subject that the clause itself names
    if _CREDIT.match(view[reference.end : clause.end]) or _is_inner(reference, beside):
        return 0
    start = max(clause.start, reference.start - LONGEST_OPENING)
    before, after = view[start : reference.start].rstrip("“"), view[reference.end : clause.end]
    if reference.type in CREATABLE and _FOUNDED.search(before) and _LITTLE.match(after):
        return CREATED
    others = [r for r in beside if start <= r.start and r.end <= reference.start]
    role = _role(_without_names(before, start, others) if others else before, after)
    jointly = role == PLAIN and bool(others) and _NAMED_JOINTLY.search(before) is not None
    return OWNER if jointly else role


def _role(before: str, after: str) -> int:
    opening = words(before) if before else ()
    last = opening[-1] if opening else None
    if last is not None and last.text in _AGENTS:
        return OWNER if len(opening) == 1 and last.text == "由" else WEAK
    if _HEADED.search(before):
        return PLAIN
    if last is not None and (last.text in _PREPOSITIONS or _is_verb(last)):
        return 0
    if any(_is_verb(word) for word in opening[:-1]) or any(
        w.text in _PREPOSITIONS - _OPENERS for w in opening[-3:]
    ):
        return WEAK
    return OWNER if _OWNS.match(after) else PLAIN


def _is_verb(word: Word) -> bool:
    """A verb of its own; 了解 in 据了解 and verbal nouns before a noun are none."""
    if word.text in _OPENERS:
        return False
    return (
        word.tag in ("v", "vd", "vg", "vi")
        or (word.tag == "vn" and len(word.text) > 1)
        or word.text in ("了", "着")
    )


def _is_inner(reference: Reference, beside: Sequence[Reference]) -> bool:
    """Inside a longer name."""
    return any(
        other.start <= reference.start and reference.end <= other.end
        and other.end - other.start > reference.end - reference.start
        for other in beside
    )  # fmt: skip


def _without_names(before: str, start: int, names: Sequence[Reference]) -> str:
    """The text before a reference without the names in it and what joins it to them."""
    text = list(before)
    for name in names:
        text[name.start - start : name.end - start] = [""] * (name.end - name.start)
    return _COORDINATED.sub("", "".join(text).strip()).strip()
