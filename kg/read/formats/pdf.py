"""PDF with a text layer: every character with its place, laid out to articles by the geometry of the page."""

from array import array
from collections.abc import Iterator

from kg.core.origin import Layout
from kg.errors import InputError
from kg.read.formats.pdf_pages import printed_pages
from kg.read.formats.record import Record
from kg.read.layout import Laid, lay_out
from kg.read.layout.page import Placed
from kg.read.limits import Reading
from kg.segment.imprint import imprint

FEW = 10
"""A document with fewer characters a page is pictures of pages."""


def pdf_records(data: bytes, path: str, reading: Reading) -> Iterator[Record | InputError]:
    """One record for each article; raises InputError for a PDF that is damaged, locked or holds no text."""
    pages = list(printed_pages(data, path, reading.limits))
    empty = [page.number for page in pages if len(page.glyphs) < FEW]
    if len(empty) == len(pages):
        pictures = any(page.pictures for page in pages)
        what = (
            "a scanned PDF without text; run text recognition (OCR) over it first"
            if pictures
            else "a PDF without text"
        )
        raise InputError(f"{path}: {what}")
    warnings = (
        [f"{path}: no text on page {', '.join(map(str, empty))}; pictures of pages are not read"]
        if empty
        else []
    )
    articles = [a for a in lay_out(pages) if a.paragraphs]
    for number, article in enumerate(articles):
        yield _record(article, path, tuple(warnings) if not number else ())


def _record(article: Laid, path: str, warnings: tuple[str, ...]) -> Record:
    text: list[str] = []
    outline: list[tuple[int, int, str]] = []
    pages, edges = array("i"), array("i")
    for role, placed in article.paragraphs:
        start = len(text)
        for char, page, box in map(_boxed, placed):
            text.append(char)
            pages.append(page)
            edges.extend(box)
        outline.append((start, len(text), role))
        text.append("\n")
        pages.append(0)
        edges.extend((0, 0, 0, 0))
    stated = imprint(article.around, ())
    return Record(path, "".join(text[:-1]), "utf-8", warnings, tuple(outline), stated, Layout(pages, edges))


def _boxed(placed: Placed) -> tuple[str, int, tuple[int, int, int, int]]:
    char, page, glyph = placed
    if glyph is None:
        return char, 0, (0, 0, 0, 0)
    return char, page, (max(0, glyph.left), max(0, glyph.top), max(0, glyph.right), max(0, glyph.bottom))
