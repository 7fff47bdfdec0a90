"""The rows of a page: its lines without what is doubled, crawl noise and page furniture."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kg.core.text import Span
from kg.repair.doubles import LONGEST_DOUBLE, SHORTEST_HALF, ends_sentence, first_half
from kg.repair.lines import Line, split_lines
from kg.segment.crawl import MARKS, SHORTEST_CRAWLED, Crawled, PartKind, begins_text, crawled, is_furniture
from kg.segment.names import author_spans
from kg.segment.opening import header_end
from kg.segment.rows import (
    BOLD_LEVEL,
    LONGEST_BYLINE,
    LONGEST_NAMES,
    WORDS,
    Row,
    may_be_text,
    rows_of,
    text_row,
)

EDGE = 3
"""So many lines at a page's head and foot may be running heads."""

LETTERSPACED = 3
"""A headline set wide has a space for at most so many characters."""

LONGEST_HEAD = 12
_FOLIO = re.compile(r"[A-Z]?\d{1,3}")
_SECTION = re.compile(
    r"(?:第?\s?[A-Z]?\d{1,3}\s?版|[A-Z]\d{1,3})[\s:：·|｜]*[\u4e00-\u9fff·・]{2,6}|"
    r"[\u4e00-\u9fff·・]{2,6}[\s:：·|｜]*(?:第?\s?[A-Z]?\d{1,3}\s?版|[A-Z]\d{1,3})"
)
"""The number of a page and the name of its section."""

_PAPER = re.compile(r"《?[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报)》?")
_RULE = re.compile(r"(?:[-=*_·—~]\s*){3,}")
_RUNNING = re.compile(
    r"(?=.*(?:星期|周[一二三四五六日]|版|第\s?\d+\s?期)).{0,16}\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^，。]{0,24}"
)
"""A running head: the paper, the day, the day of the week."""

_HAN = "[\u4e00-\u9fff]"
_SIGNED = re.compile(
    r"(?<=[。！？”])(?:[ \t\u3000]*[（(](?P<bracket>[^（()）]{2,30})[)）]|"
    rf"[ \t\u3000]+(?P<names>(?:{_HAN}{{2,4}}|{_HAN}[ \u3000]{_HAN})(?:[ \t\u3000、]+{_HAN}{{1,4}}){{0,3}}))$"
)
_OURS = re.compile(r"本\s?[报刊网台]\s?[讯电]")
_SPACED = re.compile("[ \t\u3000]")
_OPEN_BRACKET = re.compile(
    r"(?:\*\*)?[^，。、（()）“”]{0,24}?[讯电消息](?:\*\*)?\s*"
    r"[（(]\s*(?:(?:本报|特约)?(?:记\s?者|通\s?讯\s?员|实习)[^（()）]*)?"
)
_BRACKETED = re.compile(
    "|".join(rf"{mark}(?:\*\*)?\s*[（(]" for mark in "讯电消息")
    + "".join(rf"|{stop}[（(][^（()），。\n]{{0,12}}\n" for stop in "。！？”")
)
_CLOSES = re.compile(r"[^（(，。]{0,40}[)）]")
_OPEN_NAME = re.compile(r"[。！？”][（(][^（()），。]{0,12}$")
_REST_OF_NAME = re.compile(r"[^（(，。]{1,12}[)）]")
_MARKS = re.compile(
    rf"{WORDS}|{MARKS}|\*\*| (?<=[。！？”].)|\t(?<=[。！？”].)|\u3000(?<=[。！？”].)|（(?<=[。！？”].)|\((?<=[。！？”].)"
)
"""What makes a line more than running text: words of bylines and captions, bold type, a space behind a full stop."""

_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,80}?)(?<=\S)\*\*")


