"""A web page as the lines that it shows, each with the tag that holds it."""

import re

from lxml import etree, html

from kg.read.formats.record import table_row

_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "select", "head"})
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*?(/?)>")
_OPEN_ENDED = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
    ]
)


def parsed(text: str) -> etree._Element | None:
    """The page's tree; None for a page without any."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "\ufffd")
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(no_network=True))
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def tag_depth(text: str) -> int:
    """How deep tags stand inside tags, those apart that need no end.

    >>> tag_depth("<div><p><p><b>云</b></div>")
    2
    """
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        if tag[3] or tag[2].lower() in _OPEN_ENDED:
            continue
        depth = max(0, depth + (-1 if tag[1] else 1))
        deepest = max(deepest, depth)
    return deepest


def _row(element: etree._Element) -> str | None:
    """The cells of a table's row; None for a row that only sets text in its place."""
    cells = [e for e in element if e.tag in ("td", "th")]
    if any(e.tag == "table" or e.tag in _HIDDEN for cell in cells for e in cell.iter()):
        return None
    return table_row(["".join(map(str, cell.itertext())) for cell in cells])


def page_lines(tree: etree._Element) -> list[tuple[str, str]]:
    """The lines of a page in order, white space made single, with the innermost block that holds each."""
    found: list[tuple[str, str]] = []
    piece: list[str] = []
    block = ["body"]

    def flush() -> None:
        line = " ".join("".join(piece).split())
        piece.clear()
        if line:
            found.append((line, block[-1]))

    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        hidden = tag in _HIDDEN or any(e.tag in _HIDDEN for e in element.iterancestors())
        row = _row(element) if event == "start" and tag == "tr" and not hidden else None
        if row:
            flush()
            found.append((row, tag))
            walk.skip_subtree()
        if event == "start":
            if tag in _BLOCKS:
                flush()
                block.append(tag)
            if tag and not hidden:
                piece.append(element.text or "")
            continue
        if tag in _BLOCKS:
            flush()
            block.pop()
        if not any(e.tag in _HIDDEN for e in element.iterancestors()):
            piece.append(element.tail or "")
    flush()
    return found
