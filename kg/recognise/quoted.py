"""Quoted phrases and what stands around them: the verb before, the head noun behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_SPEECH = re.compile("[。!?；;…]|[,、][^”]{12,}")
_SHARED = ("、", "和", "与", "及", "以及", "")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted phrase: marks at ``start`` and before ``end``, ``inner`` between; ``last`` ends a row.

    In “甲”“乙”活动 both quotes have their ``last`` after 乙's mark: what follows there holds for each.
    ``first`` is where the row begins.
    """

    start: int
    end: int
    inner: str
    first: int
    last: int


_OPENS = re.compile("[“‘「『]")


@lru_cache(maxsize=4096)
def quotes(view: str, start: int, end: int) -> tuple[Quote, ...]:
    """The quoted phrases in a stretch of a view that may be names, also inner ones; not speech, not empty."""
    if not _OPENS.search(view, start, end):
        return ()
    spans = sorted(_spans(view, start, end))
    spans = [(a, b) for a, b in spans if 3 < b - a <= 42 and not _SPEECH.search(view[a + 1 : b - 1])]
    found: list[Quote] = []
    for first, last, row in _rows(view, spans):
        found += [Quote(a, b, view[a + 1 : b - 1], first, last) for a, b in row]
    return tuple(found)


def _spans(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    for at in range(start, end):
        char = view[at]
        if char in _PAIRS:
            opened.append((char, at))
        elif opened and char == _PAIRS[opened[-1][0]]:
            yield opened.pop()[1], at + 1


def _rows(view: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
    row: list[tuple[int, int]] = []
    for span in spans:
        if row and view[row[-1][1] : span[0]] in _SHARED and span[0] >= row[-1][1]:
            row.append(span)
            continue
        if row:
            yield row[0][0], row[-1][1], row
        row = [span]
    if row:
        yield row[0][0], row[-1][1], row


_RUN = re.compile("^[A-Za-z0-9一-龥]{1,14}")
_BREAKS = re.compile(
    "的|了|在|将|与|和|等|对|使|让|为|是|把|被|也|还|已|从|向|以|及|并|累计|进行|推动|实现|提升|推进|组织|帮助|激活|引领|打通|帮|有|来|上|里|中|"
    "进|落地|启动|获|入选|采取|选派|成为|邀请|举行|举办"
)


def run_after(view: str, at: int, stop: int) -> str:
    """The run of nouns right after a quote, at most 14 characters: what may hold its head noun."""
    match = _RUN.match(view[at:stop])
    if not match:
        return ""
    run = str(match.group())
    breaking = _BREAKS.search(run)
    return run[: breaking.start()] if breaking else run


def head_after(view: str, at: int, stop: int, heads: tuple[str, ...], weak: tuple[str, ...]) -> int | None:
    """Where the head noun after a quote ends: the first head in the run, with one that follows it at once.

    A weak head (网络, 服务) counts only where the run holds no other.
    """
    at += 1 if view.startswith("等", at) else 0
    run = run_after(view, at, stop)
    if not run:
        return None
    places = [(head, first) for head in heads if 0 <= (first := run.find(head)) <= 8]
    found = min(((head in weak, first, -len(head)) for head, first in places), default=None)
    if found is None:
        return None
    end = found[1] - found[2]
    while more := next((len(h) for h in heads if run.startswith(h, end)), 0):
        end += more
    return at + end
