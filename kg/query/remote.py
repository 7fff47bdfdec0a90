"""Queries and updates to a SPARQL 1.1 endpoint over HTTP.

Where the server asks for a password, it is taken from ZONEKG_ENDPOINT_USER and ZONEKG_ENDPOINT_PASSWORD (basic or
digest).
"""

import os
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException

import pyoxigraph as ox

from kg.errors import EndpointError, UsageError
from kg.query.prefixes import with_prefixes
from kg.query.result import Result, result_of

TIMEOUT = 600
"""Seconds that an answer may take."""

_RESULTS = "application/sparql-results+json"
_TRIPLES = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "text/plain": ox.RdfFormat.N_TRIPLES,
}
_ACCEPT = f"{_RESULTS}, application/n-triples;q=0.9, text/turtle;q=0.8, application/rdf+xml;q=0.5"


def ask_endpoint(endpoint: str, sparql: str) -> Result:
    """Answer a query at the endpoint; the usual prefixes need not be declared.

    Raises EndpointError when it cannot be reached, refuses, or does not answer as SPARQL has it.
    """
    kind, body = _post(endpoint, {"query": with_prefixes(sparql)}, _ACCEPT)
    try:
        if kind in (_RESULTS, "application/json"):
            return _solutions(body)
        if kind in _TRIPLES:
            return _triples(body, _TRIPLES[kind])
    except (SyntaxError, ValueError) as error:
        raise EndpointError(
            f"{endpoint}: its answer cannot be read ({error}); is it a SPARQL endpoint?"
        ) from error
    raise EndpointError(
        f"{endpoint}: it answered {kind or 'without a type'}, not SPARQL results; is it an endpoint?"
    )


def update_endpoint(endpoint: str, sparql: str) -> None:
    """Send an update. Raises EndpointError when it cannot be reached or refuses."""
    _post(endpoint, {"update": sparql}, "*/*")


def _solutions(body: bytes) -> Result:
    found = ox.parse_query_results(input=body, format=ox.QueryResultsFormat.JSON)
    return result_of(found)


def _triples(body: bytes, format: ox.RdfFormat) -> Result:
    quads = ox.parse(input=body, format=format)
    rows = sorted(((q.subject, q.predicate, q.object) for q in quads), key=str)
    return Result(("subject", "predicate", "object"), tuple(rows), "triples")


def _post(endpoint: str, form: dict[str, str], accept: str) -> tuple[str, bytes]:
    """The type of the answer without parameters, and the answer."""
    if urllib.parse.urlsplit(endpoint).scheme not in ("http", "https"):
        raise UsageError(f"{endpoint!r} is no endpoint; give a URL that begins with http:// or https://")
    request = urllib.request.Request(
        endpoint,
        data=urllib.parse.urlencode(form).encode("ascii"),
        headers={
            "Accept": accept,
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": "zonekg",
        },
    )
    try:
        with _opener(endpoint).open(request, timeout=TIMEOUT) as answer:
            return answer.headers.get_content_type(), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            said = error.read(300).decode("utf-8", "replace").strip().replace("\n", " ")
        raise EndpointError(f"{endpoint}: it refused ({error.code} {error.reason}): {said}") from error
    except (OSError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise EndpointError(f"{endpoint}: no answer ({reason}); is the server running there?") from error


def _opener(endpoint: str) -> urllib.request.OpenerDirector:
    user = os.environ.get("ZONEKG_ENDPOINT_USER")
    if not user:
        return urllib.request.build_opener()
    passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
    passwords.add_password(None, endpoint, user, os.environ.get("ZONEKG_ENDPOINT_PASSWORD", ""))
    return urllib.request.build_opener(
        urllib.request.HTTPDigestAuthHandler(passwords), urllib.request.HTTPBasicAuthHandler(passwords)
    )
