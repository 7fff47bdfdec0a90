"""From bytes to text: the encoding that a file is most likely written in."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon import forms

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""The candidates, in the order that wins a tie."""

SAMPLE = 200_000
"""Bytes that decide: enough to tell encodings apart in any file."""

NEAR = 0.05
"""Two fits that differ by less are a near tie."""

_NOT_ASCII = re.compile(rb"[\x00\x80-\xff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, its encoding, and whether a second encoding fits nearly as well."""

    text: str
    encoding: str
    replaced: int
    fit: float
    rival: str | None = None


def decode(data: bytes) -> Decoded:
    """The text of a file: by its byte order mark, else by the encoding that gives the most ordinary Chinese.

    Invalid bytes and lone surrogates become U+FFFD; line ends stay as they are.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    sample = _sample(data)
    fits = sorted((-fit(sample, e), order, e) for order, e in enumerate(ENCODINGS))
    (best, _, encoding), (second, _, other) = fits[:2]
    rival = other if second - best < NEAR and _differ(sample, encoding, other) else None
    found = _decoded(data, encoding)
    return Decoded(found.text, found.encoding, found.replaced, -best, rival)


def _sample(data: bytes) -> bytes:
    """A stretch from the first byte that is not ASCII, at an even place for the sake of UTF-16."""
    first = _NOT_ASCII.search(data)
    start = max(0, first.start() - 100) // 2 * 2 if first else 0
    return data[start : start + SAMPLE]


def _decoded(data: bytes, encoding: str) -> Decoded:
    text = _LONE_SURROGATE.sub("\ufffd", data.decode(encoding, errors="replace"))
    return Decoded(text, encoding, text.count("\ufffd"), 1.0)


def fit(data: bytes, encoding: str) -> float:
    """The share of plain ASCII and common Chinese, less ten times the share that cannot be decoded."""
    text = data.decode(encoding, errors="replace")
    if not text:
        return 0.0
    if len(data) >= SAMPLE:
        text = text[:-2]
    common = _common()
    good = sum(c in common for c in text)
    return (good - 10 * text.count("\ufffd")) / len(text)


@cache
def _common() -> frozenset[str]:
    ascii_ = "".join(map(chr, range(32, 127))) + "\t\r\n"
    return frozenset("".join(forms("common_chars")) + ascii_ + "，。、；：？！“”‘’（）《》—…·　【】％")


def _differ(data: bytes, one: str, other: str) -> bool:
    return data.decode(one, errors="replace") != data.decode(other, errors="replace")
