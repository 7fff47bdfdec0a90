"""What is made from the ontology is as the ontology says, and the constants are what the code uses."""

import json
from pathlib import Path

import pytest

from kg.core import terms
from kg.core.vocabulary import ENTITY_TYPES, ORGANIZATIONS, PREDICATES
from kg.errors import BuildError
from kg.schema import ontology_file, read_vocabulary
from kg.schema.__main__ import MADE, stale


def test_nothing_that_is_made_differs(root: Path) -> None:
    assert len(MADE) == 3
    assert stale(root) == {}, "run: python -m kg.schema"


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    assert len(stale(tmp_path)) == len(MADE)


def test_organizations_are_those_of_the_ontology() -> None:
    found = read_vocabulary(ontology_file("zonekg.ttl")).types_under("zk:Organization")
    assert found == list(ORGANIZATIONS)


def test_types_and_predicates_have_labels() -> None:
    assert tuple(terms.TYPE_LABELS) == ENTITY_TYPES
    assert tuple(terms.PREDICATE_LABELS) == tuple(terms.INVERSE_LABELS) == PREDICATES


def test_the_context_names_each_term_once(root: Path) -> None:
    context = json.loads((root / "ontology/context.jsonld").read_text(encoding="utf-8"))["@context"]
    terms = [d for d in context.values() if isinstance(d, dict) and not d.get("@prefix")]
    ids = [d.get("@id") or d["@reverse"] + " backwards" for d in terms]
    assert len(ids) == len(set(ids)) > 100
    assert context["title"] == {"@id": "zk:title", "@language": "zh"}
    assert context["dcterms:title"] == {"@id": "dcterms:title", "@language": "zh"}
    assert context["value"] == {"@id": "zk:value", "@type": "xsd:decimal"}


def test_an_ontology_that_is_none_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text("no turtle", encoding="utf-8")
    with pytest.raises(BuildError, match="cannot be read as an ontology"):
        read_vocabulary(file)
