"""Companies by their legal form (有限公司): a sure end, so that more words may stand in the name."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon import names
from kg.recognise.candidate import CERTAIN, Candidate
from kg.recognise.edge_words import kind_of
from kg.recognise.edges import Edges, listed_words
from kg.recognise.generic import built_of
from kg.words.words import UNKNOWN, tag_of, words

_LEGAL = re.compile(
    r"(?:(?:股份|控股|集团|实业|投资|\(集团\)|\(控股\)|\(中国\))*有限(?:责任)?公司|股份公司|集团公司|总公司|株式会社)"
    r"(?:[\u4e00-\u9fff]{2,6}分公司|[^\W与和及在的成为由]{7,12}分公司)?"
)
_BRANCH = re.compile(r"(?<=公司)[\u4e00-\u9fff]{2,12}分公司$")
_OWN_TAGS = (UNKNOWN, "nz", "nt", "nrt", "nr", "ns")


def company(line: Edges, start: int, end: int, rule: str, score: int) -> Candidate:
    """The candidate of type Company at ``start:end``, which may stand inside others."""
    return Candidate(start, end, "Company", line.view[start:end], rule, score, nested=True)


def by_legal_form(line: Edges) -> Iterator[Candidate]:
    """Names with a legal form; with a branch behind it (…有限公司云岭分公司) the company's own too."""
    for head in _LEGAL.finditer(line.view):
        edge = line.left(head.start(), whole=True)
        start = _over_bracket(line, edge.start, head.start())
        start = _behind_zone(line, _whole_item(line, start), head.start())
        start = _behind_province(line, start, head.start())
        core = line.view[start : head.start()]
        if built_of(core, "company") or not own_name(line, start, head.start()):
            start = _past_words(line, start)
        start = _with_group(line, _over_gap(line, _behind_words(line, start, head.start())))
        start = _past_office(line.view, _past_number(line.view, start, head.start()))
        core = line.view[start : head.start()]
        if (
            len(core) > 1
            and "某" not in line.view[max(0, start - 1) : head.start()]
            and not edge.counted
            and not built_of(core, "company")
        ):
            yield company(line, start, head.end(), "company.legal_form", CERTAIN - 5)
            branch = _BRANCH.search(line.view, start, head.end())
            if branch:
                yield company(line, start, branch.start(), "company.of_branch", CERTAIN - 6)


_OFFICE = re.compile("[后曾现历出担调升转先]任")


def _past_office(view: str, start: int) -> int:
    """The start behind the verb of a career: 后任|长风重工有限公司董事长."""
    taken = _OFFICE.match(view, start) or (_OFFICE.match(view, start - 1) if start else None)
    return taken.end() if taken else start


_NUMBER = re.compile(r"[0-9][0-9\-]{3,}(?=[\u4e00-\u9fff]{2})")


def _past_number(view: str, start: int, head: int) -> int:
    """The start behind a date or a number of a telephone that was glued to the name."""
    number = _NUMBER.match(view, start, head)
    return number.end() if number else start


_OPENS_BRAND = ("东方", "未来", "世纪", "联合")
"""Common words that also begin names (东方青禾有限公司)."""
_NO_BRAND = frozenset("内外的某有和与及向为由在等县市省区州")


def _over_gap(line: Edges, start: int) -> int:
    """The start before one character of a cut brand behind its place (云岭|正|禾食品), before a word such as 东方."""
    before = line.words.before(start)
    if before is None or start in line.places:
        return start
    gap = before.start
    place = line.place_ends.get(gap)
    if place is not None and len(before.text) == 1 and before.text not in _NO_BRAND and before.text.isalpha():
        return place
    opens = gap == 0 or not line.view[gap - 1].isalnum() or gap in line.place_ends
    return line.place_ends.get(gap, gap) if before.text in _OPENS_BRAND and opens else start


def _past_words(line: Edges, start: int) -> int:
    """The start of a coined name made of plain words (同心制药有限公司), where only generic words were left.

    A legal form is sure to end a name, so the words before it belong to it up to a mark, a function word or a verb
    of news; over two such words only where a place or a brand stands before them (云岭|共享|装备有限公司).
    """
    number = line.words.at(start - 1)
    at, sure = start, start
    while number >= 0:
        word = line.words.words[number]
        far = word.end != at or start - word.start > _LONGEST_REST
        if far or not word.text.isalpha() or kind_of(word) == "function" or word.tag[0] in "pcur":
            break
        at = word.start
        opens = at in line.places or word.tag.startswith("nz")
        if opens or (sure == word.end and kind_of(word) is None):
            sure = at
        if opens:
            break
        number -= 1
    return line.place_ends.get(sure, sure)


