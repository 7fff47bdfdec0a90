"""A sentence as rules see it: one private-use character for each mention, and the words between.

Quotation marks, white space and definitions in brackets (以下简称…) are left out, so that rules need not
name them. Private-use characters and surrogates of the text itself are masked.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

from kg.core.mentions import Discourse, Mention, Reference
from kg.core.text import Sentence, Span
from kg.core.view import IGNORED
from kg.core.vocabulary import ENTITY_TYPES, SIGNATURES

_Item = TypeVar("_Item", Reference, Mention)
TYPES = (*ENTITY_TYPES, "Title", "Date")
CODES = {name: chr(0xE000 + number) for number, name in enumerate(TYPES)}
ANY = f"{chr(0xE000)}-{chr(0xE000 + len(TYPES) - 1)}"
"""The range of all codes, for character classes."""

_START = attrgetter("start")
_MASK = "\ufffd"
_LEFT_OUT = re.compile("[“”‘’\"'「」『』《》〈〉\\s" + "".join(sorted(IGNORED)) + "]")
_CHANGED = re.compile(_LEFT_OUT.pattern.removesuffix("]") + "\ud800-\udfff\ue000-\uf8ff]")
"""What is left out, and what is masked."""

_ABBREVIATION = re.compile(
    r"\((?:(?:以下|下文|后文)?(?:统一|均)?(?:简称|下称|合称|并称)[^()]{1,40}"
    r"|(?:(?:股票|证券)(?:代码|简称)?[:：]?)?[A-Za-z0-9][A-Za-z0-9 .,:&'/-]{2,60}"
    r"|[“\"][^“”\"()]{2,20}[”\"]|-?[0-9.]{1,9}, ?-?[0-9.]{1,9}, ?-?[0-9.]{1,9}%)\)"
)
"""What defines a short name, names and codes in Latin letters (688185.SH), and quotations of shares, which say nothing
of the sentence."""

_NAME_END = re.compile(r"(?:公司|集团|研究院|研究所|大学|学院|医院|中心|协会|联盟|委员会|管委会|局)[”」』]?$")
"""The end of a body's name."""

_OWNERS = frozenset(SIGNATURES["worksFor"][1])
_ORGAN_UNIT = re.compile(r"(?:党(?:支部|委|总支|组|工委)|工会|团委|妇联)(?!副?书记|委员|主席|成员)")
_ORGAN_TITLE = r"((?:常务)?(?:第一)?副?(?:书记|主任|局长|部长|处长|厅长|行长|委员(?!会)|成员|主席|组长|常委))"
_CALLING = (
    r"(?:主任医师|医师|医生|护士长|护士|律师|老师|教师|讲师|导师|主管|专员|分析师|设计师|培训师|首席[一-鿿]{1,6}[家师官]"
    r"|(?:新闻)?发言人|村支书|网格员|民警|教导员|政委|教练|导演|主编|代表|专家|观察员|评论员|讲解员|调研员|巡视员|掌门人)"
)
_TRADE = r"[一-鿿]{1,6}(?:员|工|师|助理|领队|管家|干部)"
_NO_TRADE = r"(?![^、,;:]*(?:[员职民教社技施分]工|[党队学官人成演球社会团球议动]员|等干部|党员干部):?$)"
_TITLE_BETWEEN = re.compile(f"的?([^、,;:。!?()的是在与和向给对为]{{0,10}}{_CALLING}|{_NO_TRADE}{_TRADE}):?")
"""Callings and trades that are posts where they stand between a body and a person (长风重工检验科主管赵一鸣)."""

_CALLED = re.compile("律师|医生|医师|法官|检察官|分析师|老师(?![们傅])")
"""Callings behind the name of one who stands behind a body (云岭律师事务所赵一鸣律师)."""

_CAREER = re.compile(r"历任|曾任|现任|先后任|[0-9年月日今起,;:]任(?![务何意由性凭用])")
"""What tells that a sentence holds the posts of a career."""

_RANK = re.compile(
    r"([、,;兼]?)([^、,;:。!?()的是在与和及任等兼为至于0-9名余由]{0,10}?"
    r"(?:[科职官教办管研专检][^、,;]?员|(?<![一二三四五六七八九十0-9])师|官|助理|干部|民警|秘书|审计|会计|主管|代表|委员|理事|会员|教授|[部处科厅局股行署关队组站所院校]长|工人|学徒))"
    r"(?=[、,;。(兼\n]|等|$)"
)
"""A further title of a career, which no list has (民警, 党组秘书), behind a body or behind a title and a mark."""

