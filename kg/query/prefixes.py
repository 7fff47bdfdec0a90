"""Prefixes that a query may use without declaring them."""

import re

from kg.core.vocabulary import BASE, ZK

PREFIXES = {
    "zk": ZK,
    "id": BASE,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
}

_DECLARED = re.compile(r"(?im)^[^#]*?\bPREFIX\s+(\w*)\s*:")


def with_prefixes(sparql: str) -> str:
    """The query with a declaration of each usual prefix that it lacks, for engines that do not know them.

    >>> with_prefixes("PREFIX zk: <urn:x> ASK {}").splitlines()[0]
    'PREFIX id: <https://w3id.org/zonekg/id/>'
    """
    declared = set(_DECLARED.findall(sparql))
    return "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items() if p not in declared) + sparql