def page_rows(source: str) -> list[Row]:
    """All rows of a source in its order; what belongs to no article is a row of kind ``dropped``."""
    rows: list[Row] = []
    lines = split_lines(source)
    marks = [mark.start() for mark in _MARKS.finditer(source)] if len(lines) > 1 else []
    marks.append(len(source))
    following = 0
    for line in _reporters_joined(source, lines) if len(lines) > 1 else lines:
        while marks[following] < line.start:
            following += 1
        if marks[following] >= line.end and _is_running(line.text):
            rows.append(text_row(line))
        else:
            rows += _line_rows(source, line)
    if not any(char.isalpha() for row in rows if row.kind != "dropped" for char in row.text):
        return [row if row.kind == "dropped" else _as_furniture(row) for row in rows]
    _drop_numbers(rows)
    return _once(rows)


def _is_running(text: str) -> bool:
    """True for a line, without any of the marks, that is surely one of a column."""
    if len(text) >= SHORTEST_CRAWLED or text.find(text[:SHORTEST_HALF], SHORTEST_HALF) >= 0:
        return False
    if text[-1] in ")）" or (len(text) <= LONGEST_NAMES and not may_be_text(text)):
        return False
    return begins_text(text[0]) or (text[0].isalnum() and not (is_furniture(text) or header_end(text)))


def _as_furniture(row: Row) -> Row:
    """A row of a page without any word."""
    return replace(row, kind="dropped", reason="page furniture")


def _reporters_joined(source: str, lines: Sequence[Line]) -> Iterable[Line]:
    """The lines; two that share a bracket with a reporter's name (本报讯（记者 赵一鸣 / 钱宁）) are one."""
    for bracket in _BRACKETED.finditer(source):
        number = bisect_right(lines, bracket.start(), key=attrgetter("start"))
        if _is_open(lines[number - 1].text) or bracket[0][-1] == "\n":
            return _joined(source, lines)
    return lines


def _is_open(text: str) -> bool:
    """True for a line that breaks off inside a reporter's bracket."""
    return bool(_OPEN_BRACKET.fullmatch(text[: LONGEST_BYLINE + 1]))


def _closes(opened: str, text: str) -> bool:
    """True for the line that closes a reporter's bracket, or that of a name behind the last full stop."""
    if _OPEN_NAME.search(opened[-16:]):
        return bool(_REST_OF_NAME.fullmatch(text))
    return bool(_CLOSES.match(text))


def _joined(source: str, lines: Iterable[Line]) -> Iterator[Line]:
    held: Line | None = None
    for line in lines:
        if held is not None and line.gap <= 1 and _closes(held.text, line.text):
            yield replace(held, end=line.end, text=source[held.start : line.end])
            held = None
            continue
        if held is not None:
            yield held
        held = line if _is_open(line.text) or _OPEN_NAME.search(line.text[-16:]) else None
        if held is None:
            yield line
    if held is not None:
        yield held


def _line_rows(source: str, line: Line) -> list[Row]:
    if is_furniture(line.text):
        return [_dropped((line.start, line.end), line.text, "page furniture")]
    half = first_half(line.text)
    doubled = []
    if half is not None:
        doubled = [_dropped((line.start + half, line.end), line.text[half:], "doubled text")]
        line = replace(line, end=line.start + half, text=line.text[:half])
    made = crawled(source, line)
    if made is None:
        return [*doubled, *_paragraph_rows(line)]
    return [*doubled, *_crawled_rows(source, line, made)]


def _paragraph_rows(line: Line) -> Iterator[Row]:
    for row in rows_of(line):
        yield from _signed(_plain(row))


def _crawled_rows(source: str, line: Line, made: Crawled) -> Iterator[Row]:
    for kind, span in made.before:
        if kind == "byline" and _OURS.match(source, *span):
            yield Row("dateline", (span,), source[slice(*span)], line.gap, line=line.start)
        else:
            yield _part(source, kind, span, line.gap)
    for span in made.noise:
        yield _dropped(span, source[slice(*span)], "advertisement")
    for paragraph in made.paragraphs:
        yield from _paragraph_rows(paragraph)
    for kind, span in made.behind:
        yield _part(source, kind, span, 0, "signature" if kind == "byline" else "")


