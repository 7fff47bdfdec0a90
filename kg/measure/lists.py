"""Several owners named in one list: 甲、乙产值均超过10亿元; 甲、乙分别持股90%、10%; 甲(9.7%)、乙(9.6%)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.core.mentions import Discourse, Reference
from kg.core.text import Sentence
from kg.measure.outermost import outermost
from kg.measure.quantities import Quantity
from kg.measure.rows import ACTORS

SHARED = "figure.shared"
"""The rule of an owner that stands in such a list."""

_ASIDE = r"(?:\([^()]{1,30}\))?[”》]?"
_JOINT = re.compile(rf"{_ASIDE}(?:、|和|与|及|以及)[“《]?")
_CLOSE = re.compile(
    rf"{_ASIDE}(?:(?:等|[两三四五六七八九十0-9](?=[家个大]))[^,。;、0-9]{{0,10}}?(?:地区|省份|城市|企业|公司|单位|机构|省|市|县|区|地|家|个))?"
)
_LED = re.compile(
    r"(?:在|向|对|从|于|至|与|和|同|跟|为|给|把|将|包括|含|沿|比|较|来自|[^\u4e00-\u9fff]到)[“《]?$"
)
_EACH = re.compile(r"(?:分[别別]|均|都|双双|各自?(?=[占达为有获捐得增出投持签]))[^,。;]{0,14}$")
ONE_EACH = re.compile(r"分[别別]|依次|各(?=[占为达持])")
_MOVES = re.compile(r"(?:股价)?(?:[大暴微]幅?|集体|盘中)?(?:收|高开|低开)?(?:涨|跌)幅?")
_CHAINED = re.compile(r"(?:[、,]|和|与|及|以及){1,2}(?:[^,。;、0-9]{0,2})")
_SINGLE = frozenset({"毫米", "厘米", "倍", "分", "元/平方米", "元/吨"})
_ADDED = re.compile(r"[,]|合计|共|总|占|之间|比")
_LONGEST = 60
"""Characters between the list and its figure."""
_ORGANIZATIONS = frozenset({"Company", "Institution", "GovernmentBody", "PartyOrganization"})


class NameList(NamedTuple):
    """Names joined by 、 or 和, and where the list ends, with 等地 or 两家公司."""

    names: tuple[Reference, ...]
    end: int


def shared(
    discourse: Discourse, sentence: Sentence, figures: Sequence[Quantity], rows: Mapping[int, Reference]
) -> dict[int, tuple[Reference, ...]]:
    """The owners of the figures of a sentence that a list of names shares, by where the number stands; ``rows`` are
    those of :func:`kg.measure.rows.rows`."""
    view = discourse.article.view
    lists = list(_lists(discourse, sentence))
    found: dict[int, tuple[Reference, ...]] = {number: (name,) for number, name in rows.items()}
    for chain in chains(view, figures) if lists else ():
        before = [names for names in lists if names.end <= chain[0].start]
        if before:
            left = max((q.end for q in figures if q.end <= chain[0].start), default=0)
            found |= _given(discourse, before[-1], max(left, before[-1].end), chain)
    return found


def _lists(discourse: Discourse, sentence: Sentence) -> Iterator[NameList]:
    """The lists of two names of a sort and more, in text order."""
    view = discourse.article.view
    run: list[Reference] = []
    for name in [*outermost(discourse, sentence.start, sentence.end), None]:
        if name is not None and not (name.type in ACTORS and name.kind == "name"):
            continue
        if run and (name is None or not _joined(view, run[-1], name)):
            if len(run) > 1 and not _LED.search(view, max(sentence.start, run[0].start - 4), run[0].start):
                close = _CLOSE.match(view, run[-1].end, sentence.end)
                yield NameList(tuple(run), close.end() if close else run[-1].end)
            run = []
        run += [name] if name is not None else []


def _joined(view: str, a: Reference, b: Reference) -> bool:
    alike = a.type == b.type or {a.type, b.type} <= _ORGANIZATIONS
    return alike and _JOINT.fullmatch(view, a.end, b.start) is not None


def chains(view: str, figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The figures of one unit that stand one behind the other: 20%、20%和14.5%."""
    chain: list[Quantity] = []
    for q in figures:
        if chain and q.number == chain[-1].number:
            continue
        if (
            chain
            and q.unit == chain[-1].unit
            and chain[-1].end <= q.start
            and _CHAINED.fullmatch(view, chain[-1].end, q.start)
        ):
            chain.append(q)
            continue
        if chain:
            yield chain
        chain = [q]
    if chain:
        yield chain


def _given(
    discourse: Discourse, names: NameList, left: int, chain: Sequence[Quantity]
) -> dict[int, tuple[Reference, ...]]:
    """One figure to each name, or the only one to all; nothing where the words between say neither."""
    said = discourse.article.view[left : chain[0].start]
    if chain[0].start - names.end > _LONGEST or re.search(r"[。;]", said):
        return {}
    if len(chain) == len(names.names) and (len(chain) > 2 or ONE_EACH.search(said)):
        return {q.number: (name,) for q, name in zip(chain, names.names, strict=True)}
    others = any(r.type in ACTORS - {"Place"} for r in outermost(discourse, names.end, chain[0].start))
    alone = len(chain) == 1 and left == names.end and not others
    if alone and (_EACH.search(said) or _MOVES.fullmatch(said) or _alike(chain[0], said)):
        return {chain[0].number: names.names}
    return {}


def _alike(q: Quantity, said: str) -> bool:
    """甲、乙的降雨量将达50毫米: what nobody adds up is said of each."""
    single = q.kind in ("percent", "temperature") or q.unit in _SINGLE
    return single and said.startswith("的") and not _ADDED.search(said)
