"""Programs without quotation marks: plans in title marks (《云岭行动计划》), platforms named by what they do."""

from collections.abc import Iterable, Iterator
from functools import cache

import re2

from kg.core.mentions import PLAN_AGAIN
from kg.core.text import Article, Sentence
from kg.core.view import same_width
from kg.lexicon import Matcher
from kg.recognise.candidate import STRONG, USUAL, WEAK, Candidate
from kg.recognise.heads import nominal_start
from kg.recognise.wordlists import alternatives, listed, word_set
from kg.words.words import words

_PLAN = re2.compile("《([^《》。;]{3,40}?" + alternatives("program.plan") + r"(?:\([^()《》]{2,16}\))?)》")
_PLATFORM = re2.compile(alternatives("program.platform"))
_OPENERS = word_set("program.platform_verb")
_GENERIC = word_set("program.platform_generic")
_OF_ANOTHER = ("公司", "型", "经济", "企业", "化", "建设项目", "有限", "党", "联盟", "项目")


def plans(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """What stands in title marks and ends as plans do; laws, notices and opinions do not."""
    if view.find("《", sentence.start, sentence.end) < 0:
        return
    for match in _PLAN.finditer(view[sentence.start : sentence.end]):
        name = match.group(1)
        if not name.startswith("关于") and "的通知" not in name:
            start = sentence.start + match.start(1)
            score = STRONG if name[-1] == ")" else USUAL  # over a date in the bracket
            yield Candidate(start, start + len(name), "Program", name, "program.plan", score, True)


_AGAIN = re2.compile("《([一-龥]{2,6})》")
_BRACKET = re2.compile(r"\([^()]*\)$")


def plans_again(article: Article, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """《方案》 behind the plan whose name ends so: the plan again, by its full name."""
    named = sorted(c for c in found if c.rule == "program.plan")
    for match in _AGAIN.finditer(article.view) if named else ():
        start, end = match.span(1)
        ends = [c for c in named if c.end <= start and _BRACKET.sub("", c.name).endswith(match[1])]
        if ends and ends[-1].name != match[1]:
            name = _printed(article, ends[-1])
            yield Candidate(start, end, "Program", name, PLAN_AGAIN, STRONG, True)


def _printed(article: Article, named: Candidate) -> str:
    printed = article.text[named.start : named.end]
    return printed if same_width(printed) == named.name else named.name


_UNMARKED = re2.compile(
    "(?:按照|根据|依据|出台|印发|发布|制定|编制|落实)了?([一-龥0-9]{4,28}?"
    "(?:三年行动方案|三年行动计划|行动方案|行动计划|实施方案|发展规划|发展方案))(?:[,。;:、(]|提出|明确|要求|显示|部署|和|安排)"
)
_NO_PLAN = re2.compile("的|了|该|本|各|相关|一系列|有关|等|《|并|对|向|为|和")


def unmarked_plans(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """A plan behind a verb of following or issuing it, without title marks: 按照云岭市阀门产业三年行动方案."""
    if (
        view.find("行动", sentence.start, sentence.end) < 0
        and view.find("方案", sentence.start, sentence.end) < 0
    ):
        return
    for match in _UNMARKED.finditer(view[sentence.start : sentence.end]):
        name, start = match.group(1), sentence.start + match.start(1)
        if not _NO_PLAN.search(name[:-6]):
            yield Candidate(start, start + len(name), "Program", name, "program.unmarked", WEAK, True)


_OF_STATE = re2.compile("国家(?:重点|重大|高新|高技术|高层次|科技)[一-龥]{1,6}?计划")
"""Plans that the state funds work by: 国家重大…计划."""


@cache
def _known() -> Matcher[bool]:
    return Matcher(dict.fromkeys(listed("program.known"), True))


def known(view: str) -> Iterator[Candidate]:
    """Programmes of the state that every reader knows, wherever they stand: 火炬计划."""
    for match in _OF_STATE.finditer(view):
        yield Candidate(match.start(), match.end(), "Program", match.group(), "program.state", WEAK, True)
    for hit in _known().find(view):
        yield Candidate(hit.start, hit.end, "Program", view[hit.start : hit.end], "program.known", WEAK, True)


def platforms(view: str, sentence: Sentence) -> Iterator[Candidate]:
    """A platform behind a verb of building or using it, when at least three of its words say which."""
    if view.find("平台", sentence.start, sentence.end) < 0:
        return
    for match in _PLATFORM.finditer(view[sentence.start : sentence.end]):
        head, end = sentence.start + match.start(), sentence.start + match.end()
        start = nominal_start(view, sentence.start, head)
        if view.startswith(_OF_ANOTHER, end) or not 3 < head - start < 17:
            continue
        before = view[max(sentence.start, start - 4) : start].removesuffix("了")
        told = [w for w in words(view[start:head]) if w.text not in _GENERIC and len(w.text) > 1]
        if len(told) > 1 and any(before.endswith(verb) for verb in sorted(_OPENERS)):
            yield Candidate(start, end, "Program", view[start:end], "program.platform", WEAK)
