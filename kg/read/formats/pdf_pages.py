"""The characters and pictures of a PDF's pages, by pdfium."""

import ctypes
import unicodedata
from collections.abc import Iterator
from typing import Any

from kg.errors import InputError
from kg.read.layout.glyphs import Frame, Glyph, PrintedPage
from kg.read.layout.lines import pieces_of
from kg.read.limits import Limits

_RADICALS = str.maketrans(
    "⺎⺒⺓⺝⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "兀巳幺月母民虎西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
"""Radicals that stand for whole characters where a font's table names them so."""

_LEAST_PICTURE = 300
"""Tenths of a point; what is smaller is an ornament."""

_PASSWORD = 4


def printed_pages(data: bytes, path: str, limits: Limits) -> Iterator[PrintedPage]:
    """The pages of a document in order; raises InputError for one that cannot be opened."""
    import pypdfium2 as pdfium  # noqa: PLC0415 — loads a library that other formats need not wait for

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "password" in str(error).lower():
            raise InputError(f"{path}: an encrypted PDF; save it without a password") from error
        raise InputError(f"{path}: a damaged or truncated PDF; get the file anew") from error
    try:
        if len(document) > limits.pages:
            raise InputError(f"{path}: {len(document)} pages; raise --limit pages=… if that is meant")
        if not len(document):
            raise InputError(f"{path}: a damaged PDF without a page; get the file anew")
        for number in range(len(document)):
            yield _page(document, number, path, limits)
    except pdfium.PdfiumError as error:
        raise InputError(f"{path}: a damaged or truncated PDF ({error}); get the file anew") from error
    finally:
        document.close()


def _page(document: Any, number: int, path: str, limits: Limits) -> PrintedPage:
    page = document[number]
    try:
        width, height = page.get_size()
        turn = _Turn(page)
        glyphs = tuple(_glyphs(page, turn, f"{path}: page {number + 1}", limits))
        pieces = len(pieces_of(glyphs))
        if pieces > limits.page_pieces:
            raise InputError(
                f"{path}: page {number + 1} has {pieces} pieces of text strewn over it, as no page of a paper has; "
                "if it is one, raise --limit page_pieces=…"
            )
        pictures = tuple(_pictures(page, turn))
        return PrintedPage(number + 1, round(width * 10), round(height * 10), glyphs, pictures)
    finally:
        page.close()


class _Turn:
    """From a page's own coordinates to tenths of a point from the upper left corner as it is shown."""

    def __init__(self, page: Any) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._rotation = page.get_rotation()

    def __call__(self, x: float, y: float) -> tuple[int, int]:
        x, y, width, height = (
            x - self._left,
            y - self._bottom,
            self._right - self._left,
            self._top - self._bottom,
        )
        across, down = {0: (x, height - y), 90: (y, x), 180: (width - x, y), 270: (height - y, width - x)}[
            self._rotation
        ]
        return round(across * 10), round(down * 10)


def _glyphs(page: Any, turn: _Turn, where: str, limits: Limits) -> Iterator[Glyph]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 — see printed_pages

    text = page.get_textpage()
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > limits.page_characters:
            raise InputError(
                f"{where} has {count} characters; raise --limit page_characters=… if that is meant"
            )
        x, y, rect, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        for index in range(count):
            char = _printed(pdfium.FPDFText_GetUnicode(text, index))
            if char is None or pdfium.FPDFText_IsGenerated(text, index):
                continue
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            pdfium.FPDFText_GetLooseCharBox(text, index, rect)
            pdfium.FPDFText_GetMatrix(text, index, matrix)
            scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
            size = max(1, round(pdfium.FPDFText_GetFontSize(text, index) * scale * 10))
            left, base = turn(x.value, y.value)
            corners = (turn(rect.left, rect.bottom)[0], turn(rect.right, rect.top)[0])
            right = left + size if unicodedata.east_asian_width(char) in "WF" else max(*corners, left + 1)
            yield Glyph(char, left, right, base, size)
    finally:
        text.close()


def _printed(code: int) -> str | None:
    """The character, " " for any space; None for control characters and what the font does not name."""
    if code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return None
    char = chr(code)
    if 0x2E80 <= code < 0x2FE0:
        char = unicodedata.normalize("NFKC", char.translate(_RADICALS))
    if unicodedata.category(char) == "Zs":
        return " "
    return None if char.isspace() or unicodedata.category(char) in ("Cc", "Cf") else char


def _pictures(page: Any, turn: _Turn) -> Iterator[Frame]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 — see printed_pages

    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,), max_depth=5):
        left, bottom, right, top = item.get_bounds()
        (a, b), (c, d) = turn(left, bottom), turn(right, top)
        frame = Frame(min(a, c), min(b, d), max(a, c), max(b, d))
        if frame.right - frame.left >= _LEAST_PICTURE and frame.bottom - frame.top >= _LEAST_PICTURE:
            yield frame
