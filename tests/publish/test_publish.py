"""``kg publish`` replaces a graph whole or not at all, goes on after a failure, and works with real servers."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pyoxigraph as ox
import pytest
from typer.testing import CliRunner

from kg.cli import app_of
from kg.errors import EndpointError, UsageError
from kg.export import read_store
from kg.publish import GRAPH, publish
from kg.query.remote import ask_endpoint
from kg.write import WRITERS, write_build
from tests.publish.servers import FakeServer, fake_server, oxigraph, virtuoso
from tests.sample import awkward_graph, sample_graph

SMALL = {name: writer for name, writer in WRITERS.items() if name.endswith((".ttl", ".tsv"))}
OLD = "<urn:old> <urn:is> <urn:there>"


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publish")
    write_build(sample_graph(), folder, writers=SMALL)
    return folder


@pytest.fixture
def server() -> Iterator[FakeServer]:
    with fake_server() as found:
        found.store.update(f"INSERT DATA {{ GRAPH <{GRAPH}> {{ {OLD} }} }}")
        yield found


def old_stands(server: FakeServer) -> bool:
    return bool(server.store.query(f"ASK {{ GRAPH <{GRAPH}> {{ {OLD} }} }}")) and server.triples(GRAPH) == 1


def published(server: FakeServer, build: Path) -> bool:
    quads = server.store.quads_for_pattern(None, None, None, ox.NamedNode(GRAPH))
    return {q.triple for q in quads} == {q.triple for q in read_store(build)}


def test_the_graph_is_replaced(server: FakeServer, build: Path) -> None:
    done = publish(build, server.url, batch=100)
    assert published(server, build)
    assert (done.triples, done.resumed) == (len(read_store(build)), 0)
    assert len(list(server.store.named_graphs())) == 1


def test_the_command_says_what_it_did(server: FakeServer, build: Path) -> None:
    result = CliRunner().invoke(app_of(), ["publish", str(build), "--endpoint", server.url])
    assert (result.exit_code, result.output) == (0, f"{len(read_store(build))} triples in <{GRAPH}>\n")


@pytest.mark.parametrize(
    ("word", "how", "says"),
    [
        ("INSERT DATA", "status", "it refused .503"),
        ("INSERT DATA", "drop", "no answer"),
        ("zk:builds", "half", "it refused .500"),
        ("MOVE", "status", "publish again to go on from there"),
        ("COUNT", "html", "not SPARQL results"),
        ("COUNT", "status", "it refused .503"),
        ("COUNT", "lie", "holds 7 triples, not"),
    ],
)
def test_on_failure_the_old_graph_stands(
    server: FakeServer, build: Path, word: str, how: str, says: str
) -> None:
    word = "ns#builds" if word == "zk:builds" else word
    server.fail = {word: how}
    with pytest.raises(EndpointError, match=says):
        publish(build, server.url, batch=100)
    assert old_stands(server)
    server.fail = {}
    publish(build, server.url, batch=100)
    assert published(server, build)


def test_a_rerun_goes_on_where_it_stopped(server: FakeServer, build: Path) -> None:
    server.fail = {"article/": "half"}
    with pytest.raises(EndpointError):
        publish(build, server.url, batch=20)
    sent = len(server.updates)
    server.fail = {}
    done = publish(build, server.url, batch=20)
    assert done.resumed > 0
    total = -(-done.triples // 20)
    assert len(server.updates) - sent <= total - done.resumed // 20 + 1
    assert published(server, build)


def test_a_lost_answer_to_the_move_is_no_failure(server: FakeServer, build: Path) -> None:
    server.fail = {"MOVE": "lost"}
    publish(build, server.url)
    assert published(server, build)


def test_a_staging_graph_with_too_much_is_begun_anew(server: FakeServer, build: Path) -> None:
    server.fail = {"MOVE": "status"}
    with pytest.raises(EndpointError):
        publish(build, server.url)
    staging = next(str(g.value) for g in server.store.named_graphs() if "staging" in g.value)
    server.store.update(f"INSERT DATA {{ GRAPH <{staging}> {{ {OLD} }} }}")
    server.fail = {}
    assert publish(build, server.url).resumed == 0 or published(server, build)
    assert published(server, build)


@pytest.mark.parametrize(
    ("endpoint", "graph", "says"),
    [("ftp://example.org/", GRAPH, "is no endpoint"), ("http://127.0.0.1:9/", "a b", "no IRI of a graph")],
)
def test_wrong_usage_is_told(build: Path, endpoint: str, graph: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        publish(build, endpoint, graph=graph)


def test_nobody_there_is_told(build: Path) -> None:
    with pytest.raises(EndpointError, match=r"no answer .*is the server running there"):
        publish(build, "http://127.0.0.1:9/query")


def test_query_asks_an_endpoint(server: FakeServer, build: Path) -> None:
    publish(build, server.url)
    asked = f"SELECT ?n WHERE {{ GRAPH <{GRAPH}> {{ ?z a zk:Zone ; skos:prefLabel ?n }} }}"
    arguments = ["query", "-", "--endpoint", server.url, "--format", "csv"]
    assert CliRunner().invoke(app_of(), arguments, input=asked).output == "n\n云岭高新区\n"


Real = Callable[[Path], AbstractContextManager[tuple[str, str]]]


@pytest.mark.slow
@pytest.mark.parametrize("real", [oxigraph, virtuoso])
def test_a_real_server_holds_what_was_published(
    real: Real, build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZONEKG_ENDPOINT_USER", "dba")
    monkeypatch.setenv("ZONEKG_ENDPOINT_PASSWORD", "dba")  # what a fresh Virtuoso has; Oxigraph asks for none
    awkward = tmp_path / "awkward"
    write_build(awkward_graph(), awkward, writers=SMALL)
    (tmp_path / "db").mkdir()
    with real(tmp_path / "db") as (asked, written):
        for folder in (build, build, awkward):
            publish(folder, asked, update_endpoint=written, batch=100)
            found = ask_endpoint(asked, f"SELECT ?p ?o WHERE {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}")
            assert len(found.rows) == len(read_store(folder))
        graphs = ask_endpoint(asked, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s a zk:Zone } }").rows
        assert graphs == ((GRAPH,),)
        names = ask_endpoint(
            asked, f"SELECT ?n WHERE {{ GRAPH <{GRAPH}> {{ ?e a zk:Company ; skos:prefLabel ?n }} }}"
        ).rows
        assert {e.name for e in awkward_graph().entities if e.type == "Company"} == {n for (n,) in names}
