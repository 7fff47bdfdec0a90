"""Word documents (DOCX): paragraphs with their styles, tables row by row; no entity is ever resolved."""

import re
import zipfile
from collections.abc import Iterator
from statistics import median
from typing import IO

from lxml import etree

from kg.errors import InputError
from kg.read.formats.record import ROW, Record, outlined_text, table_row
from kg.read.limits import Reading

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ROW = f"{_W}tr"
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", _FALLBACK})
_STYLES = (
    (re.compile(r"title|标题|heading 1|标题 1|header 1", re.IGNORECASE), "title"),
    (re.compile(r"subtitle|副标题", re.IGNORECASE), "subtitle"),
    (re.compile(r"(?:heading|标题) ?[2-9]", re.IGNORECASE), "subhead"),
    (re.compile(r"caption|题注", re.IGNORECASE), "caption"),
)
LONGEST_TITLE = 60


def docx_record(stream: IO[bytes], path: str, reading: Reading) -> Record:
    """The text of a document; raises InputError for one that is damaged, too large or declares entities."""
    with zipfile.ZipFile(stream) as archive:
        names = set(archive.namelist())
        tree = _parsed(archive, "word/document.xml", path, reading)
        styles = _parsed(archive, "word/styles.xml", path, reading) if "word/styles.xml" in names else None
    roles = _style_roles(styles)
    body = tree.find(f"{_W}body")
    found = [] if body is None else list(_paragraphs(body))
    parts = [(ROW if p.tag == _ROW else roles.get(_style(p), "text"), text) for p, text in found]
    if not any(text.strip() for _, text in parts):
        raise InputError(
            f"{path}: a document without text; if it holds pictures of pages, read their text first"
        )
    if not any(role == "title" for role, _ in parts):
        parts = _with_title(found, parts)
    text, outline = outlined_text(parts)
    return Record(path, text, outline=outline)


def _parsed(archive: zipfile.ZipFile, name: str, path: str, reading: Reading) -> etree._Element:
    limit = reading.limits.file_bytes
    with archive.open(name) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"{path}: its text is over {limit} bytes; raise --limit file_bytes=… if that is meant"
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{path}: a damaged Word document ({error.msg}); save it anew from Word") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"{path}: declares entities, which no Word document does; save it anew from Word")
    return root


def _paragraphs(body: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Each paragraph, and each row of a table, with its text."""
    walk = etree.iterwalk(body, events=("start",), tag=(f"{_W}p", _ROW, *_SKIPPED))
    for _, element in walk:
        if element.tag in _SKIPPED:
            walk.skip_subtree()
        elif element.tag == f"{_W}p":
            yield element, _text(element)
        elif row := _row(element):
            walk.skip_subtree()
            yield element, row


def _row(element: etree._Element) -> str | None:
    """The cells of a table's row; None for a row that only sets text in its place."""
    cells = element.findall(f"{_W}tc") + element.findall(f"{_W}sdt/{_W}sdtContent/{_W}tc")
    if any(cell.find(f"{_W}tbl") is not None for cell in cells):
        return None
    return table_row([" ".join(_text(p) for p in cell.iter(f"{_W}p")) for cell in cells])


def _text(paragraph: etree._Element) -> str:
    """The runs of a paragraph; a paragraph inside a text box of it is read by itself."""
    pieces: list[str] = []
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag in _SKIPPED or element.tag == f"{_W}p":
            continue
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            pieces.append(" ")
        stack.extend(reversed(element))
    return "".join(pieces)


def _style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if found is None else found.get(f"{_W}val", "")


def _style_roles(styles: etree._Element | None) -> dict[str, str]:
    """The role of each style id, by the style's name."""
    roles = {}
    for style in () if styles is None else styles.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        shown = "" if name is None else name.get(f"{_W}val", "")
        for pattern, role in _STYLES:
            if pattern.fullmatch(shown.strip()):
                roles[style.get(f"{_W}styleId", "")] = role
    return roles


def _with_title(
    found: list[tuple[etree._Element, str]], parts: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """A short first paragraph that is centred, or set larger than the rest, is the headline."""
    first = next(i for i, (_, text) in enumerate(found) if text.strip())
    paragraph, text = found[first]
    if paragraph.tag == _ROW:
        return parts
    sizes = [_size(p) for p, t in found[first + 1 :] if t.strip()]
    centred = paragraph.find(f"{_W}pPr/{_W}jc")
    large = bool(sizes) and _size(paragraph) > median(sizes)
    is_centred = centred is not None and centred.get(f"{_W}val") == "center"
    if sizes and (is_centred or large) and len(text.strip()) <= LONGEST_TITLE:
        return [*parts[:first], ("title", text), *parts[first + 1 :]]
    return parts


def _size(paragraph: etree._Element) -> int:
    """The largest size of type that its runs name, in half points."""
    sizes = [s.get(f"{_W}val", "") for s in paragraph.iter(f"{_W}sz")]
    return max((int(s) for s in sizes if s.isdecimal()), default=21)
