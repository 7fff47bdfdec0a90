"""Programs: named brands, campaigns, mechanisms and platforms, mostly in quotation marks."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.core.text import Article, Sentence
from kg.lexicon import Matcher
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.program_plain import known, plans, plans_again, platforms, unmarked_plans
from kg.recognise.quoted import Quote, head_after, quotes
from kg.recognise.wordlists import listed

HEADS = listed("program.head")
_OTHER_HEADS = listed("program.other_head")
"""Heads of other types and of figures of speech; the nearest head after the quote decides."""

_VERBS = listed("program.verb")
_SURE_VERBS = listed("program.sure_verb")
"""Verbs that name a program even where no head noun follows the quote."""

_NOT_INNER = listed("program.not_inner")
_SHAPE = re.compile(r"[、,+·&]|^[一二三四五六七八九十双百千万1-9].*[一二三四五六七八九十双1-9]|[A-Za-z0-9]")
_COLOUR = re.compile(
    "^(?:[0-9]{2}后|八一|五一|七一|十一|六一|三八|五四|红色|绿色|蓝色|金色|零|[0-9]{1,3}|.|最.*|第.*|十[一二三四五六七]五|一带一路)$|\\+$|[红蓝绿]$|化$|式$|性$|者$|级$"
)
"""Inner words that only colour a noun (“红色”服务队, “80后”)."""
_GRADES = listed("program.grade")
_INNER_HEADS = listed("program.inner_head")
"""Ends of names that say by themselves that an activity is named."""
_AS_MEANS = re.compile("^为(?:抓手|载体|牵引|引领|平台|指挥部|作战图|主线|路径|契机|依托|突破口|统领|核心)")
_MODIFIED = "(?:[一-龥]{0,6}(?:特色|党建|服务|工作|育人|党建工作)?)"
_VERB_BEFORE = re.compile(f"(?:{'|'.join(_VERBS)})(?:了|出|起)?{_MODIFIED}$")
_SURE_BEFORE = re.compile(f"(?:{'|'.join(_SURE_VERBS)})(?:了|出|起)?(?:[一-龥]{{0,4}})$")
_SPEECH = (":", "说", "道", "简称", "下称", "称为")
_CAMPAIGNS = ("行动", "计划", "工作法")
_WEAK_HEADS = listed("program.weak_head")
"""Heads that also follow what is only stressed; the name itself or a verb must show more."""
_HEAD_BEFORE = listed("program.head_before")


def find_programs(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Program; the name is what stands between the quotation marks."""
    found: set[Candidate] = set()
    for sentence in sentences:
        for quote in quotes(article.view, sentence.start, sentence.end):
            rule, score = judged(article.view, sentence, quote)
            if score:
                found.add(_program(quote, rule, score, nested=rule == "program.campaign"))
        found.update(_unquoted(article, sentence))
        found.update(_members(article.view, sentence))
        found.update(plans(article.view, sentence))
        found.update(unmarked_plans(article.view, sentence))
        found.update(platforms(article.view, sentence))
    found.update(known(article.view))
    found.update(_again(article, found))
    found.update(plans_again(article, list(found)))
    return sorted(found)


def _program(quote: Quote, rule: str, score: int, nested: bool = False) -> Candidate:
    return Candidate(quote.start + 1, quote.end - 1, "Program", quote.inner, rule, score, nested)


@dataclass(frozen=True, slots=True)
class _Context:
    """A quote with the words around it; ``head`` is what stands between it and the end of its head noun."""

    quote: Quote
    title: bool
    before: str
    after: str
    head: str | None


def _context(view: str, sentence: Sentence, quote: Quote) -> _Context:
    head = head_after(view, quote.last, sentence.end, HEADS + _OTHER_HEADS, _WEAK_HEADS)
    return _Context(
        quote,
        sentence.role == "title",
        view[max(sentence.start, quote.first - 14) : quote.first],
        view[quote.last : min(sentence.end, quote.last + 6)],
        None if head is None else view[quote.last : head],
    )


def judged(view: str, sentence: Sentence, quote: Quote) -> tuple[str, int]:
    """Which rule takes a quote for a program, and how sure it is; score 0 when none does."""
    context = _context(view, sentence, quote)
    if _is_no_name(context):
        return "", 0
    if context.head is not None:
        return _by_head(context, context.head)
    return next(((rule, score) for rule, score, holds in _WITHOUT_HEAD if holds(context)), ("", 0))


def _is_no_name(context: _Context) -> bool:
    inner, before = context.quote.inner, context.before
    coloured = len(inner) < 2 or inner.endswith(_NOT_INNER) or _COLOUR.search(inner) is not None
    return coloured or before.endswith(_GRADES) or before.endswith(_SPEECH)


def _by_head(context: _Context, head: str) -> tuple[str, int]:
    inner = context.quote.inner
    if head.endswith(_OTHER_HEADS) and not head.endswith(HEADS):
        if _head_inside(context) and len(head) > 3 and not inner.endswith(_CAMPAIGNS):
            return "program.inner_head", USUAL  # “甲特派员”常驻企业: the head of another clause
        # “甲行动”招聘会 names an event and, inside it, a program
        return ("program.campaign", WEAK) if inner.endswith(_CAMPAIGNS) else ("", 0)
    if not head.endswith(_WEAK_HEADS) or _SHAPE.search(inner) or _VERB_BEFORE.search(context.before):
        return "program.head", STRONG if len(inner) > 2 else USUAL
    return "", 0


