"""A build's folder: written whole in ``DIR/.new``, then moved in: a reader sees the old build or the new one.

The new build stands once ``.new/build.json`` does, which is renamed into place when every other file is on
the disk. From then on each file of the build is in ``.new`` or already moved; ``build.json`` moves last.
Whoever finds ``.new/build.json`` reads from both folders, and the next build first finishes the move.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kg.errors import BuildError

MANIFEST = "build.json"
_STAGE = ".new"
_CHUNK = 1 << 20

Manifest = dict[str, Any]


def write_staged(out: Path, files: Mapping[str, Iterable[str]], about: Manifest) -> None:
    """Write the files, in order, and ``build.json`` with ``about`` and the hashes of the files.

    What the build before this one wrote and this one does not is removed; other files in ``out`` are left
    alone.

    Raises BuildError when the folder cannot be written or another build is writing it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _locked(out):
            _finish_move(out)
            shutil.rmtree(out / _STAGE, ignore_errors=True)
            _stage(out, files, about)
            _move_in(out)
    except OSError as error:
        raise BuildError(
            f"{out}: cannot write the build ({error}); the build that was there still stands. "
            "Make room or permission there, or choose another folder with --out"
        ) from error


def verify(build: str | Path) -> dict[str, Path]:
    """The files of a build by name, each where it is, once their hashes are found to match ``build.json``.

    Raises BuildError for a folder without a whole build.
    """
    folder = Path(build)
    troubles: list[str] = []
    for manifest_file in (folder / _STAGE / MANIFEST, folder / MANIFEST):
        if not manifest_file.is_file():
            continue
        files = _located(folder, _outputs(manifest_file), staged=manifest_file.parent != folder)
        wrong = [name for name, (path, digest) in files.items() if _digest(path) != digest]
        if files and not wrong:
            return {name: path for name, (path, _) in files.items()} | {MANIFEST: manifest_file}
        shown = manifest_file.relative_to(folder).as_posix()
        troubles.append(f"{', '.join(wrong)} not as {shown} says" if wrong else f"{shown} names no files")
    what = "; ".join(troubles) or f"it has no {MANIFEST}"
    raise BuildError(f"{folder}: not a whole build: {what}. Build again with: kg build INPUT --out {folder}")


def _stage(out: Path, files: Mapping[str, Iterable[str]], about: Manifest) -> None:
    stage = out / _STAGE
    stage.mkdir()
    outputs = {name: _write(stage / name, chunks) for name, chunks in files.items()}
    manifest = json.dumps(about | {"outputs": outputs}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    part = stage / f"{MANIFEST}.part"
    _write(part, [manifest])
    for folder in sorted({(stage / name).parent for name in files}, reverse=True):
        _sync_folder(folder)
    _sync_folder(stage)
    _sync_folder(out)
    part.replace(stage / MANIFEST)
    _sync_folder(stage)


def _write(file: Path, chunks: Iterable[str]) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with file.open("wb") as stream:
        for chunk in chunks:
            data = chunk.encode("utf-8")
            digest.update(data)
            stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return digest.hexdigest()


def _finish_move(out: Path) -> None:
    """Moves in the rest of a build that was stopped on its way; what does not verify is left to be redone."""
    if not (out / _STAGE / MANIFEST).is_file():
        return
    try:
        files = verify(out)
    except BuildError:
        return
    if files[MANIFEST].parent != out:
        _move_in(out)


def _move_in(out: Path) -> None:
    stage = out / _STAGE
    new = _outputs(stage / MANIFEST)
    for name in sorted(new):
        if (stage / name).is_file():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).replace(out / name)
    for folder in sorted({(out / name).parent for name in new}):
        _sync_folder(folder)
    for name in sorted(set(_outputs(out / MANIFEST)).difference(new)):
        (out / name).unlink(missing_ok=True)
    (stage / MANIFEST).replace(out / MANIFEST)
    _sync_folder(out)
    shutil.rmtree(stage)


def _outputs(manifest: Path) -> dict[str, str]:
    """The hash of each file that a ``build.json`` names; none where it is missing or none of ours."""
    try:
        outputs = json.loads(manifest.read_text(encoding="utf-8"))["outputs"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    if not isinstance(outputs, dict):
        return {}
    return {str(name): str(digest) for name, digest in outputs.items() if _inside(str(name))}


def _inside(name: str) -> bool:
    """False for a name that would lead out of the folder."""
    return not Path(name).is_absolute() and ".." not in Path(name).parts


def _located(folder: Path, outputs: dict[str, str], *, staged: bool) -> dict[str, tuple[Path, str]]:
    found = {}
    for name, digest in outputs.items():
        moved = not staged or not (folder / _STAGE / name).is_file()
        found[name] = ((folder if moved else folder / _STAGE) / name, digest)
    return found


def _digest(file: Path) -> str | None:
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except OSError:
        return None
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened, and renames are durable without
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    """Keeps a second build out of the folder; the system lifts the lock when the process ends."""
    if os.name != "posix":
        yield
        return
    import fcntl  # noqa: PLC0415 — exists on POSIX only

    descriptor = os.open(out, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BuildError(
                f"{out}: another build is writing here; wait for it or choose another --out"
            ) from None
        yield
    finally:
        os.close(descriptor)
