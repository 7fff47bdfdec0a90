"""What a web crawl puts around and into an article, and what a page prints that is no article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from kg.core.text import Span
from kg.repair.lines import Line, stripped_line
from kg.segment.closing import closing
from kg.segment.opening import HEADER_LENGTH, head_author, header_end, opening

PartKind = Literal["title", "byline", "caption", "credit", "dropped"]
"""What a stretch before or behind a crawled text is."""

SHORTEST_CRAWLED = 90
"""A shorter line is a line of a column or a caption, and no whole article."""

_GAP = re.compile(r"[。！？”）)…摄](?P<gap>\s\s+)")
"""A gap behind what a paragraph ends with."""

_ADVERT = re.compile(r"广告\s[^×\n]{2,80}?\s×")

_FURNITURE = re.compile(
    r"(?:第?\s*[A-Za-z]?\d{1,3}\s*版|[-—·]{1,2}\s*\d{1,3}\s*[-—·]{1,2}|[（(]完[)）]|"
    r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|周).{0,12}|星期[一二三四五六日]|"
    r"(?:责任编辑|责编|编辑|本版(?:责任编辑|责编|编辑)|版式|美编|校对|主编|值班|组版|电话|热线|邮箱|投稿|E-?mail|网址|电子邮箱)[:：\s].{1,60}|"
    r"https?://\S+|www\.\S+|(?:[-=*_·—~]\s*){3,}|!\[[^\]]*\]\([^)]*\)|<[^>]{1,200}>|"
    r"(?:扫一扫|扫码|扫描二维码).{0,30}|[（(【]?(?:下转|上接).{1,12}版.{0,12})",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """True for page numbers, dates of issue, editors, addresses and rules.

    >>> is_furniture("责编：赵一鸣 版式：钱宁"), is_furniture("云岭高新区")
    (True, False)
    """
    return text[0] not in _NO_START and len(text) <= 200 and bool(_FURNITURE.fullmatch(text))


_NO_START = frozenset("，。、；：“”的了和在是有为与对不人中大国地年月日")
"""Characters that no furniture begins with; they spare most lines of text the search."""

_FURNITURE_STARTS = frozenset("第星责编本版美校主值组电热邮投网扫下上")
"""The Chinese characters that furniture begins with."""

MARKS = "正文|原标题"
"""What a crawl's head says, on a line however short."""


def begins_text(char: str) -> bool:
    """True for a first character that neither furniture nor a crawl's head (a date, a bracket) has."""
    return char in _NO_START or ("\u4e00" <= char <= "\u9fff" and char not in _FURNITURE_STARTS)


@dataclass(slots=True)
class Crawled:
    """One crawled line: what stands before its text and behind it, each with its role, and its paragraphs."""

    before: list[tuple[PartKind, Span]] = field(default_factory=list)
    paragraphs: list[Line] = field(default_factory=list)
    noise: list[Span] = field(default_factory=list)
    behind: list[tuple[PartKind, Span]] = field(default_factory=list)


def crawled(source: str, line: Line) -> Crawled | None:
    """The parts of one crawled line; None for a short line without a crawl's mark."""
    header = header_end(line.text[:HEADER_LENGTH]) if line.text[0] not in "#*>" else 0
    if not header and len(line.text) < SHORTEST_CRAWLED and "原标题" not in line.text[:8]:
        return None
    made = Crawled()
    start = line.start + header
    if header:
        made.before += _header(line, header)
    text = source[start : line.end]
    first, parts = opening(text)
    last, ends = closing(text)
    if last <= first:
        first, parts, last, ends = 0, [], len(text), []
    made.before += [(kind, (start + a, start + b)) for kind, a, b in parts]
    made.behind += [(kind, (start + a, start + b)) for kind, a, b in ends]
    made.paragraphs += _paragraphs(source, line, (start + first, start + last), made.noise)
    return made


def _header(line: Line, end: int) -> list[tuple[PartKind, Span]]:
    """A crawl's head is noise but for the author that it names."""
    names = head_author(line.text[:end])
    at, last = line.start, line.start + end
    if not names:
        return [("dropped", (at, last))]
    first, behind = at + names[0], at + names[1]
    return [("dropped", (at, first)), ("byline", (first, behind)), ("dropped", (behind, last))]


def _paragraphs(source: str, line: Line, span: Span, noise: list[Span]) -> Iterator[Line]:
    """The stretches between runs of white space behind full stops, and between advertisements."""
    gap, (at, end) = line.gap, span
    breaks, adverts = [], []
    if end - at > SHORTEST_CRAWLED:
        breaks = [g.span("gap") for g in _GAP.finditer(source, max(0, at - 1), end)]
        adverts = [a.span() for a in _ADVERT.finditer(source, at, end)] if "×" in source else []
        if adverts:
            breaks = [b for b in breaks if not any(a <= b[0] and b[1] <= z for a, z in adverts)]
    noise += adverts
    for stop, following in [*sorted([*breaks, *adverts]), (end, end)]:
        found = stripped_line(source, at, stop, gap)
        if found:
            yield found
            gap = 1
        at = following
