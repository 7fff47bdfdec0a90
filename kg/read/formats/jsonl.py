"""JSON Lines: one record a line, read one by one; the file is never held."""

import codecs
import json
import re
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import Any, cast

from kg.errors import InputError
from kg.read.decode import decode
from kg.read.formats.kinds import HEAD
from kg.read.formats.record import Record
from kg.read.limits import Reading

SHOWN = 20
"""So many broken lines of a file are named; the rest are counted."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def jsonl_records(stream: BufferedReader, path: str, reading: Reading) -> Iterator[Record | InputError]:
    """The record of each line; a line that holds none gives an InputError that names it."""
    encoding = decode(stream.peek(HEAD)[:HEAD]).encoding
    if encoding.startswith("utf-16"):
        stream, encoding = BufferedReader(cast(RawIOBase, _Transcoded(stream, encoding))), "utf-16"
    broken = 0
    for number, line in _lines(stream, reading.limits.record_bytes):
        try:
            yield _record(line, number, path, encoding, reading)
        except InputError as error:
            broken += 1
            if broken <= SHOWN:
                yield error
    if broken > SHOWN:
        yield InputError(f"{path}: {broken - SHOWN} more lines like these could not be read; mend the file")


def _lines(stream: BufferedReader, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank with its number; None for one longer than the limit, which is not held."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if line.isspace():
            continue
        if len(line) <= limit or line.endswith(b"\n"):
            yield number, line
            continue
        while rest := stream.readline(limit):
            if rest.endswith(b"\n"):
                break
        yield number, None


def _record(line: bytes | None, number: int, path: str, encoding: str, reading: Reading) -> Record:
    where = f"{path}: line {number}"
    if line is None:
        limit = reading.limits.record_bytes
        raise InputError(f"{where} is longer than {limit} bytes; raise it with --limit record_bytes=…")
    text = line.decode("utf-8" if encoding == "utf-16" else encoding, "replace").lstrip("\ufeff")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{where} is no JSON ({str(error)[:80]}); write one object a line") from error
    if not isinstance(found, dict) or not isinstance(found.get(reading.text_field), str):
        fields = ", ".join(map(str, list(found)[:8])) if isinstance(found, dict) else "no object"
        raise InputError(
            f"{where} has no text field {reading.text_field!r} ({fields}); name the field with --text-field"
        )
    if not found[reading.text_field].strip():
        raise InputError(f"{where} has an empty text; leave the record out or fill it")
    return _told(found, number, path, encoding, reading)


def _told(found: dict[str, Any], number: int, path: str, encoding: str, reading: Reading) -> Record:
    given = found.get(reading.id_field)
    name = str(given) if isinstance(given, str | int) and str(given).strip() else str(number)
    text = _SURROGATE.sub("\ufffd", found[reading.text_field])
    title = found.get("title")
    lost = text.count("\ufffd")
    warnings = (
        (f"{path}#{name}: {lost} invalid characters read as U+FFFD; check the file's encoding",)
        if lost
        else ()
    )
    if not isinstance(title, str) or not title.strip() or text.lstrip().startswith(title.strip()):
        return Record(f"{path}#{name}", text, encoding, warnings)
    title = _SURROGATE.sub("\ufffd", " ".join(title.split()))
    whole = f"{title}\n{text}"
    outline = ((0, len(title), "title"), (len(title) + 1, len(whole), "text"))
    return Record(f"{path}#{name}", whole, encoding, warnings, outline)


class _Transcoded(RawIOBase):
    """A UTF-16 stream as UTF-8, so that lines end in one byte."""

    def __init__(self, stream: BufferedReader, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left:
            data = self._stream.read(HEAD)
            self._left = self._decoder.decode(data, final=not data).encode("utf-8", "replace")
            if not data:
                break
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size
