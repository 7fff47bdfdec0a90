"""gzip, xz and ZIP: what is packed in them, unpacked as it is read and never more than the limits allow."""

import gzip
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import IO, Any, cast

from kg.errors import InputError
from kg.read.limits import Limits

FREE = 16 << 20
"""An archive may unpack to so many bytes whatever its own size."""

DAMAGED = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, gzip.BadGzipFile, NotImplementedError)
"""What Python raises on archives that are cut off, changed or packed by an unknown method."""

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


@dataclass(slots=True)
class Budget:
    """What an archive, and all archives in it, may still unpack to; ``size`` is that of the outermost file."""

    path: str
    size: int
    limits: Limits
    spent: int = 0

    def spend(self, count: int) -> None:
        """Count unpacked bytes; raises InputError when they are too many."""
        self.spent += count
        ratio = self.limits.unpacked_ratio
        if self.spent > FREE and self.spent > ratio * self.size:
            raise InputError(
                f"{self.path}: unpacks to over {ratio} times its size, as an archive bomb does; "
                "if it is none, raise --limit unpacked_ratio=…"
            )
        if self.spent > self.limits.unpacked_bytes:
            limit = self.limits.unpacked_bytes
            raise InputError(f"{self.path}: unpacks to over {limit} bytes; raise --limit unpacked_bytes=…")


class _Counted(RawIOBase):
    """A stream of unpacked bytes that spends the budget."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(len(buffer))
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


def counted(stream: IO[bytes], budget: Budget) -> BufferedReader:
    """The stream, its bytes counted against the budget."""
    return BufferedReader(_Counted(stream, budget), 1 << 16)


def unpacked(stream: IO[bytes], kind: str, budget: Budget) -> BufferedReader:
    """The one stream in a gzip or xz file."""
    opened = gzip.GzipFile(fileobj=stream) if kind == "gzip" else lzma.LZMAFile(stream)  # noqa: SIM115 — its reader ends with the stream
    return counted(cast(IO[bytes], opened), budget)


def members(
    archive: zipfile.ZipFile, path: str, budget: Budget
) -> Iterator[tuple[str, BufferedReader] | InputError]:
    """Path and stream of each file of a ZIP archive in its order; folders and hidden files are passed over."""
    infos = archive.infolist()
    if len(infos) > budget.limits.members:
        raise InputError(
            f"{path}: {len(infos)} files in one archive; raise --limit members=… if that is meant"
        )
    for info in infos:
        name = _name(info)
        steps = name.split("/")
        if info.is_dir() or "__MACOSX" in steps or steps[-1].startswith("."):
            continue
        where = f"{path}!/{name}"
        if name.startswith("/") or ".." in steps or ":" in steps[0] or "\\" in name:
            yield InputError(f"{where}: the name leads out of the archive; pack the file anew")
        elif info.flag_bits & _ENCRYPTED:
            yield InputError(f"{where}: needs a password; unpack it and give the file itself")
        else:
            with archive.open(info) as stream:
                yield where, counted(stream, budget)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: archives made on Chinese systems hold names in GB18030 without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
