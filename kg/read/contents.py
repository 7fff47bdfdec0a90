"""What a file holds, told by its first bytes, and the text of those that can be read."""

import re

from kg.errors import InputError
from kg.read.decode import Decoded, decode
from kg.read.limits import Limits

_AS_TEXT, _AS_PDF, _UNPACK = (
    "save it as TXT or Markdown",
    "save it as PDF, DOCX or TXT",
    "unpack it, or pack it as ZIP",
)
_PICTURE = "run text recognition (OCR) over it first"
_SIGNATURES = (
    (b"%PDF-", "a PDF", _AS_TEXT),
    (b"PK\x03\x04", "a ZIP archive or an Office document", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _AS_PDF),
    (b"{\\rtf", "an RTF document", _AS_PDF),
    (b"CAJ", "a CAJ document", _AS_PDF),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf'\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"\x89PNG", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF8", "a GIF picture", _PICTURE),
    (b"II*\x00", "a TIFF picture", _PICTURE),
    (b"MM\x00*", "a TIFF picture", _PICTURE),
    (b"\x7fELF", "a program", _AS_TEXT),
    (b"SQLite format 3\x00", "a database", _AS_TEXT),
)
"""How files of other formats begin, what they are, and what to do with them."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x7f]")


def text_of(path: str, data: bytes, limits: Limits) -> tuple[str, str, tuple[str, ...]]:
    """Text, encoding and warnings of a file's bytes; raises InputError for what is no readable text.

    Other formats than plain text and Markdown find their reader here, by the first bytes.
    """
    if not data:
        raise InputError(f"{path}: the file is empty; leave it out or fill it")
    for signature, what, advice in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{path}: this is {what}, not text; {advice}")
    decoded = decode(data)
    _refuse_unreadable(path, decoded)
    _refuse_long_lines(path, decoded.text, limits.line_characters)
    return decoded.text, decoded.encoding, tuple(_warnings(path, decoded))


def _refuse_unreadable(path: str, decoded: Decoded) -> None:
    length = max(1, len(decoded.text))
    if not decoded.text.strip("\ufeff\u200b \t\r\n\u3000"):
        raise InputError(f"{path}: the file holds white space only; leave it out or fill it")
    if len(_CONTROL.findall(decoded.text[:1_000_000])) > 0.01 * min(length, 1_000_000):
        raise InputError(f"{path}: a binary file, not text; save it as TXT or Markdown")
    guessed = decoded.encoding not in ("utf-8", "ascii")
    if decoded.replaced > 0.1 * length or (guessed and decoded.fit < 0.4):
        raise InputError(f"{path}: no encoding fits (UTF-8, GB18030, Big5, UTF-16 tried); save it as UTF-8")


def _refuse_long_lines(path: str, text: str, most: int) -> None:
    """A line of millions of characters is no page of news, and reading it as one would take minutes and gigabytes."""
    longest = max(map(len, re.split("[\r\n]", text))) if len(text) > most else 0
    if longest > most:
        raise InputError(
            f"{path}: a line of {longest} characters, over {most}; break it into pages, one record a line "
            f"(JSON Lines), or read it all the same with --limit line_characters={longest}"
        )


def _warnings(path: str, decoded: Decoded) -> list[str]:
    found = []
    if decoded.rival:
        one, other = decoded.encoding, decoded.rival
        found.append(f"{path}: read as {one}, but {other} fits nearly as well; save it as UTF-8")
    if decoded.replaced:
        count = decoded.replaced
        found.append(f"{path}: {count} invalid characters read as U+FFFD; check the file's encoding")
    return found
