"""How likely a reference is the subject of its clause, from the words before and behind it."""

import re
from collections.abc import Sequence

from kg.core.mentions import Reference
from kg.core.text import Article
from kg.refer.clauses import Clause

PLAIN, OWNER, WEAK = 3, 2, 1
"""It opens the clause; it owns what opens it; it stands early in it, behind other words."""

_ADVERBIAL = re.compile(
    r"(?:截至|截止|自从?|从|早在|在|随着|近年?|过去|今|去|前|当|本|这|每|上|下|同|期|近期|目前|如今|眼下|当前|现在|此外|同时|其中|另外|而且?|但是?|因此|所以|于是"
    r"|随后|此后|之后|例如|比如|譬如|如|据悉|据了解|据介绍|据统计|数据显示|统计显示|不仅如此|与此同时|作为|下一步|接下来|未来|日前|近日|随即|也|还|已|则|又|并|就"
    r"|由此|对此|为此|即便|即使|虽然|尽管|由于|因为|只要|只有|如果|当|不仅|不但|不只|无论|同样|再|更|原来|事实上|实际上|一方面|另一方面|首先|其次|最后|最终|很快|一直以来|多年来|长期以来"
    r"|[0-9０-９一二三四五六七八九十半]+(?:多|余)?(?:年代|年|个?月份?|日|时|天|季度|点)|第[一二三四]季度|[春夏秋冬]季?天?|以来|期间|底|末|初|当天|上午|下午|清晨|以后|之前|前后|来|里|上|中|起|止|间|内|后|时候?|的|[,、\s])+"
)
_PREPOSITION = re.compile(
    r"(?:在|于|向|对|对于|为|给|把|将|从|到|至|往|与|同|跟|据|按照?|根据|依托|围绕|通过|针对|让|使|以|用|经|比|其|受|距离?|靠|凭|沿|除|作为|成为|是|有|等|叫做?|称为|名为|称|如同|像)了?$"
)
_VERB = re.compile(
    r"(?:入驻|落户|走进|来到|位于|坐落|属于|隶属|组建|成立|建成|建设|打造|引进|引入|投资|开展|举办|获得?|获评|联合|携手|合作|推动|推进|支持|服务|帮助|带动|加入|出自|来自|生产|研发|推出|发布|入选"
    r"|授予|荣获|设立|创建|推行|实施|深化|探索|形成|聚焦|发展|选派|派驻|覆盖|惠及|吸引|培育|涌现出?|进入|离开|前往|参加|出席|指导|领导|被|邀请|组织|协助|陪同|调研|考察|牵头|签约?|签订|签署|承办|主办"
    r"|控股|参股|收购|持有|提供|介绍|告诉|采访|看到|了解|启动|开发|拥有|包括|涵盖|涉及|集聚|聚集|汇聚|见证|助力|赋能|服务于|占|居|列|超过|达到?)[了着过出]?$"
)
_AGENT = re.compile(r"(?:由|被|经由|据)$")
_OWNS = re.compile(r"^(?:的|之)")
_CREDIT = re.compile(r"^(?:供图|供稿|[(]摄|摄影|报道|讯)")


def role_in(article: Article, clause: Clause, reference: Reference, beside: Sequence[Reference]) -> int:
    """The strength of the reference as subject of the clause; 0 when it is none.

    ``beside`` are the clause's references: names coordinated with the reference or put before it are looked through.
    """
    view = article.view
    if _CREDIT.match(view[reference.end : clause.end]) or reference.kind == "elided" or _is_inner(reference, beside):
        return 0
    before = view[clause.start : reference.start]
    if _AGENT.search(before):
        return WEAK
    if _PREPOSITION.search(before) or _VERB.search(before):
        return 0
    rest = _without_names(view, clause.start, reference.start, beside)
    if not rest or _ADVERBIAL.fullmatch(rest):
        return OWNER if _OWNS.match(view[reference.end : clause.end]) else PLAIN
    return WEAK


def _is_inner(reference: Reference, beside: Sequence[Reference]) -> bool:
    """Inside a longer name."""
    return any(
        other.start <= reference.start and reference.end <= other.end
        and other.end - other.start > reference.end - reference.start
        for other in beside
    )  # fmt: skip


def _without_names(view: str, start: int, end: int, beside: Sequence[Reference]) -> str:
    """The text before a reference without the names joined to it by 、 or 和."""
    text = list(view[start:end])
    for reference in beside:
        if start <= reference.start and reference.end <= end:
            text[reference.start - start : reference.end - start] = [""] * (reference.end - reference.start)
    return re.sub(r"^(?:[、和与及]|以及)+|(?:[、和与及]|以及)+$", "", "".join(text)).strip()
