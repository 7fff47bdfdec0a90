"""Checks a build against the shapes: ``validate(dir)``.

Small builds go through pyshacl where it is installed (the extra ``shacl``); large ones, and all without it, run the
same shapes as SPARQL on Oxigraph.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from kg.errors import BuildError, UsageError
from kg.validate.report import Report, Result
from kg.write.files import verify

Engine = Literal["auto", "pyshacl", "sparql"]
LARGE = 100_000
"""Triples above which pyshacl takes too long."""

FILES = ("zones.ttl", "evidence.ttl")


def validate(build: str | Path, engine: Engine = "auto") -> Report:
    """The results for a build, sorted.

    Raises BuildError for a folder that holds no whole build, UsageError when pyshacl is asked for and missing.
    """
    files = verify(build)
    missing = [name for name in FILES if name not in files]
    if missing:
        raise BuildError(f"{build}: the build has no {', '.join(missing)}; build again with all outputs")
    store = ox.Store()
    for name in FILES:
        store.bulk_load(path=str(files[name]), format=ox.RdfFormat.TURTLE)
    return check(store, engine)


def check(store: ox.Store, engine: Engine = "auto") -> Report:
    """The results for the triples of a store's default graph."""
    from kg.validate.engines import by_pyshacl, by_sparql  # noqa: PLC0415 — rdflib loads when shapes are read

    installed = find_spec("pyshacl") is not None
    if engine == "pyshacl" and not installed:
        raise UsageError("pyshacl is not installed: pip install 'zonekg[shacl]', or take --engine sparql")
    if engine == "auto":
        engine = "pyshacl" if installed and len(store) <= LARGE else "sparql"
    return by_pyshacl(store) if engine == "pyshacl" else by_sparql(store)


__all__ = ["LARGE", "Engine", "Report", "Result", "check", "validate"]
