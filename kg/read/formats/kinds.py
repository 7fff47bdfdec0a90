"""What a stream holds, told by its first bytes and not by its name."""

import codecs
import re
from typing import Literal

Kind = Literal["pdf", "zip", "gzip", "xz", "html", "jsonl", "json", "text"]

HEAD = 1 << 16
"""Bytes that are looked at."""

_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\xfd7zXZ\x00", "xz"),
)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_FRAGMENT = re.compile(r"\s*<(?:div|article|section|meta|title|p|h1|table)\b[^>]*>", re.IGNORECASE)
_JSON_LINE = re.compile(r'\s*\{\s*"(?:[^"\\]|\\.)*"\s*:')
_JSON_WHOLE = re.compile(r'\s*(?:\[\s*|(?=\{[ \t]*\r?\n))\{\s*"(?:[^"\\]|\\.)*"\s*:')


def kind_of(head: bytes) -> Kind:
    """The kind of a stream that begins with these bytes.

    >>> kind_of(b"%PDF-1.7"), kind_of(b'{"id": 1}'), kind_of(b"<!DOCTYPE html>")
    ('pdf', 'jsonl', 'html')
    """
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    text = _readable(head[:4096])
    if _HTML.match(text) or (_FRAGMENT.match(text) and "</" in text):
        return "html"
    if _JSON_WHOLE.match(text):
        return "json"
    return "jsonl" if _JSON_LINE.match(text) else "text"


def _readable(head: bytes) -> str:
    """The ASCII of the first bytes; other characters do not matter here."""
    for mark, encoding in _UTF16.items():
        if head.startswith(mark):
            return head[2:].decode(encoding, "replace")
    if head[:2].count(0) == 1 and len(head) > 3:
        return head.decode("utf-16-le" if head[1] == 0 else "utf-16-be", "replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
