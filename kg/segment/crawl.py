"""What a web crawl puts around and into an article, and what a page prints that is no article."""

import re
from collections.abc import Iterator

from kg.core.text import Span
from kg.core.view import is_space
from kg.repair.lines import Line, stripped_line

_HEADER = re.compile(r"[^。！？\n]{0,160}?正文[:：]\s*")
_TITLE = re.compile(r"原标题[:：]\s*(?P<title>\S.{3,80}?)(?:\s{2,}|$)")
_TITLE_MARK = re.compile(r"原标题[:：]\s*")
_BREAK = re.compile(r"(?<=[。！？”）)…摄])\s{2,}")
_TAIL = re.compile(
    r"[（(]完[)）]|[（(](?:来源|图片来源|转自|稿件来源)[:：][^）)]{1,40}[)）]|"
    r"返回搜狐，?查看更多|责任编辑[:：].{0,20}$|(?<=[。！？”）)\s图摄])来源[:：][^。，]{2,24}$|"
    r"(?<=[。！？”）)\s])(?:本网（平台）所|【?(?:免责|版权|特别|广告)声明).*"
)
TAIL_LENGTH = 400

_FURNITURE = re.compile(
    r"(?:第?\s*[A-Za-z]?\d{1,3}\s*版|[-—·]{1,2}\s*\d{1,3}\s*[-—·]{1,2}|[（(]完[)）]|"
    r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|周).{0,12}|星期[一二三四五六日]|"
    r"(?:责任编辑|责编|编辑|本版编辑|版式|美编|校对|主编|值班|组版|电话|热线|邮箱|投稿|E-?mail|网址|电子邮箱)[:：\s].{1,60}|"
    r"https?://\S+|www\.\S+|[-=*_·—~]{3,}|!\[[^\]]*\]\([^)]*\)|<[^>]{1,200}>|"
    r"(?:扫一扫|扫码|扫描二维码).{0,30}|[（(【]?(?:下转|上接).{1,12}版.{0,12})",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """True for page numbers, dates of issue, editors, addresses and rules.

    >>> is_furniture("责编：赵一鸣 版式：钱宁"), is_furniture("云岭高新区")
    (True, False)
    """
    return len(text) <= 200 and bool(_FURNITURE.fullmatch(text))


def crawled(source: str, line: Line) -> tuple[list[Line], list[Span], Line | None]:
    """The paragraphs of one crawled line, the intervals that are crawl noise, the line of its own headline.

    A line that no crawl has marked comes back whole.
    """
    noise: list[Span] = []
    start, end = line.start, line.end
    header = _HEADER.match(source[start : min(end, start + 200)])
    if header:
        noise.append((start, start + header.end()))
        start += header.end()
    title, start = _own_title(source, start, end, noise)
    end = _without_tail(source, start, end, noise)
    return list(_paragraphs(source, line, start, end)), noise, title


def _own_title(source: str, start: int, end: int, noise: list[Span]) -> tuple[Line | None, int]:
    found = _TITLE.match(source[start : min(end, start + 120)])
    if not found:
        mark = _TITLE_MARK.match(source, start, end)
        if mark:
            noise.append(mark.span())
        return None, mark.end() if mark else start
    first, last = start + found.start("title"), start + found.end("title")
    noise.append((start, first))
    return stripped_line(source, first, last), start + found.end()


def _without_tail(source: str, start: int, end: int, noise: list[Span]) -> int:
    """Where the text ends when sources, disclaimers and (完) are left out behind it."""
    while True:
        while end > start and is_space(source[end - 1]):
            end -= 1
        first = max(start, end - TAIL_LENGTH)
        tail = source[first:end]
        found = next((m for m in _TAIL.finditer(tail) if m.end() == len(tail)), None)
        if not found or found.start() == 0:
            return end
        noise.append((first + found.start(), end))
        end = first + found.start()


def _paragraphs(source: str, line: Line, start: int, end: int) -> Iterator[Line]:
    gap, at = line.gap, start
    breaks = list(_BREAK.finditer(source, start, end)) if end - start > 80 else []
    for stop in [*(b.start() for b in breaks), end]:
        found = stripped_line(source, at, stop, gap)
        if found:
            yield found
            gap = 1
        at = stop
