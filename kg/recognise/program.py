"""Programs: named brands, campaigns, mechanisms and platforms, mostly in quotation marks."""

from collections.abc import Iterator

import re2

from kg.core.text import Article, Sentence
from kg.lexicon import forms
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.quoted import Quote, head_after, quotes, run_after
from kg.recognise.words import longest_first

HEADS = longest_first(forms("recognition_words", "program.head"))
_OTHER_HEADS = longest_first(forms("recognition_words", "program.other_head"))
"""Heads of other types and of figures of speech; the nearest head after the quote decides."""

_VERBS = longest_first(forms("recognition_words", "program.verb"))
_SURE_VERBS = longest_first(forms("recognition_words", "program.sure_verb"))
"""Verbs that name a program even where no head noun follows the quote."""

_NOT_INNER = longest_first(forms("recognition_words", "program.not_inner"))
_SHAPE = re2.compile(r"[、,+·&]|^[一二三四五六七八九十双百千万1-9].*[一二三四五六七八九十双1-9]|[A-Za-z0-9]")
_COLOUR = re2.compile("^(?:[0-9]{2}后|红色|绿色|蓝色|金色|零|[0-9]{1,3}|.|最.*|第.*|十[一二三四五六七]五|一带一路)$|\\+$|化$|式$|性$|者$|级$")
"""Inner words that only colour a noun (“红色”服务队, “80后”)."""
_GRADES = ("国家级", "省级", "市级", "国家", "全国", "全省", "作为", "成为", "像")
_INNER_HEADS = longest_first(forms("recognition_words", "program.inner_head"))
"""Ends of names that say by themselves that an activity is named."""
_AS_MEANS = re2.compile("^为(?:抓手|载体|牵引|引领|平台|指挥部|作战图|主线|路径|契机|依托|突破口|统领|核心)")
_MODIFIED = "(?:[一-龥]{0,6}(?:特色|党建|服务|工作|育人|党建工作)?)"
_VERB_BEFORE = re2.compile(f"(?:{'|'.join(_VERBS)})(?:了|出|起)?{_MODIFIED}$")
_SURE_BEFORE = re2.compile(f"(?:{'|'.join(_SURE_VERBS)})(?:了|出|起)?(?:[一-龥]{{0,4}})$")
_HEAD_BEFORE = ("品牌", "平台", "计划", "行动", "机制", "模式", "工作法", "制度", "工程", "活动", "服务")


def find_programs(article: Article, sentences: tuple[Sentence, ...]) -> list[Candidate]:
    """Candidates of type Program; the name is what stands between the quotation marks."""
    found: set[Candidate] = set()
    for sentence in sentences:
        for quote in quotes(article.view, sentence.start, sentence.end):
            rule, score = judged(article.view, sentence, quote)
            if score:
                found.add(_program(article.view, quote, rule, score))
        found.update(_unquoted(article, sentence))
    found.update(_again(article, found))
    return sorted(found)


def _program(view: str, quote: Quote, rule: str, score: int) -> Candidate:
    return Candidate(quote.start + 1, quote.end - 1, "Program", quote.inner, rule, score)


def judged(view: str, sentence: Sentence, quote: Quote) -> tuple[str, int]:
    """Which rule takes a quote for a program, and how sure it is; score 0 when none does."""
    inner = quote.inner
    before = view[max(sentence.start, quote.first - 14) : quote.first]
    if len(inner) < 2 or inner.endswith(_NOT_INNER) or _COLOUR.search(inner) or before.endswith(_GRADES):
        return "", 0
    if before.endswith((":", "说", "道", "简称", "下称", "称为", "提出:")):
        return "", 0
    head = head_after(view, quote.last, sentence.end, HEADS + _OTHER_HEADS)
    if head is not None:
        run = view[quote.last : head]
        if run.endswith(_OTHER_HEADS) and not run.endswith(HEADS):
            return "", 0
        if not _weak_head(run) or _SHAPE.search(inner) or _VERB_BEFORE.search(before):
            return "program.head", STRONG if len(inner) > 2 else USUAL
        return "", 0
    after = view[quote.last : quote.last + 6]
    if before.endswith("以") and _AS_MEANS.match(after):
        return "program.means", USUAL
    if before.endswith(_HEAD_BEFORE) and len(inner) >= 3:
        return "program.head_before", USUAL
    if inner.endswith(_INNER_HEADS) and 4 <= len(inner) <= 16:
        return "program.inner_head", USUAL
    if sentence.role == "title" and quote.start == quote.first and _title_subject(view, sentence, quote):
        return "program.title", WEAK
    if _SURE_BEFORE.search(before) and len(inner) >= 3 and not run_after(view, quote.last, sentence.end)[:1].isdigit():
        return "program.verb", USUAL
    if _VERB_BEFORE.search(before) and _SHAPE.search(inner) and len(inner) >= 4:
        return "program.shape", WEAK
    return "", 0


def _title_subject(view: str, sentence: Sentence, quote: Quote) -> bool:
    """True for a quote that a headline tells something of: 云岭高新区:“链上三问”问出新动能."""
    opens = quote.start == sentence.start or view[quote.start - 1] in ":区县市 "
    return opens and quote.end < sentence.end and view[quote.end] not in ",。的" and len(quote.inner) > 2


def _weak_head(run: str) -> bool:
    return run.endswith(("工作", "服务", "合作", "行", "法", "制", "群", "圈", "岗", "政策", "体系", "治理", "网络", "格局", "思路", "清单"))


_UNQUOTED = re2.compile(
    "(?:开展|实施|启动|推行|建立|建立了|制定|深化|设立|打造|创新实施|推进|落实|抓好)"
    "([一-龥]{2,14}?(?:学习教育|主题教育)|[一-龥0-9A-Za-z·]{4,10}战略|[一-龥0-9A-Za-z·]{4,16}?"
    "(?:专项行动|行动计划|行动|创新工程|制度|服务圈|工作法|攻坚战|提升工程|培育工程|计划))"
)
_YEAR = re2.compile(
    "(?:启动|开展|实施|推进|聚焦|、)([一-龥]{4,10}(?:推进|突破|提升|攻坚|落实|服务|改革|深化|效能|建设|管理)年)"
)
_GENERIC = re2.compile("工作制度|各项|相关|一系列|有关|多项|管理制度|规章制度|的|了|等|长效|服务制度|[,、]|以|为|对|并|和|试点|建设|系列|健全|完善|培养计划$|[0-9]+[个项场次]|^落实")


def _unquoted(article: Article, sentence: Sentence) -> Iterator[Candidate]:
    line = article.view[sentence.start : sentence.end]
    for match in (*_UNQUOTED.finditer(line), *_YEAR.finditer(line)):
        name = match.group(1)
        if _GENERIC.search(name):
            continue
        start = sentence.start + match.start(1)
        yield Candidate(start, start + len(name), "Program", name, "program.unquoted", WEAK)


def _again(article: Article, found: set[Candidate]) -> Iterator[Candidate]:
    """Every other quoted place of a name found."""
    view = article.view
    for name in sorted({c.name for c in found}):
        for opening, closing in (("“", "”"), ("‘", "’")):
            at = view.find(opening + name + closing)
            while at >= 0:
                yield Candidate(at + 1, at + 1 + len(name), "Program", name, "program.again", USUAL)
                at = view.find(opening + name + closing, at + 1)
