"""Web pages: the main text by trafilatura, with the headline, author, date and paper that the page names."""

import re
from itertools import takewhile
from typing import Any

from kg.core.origin import Stated
from kg.errors import InputError
from kg.read.decode import decode
from kg.read.formats.html_lines import page_lines, parsed, tag_depth
from kg.read.formats.html_meta import Meta, date_in, meta_of
from kg.read.formats.record import ROW, Record, outlined_text
from kg.read.limits import Reading

Parts = list[tuple[str, str]]

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]{3,20})", re.IGNORECASE)
_INFO = re.compile(
    r"来源|出处|作者|记者|通讯员|责编|编辑|浏览|阅读|点击|字号|分享|发布时间|时间[:：]|稿源|\d{4}\s*[-年/.]\s*\d{1,2}"
)
_AUTHOR = re.compile(
    r"(?:作者|记者|通讯员|文)[:：]\s*(?P<names>[^\s|｜:：/，。]{2,12}(?:[ 、，][^\s|｜:：/，。]{2,4}(?![:：]))*)"
    r"|(?P<plain>本[报刊网台](?:首席|见习|特约|驻\S{1,4})?记者\s*[^\s|｜:：，。]{2,12}"
    r"(?: [^\s|｜:：，。\d]{2,4}(?![:：]))*)"
)
_PAPER = re.compile(r"(?:来源|稿源|出处)\s*[:：]\s*(?P<name>[^\s|｜:：，。<>]{2,20})")
_HEADER_LINES = 12
LONGEST_INFO = 160
_ROLES = dict.fromkeys(("h1", "h2", "h3", "h4"), "subhead") | {"figcaption": "caption", "tr": ROW}
SHORT = 12
COVERED = 0.8
"""The share of the main text that the page's lines must give back."""


def html_record(data: bytes, path: str, reading: Reading) -> Record:
    """The article on a web page; raises InputError for a page without text, too large or nested too deep."""
    limits = reading.limits
    if len(data) > limits.html_bytes:
        raise InputError(
            f"{path}: a web page of {len(data)} bytes; raise --limit html_bytes=… if that is meant"
        )
    text, encoding, lost = _decoded(data)
    if tag_depth(text) > limits.html_depth:
        raise InputError(
            f"{path}: tags nested over {limits.html_depth} deep; raise --limit html_depth=… if that is meant"
        )
    tree = parsed(text)
    lines = page_lines(tree) if tree is not None else []
    body = _main_text(text, lines)
    if tree is None or not body:
        raise InputError(
            f"{path}: a web page without an article's text; save the page as it shows, or its text as TXT"
        )
    meta = meta_of(tree)
    parts, stated = _article(body, lines, meta)
    whole, outline = outlined_text(parts)
    warnings = (
        (f"{path}: {lost} invalid characters read as U+FFFD; check the file's encoding",) if lost else ()
    )
    return Record(path, whole, encoding, warnings, outline, stated)


def _decoded(data: bytes) -> tuple[str, str, int]:
    """The text by what fits the bytes best; the page's own declaration decides only a near tie."""
    found = decode(data)
    declared = _DECLARED.search(data[:4096])
    if found.rival and declared and declared[1].decode("ascii").lower().replace("_", "-") == found.rival:
        return data.decode(found.rival, "replace"), found.rival, 0
    return found.text, found.encoding, found.replaced


def _main_text(text: str, lines: list[tuple[str, str]]) -> Parts:
    """The main text's paragraphs with their roles: the lines of the page that trafilatura takes for it."""
    import trafilatura  # noqa: PLC0415 — half a second that other formats need not wait for

    found = trafilatura.bare_extraction(
        text, with_metadata=False, include_comments=False, include_tables=True, favor_recall=True
    )
    body: Any = getattr(found, "body", None)
    if body is None:
        return []
    main = _packed("".join(body.itertext()))
    parts = _lines_in(main, lines)
    if sum(len(_packed(line)) for _, line in parts) >= COVERED * len(main):
        return parts
    return [("body", line.strip()) for piece in body.itertext() for line in piece.split("\n") if line.strip()]


def _lines_in(main: str, lines: list[tuple[str, str]]) -> Parts:
    """The lines that stand in the main text in its order; a short one only right behind the line before it."""
    parts: Parts = []
    at = 0
    for line, tag in lines:
        packed = _packed(line)
        place = main.find(packed, at)
        if place < 0 or (len(packed) < SHORT and place > at):
            continue
        at = place + len(packed)
        parts.append((_ROLES.get(tag, "body"), line))
    return parts


def _article(body: Parts, lines: list[tuple[str, str]], meta: Meta) -> tuple[Parts, Stated]:
    """Headline, byline and paragraphs; what stands between headline and text tells author, date and paper."""
    plain = [line for line, _ in lines]
    title = meta.title or next((line for line, tag in lines if tag == "h1"), None)
    body = _behind_title(body, title)
    info = _info_lines(plain, title, [text for _, text in body])
    body = _without_info(body, info)
    author = next((m for line in info for m in _AUTHOR.finditer(line)), None)
    paper = next((m for line in info for m in _PAPER.finditer(line)), None)
    date = meta.date or next((d for line in [*info, *_above(plain, title)] if (d := date_in(line))), None)
    head: Parts = [("title", title)] if title else []
    if author:
        head.append(("byline", author[0].strip()))
    elif meta.author and not any(meta.author in text for _, text in body[:1] + body[-1:]):
        head.append(("byline", meta.author))
    return head + body, Stated(title, date, paper["name"] if paper else meta.publisher, url=meta.url)


def _behind_title(body: Parts, title: str | None) -> Parts:
    """The paragraphs behind the headline, where the main text repeats it or a menu stands above it."""
    for index, (_, text) in enumerate(body[:_HEADER_LINES]):
        if title and _packed(text) == _packed(title):
            return body[index + 1 :]
    return body


def _info_lines(lines: list[str], title: str | None, body: list[str]) -> list[str]:
    """The short lines between the headline and the first paragraph that name source, author or date."""
    starts = {_packed(text)[:30] for text in body if not _is_info(text)}
    first = next(
        (i for i, line in enumerate(lines) if len(line) > 15 and _packed(line)[:30] in starts), len(lines)
    )
    titles = [i for i, line in enumerate(lines[:first]) if title and _packed(line) == _packed(title)]
    begin = titles[-1] + 1 if titles else max(0, first - 6)
    return [line for line in lines[begin : min(first, begin + _HEADER_LINES)] if _is_info(line)]


def _above(lines: list[str], title: str | None) -> list[str]:
    """The short lines right above the headline, where the web edition of a paper prints its date."""
    at = next((i for i, line in enumerate(lines) if title and _packed(line) == _packed(title)), 0)
    return [line for line in lines[max(0, at - 2) : at] if len(line) <= LONGEST_INFO]


def _is_info(text: str) -> bool:
    return len(text) <= LONGEST_INFO and bool(_INFO.search(text)) and not re.search(r"[。！？]", text)


def _without_info(body: Parts, info: list[str]) -> Parts:
    """The paragraphs without the lines that only say where and when the page was published."""
    known = {_packed(line) for line in info}
    head = list(takewhile(lambda part: _packed(part[1]) in known, body))
    return body[len(head) :]


def _packed(text: str) -> str:
    return "".join(text.split())
