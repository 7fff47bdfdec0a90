"""The shapes accept a graph that we write, and find each kind of broken datum; both engines say the same."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SH, Graph

from kg.core.vocabulary import BASE
from kg.errors import UsageError
from kg.schema import ontology_file, read_vocabulary
from kg.schema.model import PREFIXES
from kg.validate import Report, check
from kg.validate.compile import compiled
from kg.validate.shapes import read_checks, subclasses
from kg.write.turtle import evidence, zones
from tests.sample import sample_graph
from tests.validate.broken import BROKEN, HEAD, SOUND


def store(*extra: str) -> ox.Store:
    graph, found = sample_graph(), ox.Store()
    texts = ["".join(write(graph, BASE)) for write in (zones, evidence)]
    for text in [*texts, *(HEAD + more for more in extra)]:
        found.load(text, format=ox.RdfFormat.TURTLE)
    return found


def said(report: Report) -> set[tuple[str, ...]]:
    return {
        (r.severity, r.message("en"), r.focus, r.component, r.shape, r.path or "")
        for r in report.results
        if not r.focus.startswith("_:")
    }


def test_a_graph_that_we_write_conforms() -> None:
    for engine in ("sparql", "pyshacl"):
        report = check(store(), engine)
        assert report.conforms
        assert [r for r in report.results if r.severity != "Info"] == []


@pytest.mark.parametrize(("broken", "message"), BROKEN, ids=[m for _, m in BROKEN])
def test_a_broken_datum_is_found(broken: str, message: str) -> None:
    found = check(store(broken), "sparql")
    assert [r for r in found.results if message in r.message("en") and r.message("zh")]


def test_each_check_has_data_that_break_it() -> None:
    below, checks = subclasses(), read_checks()
    quiet = [c for c in checks if not any(fires(compiled(c, below), data) for data in ALL)]
    assert len(checks) > 180
    assert [(c.shape, c.path, c.constraint) for c in quiet] == []


def fires(query: str, data: ox.Store) -> bool:
    return any(True for _ in data.query(query, prefixes=PREFIXES))


def apart() -> list[str]:
    """The broken data in as few sets as keep each of them broken."""
    relations = "<urn:r> rdfs:subPropertyOf zk:relatedTo ." + "".join(
        f"{t.name} rdfs:subPropertyOf zk:relatedTo ." for t in VOCABULARY.relations
    )
    return [relations + "\n".join(t for t, _ in BROKEN[n::40]) for n in range(40)]


VOCABULARY = read_vocabulary(ontology_file("zonekg.ttl"))
ALL = [store(data) for data in apart()]


@pytest.mark.parametrize("number", range(0, 40, 8))
def test_both_engines_say_the_same(number: int) -> None:
    data = store("\n".join(t for t, _ in BROKEN[number::40]))
    assert said(check(data, "sparql")) == said(check(data, "pyshacl"))


@pytest.mark.slow
@pytest.mark.parametrize("number", range(40))
def test_both_engines_say_the_same_of_all(number: int) -> None:
    data = store("\n".join(t for t, _ in BROKEN[number::40]))
    assert said(check(data, "sparql")) == said(check(data, "pyshacl"))


@pytest.mark.parametrize("sound", SOUND)
def test_a_near_miss_is_not_told(sound: str) -> None:
    found = check(store(sound), "sparql").results
    told = {r.message("en") for r in found if r.focus.endswith("observation/1")}
    assert told <= {"An observation has a claim", "An observation has one decimal value"}


def test_every_class_and_property_of_ours_has_a_shape() -> None:
    shapes = Graph().parse(ontology_file("shapes.ttl"))
    kinds = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.path, SH.inversePath, SH["class"])
    named = {str(o) for kind in kinds for o in shapes.objects(None, kind)}
    inverses = {t.name for t in VOCABULARY.terms.values() if t.all("owl:inverseOf")}
    roles = {t.name for t in VOCABULARY.described("owl:Class")} - {t.name for t in VOCABULARY.types}
    lent = {name for name in roles if name not in ("zk:Post", "zk:Observation", "zk:Article", "zk:Claim")}
    for name in VOCABULARY.terms:
        if name.startswith("zk:") and name not in inverses | lent | {"zk:relatedTo"}:
            assert PREFIXES["zk"] + name[3:] in named, name


def test_ends_of_relations_are_those_of_the_ontology() -> None:
    shapes = Graph().parse(ontology_file("shapes.ttl"))
    for term in VOCABULARY.relations:
        for kind, end in ((SH.targetSubjectsOf, "rdfs:domain"), (SH.targetObjectsOf, "rdfs:range")):
            (shape,) = [s for s, o in shapes.subject_objects(kind) if str(o).endswith(f"#{term.local}")]
            assert str(shapes.value(shape, SH["class"])).endswith(f"#{term.one(end)[3:]}")
            names = [VOCABULARY.terms[f"zk:{n}"].label("zh") for n in VOCABULARY.types_under(term.one(end))]
            assert any("、".join(names) in m for m in shapes.objects(shape, SH.message)), term.name


WRONG = (
    ("sh:property [ sh:path zk:title ; sh:minCount 2 ]", "only 1 is"),
    ("sh:nodeKind sh:Literal", "only sh:IRI is"),
    ("sh:property [ sh:path zk:title ; sh:uniqueLang true ]", "sh:uniqueLang is not understood"),
    (
        "sh:property [ sh:path ( zk:holder zk:organization ) ; sh:minCount 1 ]",
        "neither an IRI nor an inverse",
    ),
    ("sh:maxCount 1", "needs a path"),
)


@pytest.mark.parametrize(("constraint", "message"), WRONG, ids=[m for _, m in WRONG])
def test_a_shape_that_is_not_understood_is_an_error(tmp_path: Path, constraint: str, message: str) -> None:
    file = tmp_path / "shapes.ttl"
    head = "@prefix zk: <https://w3id.org/zonekg/ns#> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    shape = f"<urn:s> a sh:NodeShape ; sh:targetClass zk:Post ; {constraint} ."
    file.write_text(head + shape, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        [compiled(check, subclasses()) for check in read_checks(file)]
