"""The rows of a page: its lines without what is doubled, crawl noise and page furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.core.text import Span
from kg.repair.doubles import first_half
from kg.repair.lines import Line, split_lines
from kg.segment.crawl import crawled, is_furniture
from kg.segment.names import is_name
from kg.segment.rows import Row, rows_of

_SIGNED = re.compile(
    r"(?<=[。！？”])[ \t\u3000]*(?:[（(](?P<bracket>[^（()）]{2,30})[)）]|"
    r"(?P<names>(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff])(?:[ \t\u3000、]+[\u4e00-\u9fff]{2,4}){0,3}))$"
)
_OPEN_BRACKET = re.compile(
    r"(?:\*\*)?[^，。、（()）“”]{0,24}?[讯电消息](?:\*\*)?\s*[（(]\s*(?:(?:本报|特约)?(?:记\s?者|通\s?讯\s?员|实习)[^（()）]*)?"
)
_CLOSES = re.compile(r"[^（(，。]{1,40}[)）]")
LONGEST_BYLINE = 60

_BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,80}?)(?<=\S)\*\*")


def page_rows(source: str) -> list[Row]:
    """All rows of a source in its order; what belongs to no article is a row of kind ``dropped``."""
    rows: list[Row] = []
    for line in _reporters_joined(source, split_lines(source)):
        rows += _line_rows(source, line)
    return list(_once(_numbers_dropped(rows)))


def _reporters_joined(source: str, lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with a reporter's bracket that a narrow column broke (本报讯（记者 赵一鸣 / 钱宁）) made one."""
    held: Line | None = None
    for line in lines:
        if held is not None and not line.gap > 1 and _CLOSES.match(line.text):
            held, line = None, replace(held, end=line.end, text=source[held.start : line.end])
        if held is not None:
            yield held
        held = line if _OPEN_BRACKET.fullmatch(line.text[:LONGEST_BYLINE]) else None
        if held is None:
            yield line
    if held is not None:
        yield held


def _line_rows(source: str, line: Line) -> Iterator[Row]:
    if is_furniture(line.text):
        yield dropped((line.start, line.end), line.text, "page furniture")
        return
    half = first_half(line.text)
    if half is not None:
        yield dropped((line.start + half, line.end), line.text[half:], "doubled text")
        line = replace(line, end=line.start + half, text=line.text[:half])
    paragraphs, noise, title = crawled(source, line)
    for span in noise:
        yield dropped(span, source[slice(*span)], "crawl noise")
    if title:
        yield Row("title", ((title.start, title.end),), title.text, title.gap)
    for paragraph in paragraphs:
        for row in rows_of(paragraph):
            yield from _signed(_plain(row))


def dropped(span: Span, text: str, reason: str) -> Row:
    """A row that belongs to no article."""
    return Row("dropped", (span,), text, reason=reason)


def _plain(row: Row) -> Row:
    """A text row without Markdown's marks for bold words."""
    if row.kind not in ("text", "heading") or "**" not in row.text:
        return row
    start, at, spans = row.spans[0][0], 0, []
    for bold in _BOLD.finditer(row.text):
        spans += [(at, bold.start()), bold.span(1)]
        at = bold.end()
    spans = [(a, b) for a, b in [*spans, (at, len(row.text))] if a < b]
    text = "".join(row.text[a:b] for a, b in spans)
    return replace(row, spans=tuple((start + a, start + b) for a, b in spans), text=text)


def _signed(row: Row) -> Iterator[Row]:
    """A paragraph and the author's name behind its last full stop as two rows."""
    found = _SIGNED.search(row.text[-60:]) if row.kind == "text" and len(row.spans) == 1 else None
    if not found or not _is_signature(found, row.text):
        yield row
        return
    cut = max(0, len(row.text) - 60) + found.start()
    (start, end), text = row.spans[0], row.text
    lead = len(text[cut:]) - len(text[cut:].lstrip())
    yield replace(row, spans=((start, start + cut),), text=text[:cut])
    yield Row("byline", ((start + cut + lead, end),), text[cut + lead :], marked=True)


def _is_signature(found: re.Match[str], text: str) -> bool:
    """Names set off by a space or brackets; without a role each must begin with a surname."""
    from kg.segment.names import author_spans, has_role

    if found["bracket"]:
        return bool(author_spans(found["bracket"])) and (
            has_role(found["bracket"]) or all(map(is_name, re.split(r"[ \u3000、]+", found["bracket"])))
        )
    spaced = found[0][:1] in " \t\u3000"
    return spaced and bool(author_spans(found["names"]))


def _numbers_dropped(rows: Sequence[Row]) -> Iterator[Row]:
    """A number alone on the first or last line is the page's."""
    for index, row in enumerate(rows):
        if row.kind == "text" and index in (0, len(rows) - 1) and re.fullmatch(r"[A-Z]?\d{1,3}", row.text):
            yield dropped(row.spans[0], row.text, "page furniture")
        else:
            yield row


def _once(rows: Iterator[Row]) -> Iterator[Row]:
    """A line that repeats the one before it is dropped."""
    before = ""
    for row in rows:
        if row.kind != "dropped" and 4 <= len(row.text) <= 160 and row.text == before:
            yield replace(row, kind="dropped", reason="doubled text")
            continue
        yield row
        before = row.text if row.kind != "dropped" else before
