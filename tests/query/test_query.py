"""``kg query``: forms of answers, the kept store, plans, and what goes wrong."""

import json
import os
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from lxml import etree
from typer.testing import CliRunner

from kg.cli import app_of
from kg.core.vocabulary import BASE
from kg.errors import BuildError, UsageError
from kg.query import query
from kg.query import store as kept
from kg.query.explain import explain
from kg.query.prefixes import with_prefixes
from kg.write import WRITERS, write_build
from tests.sample import awkward_graph, sample_graph

SMALL = {name: writer for name, writer in WRITERS.items() if name.endswith((".ttl", ".tsv"))}
ZONES = "SELECT ?name ?none WHERE { ?z a zk:Zone ; skos:prefLabel ?name }"


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("query")
    write_build(sample_graph(), folder, writers=SMALL)
    return folder


def said(build: Path, sparql: str, format: str) -> str:
    result = CliRunner().invoke(
        app_of(), ["query", "-", "--build", str(build), "--format", format], input=sparql
    )
    assert result.exit_code == 0, result.exception
    return result.output


def test_tsv_keeps_languages(build: Path) -> None:
    assert said(build, ZONES, "tsv") == '?name\t?none\n"云岭高新区"@zh\t\n'


def test_csv_and_json_are_plain(build: Path) -> None:
    assert said(build, ZONES, "csv") == "name,none\n云岭高新区,\n"
    assert json.loads(said(build, ZONES, "json")) == [{"name": "云岭高新区"}]


def test_xml_is_sparqls_own(build: Path) -> None:
    found = ox.parse_query_results(input=said(build, ZONES, "xml"), format=ox.QueryResultsFormat.XML)
    assert [str(s["name"]) for s in found] == ['"云岭高新区"@zh']
    truth = ox.parse_query_results(
        input=said(build, "ASK { ?z a zk:Zone }", "xml"), format=ox.QueryResultsFormat.XML
    )
    assert bool(truth)


def test_xml_holds_any_character(tmp_path: Path) -> None:
    write_build(awkward_graph(), tmp_path, writers=SMALL)
    root = etree.fromstring(said(tmp_path, "SELECT ?n WHERE { ?e skos:prefLabel ?n }", "xml").encode())
    assert len(root.findall(".//{*}literal")) == len(sample_graph().entities)


def test_turtle_is_for_triples(build: Path) -> None:
    turtle = said(build, "CONSTRUCT { ?z a zk:Zone } WHERE { ?z a zk:Zone }", "turtle")
    assert [q.subject.value for q in ox.parse(input=turtle, format=ox.RdfFormat.TURTLE)] == [
        f"{BASE}Zone/云岭高新区"
    ]
    with pytest.raises(UsageError, match="ask by CONSTRUCT"):
        query(build, ZONES).as_turtle()


def test_a_cell_that_looks_like_markup_is_shown_as_it_is(tmp_path: Path) -> None:
    write_build(awkward_graph(), tmp_path, writers=SMALL)
    assert "[a](b)" in said(tmp_path, "SELECT ?n WHERE { ?e skos:prefLabel ?n }", "table")


def test_only_missing_prefixes_are_declared() -> None:
    text = with_prefixes("PREFIX zk: <urn:x#>\nASK { ?s zk:a skos:b }")
    assert text.count("PREFIX zk:") == 1
    assert "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>" in text


def test_a_plan_names_patterns_and_rows(build: Path) -> None:
    plan = explain(build, ZONES)
    assert "QuadPattern" in plan
    assert "rows 1" in plan
    with pytest.raises(UsageError, match="cannot be explained"):
        explain(build, "SELECT nothing")


def test_a_plan_needs_the_program(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_, **__: None)
    with pytest.raises(UsageError, match="pip install oxigraph"):
        explain(build, ZONES)


@pytest.fixture
def large(build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The build, held to be large, with a cache of its own."""
    monkeypatch.setattr(kept, "SMALL", 10)
    monkeypatch.setenv("ZONEKG_CACHE", str(tmp_path / "cache"))
    shutil.copytree(build, tmp_path / "build")
    return tmp_path / "build"


def test_a_large_build_is_loaded_once(large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert query(large, ZONES).rows == (("云岭高新区", None),)
    assert len(list((tmp_path / "cache").iterdir())) == 1
    monkeypatch.setattr(kept, "_load", lambda *_: pytest.fail("loaded again"))
    assert query(large, ZONES).rows == (("云岭高新区", None),)
    assert sorted(p.name for p in large.iterdir()) == [
        "build.json",
        "decisions.tsv",
        "evidence.ttl",
        "zones.ttl",
    ]


def test_a_changed_build_is_never_answered_from_the_cache(large: Path) -> None:
    query(large, ZONES)
    with (large / "zones.ttl").open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    with pytest.raises(BuildError, match=r"zones\.ttl not as build.json says"):
        query(large, ZONES)
    write_build(sample_graph("https://example.org/"), large, writers=SMALL, base_iri="https://example.org/")
    (row,) = query(large, "SELECT ?z WHERE { ?z a zk:Zone }").rows
    assert row == ("https://example.org/Zone/云岭高新区",)


def test_the_cache_forgets_the_oldest(large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "KEPT", 2)
    for number in range(4):
        os.utime(large / "zones.ttl", ns=(number, number))
        query(large, ZONES)
    assert len(list((tmp_path / "cache").iterdir())) == 2


@pytest.mark.parametrize("cache", ["off", "/dev/null/none"])
def test_without_a_cache_a_build_is_loaded_anew(
    large: Path, cache: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEKG_CACHE", cache)
    assert query(large, ZONES).rows == (("云岭高新区", None),)