def _over_bracket(line: Edges, start: int, head: int) -> int:
    """The start before a place in brackets that only general words stand behind: 长风(云岭)|企业管理有限公司."""
    closing = line.view.rfind(")", max(0, start - _LONGEST_REST), head)
    opening = line.view.rfind("(", max(0, closing - _LONGEST_REST), max(0, closing))
    if opening < 1 or not _place_inside(line, opening + 1, closing):
        return start
    passed = start < opening and own_name(line, start, opening)
    if passed or (closing + 1 < start and not line.view[closing + 1 : start].isalpha()):
        return start
    first = min(start, line.left(opening, whole=True).start)
    own = first < opening and own_name(line, first, opening)
    return first if own else min(start, _past_words(line, first))


def _place_inside(line: Edges, start: int, end: int) -> bool:
    return line.places.get(start) == end or tag_of(line.view[start:end]).startswith("ns")


def _behind_words(line: Edges, start: int, head: int) -> int:
    """The start at a place inside, before which general words say what the company is: 国有企业|云岭长风有限公司."""
    inner = next((at for at in range(start + 2, head - 2) if line.places.get(at, head) < head), start)
    if inner == start or start in line.places or line.view.endswith(_GROUPS, start, inner):
        return start
    general = all(len(w.text) > 1 and not w.tag.startswith(_OWN_TAGS) for w in line.inside(start, inner))
    return inner if general and line.words.cuts(inner) and own_name(line, inner, head) else start


_GROUPS = ("集团", "公司", "股份", "控股", "银行", "电网", "石油", "(")


def _with_group(line: Edges, start: int) -> int:
    """The start with the listed company that a member's name begins with (长风重工|云岭电缆有限公司), and its place."""
    for length in range(min(start, _LONGEST_BRAND), 1, -1):
        brand = line.view[start - length : start]
        if line.words.cuts(start - length) and brand in _brands():
            return line.place_ends.get(start - length, start - length)
    return start


_LONGEST_REST = 8
_LONGEST_BRAND = 6


@cache
def short_forms() -> frozenset[str]:
    return frozenset(form for form, _ in names("companies") if len(form) <= _LONGEST_BRAND)


@cache
def _brands() -> frozenset[str]:
    """Short names of listed companies; those of two characters must be no common word."""
    named = (UNKNOWN, "nz", "nt", "nrt", "nr", "j")
    return frozenset(
        f for f in short_forms() if not f.endswith("公司") and (len(f) > 2 or tag_of(f) in named)
    )


def _whole_item(line: Edges, start: int) -> int:
    """The start of the list's item, where the walk stopped a few nouns behind 、."""
    mark = line.view.rfind("、", max(0, start - _LONGEST_REST - 1), start)
    rest = line.view[mark + 1 : start]
    if mark < 1 or not rest.isalpha() or line.view[mark - 1] in "一二三四五六七八九十0123456789":
        return start
    inside = line.inside(mark + 1, start)
    leads = any(kind_of(w) in ("function", "counted", "role") or w.tag[0] in "pcdurm" for w in inside)
    own = len(rest) == 2 or any(word.tag.startswith(_OWN_TAGS) for word in inside)
    return start if leads or not own or inside[0].start != mark + 1 else mark + 1


def _behind_province(line: Edges, start: int, head: int) -> int:
    """The start behind a province that only says where the city of the name lies: 云岭省|青原市长风重工."""
    end = line.places.get(start, start)
    inner = line.places.get(end, end)
    chain = line.view.endswith(("省", "自治区"), start, end) and end < inner < head - 1
    return end if chain and line.view[inner - 1] in "市县州盟" else start


def _behind_zone(line: Edges, start: int, head: int) -> int:
    """The start behind a zone that only says where the company is, when a name of its own follows."""
    ends = [line.view.find(zone, start, head) + len(zone) for zone in listed_words("company.behind_zone")]
    end = min((end for end in ends if end > start + 2), default=head)
    own = head - end > 2 and not built_of(line.view[end:head], "company") and own_name(line, end, head)
    return end if own else start


def own_name(line: Edges, start: int, end: int) -> bool:
    """A word of the core is no general word: unknown to the dictionary, or a place or brand."""
    if start in line.places:
        return line.places[start] < end
    cut = [word for word in words(line.view[start:end]) if word.text[0].isalnum()]
    return any(word.tag in _OWN_TAGS for word in cut) or all(len(word.text) == 1 for word in cut)
