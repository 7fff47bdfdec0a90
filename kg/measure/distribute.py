"""Several things and several figures in one clause: 甲、乙产业产值分别增长4.2%、6.3%; 甲、乙均超过10%."""

import re
from collections.abc import Sequence

from kg.measure.counted import Indicator, without_names
from kg.measure.quantities import Quantity
from kg.measure.tables import alternation
from kg.measure.trimming import trimmed, without_rank
from kg.words.words import words

_SHARED = re.compile(r"分[别別]|分居|分列|[均双]|各(?=占|为|达|增)")
_LED = re.compile("^[由被让使向对给为与](?= )")
_GROWS = re.compile(r"(?:同比|环比|年均|月均|日均|平均)$")
_JOINT = re.compile(r"、|和|与|及(?!时)|以及")
_RATES = re.compile(
    rf"[,、\s]*(?P<verb>(?:分别)?(?:同比|环比|比上年|比去年同期|较上年|较去年同期|按可比价)*(?:又|均)?(?:分别)?(?:{alternation('growth')}|是[^,。;\d]{{1,8}}的?))"
    r"(?:了|约|近|超|超过|达)?$"
)
_BETWEEN = 8
"""The longest stretch between two figures of one chain."""


def carried(
    view: str, here: Sequence[Quantity], left: int, said: Sequence[Indicator]
) -> dict[int, tuple[Indicator, ...]]:
    """进口额8亿元,出口额5亿元,分别增长3%、5%: for a chain of rates, what the figures before it count, one each.

    ``said`` are the indicators of the sentence's earlier figures, in order.
    """
    opening = (
        _RATES.match(view, left, here[0].start) if here and here[0].kind in ("percent", "times") else None
    )
    chain = _chain(view, here) if opening else []
    if opening is None or len(chain) < 2 or len(said) < len(chain):
        return {}
    bases = said[-len(chain) :]
    verb = opening["verb"].replace("分别", "")
    if len({base.text for base in bases}) < len(chain):
        return {}
    return {
        q.number: (Indicator(base.text + verb, opening.start("verb"), q.start),)
        for q, base in zip(chain, bases, strict=True)
    }


def distributed(
    view: str, here: Sequence[Quantity], left: int, names: dict[int, int]
) -> dict[int, tuple[Indicator, ...]]:
    """For the numbers of figures that share a list of things, what each of them counts, by where the number stands.

    A chain of as many figures as things gives one thing each; one figure after 均 or 双 gives all of them.
    """
    marks = list(_SHARED.finditer(view, left, here[0].start)) if here else []
    if not marks:
        return {}
    first, mark = here[0], marks[-1]
    grows = _GROWS.search(view, left, mark.start())
    start, end = trimmed(view, left, grows.start() if grows else mark.start(), names)
    if _owners(view, start, end, names):
        return {}
    items = _items(view[start:end])
    verb = _verb(view, mark.end(), first.start, names)
    if len(items) < 2:
        return {}
    verb = grows.group() + verb if grows else verb
    texts = [item + verb for item in items]
    if first.kind == "rank":
        texts = [without_rank(text) for text in texts]
    counted = tuple(Indicator(text, start, first.start) for text in texts)
    chain = _chain(view, here)
    if mark.group() in "均双各":
        return {first.number: counted}
    if len(chain) != len(items):
        return {}
    return {q.number: (said,) for q, said in zip(chain, counted, strict=True)}


def _owners(view: str, start: int, end: int, names: dict[int, int]) -> bool:
    """A list of names, with what is counted of each behind the last: 长风重工、云岭机械产值."""
    items = [_LED.sub("", item) for item in _JOINT.split(without_names(view[start:end], start, names))]
    return len(items) > 1 and not any(item.strip() for item in items[:-1])


def _verb(view: str, start: int, end: int, names: dict[int, int]) -> str:
    a, b = trimmed(view, start, end, names)
    return view[a:b]


def _chain(view: str, here: Sequence[Quantity]) -> list[Quantity]:
    chain = [here[0]]
    for q in here[1:]:
        between = view[chain[-1].end : q.start]
        if q.number == chain[-1].number or len(between) > _BETWEEN or not _JOINT.match(between):
            break
        chain.append(q)
    return chain


def _items(text: str) -> list[str]:
    """The things of a list, each with the head noun that only the last one prints.

    >>> _items("第一、二产业增加值")
    ['第一产业增加值', '二产业增加值']
    """
    items = [item for item in _JOINT.split(text) if item]
    if len(items) < 2:
        return items
    last = items[-1]
    head = last[words(last)[0].end :]
    return [item if not head or item[-1] == last[-1] else item + head for item in items[:-1]] + [last]
