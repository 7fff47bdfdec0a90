"""Townships, streets and villages by their heads: 云岭镇, 青禾街道, 金坪村."""

import re
from collections.abc import Iterator

from kg.recognise.candidate import WEAK, Candidate
from kg.recognise.edges import Edges, listed_words

_TOWN = re.compile(
    r"(?:街道|社区|(?<![城乡重古小])镇|乡|(?<![乡农])(?<!中关)村)"
    r"(?!落|民|庄|委|级|办|镇|干部|集体|口|里|贤|村|域|企|史|容|情|土|愁|友|音|长)"
)
NO_TOWN_CHARS = frozenset("有进在到为是今的了把受着过各")
"""Characters that no name of a small place holds."""
_NOT_CHAINED = frozenset("镇乡各个多全下所属辖内两几数村社街道办组户名位条近前后小每走进入")
_AREAS = "区县市镇州盟旗"
_TOWNS = ("镇", "乡")


def find_towns(line: Edges) -> Iterator[Candidate]:
    """Each where its head ends, those that a greater place or another of a row stands before too."""
    last = -1
    for head in _TOWN.finditer(line.view):
        if not line.words.cuts(head.end()):
            continue
        start = _chained(line, head.start(), last)
        if start is None:
            start = _town_start(line, head.start())
            if not _is_town(line, start, line.view[start : head.start()]):
                continue
        last = head.end()
        yield Candidate(start, last, "Place", line.view[start:last], "place.town", WEAK)


def _chained(line: Edges, head: int, last: int) -> int | None:
    """The start of what stands between a greater place, or the town before, and the head: 云岭街道|金坪|社区."""
    for edge in range(max(0, head - 5), head - 1):
        area = edge in line.place_ends and line.view[edge - 1] in "区县市旗"
        start = edge + (line.view[edge] in "和与及" and head - edge > 2)
        after = edge == last or (edge == last + 1 and line.view[last] == "、")
        if (area or after) and head - start < 5 and _is_core(line, start, head):
            return start
    return None


def _is_core(line: Edges, start: int, head: int) -> bool:
    """Nothing but what a small place is called: no verb, number or word for any place."""
    core = line.view[start:head]
    plain = set(core).isdisjoint(NO_TOWN_CHARS | _NOT_CHAINED) and all(char >= "\u4e00" for char in core)
    told = any(len(word.text) > 1 and word.tag[:1] in "vdpcramtfqi" for word in line.inside(start, head))
    general = tuple(word for word in listed_words("place.not_town") if len(word) > 1)
    listed = core.startswith(general) or core.endswith(general)
    return plain and not told and not listed and not _in_common_word(line, head)


def _is_town(line: Edges, start: int, core: str) -> bool:
    first = line.words.after(start)
    end = start + len(core)
    one = len(core) == 1 and line.view[start - 1 : start] in _TOWNS
    if not (one or 1 < len(core) < 5):
        return False
    if (
        first is not None
        and first.tag.startswith(("v", "a", "d"))
        and not (core[-1] == "路" and len(core) > 2)
    ):
        return False
    if line.view[start - 1 : start] == "“" or _in_common_word(line, end):
        return False
    return core not in listed_words("place.not_town") and all(
        char >= "\u4e00" and char not in NO_TOWN_CHARS for char in core
    )


def _in_common_word(line: Edges, head: int) -> bool:
    """The head is the end of a word for something else (家乡, 集镇)."""
    word = line.words.words[line.words.at(head)]
    short = word.start == head - 1 and line.view[head] in _TOWNS
    return short and word.tag[:1] in ("n", "v") and word.tag[:2] not in ("ns", "nr", "nz")


def _town_start(line: Edges, head: int) -> int:
    """The edge without the places and zones that stand before a town's own name."""
    edge = line.left(head)
    start = head if edge.counted else edge.start
    while start in line.places and line.places[start] < head - 1:
        start = line.places[start]
    last = head - 1 if line.view[head] == "村" else head - 2
    area = max((at for at in range(start + 1, last) if line.view[at] in _AREAS), default=start - 1)
    within = line.view.rfind("街道", area + 1, head)
    return head if within >= 0 else area + 1  # 街道 before a name that is none: nothing begins behind it