def _part(source: str, kind: PartKind, span: Span, gap: int, reason: str = "") -> Row:
    """A row of what stands before or behind a crawled text."""
    if kind == "dropped":
        return _dropped(span, source[slice(*span)], "crawl noise")
    return Row(kind, (span,), source[slice(*span)], gap, marked=True, reason=reason)


def _dropped(span: Span, text: str, reason: str) -> Row:
    """A row that belongs to no article."""
    return Row("dropped", (span,), text, reason=reason)


def _plain(row: Row) -> Row:
    """A text row without Markdown's marks for bold words."""
    if "**" not in row.text or row.kind not in ("text", "heading"):
        return row
    at, inner = 0, []
    for bold in _BOLD.finditer(row.text):
        inner += [(at, bold.start()), bold.span(1)]
        at = bold.end()
    inner = [(a, b) for a, b in [*inner, (at, len(row.text))] if a < b]
    start = row.spans[0][0]
    spans = tuple((start + a, start + b) for a, b in inner)
    whole = _BOLD.fullmatch(row.text)
    if whole and row.kind == "text" and len(row.text) <= LONGEST_BYLINE and not ends_sentence(whole[1]):
        return replace(row, kind="heading", level=BOLD_LEVEL, spans=spans, text=whole[1])
    return replace(row, spans=spans, text="".join(row.text[a:b] for a, b in inner))


def _signed(row: Row) -> Sequence[Row]:
    """A paragraph and the author's name behind its last full stop as two rows."""
    first = max(0, len(row.text) - LONGEST_BYLINE)
    may = (
        row.kind == "text"
        and len(row.spans) == 1
        and (row.text[-1] in ")）" or _SPACED.search(row.text, first))
    )
    found = _SIGNED.search(row.text[first:]) if may else None
    if found and _is_letterspaced(row.text[: first + found.start()][:LONGEST_BYLINE]):
        return (row,)
    if not found or not author_spans(found["bracket"] or found["names"], bool(found["bracket"])):
        return (row,)
    cut = first + found.start()
    start, end = row.spans[0]
    name = cut + len(found[0]) - len(found[0].lstrip())
    paragraph = replace(row, spans=((start, start + cut),), text=row.text[:cut])
    return paragraph, Row("byline", ((start + name, end),), row.text[name:], marked=True)


def _is_letterspaced(text: str) -> bool:
    return LETTERSPACED * len(_SPACED.findall(text)) >= len(text)


def _drop_numbers(rows: list[Row]) -> None:
    """A number alone on the first or last line is the page's; a paper's name alone near them is the running head."""
    last = len(rows) - 1
    edges = [*range(EDGE), *range(last - EDGE + 1, last + 1)] if last > 2 * EDGE else range(last + 1)
    for index in edges:
        row = rows[index]
        if row.kind == "text" and len(row.text) <= LONGEST_HEAD:
            number = index in (0, last) and _FOLIO.fullmatch(row.text)
            if number or _PAPER.fullmatch(row.text) or _SECTION.fullmatch(row.text):
                rows[index] = _dropped(row.spans[0], row.text, "page furniture")
        elif row.kind == "text" and "年" in row.text[:24] and _RUNNING.fullmatch(row.text[:LONGEST_BYLINE]):
            rows[index] = _dropped(row.spans[0], row.text, "page furniture")


def _once(rows: Iterable[Row]) -> list[Row]:
    """The rows; a line that repeats the one before it is dropped, and a rule counts to the gap below it."""
    before, found, rule = "", list[Row](), 0
    for row in rows:
        if row.kind == "dropped":
            rule = rule + row.gap + 1 if _RULE.fullmatch(row.text) else rule
            found.append(row)
        elif row.text == before and SHORTEST_HALF <= len(before) <= LONGEST_DOUBLE:
            found.append(replace(row, kind="dropped", reason="doubled text"))
        else:
            found.append(replace(row, gap=row.gap + rule) if rule else row)
            before, rule = row.text, 0
    return found
