"""JSON-LD, N-Quads and N-Triples say what the Turtle says, as readers of other houses read them."""

import json
import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import to_canonical_graph

from kg.core.graph import Graph
from kg.core.vocabulary import BASE, ZK
from kg.export import export, read_store
from tests.foreign import node

FORMATS = {
    "zones.jsonld": ("json-ld", ox.RdfFormat.JSON_LD),
    "zones.nq": ("nquads", ox.RdfFormat.N_QUADS),
    "zones.nt": ("nt", ox.RdfFormat.N_TRIPLES),
}
Build = tuple[Graph, Path]


@pytest.fixture(scope="module")
def exported(named_build: Build, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[ox.Triple]]:
    """The folder of the exports, and the triples of the build's Turtle."""
    out = tmp_path_factory.mktemp("rdf")
    export(named_build[1], out, ["jsonld", "nquads", "ntriples"])
    return out, {quad.triple for quad in read_store(named_build[1])}


@pytest.mark.parametrize("name", FORMATS)
def test_oxigraph_reads_the_same(exported: tuple[Path, set[ox.Triple]], name: str) -> None:
    found = ox.parse(path=str(exported[0] / name), format=FORMATS[name][1])
    assert {ox.Triple(q.subject, q.predicate, q.object) for q in found} == exported[1]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib's readers of quads use what it deprecates
@pytest.mark.parametrize("name", FORMATS)
def test_rdflib_reads_the_same(exported: tuple[Path, set[ox.Triple]], name: str) -> None:
    dataset, found = rdflib.Dataset(), rdflib.Graph()
    dataset.parse(data=(exported[0] / name).read_bytes(), format=FORMATS[name][0])
    for s, p, o, _ in dataset.quads():
        found.add((s, p, o))
    assert set(to_canonical_graph(found)) == set(of_rdflib(exported[1]))


def of_rdflib(triples: set[ox.Triple]) -> rdflib.Graph:
    found = rdflib.Graph()
    for t in triples:
        found.add(tuple(map(term, (t.subject, t.predicate, t.object))))
    return found


def term(said: object) -> rdflib.term.Node:
    if isinstance(said, ox.Literal):
        kind = None if said.language or said.datatype.value.endswith("#string") else said.datatype.value
        return rdflib.Literal(said.value, lang=said.language, datatype=kind)
    return rdflib.URIRef(said.value)


@pytest.mark.parametrize(("name", "syntax"), [("zones.nt", "ntriples"), ("zones.nq", "nquads")])
def test_rapper_reads_the_same(exported: tuple[Path, set[ox.Triple]], name: str, syntax: str) -> None:
    assert rapper(exported[0] / name, syntax) == bearable(exported[1])


def test_rapper_reads_the_turtle(named_build: Build, exported: tuple[Path, set[ox.Triple]]) -> None:
    files = (named_build[1] / name for name in ("zones.ttl", "evidence.ttl"))
    assert set().union(*(rapper(file, "turtle") for file in files)) == bearable(exported[1])


UNBEARABLE = ("\x00", "\ufffe", "\uffff", "\U0001ffff")
"""What rapper cannot hold: it ends strings at U+0000 and refuses noncharacters."""


def rapper(file: Path, syntax: str) -> set[ox.Triple]:
    """What the reader of Redland makes of a file."""
    if shutil.which("rapper") is None:
        pytest.skip("rapper is missing: apt-get install raptor2-utils")
    text = file.read_text(encoding="utf-8")
    for char in UNBEARABLE:
        text = text.replace(char, "").replace(f"\\u{ord(char):04X}", "")
    done = subprocess.run(
        ["rapper", "-q", "-i", syntax, "-o", "ntriples", "-", BASE],
        input=text.encode("utf-8"),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    quads = ox.parse(input=done.stdout, format=ox.RdfFormat.N_TRIPLES)
    return {ox.Triple(q.subject, q.predicate, q.object) for q in quads}


def bearable(triples: set[ox.Triple]) -> set[ox.Triple]:
    def without(said: object) -> object:
        if not isinstance(said, ox.Literal) or not any(char in said.value for char in UNBEARABLE):
            return said
        value = "".join(char for char in said.value if char not in UNBEARABLE)
        return ox.Literal(value, language=said.language) if said.language else ox.Literal(value)

    return {ox.Triple(t.subject, t.predicate, without(t.object)) for t in triples}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "syntax"), [("zones.nt", "N-Triples"), ("zones.nq", "N-Quads")])
def test_n3_reads_the_same(exported: tuple[Path, set[ox.Triple]], name: str, syntax: str) -> None:
    read = node("read_rdf.js", str(exported[0] / name), syntax)
    quads = ox.parse(input=read, format=ox.RdfFormat.N_TRIPLES)
    assert {ox.Triple(q.subject, q.predicate, q.object) for q in quads} == exported[1]


def test_each_article_is_a_graph(plain_build: Path, tmp_path: Path) -> None:
    export(plain_build, tmp_path, ["nquads"])
    store = ox.Store()
    store.load(path=str(tmp_path / "zones.nq"), format=ox.RdfFormat.N_QUADS)
    assert len(list(store.named_graphs())) == 2
    built = ox.NamedNode(f"{ZK}builds")
    (quad,) = store.quads_for_pattern(None, built, None)
    about = {
        q.subject for q in store.quads_for_pattern(None, ox.NamedNode(f"{ZK}kind"), None, quad.graph_name)
    }
    assert len(about) > 10
    name = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    zone = ox.NamedNode(f"{BASE}Zone/云岭高新区")
    assert len(list(store.quads_for_pattern(zone, name, None))) == 2


def test_json_ld_is_trees(plain_build: Path, tmp_path: Path) -> None:
    export(plain_build, tmp_path, ["jsonld"])
    nodes = json.loads((tmp_path / "zones.jsonld").read_text(encoding="utf-8"))["@graph"]
    zone = next(n for n in nodes if n["id"] == f"{BASE}Zone/云岭高新区")
    assert (zone["type"], zone["prefLabel"]) == ("Zone", "云岭高新区")
    (figure,) = zone["observations"]
    assert (figure["indicator"], figure["value"], figure["bound"]) == ("企业", "12000", "over")
    assert figure["claims"][0]["quote"] == "已有企业1.2万余家"
    assert isinstance(figure["claims"][0]["start"], int)
    person = next(n for n in nodes if n["type"] == "Person" and "posts" in n)
    assert person["posts"][0]["title"]
    assert {n["type"] for n in nodes if isinstance(n["type"], str)} & {
        "Post",
        "Observation",
        "Claim",
    } == set()


def test_the_same_build_gives_the_same_bytes(plain_build: Path, tmp_path: Path) -> None:
    formats = ["jsonld", "nquads", "ntriples"]
    one, two = (export(plain_build, tmp_path / name, formats) for name in "ab")
    assert [f.read_bytes() for f in one] == [f.read_bytes() for f in two]
