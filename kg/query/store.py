"""A build's Turtle opened for queries: small builds in memory, larger ones from a store kept in the user's cache.

The cache is beside no build (its folder stays as ``build.json`` says) and can be deleted at any time. A kept store is
named for the hashes of the files it was loaded from, so a changed build never meets an old one.
"""

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

import pyoxigraph as ox

from kg.errors import BuildError
from kg.write.files import MANIFEST, verify

FILES = ("zones.ttl", "evidence.ttl")
SMALL = 2_000_000
"""Bytes of Turtle up to which loading takes no longer (0.2 s) than one notices."""
KEPT = 8
"""How many stores the cache keeps."""


def open_store(build: str | Path) -> ox.Store:
    """The triples of a build.

    Raises BuildError for a folder that holds no whole build.
    """
    folder = cached_store(build)
    if folder is not None:
        return ox.Store.read_only(str(folder))
    store = ox.Store()
    _load(store, _turtle(build))
    return store


def cached_store(build: str | Path) -> Path | None:
    """The kept store of a build, made when first asked for; none for a small build or without a cache to write."""
    files = [Path(build) / name for name in FILES]
    if not all(f.is_file() for f in files) or sum(f.stat().st_size for f in files) <= SMALL:
        return None
    home, stamp = cache_home(), _stamp(Path(build))
    if home is None:
        return None
    kept = home / hashlib.sha256(stamp.encode()).hexdigest()[:32]
    try:
        if not kept.is_dir():
            _keep(_turtle(build), home, kept)
        os.utime(kept)
    except OSError:
        return None  # a cache that cannot be written is no reason to fail: the build is loaded anew
    return kept


def cache_home() -> Path | None:
    """Where stores are kept: ``$ZONEKG_CACHE``, else the user's cache folder; ``off`` keeps none."""
    named = os.environ.get("ZONEKG_CACHE")
    if named == "off":
        return None
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return Path(named) if named else None  # no home
    return Path(named) if named else base / "zonekg"


def _stamp(folder: Path) -> str:
    """What a kept store belongs to: the manifest, and size and time of each file since it was verified."""
    stats = [(folder / name).stat() for name in FILES]
    manifest = folder / MANIFEST
    text = manifest.read_text(encoding="utf-8") if manifest.is_file() else ""
    facts = [[s.st_size, s.st_mtime_ns] for s in stats]
    return json.dumps([str(folder.resolve()), text, facts, (folder / ".new").exists(), ox.__version__])


def _turtle(build: str | Path) -> list[Path]:
    files = verify(build)
    if missing := [name for name in FILES if name not in files]:
        raise BuildError(f"{build}: the build has no {', '.join(missing)}; build again with all outputs")
    return [files[name] for name in FILES]


def _load(store: ox.Store, files: list[Path]) -> None:
    for file in files:
        store.bulk_load(path=str(file), format=ox.RdfFormat.TURTLE)


def _keep(files: list[Path], home: Path, kept: Path) -> None:
    """Load into a folder of its own and move it in: two queries at once make the same store, and one wins."""
    home.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=home))
    try:
        store = ox.Store(str(draft))
        _load(store, files)
        store.flush()
        del store
        draft.replace(kept)
    except OSError:
        if not kept.is_dir():
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    _forget(home)


def _forget(home: Path) -> None:
    stores = [folder for folder in home.iterdir() if folder.is_dir() and not folder.name.startswith(".")]
    for old in sorted(stores, key=lambda f: f.stat().st_mtime_ns, reverse=True)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