_TITLE_AFTER = {
    "PartyOrganization": re.compile(_ORGAN_TITLE),
    "GovernmentBody": re.compile(_ORGAN_TITLE),
    "Person": re.compile(
        f"(?:同时)?(?:兼任|担任|任|出任|当选)(?:首任|第一任)?({_ORGAN_TITLE[1:-1]}|{_CALLING})(?![委组库团])"
    ),
}
"""Titles that are sure by where they stand: behind an organ, or behind 任."""


@dataclass(frozen=True, slots=True)
class Line:
    """``text[i]`` stands for ``article.text[starts[i]:ends[i]]``; ``refs[i]`` is its reference,
    ``helpers[i]`` its helper (a title or a date).
    """

    discourse: Discourse
    text: str
    codes: frozenset[str]
    """What kinds of mentions stand in it, by their characters."""
    held: tuple[int, ...]
    """Where they stand, in order."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    refs: tuple[Reference | None, ...]
    helpers: tuple[Mention | None, ...]

    def span(self, start: int, end: int) -> Span:
        """The interval of the article's text that ``text[start:end]`` stands for."""
        return self.starts[start], self.ends[end - 1]


def line(discourse: Discourse, sentence: Sentence) -> Line:
    """The sentence with its outermost mentions as single characters."""
    made, at = _Columns(discourse.article.view, sentence), sentence.start
    for item in _outermost(discourse, sentence):
        made.add_words(at, item.start)
        made.add(item)
        at = item.end
    made.add_words(at, sentence.end)
    return made.line(discourse)


class _Columns:
    """The columns of a line, filled from left to right."""

    def __init__(self, view: str, sentence: Sentence) -> None:
        self._view, self._hidden = view, _hidden(view, sentence)
        self._chars, self._held = list[str](), list[int]()
        self._starts, self._ends = list[int](), list[int]()
        self._refs, self._helpers = list[Reference | None](), list[Mention | None]()

    def add(self, item: Reference | Mention) -> None:
        """A mention, unless what defines an abbreviation holds it; one that is defined for a name which nobody
        recognised stands for that name.
        """
        if item.start not in self._hidden or self._stands_for_another(item):
            self._held.append(len(self._starts))
            self._chars.append(CODES[item.type])
            self._starts.append(item.start)
            self._ends.append(item.end)
            self._refs.append(item if isinstance(item, Reference) else None)
            self._helpers.append(item if isinstance(item, Mention) else None)

    def _stands_for_another(self, item: Reference | Mention) -> bool:
        opened = self._view.rfind("(", 0, item.start)
        named = self._held and self._ends[self._held[-1]] == opened
        return (
            not named
            and item.type in _OWNERS
            and _NAME_END.search(self._view[max(0, opened - 4) : opened]) is not None
        )

    def add_words(self, start: int, end: int) -> None:
        """The words between two mentions; most hold nothing to leave out or to mask."""
        if self._hidden or _CHANGED.search(self._view, start, end):
            places = [at for at in range(start, end) if self._shown(at)]
            self._chars += [_printed(self._view, at) for at in places]
            self._ends += [at + 1 for at in places]
        else:
            places = list(range(start, end))
            self._chars.append(self._view[start:end])
            self._ends += range(start + 1, end + 1)
        self._starts += places
        self._refs += [None] * len(places)
        self._helpers += [None] * len(places)

    def _shown(self, at: int) -> bool:
        plain = at not in self._hidden and _LEFT_OUT.match(self._view, at) is None
        return plain or self._view[at - 1 : at + 1] == "”“"

    def line(self, discourse: Discourse) -> Line:
        """The columns as a line."""
        text, held = "".join(self._chars), tuple(self._held)
        codes = frozenset(text[at] for at in held)
        columns = tuple(self._starts), tuple(self._ends), tuple(self._refs), tuple(self._helpers)
        return Line(discourse, text, codes, held, *columns)


def _hidden(view: str, sentence: Sentence) -> frozenset[int]:
    found = _ABBREVIATION.finditer(view, sentence.start, sentence.end)
    return frozenset(i for match in found for i in range(*match.span()))


def _printed(view: str, at: int) -> str:
    """The character as rules see it; quoted names side by side are a list."""
    return "、" if view[at] == "“" else _masked(view[at])


def _masked(char: str) -> str:
    return _MASK if "\ue000" <= char <= "\uf8ff" or "\ud800" <= char <= "\udfff" else char


