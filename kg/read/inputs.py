"""Which files the inputs name, in an order of their own, and what stands in them."""

import glob
import hashlib
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.core.text import Source
from kg.errors import InputError
from kg.read.contents import text_of

_GLOB_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read: ``path`` is relative to the input that named it, ``place`` where it lies."""

    path: str
    place: str


def read_inputs(inputs: Sequence[str | Path]) -> Iterator[Source | InputError]:
    """Every source that the inputs name, sorted by path; what cannot be read gives one InputError instead.

    An input is a file, a folder (with all its folders) or a glob. Order of the inputs and of folders plays
    no part, a file named twice is read once, and errors keep their place among the sources. Of two different
    files with one path the later, by content, is told apart by its hash: ``page~1f2e3d4c.txt``.
    """
    found: list[Found] = []
    results: list[tuple[str, list[Found] | InputError]] = []
    for given in sorted({os.fspath(one) for one in inputs}):
        try:
            found += _files(given)
        except InputError as error:
            results.append((given, error))
    results += _by_path(found)
    for _, files in sorted(results, key=lambda item: (item[0], str(item[1]))):
        yield from [files] if isinstance(files, InputError) else _read_all(files)


def _by_path(found: Sequence[Found]) -> list[tuple[str, list[Found] | InputError]]:
    """Each file once, with those that share its path."""
    paths: dict[str, list[Found]] = {}
    for one in _once(found):
        paths.setdefault(one.path, []).append(one)
    return list(paths.items())


def _read_all(files: Sequence[Found]) -> Iterator[Source | InputError]:
    """The files of one path; different contents stay apart, the later ones by a part of their hash."""
    results = [_read(file) for file in files]
    yield from sorted((r for r in results if isinstance(r, InputError)), key=str)
    sources = {r.sha256: r for r in results if isinstance(r, Source)}
    for number, (sha256, source) in enumerate(sorted(sources.items())):
        yield replace(source, path=_marked(source.path, sha256)) if number else source


def _files(given: str) -> list[Found]:
    """The files that one input names."""
    path = Path(given)
    if os.path.isdir(path):
        return _folder(path)
    if os.path.lexists(path):
        return [Found(_normal(path.name), given)]
    if _GLOB_SIGNS & set(given):
        return _matches(given)
    raise InputError(f"{given}: no such file or folder; check the path")


def _folder(folder: Path) -> list[Found]:
    """All files under the folder but hidden ones, their paths relative to it."""
    found: list[Found] = []
    refused: list[OSError] = []
    for top, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        places = [os.path.join(top, f) for f in sorted(files) if not f.startswith(".")]
        found += [Found(_normal(os.path.relpath(p, folder)), p) for p in places]
    if refused:
        where = refused[0].filename
        raise InputError(f"{where}: {_reason(refused[0])}; allow reading the folder or leave it out")
    if not found:
        raise InputError(f"{folder}: the folder holds no files; name a folder with text files")
    return found


def _matches(pattern: str) -> list[Found]:
    """The files that a glob matches; their paths start behind its last fixed folder."""
    root = _fixed_folder(pattern)
    found = []
    for place in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isfile(place):
            found.append(Found(_normal(os.path.relpath(place, root)), place))
    if not found:
        raise InputError(f"{pattern}: the pattern matches no file; check it, and quote it in the shell")
    return found


def _fixed_folder(pattern: str) -> str:
    fixed = []
    for part in Path(pattern).parts:
        if _GLOB_SIGNS & set(part):
            break
        fixed.append(part)
    return os.path.join(*fixed) if fixed else "."


def _normal(path: str) -> str:
    return unicodedata.normalize("NFC", path.replace(os.sep, "/"))


def _once(found: Sequence[Found]) -> list[Found]:
    """Each file once, by the shortest of the paths that name it."""
    kept: dict[str, Found] = {}
    for one in sorted(found, key=lambda f: (len(f.path), f)):
        kept.setdefault(os.path.realpath(one.place), one)
    return sorted(kept.values())


def _read(found: Found) -> Source | InputError:
    try:
        data = Path(found.place).read_bytes()
    except OSError as error:
        return InputError(f"{found.path}: {_reason(error)}; check that the file may be read")
    try:
        text, encoding, warnings = text_of(found.path, data)
    except InputError as error:
        return error
    return Source(found.path, text, hashlib.sha256(data).hexdigest(), encoding, warnings)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read"
    return "not a file" if isinstance(error, IsADirectoryError) else "cannot be opened"


def _marked(path: str, sha256: str) -> str:
    stem, dot, suffix = path.rpartition(".")
    if not dot or "/" in suffix:
        return f"{path}~{sha256[:8]}"
    return f"{stem}~{sha256[:8]}.{suffix}"