def _as_means(context: _Context) -> bool:
    """以“甲”为抓手."""
    return context.before.endswith("以") and _AS_MEANS.match(context.after) is not None


_WAY = re.compile("^的(?:方式|形式|模式|机制|做法|思路|办法|举措)")


def _as_way(context: _Context) -> bool:
    """以“甲”的方式: a way of working with a name of four characters or more."""
    inner = context.quote.inner
    return len(inner) >= 4 and "+" not in inner and _WAY.match(context.after) is not None


_NUMBERED = re.compile("(?:^|[,。;:、])(?:[一二三四五六七八九十]是|第[一二三四五六],)$")


def _numbered(context: _Context) -> bool:
    """一是“甲”: the heading of a point, and what it does behind it."""
    told = context.after[:1] not in ("", *",。的、;")
    return told and len(context.quote.inner) >= 4 and _NUMBERED.search(context.before) is not None


def _head_before(context: _Context) -> bool:
    """服务品牌“甲”."""
    return context.before.endswith(_HEAD_BEFORE) and len(context.quote.inner) >= 3


def _head_inside(context: _Context) -> bool:
    """“青禾夜课”."""
    return context.quote.inner.endswith(_INNER_HEADS) and 4 <= len(context.quote.inner) <= 16


def _title_subject(context: _Context) -> bool:
    """A quote that a headline tells something of: 云岭高新区:“链上三问”问出新动能."""
    opens = context.before[-1:] in ("", *":区县市 ") and context.quote.start == context.quote.first
    return (
        context.title and opens and len(context.quote.inner) > 2 and context.after[:1] not in ("", *",。的")
    )


def _after_sure_verb(context: _Context) -> bool:
    """推行“甲”, where no head follows."""
    return _SURE_BEFORE.search(context.before) is not None and len(context.quote.inner) >= 3


def _after_verb(context: _Context) -> bool:
    """坚持“甲、乙”: a verb of practising and a name shaped like a motto of work."""
    inner = context.quote.inner
    shaped = len(inner) >= 4 and _SHAPE.search(inner) is not None
    return shaped and _VERB_BEFORE.search(context.before) is not None


_WITHOUT_HEAD: tuple[tuple[str, int, Callable[[_Context], bool]], ...] = (
    ("program.means", USUAL, _as_means),
    ("program.head_before", USUAL, _head_before),
    ("program.way", WEAK, _as_way),
    ("program.numbered", WEAK, _numbered),
    ("program.inner_head", USUAL, _head_inside),
    ("program.title", WEAK, _title_subject),
    ("program.verb", USUAL, _after_sure_verb),
    ("program.shape", WEAK, _after_verb),
)
"""What shows a program where no head noun follows the quote: rule, score, condition."""


_UNQUOTED = re.compile(
    "(?:开展|实施|启动|推行|建立|建立了|制定|深化|设立|打造|创新实施|推进|落实|抓好)"
    "([一-龥]{2,14}?(?:学习教育|主题教育)|[一-龥0-9A-Za-z·]{4,10}战略|[一-龥0-9A-Za-z·]{4,16}?"
    "(?:专项行动|行动计划|行动|创新工程|制度|服务圈|工作法|攻坚战|提升工程|培育工程|计划))"
)
_YEAR = re.compile(
    "(?:启动|开展|实施|推进|聚焦|、)([一-龥]{4,10}(?:推进|突破|提升|攻坚|落实|服务|改革|深化|效能|建设|管理)年)"
)
_GENERIC = re.compile(
    "工作制度|各项|相关|一系列|有关|多项|管理制度|规章制度|的|了|等|长效|服务制度|[,、]|以|为|对|并|和|试点|建设|系列|健全|完善|培养计划$|[0-9]+[个项场次]|^落实"
)


_LISTED = re.compile(
    "(?:实施|开展|启动|打响|推进|打好)(?:了)?([^,。;:“”()的]{6,80}?)(?:等)?“?(?:[一二三四五六七八九十]大)(?:工程|行动|攻坚战|计划|专项行动)"
)


def _members(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """The members of a list that shares its head: 实施甲、乙等四大工程."""
    if view.find("大", sentence.start, sentence.end) < 0:
        return
    for match in _LISTED.finditer(view[sentence.start : sentence.end]):
        at = sentence.start + match.start(1)
        for name in re.split("、|和", match.group(1)):
            if "、" in match.group(1) or "和" in match.group(1):
                yield Candidate(at, at + len(name), "Program", name, "program.list", USUAL)
            at += len(name) + 1


def _unquoted(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    line = article.view[sentence.start : sentence.end]
    for match in (*_UNQUOTED.finditer(line), *(_YEAR.finditer(line) if "年" in line else ())):
        name = match.group(1)
        if _GENERIC.search(name):
            continue
        start = sentence.start + match.start(1)
        yield Candidate(start, start + len(name), "Program", name, "program.unquoted", WEAK)


def _again(article: Article, found: set[Candidate]) -> Iterator[Candidate]:
    """Every other quoted place of a name found."""
    marks = (("“", "”"), ("‘", "’"))
    forms = {first + c.name + last: c.name for c in sorted(found) for first, last in marks}
    for hit in Matcher(forms, once=True).find(article.view):
        yield Candidate(hit.start + 1, hit.end - 1, "Program", hit.value, "program.again", USUAL)
