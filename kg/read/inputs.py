"""Which files the inputs name, in an order of their own, and what stands in them."""

import glob
import hashlib
import os
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kg.core.text import Source
from kg.errors import InputError
from kg.read.container import read_file, reason
from kg.read.limits import Reading

STANDARD_INPUT = "-"
_GLOB_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read: ``path`` is relative to the input that named it, ``place`` where it lies."""

    path: str
    place: str


def read_inputs(
    inputs: Sequence[str | Path], reading: Reading | None = None, name: str | None = None
) -> Iterator[Source | InputError]:
    """Every source that the inputs name, sorted by path; what cannot be read gives one InputError instead.

    An input is a file, a folder (with all its folders), a glob, or ``-`` for standard input. Order of the inputs
    and of folders plays no part, a file named twice is read once, and errors keep their place among the sources.
    Of two different files with one path the later, by content, is told apart by its hash: ``page~1f2e3d4c.txt``.
    The records of a container are given one by one as they are read. With ``name`` only files of that name are
    read, and of what cannot be, only they are told.
    """
    results: list[tuple[str, list[Found] | InputError]] = []
    with ExitStack() as closing:
        named = [one for given in sorted({os.fspath(i) for i in inputs}) for one in _named(given, closing)]
        results += [(str(one), one) for one in named if isinstance(one, InputError) and name is None]
        found = [one for one in named if isinstance(one, Found)]
        results += _by_path([one for one in found if name in (None, one.path.rsplit("/", 1)[-1])])
        for _, files in sorted(results, key=lambda item: (item[0], str(item[1]))):
            yield from [files] if isinstance(files, InputError) else _read_all(files, reading or Reading())


def _named(given: str, closing: ExitStack) -> list[Found | InputError]:
    """What one input names, or why it names nothing."""
    try:
        return [_standard_input(closing)] if given == STANDARD_INPUT else list(_files(given))
    except InputError as error:
        return [error]


def _standard_input(closing: ExitStack) -> Found:
    """Standard input, kept in a file until it is read: hashing and unpacking go over it more than once."""
    kept = closing.enter_context(tempfile.NamedTemporaryFile(prefix="zonekg-"))  # noqa: SIM115
    shutil.copyfileobj(sys.stdin.buffer, kept)
    kept.flush()
    return Found("stdin", kept.name)


def _by_path(found: Sequence[Found]) -> list[tuple[str, list[Found] | InputError]]:
    """Each file once, with those that share its path."""
    paths: dict[str, list[Found]] = {}
    for one in _once(found):
        paths.setdefault(one.path, []).append(one)
    return list(paths.items())


def _read_all(files: Sequence[Found], reading: Reading) -> Iterator[Source | InputError]:
    """The files of one path; different contents stay apart, the later ones by a part of their hash."""
    if len(files) == 1:
        yield from read_file(files[0].path, files[0].place, reading)
        return
    kept: dict[str, Found] = {}
    for file in files:
        try:
            with open(file.place, "rb") as stream:
                kept.setdefault(hashlib.file_digest(stream, "sha256").hexdigest(), file)
        except OSError:
            yield from read_file(file.path, file.place, reading)
    for number, (sha256, file) in enumerate(sorted(kept.items())):
        yield from read_file(_marked(file.path, sha256) if number else file.path, file.place, reading)


def _files(given: str) -> Sequence[Found | InputError]:
    """The files that one input names."""
    path = Path(given)
    if os.path.isdir(path):
        return _folder(path)
    if os.path.lexists(path):
        return [Found(_normal(path.name), given)]
    if _GLOB_SIGNS & set(given):
        return _matches(given)
    raise InputError(f"{_shown(given)}: no such file or folder; check the path")


def _folder(folder: Path) -> list[Found | InputError]:
    """All files under the folder but hidden ones, their paths relative to it; links to folders are not followed."""
    found: list[Found | InputError] = []
    refused: list[OSError] = []
    for top, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        places = [os.path.join(top, f) for f in sorted(files) if not f.startswith(".")]
        found += [Found(_normal(os.path.relpath(p, folder)), p) for p in places]
        links = [os.path.join(top, f) for f in folders if os.path.islink(os.path.join(top, f))]
        found += [
            InputError(f"{_inside(link, folder)}: a link to a folder is not followed; name the folder itself")
            for link in links
        ]
    for error in refused:
        found.append(
            InputError(
                f"{_inside(error.filename, folder)}: {reason(error)}; allow reading the folder or leave it out"
            )
        )
    if not found:
        raise InputError(f"{_shown(folder)}: the folder holds no files; name a folder with text files")
    return found


def _shown(given: str | Path) -> str:
    """The last step of a path: where on this machine it lies is told to nobody who gets the build."""
    return _normal(Path(given).name or os.fspath(given))


def _inside(place: str, folder: Path) -> str:
    """A path relative to the folder; the folder itself by its name."""
    return _shown(folder) if os.path.samefile(place, folder) else _normal(os.path.relpath(place, folder))


def _matches(pattern: str) -> Sequence[Found]:
    """The files that a glob matches; their paths start behind its last fixed folder."""
    root = _fixed_folder(pattern)
    found = []
    for place in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isfile(place):
            found.append(Found(_normal(os.path.relpath(place, root)), place))
    if not found:
        shown = _normal(os.path.relpath(pattern, root))
        raise InputError(f"{shown}: the pattern matches no file; check it, and quote it in the shell")
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


def _marked(path: str, sha256: str) -> str:
    stem, dot, suffix = path.rpartition(".")
    if not dot or "/" in suffix:
        return f"{path}~{sha256[:8]}"
    return f"{stem}~{sha256[:8]}.{suffix}"