def _outermost(discourse: Discourse, sentence: Sentence) -> list[Reference | Mention]:
    """The longest mentions from the left; a title that begins inside an organ's name (长风重工党委 +
    党委书记) goes to the name before it.
    """
    view = discourse.article.view
    inside = [r for r in within(discourse.references, sentence.start, sentence.end) if not _of_organ(view, r)]
    helpers = within(discourse.helpers, sentence.start, sentence.end)
    items: list[Reference | Mention] = [*inside, *(_without_organ(title, inside) for title in helpers)]
    kept: list[Reference | Mention] = []
    for item in sorted(items, key=_order):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.end > kept[-1].end and isinstance(item, Mention) and item.type == "Title":
            kept[-1:] = _split(kept[-1], item, inside)
    titled = _with_callings(view, [part for item in kept for part in _with_title(discourse, item, kept)])
    career = _CAREER.search(view, sentence.start, sentence.end) is not None
    return _with_ranks(view, titled, sentence.end) if career and titled else titled


def _with_ranks(view: str, kept: list[Reference | Mention], stop: int) -> list[Reference | Mention]:
    """The items with the titles of a career that no list has (历任云岭市公安局民警、技术员)."""
    found: list[Reference | Mention] = []
    ends = [*(item.start for item in kept[1:]), stop]
    for item, end in zip(kept, ends, strict=True):
        found.append(item)
        while (titled := found[-1].type == "Title") or found[-1].type in _OWNERS:
            title = _RANK.match(view, found[-1].end)
            if title is None or title.end() > end or titled != bool(title.group(1)):
                break
            found.append(Mention(*title.span(2), "Title", title.group(2), "title-by-its-place"))
    return found


def _without_organ(helper: Mention, inside: list[Reference]) -> Mention:
    """The title behind the organ that it begins with, where the article names that organ (管委会 + 副主任)."""
    organ = next((r for r in inside if r.start == helper.start and r.type == "GovernmentBody"), None)
    if helper.type != "Title" or organ is None or not organ.end < helper.end:
        return helper
    return replace(helper, start=organ.end, name=helper.name[organ.end - organ.start :])


def _with_callings(view: str, kept: list[Reference | Mention]) -> list[Reference | Mention]:
    """The items with the titles between a body and a person that no list of posts has."""
    found: list[Reference | Mention] = []
    for item in kept:
        if item.type == "Person" and found and found[-1].type in _OWNERS:
            title = _TITLE_BETWEEN.fullmatch(view, found[-1].end, item.start)
            if title:
                found.append(Mention(*title.span(1), "Title", title.group(1), "title-by-its-place"))
        found.append(item)
        called = _CALLED.match(view, item.end) if item.type == "Person" else None
        if called and len(found) > 1 and found[-2].type in _OWNERS and found[-2].end == item.start:
            found.append(Mention(*called.span(), "Title", called.group(), "title-by-its-place"))
    return found


def _with_title(
    discourse: Discourse, item: Reference | Mention, kept: list[Reference | Mention]
) -> list[Reference | Mention]:
    """The item and the title that follows it without having been recognised (长风重工党委 + 书记)."""
    pattern = _TITLE_AFTER.get(item.type)
    found = pattern.match(discourse.article.view, item.end) if pattern else None
    if found is None or any(other.start < found.end(1) and found.start(1) < other.end for other in kept):
        return [item]
    return [item, Mention(*found.span(1), "Title", found.group(1), "title-by-its-place")]


def _of_organ(view: str, reference: Reference) -> bool:
    """True for 公司 in 公司党支部: another body than the one that the word stands for."""
    return reference.kind == "anaphor" and _ORGAN_UNIT.match(view, reference.end) is not None


def within(items: Sequence[_Item], start: int, end: int) -> list[_Item]:
    """The references or helpers, given in text order, that lie in the interval and are not empty."""
    first = bisect_left(items, start, key=_START)
    last = bisect_left(items, end, lo=first, key=_START)
    return [item for item in items[first:last] if item.start < item.end <= end]


def _order(item: Reference | Mention) -> tuple[int, int, bool]:
    return item.start, -item.end, isinstance(item, Mention)


def _split(organ: Reference | Mention, title: Mention, inside: list[Reference]) -> list[Reference | Mention]:
    """Owner and title where the owner is named, else organ and the rest of the title."""
    for owner in inside if organ.type in ("PartyOrganization", "GovernmentBody") else ():
        if owner.start == organ.start and owner.end == title.start and owner.type in _OWNERS:
            return [owner, title]
    rest = title.name[organ.end - title.start :]
    return [organ, Mention(organ.end, title.end, "Title", rest, title.rule)]
