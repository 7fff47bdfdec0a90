"""One file to its sources: plain text is one source, every other format is a container of records."""

import errno
import hashlib
import os
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, BytesIO, RawIOBase
from typing import IO, cast

from kg.core.origin import Origin, text_file
from kg.core.text import Source
from kg.errors import InputError
from kg.read.contents import text_of
from kg.read.formats.archive import DAMAGED, Budget, members, unpacked
from kg.read.formats.docx import docx_record
from kg.read.formats.html import html_record
from kg.read.formats.jsonl import jsonl_records
from kg.read.formats.kinds import HEAD, kind_of
from kg.read.formats.pdf import pdf_records
from kg.read.formats.record import Record
from kg.read.limits import Reading

Result = Record | InputError

_OFFICE = {"xl/": "an Excel table", "ppt/": "a PowerPoint file"}
_OFD = "OFD.xml"


def read_file(path: str, place: str, reading: Reading) -> Iterator[Source | InputError]:
    """The sources in a file, one by one; what cannot be read gives one InputError instead, and the rest goes on.

    ``path`` is how the sources name the file, ``place`` where it lies.
    """
    try:
        if not stat.S_ISREG(os.stat(place).st_mode):
            raise InputError(
                f"{path}: not a file but a device, pipe or socket; give a file, or - for standard input"
            )
        with open(place, "rb") as stream:
            if kind_of(stream.peek(HEAD)[:HEAD]) == "text":
                yield _plain(path, _whole(stream, path, reading), reading)
            else:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
                stream.seek(0)
                yield from _container(stream, path, sha256, reading)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(f"{path}: {reason(error)}; check that the file may be read")


def _plain(path: str, data: bytes, reading: Reading) -> Source:
    text, encoding, warnings = text_of(path, data, reading.limits)
    return Source(path, text, hashlib.sha256(data).hexdigest(), encoding, warnings)


def _container(
    stream: BufferedReader, path: str, sha256: str, reading: Reading
) -> Iterator[Source | InputError]:
    """The records of a container, each with its place in the file that keeps their texts."""
    number, start, kept = 0, 0, text_file(path, sha256)
    budget = Budget(path, os.fstat(stream.fileno()).st_size, reading.limits)
    for found in _Unpacker(reading, budget).records(stream, path, 0):
        if isinstance(found, InputError):
            yield found
            continue
        number += 1
        yield Source(
            found.path,
            found.text,
            sha256,
            found.encoding,
            found.warnings,
            Origin(path, number, kept, start),
            found.outline,
            found.stated,
            found.layout,
        )
        start += len(found.text) + 1


@dataclass(slots=True)
class _Unpacker:
    """Goes through a stream, and the streams packed in it, for their records."""

    reading: Reading
    budget: Budget

    def records(self, stream: BufferedReader, path: str, depth: int) -> Iterator[Result]:
        """All records of the stream; an InputError for what cannot be read."""
        try:
            yield from self._records(stream, path, depth)
        except InputError as error:
            yield error
        except DAMAGED as error:
            what = str(error) or type(error).__name__
            yield InputError(f"{path}: a damaged archive or document ({what}); get the file anew")
        except OSError as error:
            yield InputError(f"{path}: {reason(error)}; check that the file may be read")

    def _records(self, stream: BufferedReader, path: str, depth: int) -> Iterator[Result]:
        kind = kind_of(stream.peek(HEAD)[:HEAD])
        if kind in ("gzip", "xz"):
            self._check_depth(path, depth)
            yield from self.records(unpacked(stream, kind, self.budget), path, depth + 1)
        elif kind == "zip":
            yield from self._zip(stream, path, depth)
        elif kind == "jsonl":
            yield from jsonl_records(stream, path, self.reading)
        elif kind == "json":
            raise InputError(
                f"{path}: JSON in one list, or an object over several lines; write one object a line (JSON Lines)"
            )
        elif kind == "pdf":
            yield from pdf_records(_whole(stream, path, self.reading), path, self.reading)
        elif kind == "html":
            yield html_record(_whole(stream, path, self.reading), path, self.reading)
        else:
            text, encoding, warnings = text_of(path, _whole(stream, path, self.reading), self.reading.limits)
            yield Record(path, text, encoding, warnings)

    def _zip(self, stream: BufferedReader, path: str, depth: int) -> Iterator[Result]:
        if depth:  # a ZIP archive is read from its end
            stream = BufferedReader(cast(RawIOBase, BytesIO(_whole(stream, path, self.reading))))
        with zipfile.ZipFile(cast(IO[bytes], stream)) as archive:
            names = archive.namelist()
            if "word/document.xml" in names:
                stream.seek(0)
                yield docx_record(cast(IO[bytes], stream), path, self.reading)
                return
            for folder, what in _OFFICE.items():
                if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
                    raise InputError(f"{path}: {what}, not a text; save it as PDF, DOCX or TXT")
            if _OFD in names:
                raise InputError(f"{path}: an OFD document; save it as PDF")
            self._check_depth(path, depth)
            if not names:
                raise InputError(f"{path}: an empty archive; leave it out or fill it")
            for member in members(archive, path, self.budget):
                if isinstance(member, InputError):
                    yield member
                else:
                    yield from self.records(member[1], member[0], depth + 1)

    def _check_depth(self, path: str, depth: int) -> None:
        if depth >= self.reading.limits.archive_depth:
            raise InputError(
                f"{path}: an archive {depth + 1} deep; unpack it or raise --limit archive_depth=…"
            )


def _whole(stream: IO[bytes], path: str, reading: Reading) -> bytes:
    """All bytes of a stream; raises InputError when they are more than a text may have."""
    limit = reading.limits.file_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"{path}: over {limit} bytes in one text; raise --limit file_bytes=… if that is meant"
        )
    return data


def reason(error: OSError) -> str:
    """Why the system did not give a file, in words."""
    if error.errno == errno.ELOOP:
        return "a symbolic link that leads to itself"
    if isinstance(error, PermissionError):
        return "no permission to read"
    if isinstance(error, FileNotFoundError):
        return "gone before it could be read"
    return (
        "not a file"
        if isinstance(error, IsADirectoryError)
        else f"cannot be read ({error.strerror or error})"
    )
