"""SPARQL over a build's Turtle, or over a remote endpoint."""

from pathlib import Path

from kg.errors import UsageError
from kg.query.prefixes import PREFIXES
from kg.query.result import Result, result_of
from kg.query.store import open_store


def query(build: str | Path, sparql: str) -> Result:
    """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE over the Turtle of a build.

    Raises BuildError for a folder that holds no whole build, UsageError for a query that does not parse.
    """
    store = open_store(build)
    try:
        return result_of(store.query(sparql, prefixes=PREFIXES))
    except SyntaxError as error:
        raise UsageError(f"the query does not parse: {error}") from error


__all__ = ["PREFIXES", "Result", "open_store", "query"]
