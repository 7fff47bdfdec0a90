"""``kg validate`` tells what is wrong with a build, in words and with quotes, and as a SHACL report."""

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF, SH
from typer.testing import CliRunner

import kg.validate
from kg.cli import app_of
from kg.core.graph import Graph, Relation
from kg.core.vocabulary import BASE
from kg.errors import BuildError, UsageError
from kg.validate import validate
from kg.write import write_build
from tests.sample import awkward_graph, sample_graph

ZONE, COMPANY = f"{BASE}Zone/云岭高新区", f"{BASE}Company/长风重工机械有限公司"


def wrong_graph() -> Graph:
    """A zone is produced by a company, and no claim says so."""
    graph = sample_graph()
    return replace(graph, relations=(*graph.relations, Relation(COMPANY, "produces", ZONE, ())))


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    write_build(wrong_graph(), tmp_path / "out", writers=SMALL)
    return tmp_path / "out"


SMALL = {name: writer for name, writer in kg.write.WRITERS.items() if name.endswith((".ttl", ".tsv"))}


def test_a_build_that_conforms(tmp_path: Path) -> None:
    write_build(sample_graph(), tmp_path, writers=SMALL)
    result = CliRunner().invoke(app_of(), ["validate", str(tmp_path)])
    assert (result.exit_code, result.output.splitlines()[-1][:24]) == (0, "conforms: 0 Violation, 0")


@pytest.mark.parametrize("engine", ["sparql", "pyshacl"])
def test_a_build_that_does_not(wrong: Path, engine: str) -> None:
    result = CliRunner().invoke(app_of(), ["validate", str(wrong), "--engine", engine])
    assert result.exit_code == 1
    for line in (
        "[违反] “生产”的客体须是产品 (1)",
        "    云岭高新区",
        "        “举办首届云岭低空大会”  pages/云岭日报 01.txt",
        "[违反] 关系没有证据 (1)",
        "    长风重工机械有限公司  produces  云岭高新区",
    ):
        assert line in result.output.splitlines()
    assert result.output.splitlines()[-1].startswith("does not conform: 2 Violation, ")


def test_the_list_in_english_is_cut(wrong: Path) -> None:
    lines = CliRunner().invoke(app_of(), ["validate", str(wrong), "--language", "en", "--limit", "1"]).output
    assert "[violation] The object of produces is outside the range: Product (1)" in lines
    assert "more" not in lines


def test_the_report_is_shacl(wrong: Path, tmp_path: Path) -> None:
    CliRunner().invoke(app_of(), ["validate", str(wrong), "--report", str(tmp_path / "r.ttl")])
    graph = rdflib.Graph().parse(tmp_path / "r.ttl")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert graph.value(report, SH.conforms) == rdflib.Literal(False)
    results = list(graph.objects(report, SH.result))
    severities = [graph.value(r, SH.resultSeverity) for r in results]
    assert severities.count(SH.Violation) == 2
    assert all(
        graph.value(r, SH.sourceConstraintComponent) and graph.value(r, SH.sourceShape) for r in results
    )
    focus = {str(graph.value(r, SH.focusNode)) for r in results}
    assert {ZONE, COMPANY} <= focus
    assert {m.language for r in results for m in graph.objects(r, SH.resultMessage)} == {"zh", "en"}


def test_awkward_names_do_not_break_the_report(tmp_path: Path) -> None:
    write_build(awkward_graph(), tmp_path, writers=SMALL)
    report = validate(tmp_path, "sparql")
    assert len(rdflib.Graph().parse(data="".join(report.turtle()), format="turtle")) > len(report.results)


def test_large_builds_go_through_sparql(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert validate(wrong).engine == "pyshacl"
    monkeypatch.setattr(kg.validate, "LARGE", 10)
    assert validate(wrong).engine == "sparql"


def test_without_pyshacl_sparql_does_it(wrong: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.validate, "find_spec", lambda name: None)
    assert validate(wrong).engine == "sparql"
    with pytest.raises(UsageError, match="pip install 'zonekg"):
        validate(wrong, "pyshacl")


def test_a_folder_without_a_build_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="not a whole build"):
        validate(tmp_path)
